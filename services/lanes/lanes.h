#pragma once

#include "frame/service.h"
#include "lanes/lane.h"

#include <set>

namespace bridge::lanes {

//! A lane for each project that has something waiting, and one for what is of no project, side by side. One cheap
//! request tells which those are.
class Lanes
{
public:
    Lanes(frame::Surroundings around, Queue queue, MakeHandler make, Timing timing = {});
    ~Lanes();

    //! How many lanes were begun. With `--once` it returns when all have ended.
    QCoro::Task<Result<int>> look(std::stop_token stop);
    //! Something waits there, as far as anybody can tell.
    void wake(const ProjectName &project);
    //! Ends all, and hands back what was begun.
    QCoro::Task<void> finish();

    std::size_t running() const { return m_running.size(); }
    //! Of a lane that has failed and not ended well since.
    std::optional<Error> trouble() const;

private:
    QCoro::Task<Result<void>> findWaiting(std::stop_token stop);
    QCoro::Task<Result<void>> wakeAll(std::stop_token stop);
    QCoro::Task<Result<void>> takeOver(std::stop_token stop);
    QCoro::Task<Result<void>> adoptFailed(std::stop_token stop);
    QCoro::Task<Result<void>> retryDue(std::stop_token stop);
    QCoro::Task<void> runLane(ProjectName project, std::stop_token stop);
    //! Those of no project have one when the queue says so.
    bool hasLane(const ProjectName &project) const;
    Lane &laneOf(const ProjectName &project);

    frame::Surroundings m_around;
    const Queue m_queue;
    const MakeHandler m_make;
    const Timing m_timing;
    std::map<ProjectName, std::unique_ptr<Lane>> m_lanes;
    std::set<ProjectName> m_woken;
    std::set<ProjectName> m_running;
    std::map<ProjectName, Error> m_failures; // of lanes that have not ended well since
    std::optional<Error> m_newFailure; // to be told by the next look
    QDateTime m_lastSearch; // what was made before is known
    std::set<EntityId> m_shown; // by the last search, which the next one overlaps
    QDateTime m_lastTakeOver;
    std::stop_source m_stop;
};

} // namespace bridge::lanes
