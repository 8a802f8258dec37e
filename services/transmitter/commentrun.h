#pragma once

#include "frame/studio.h"

namespace bridge::transmitter {

//! The event that tells of a pass over comments (COM-31 to COM-33), so that the next pass, be it of another make, knows
//! since when there may be something to do. Its time is that of the beginning, and it is finished only when all is
//! done: of a pass that dies the time before counts (B-13).
class CommentRun
{
public:
    CommentRun(frame::Studio &studio, ProjectName project);

    //! Since when comments may be unknown to ShotGrid: the last finished pass began then; without one, five days ago.
    //! Passes that have been under way for too long have died, and are told of as failed (COM-32).
    QCoro::Task<Result<QDateTime>> lastDone(std::stop_token stop);
    QCoro::Task<Result<void>> begin(std::stop_token stop);
    QCoro::Task<Result<void>> finish(int synced, std::stop_token stop);
    QCoro::Task<Result<void>> fail(QString why, std::stop_token stop);

private:
    QCoro::Task<Result<void>> fail(EntityId event, QString why, std::stop_token stop);

    frame::Studio &m_studio;
    const ProjectName m_project;
    EntityId m_event;
};

} // namespace bridge::transmitter
