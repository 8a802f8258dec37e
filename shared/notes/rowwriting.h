#pragma once

#include "notes/pass.h"
#include "notes/writes.h"
#include "shotgrid/shotgridclient.h"

namespace bridge::notes {

//! Writes to ShotGrid what a pass has for it: notes, then the replies to them.
class RowWriting
{
public:
    RowWriting(shotgrid::ShotgridClient &client, Pass &pass);

    //! A whole project takes its time between the reading and the writing: what somebody has edited meanwhile is left
    //! alone. Reads again only what would be overwritten. Then run() writes the rest. Errors of both: only those about
    //! the site as a whole; what it refuses has failed then.
    QCoro::Task<Result<void>> leaveEdited(std::stop_token stop);
    QCoro::Task<Result<void>> run(std::stop_token stop);
    //! What that change would leave in ShotGrid, and what is to be known of it until then.
    Base onItsWay(std::size_t at) const;

private:
    using Places = std::vector<std::size_t>; // of changes
    struct Refusal {
        std::size_t at = 0;
        Error why = {};
    };
    using Refusals = std::vector<Refusal>;
    //! The writes of one change, among those of a request.
    struct Sent {
        std::size_t at = 0;
        Linked linked = {}; // once all are done
        std::size_t first = 0;
        std::size_t count = 0;
    };

    QCoro::Task<Result<void>> reviveRows(std::stop_token stop);
    QCoro::Task<Result<void>> adoptNotes(std::stop_token stop);
    QCoro::Task<Result<std::vector<shotgrid::Row>>> readNotesOf(Places places, std::stop_token stop);
    QCoro::Task<Result<void>> write(bool newReplies, std::stop_token stop);
    QCoro::Task<Result<Refusals>> writeRows(Places places, Terms terms, std::stop_token stop);
    QCoro::Task<Result<Refusals>> writeAgain(Refusals refused, Terms before, Terms terms, std::stop_token stop);
    QCoro::Task<Result<std::set<ShotgridRef>>> readLegalAddressees(Refusals refused, std::stop_token stop);
    ShotgridWrite writeOf(std::size_t at, const Terms &terms) const;
    void tellTerms(std::size_t at, const Terms &terms);
    void keepWritten(const Sent &sent, ShotgridId row);

    QCoro::Task<Result<void>> yieldNotes(std::stop_token stop);
    QCoro::Task<Result<void>> yieldReplies(std::stop_token stop);
    QCoro::Task<Result<void>> takeBack(Places places, std::stop_token stop);
    //! That were made in this pass and are no adopted ones.
    Places madeHere(bool replies) const;
    bool isKept(ShotgridId reply) const;

    shotgrid::ShotgridClient &m_client;
    Pass &m_pass;
};

} // namespace bridge::notes
