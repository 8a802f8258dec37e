#pragma once

#include "lanes/projectkeeper.h"
#include "media/mediasync.h"
#include "processor/hints.h"

namespace bridge::processor {

//! Brings to AYON what happened in ShotGrid, and does the whole syncs that people ask for by an event.
class EventHandler : public lanes::Handler
{
public:
    EventHandler(frame::Studio &studio, ProjectName project);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    //! Once for all that asked for the same. What versions can be judged by goes along with them (VER-10).
    QCoro::Task<Result<lanes::Outcome>> syncAll(Request request, lanes::Tell tell, std::stop_token stop);

    //! What a sync of everything would do.
    QCoro::Task<Result<lanes::Outcome>> plan(lanes::Tell tell, std::stop_token stop);

    frame::Studio &m_studio;
    const ProjectName m_project;
    lanes::ProjectKeeper m_keeper;
    media::MediaSync m_media;
};

} // namespace bridge::processor
