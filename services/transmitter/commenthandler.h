#pragma once

#include "lanes/notekeeper.h"
#include "transmitter/commentrun.h"

namespace bridge::transmitter {

//! Brings to ShotGrid what people say in AYON.
class CommentHandler : public lanes::Handler
{
public:
    CommentHandler(frame::Studio &studio, ProjectName project);

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override;

private:
    //! The whole pass over \a hints, told of by its event.
    QCoro::Task<Result<notes::Report>> run(notes::Hints hints, lanes::Tell tell, std::stop_token stop);

    lanes::NoteKeeper m_keeper;
    CommentRun m_run;
    bool m_hasCaughtUp = false; // with what happened while nobody followed
};

} // namespace bridge::transmitter
