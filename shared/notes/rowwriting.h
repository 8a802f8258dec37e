#pragma once

#include "notes/pass.h"
#include "shotgrid/shotgridclient.h"

namespace bridge::notes {

//! Writes to ShotGrid what a pass has for it: notes, then the replies to them.
class RowWriting
{
public:
    RowWriting(shotgrid::ShotgridClient &client, Pass &pass);

    //! Errors: only those about the site as a whole; what it refuses has failed then.
    QCoro::Task<Result<void>> run(std::stop_token stop);

private:
    using Places = std::vector<std::size_t>; // of changes

    QCoro::Task<Result<void>> reviveRows(std::stop_token stop);
    QCoro::Task<Result<void>> adoptNotes(std::stop_token stop);
    QCoro::Task<Result<void>> write(bool newReplies, std::stop_token stop);
    QCoro::Task<Result<Places>> writeRows(Places places, const std::set<ShotgridRef> *legal, std::stop_token stop);
    void keepMade(std::size_t at, ShotgridId id);
    QCoro::Task<Result<std::set<ShotgridRef>>> readLegalAddressees(Places places, std::stop_token stop);

    shotgrid::ShotgridClient &m_client;
    Pass &m_pass;
};

} // namespace bridge::notes
