#pragma once

#include "lists/listwriter.h"

namespace bridge::lists {

//! What a pass did, and what it could not.
struct Report {
    std::vector<ItemResult> results = {}; // of the lists that were not in step

    int failed() const;
    int conflicts() const;
};

//! Keeps the lists of versions of one AYON project and the playlists of its ShotGrid project in step. One pass at a
//! time; the clients outlive it, and so does it every Task it gave.
class ListSync
{
public:
    //! \a site is the address of the ShotGrid site: the ids of new lists follow from it.
    ListSync(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, QString site, ProjectName project);

    //! What sync() would do now; writes nothing. Requests and errors: those of sync() without writeLists().
    QCoro::Task<Result<std::vector<Item>>> plan(Touched touched, sync::Policy policy, std::stop_token stop);

    //! The lists that hold one of \a versions, as something to look at: what ShotGrid has just got may have been waited
    //! for in them. Two requests to AYON, one while the project has no list of versions, and more for many items; see
    //! AyonClient. Errors: those of the AYON client.
    QCoro::Task<Result<Touched>> holding(std::set<EntityId> versions, std::stop_token stop);

    //! Brings what \a touched names into step. Requests: those of readLists() and writeLists(), and two the first time.
    //! Nothing is written when nothing changed. Errors: those of both clients; NotFound when the project is not on both
    //! sides; Refused while ShotGrid's playlists lack the field that links them, which a whole sync makes, and when
    //! tooManyDeletes() would be written: then nothing is.
    QCoro::Task<Result<Report>> sync(Touched touched, sync::Policy policy, std::stop_token stop);

private:
    QCoro::Task<Result<void>> open(std::stop_token stop);
    QCoro::Task<Result<ReadLists>> read(Touched touched, std::stop_token stop);

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    Place m_place;
};

} // namespace bridge::lists
