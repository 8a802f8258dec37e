#pragma once

#include "lanes/notekeeper.h"

namespace bridge::processor {

//! Brings notes and replies from ShotGrid to AYON as comments; of whole syncs, all of them in the direction of the
//! sync.
class NoteHandler : public lanes::Handler
{
public:
    NoteHandler(frame::Studio &studio, ProjectName project);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    lanes::NoteKeeper m_keeper;
};

} // namespace bridge::processor
