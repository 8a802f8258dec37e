#pragma once

#include "lanes/listkeeper.h"
#include "processor/hints.h"

namespace bridge::processor {

//! Brings to AYON what happened to playlists in ShotGrid, and lets whole syncs carry lists and playlists too.
class PlaylistHandler : public lanes::Handler
{
public:
    PlaylistHandler(frame::Studio &studio, ProjectName project);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    lanes::ListKeeper m_keeper;
};

} // namespace bridge::processor
