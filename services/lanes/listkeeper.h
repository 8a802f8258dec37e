#pragma once

#include "frame/studio.h"
#include "lanes/handler.h"
#include "lists/listsync.h"

namespace bridge::lanes {

//! Keeps the lists of one project in step with its playlists, for as long as its lane lives.
class ListKeeper
{
public:
    ListKeeper(frame::Studio &studio, ProjectName project);

    //! Brings what \a touched names into step; nothing when playlists are no enabled entity of the project. Errors:
    //! those of ListSync; Refused, naming the setting, when the project's settings do not allow to work.
    QCoro::Task<Result<std::optional<lists::Report>>> look(lists::Touched touched, sync::Policy::Flow flow,
                                                           std::stop_token stop);
    //! The lists that hold one of \a versions; none when playlists are no enabled entity. Errors as above.
    QCoro::Task<Result<lists::Touched>> holding(std::set<EntityId> versions, std::stop_token stop);

private:
    //! Whether playlists are an enabled entity.
    QCoro::Task<Result<bool>> isEnabled(std::stop_token stop);

    frame::Studio &m_studio;
    const ProjectName m_project;
    std::unique_ptr<lists::ListSync> m_sync;
};

//! Of an event that named \a touched, given what the pass over it and others did.
Outcome outcomeOf(const lists::Touched &touched, const std::optional<lists::Report> &report);

} // namespace bridge::lanes
