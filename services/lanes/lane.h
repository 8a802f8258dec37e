#pragma once

#include "frame/metrics.h"
#include "frame/studio.h"
#include "lanes/handler.h"
#include "lanes/timing.h"

#include <QDateTime>

#include <map>
#include <set>

namespace bridge::lanes {

//! What is enrolled on, and as what (`behaviour.md` PRO-02, TRA-02).
struct Queue {
    QStringList sourceTopics = {};
    QString targetTopic = {};
    QString description = {};
    QStringList ignoreSenderTypes = {};
    int ignoreOlderThanDays = 0; // events that were last changed before that are history; 0: none is
    bool ofStudio = false; // events of no project are worked on too, in a lane of their own
    QStringList earlyTopics = {}; // of these, the ones whose events may name projects that AYON does not have yet
};

//! The events of one project, or, when it is empty, those of no project, worked on in their order: the oldest is
//! enrolled on, all that wait behind it are handled with it, and then each is enrolled on in its turn to be told what
//! became of it. The server's events are the whole queue: a lane that is killed loses nothing, and while one works on a
//! project, every other gets nothing of it.
class Lane
{
public:
    Lane(frame::Studio &studio, const Queue &queue, ProjectName project, std::unique_ptr<Handler> handler,
         frame::Metrics &metrics, Timing timing = {});

    //! Until nothing waits, or another worker has the job. Gives the number of events that were told their outcome.
    QCoro::Task<Result<int>> run(std::stop_token stop);

    //! Failed jobs whose time has come are given out again. Gives whether there was one.
    QCoro::Task<Result<bool>> retryDue(QDateTime now, std::stop_token stop);
    bool hasDue(const QDateTime &now) const;
    //! Looks after a failed \a job that a worker which is gone meant to try again.
    void adopt(const ayon::Event &job);

    //! So that another may take the job that was begun.
    QCoro::Task<void> handBack(std::stop_token stop);

private:
    struct Retry {
        int attempts = 0;
        QDateTime due = {}; // invalid while it is given out
    };

    QCoro::Task<Result<std::optional<ayon::Job>>> next(std::stop_token stop);
    //! By event. Empty when the job is another worker's.
    QCoro::Task<Result<std::map<EntityId, Outcome>>> workOn(ayon::Job job, std::stop_token stop);
    QCoro::Task<Result<std::vector<ayon::Event>>> gather(ayon::Job job, ayon::Event source, std::stop_token stop);
    QCoro::Task<Result<std::set<EntityId>>> doneSince(QDateTime time, std::stop_token stop);
    ayon::EventQuery eventsAfter(const QDateTime &time) const;
    QCoro::Task<Result<void>> settle(ayon::Job job, Outcome outcome, std::stop_token stop);
    void showWaiting();
    void count(bool isGood, int events);
    std::optional<Retry> nextRetry(const EntityId &job, Outcome::Again again) const;

    ayon::AyonClient &m_ayon;
    const QString m_sender; // of what this worker tells the server
    const Queue m_queue;
    const ProjectName m_project;
    std::unique_ptr<Handler> m_handler;
    frame::Metrics &m_metrics;
    const Timing m_timing;
    std::map<EntityId, Retry> m_retries; // by job
    std::optional<ayon::Job> m_begun;
    std::map<EntityId, QDateTime> m_waiting; // the events at hand that nothing was said of yet, and when each was made
};

} // namespace bridge::lanes
