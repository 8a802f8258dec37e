#pragma once

#include "ayon/ayonclient.h"
#include "lanes/timing.h"
#include "net/wait.h"

#include <QElapsedTimer>

namespace bridge::lanes {

//! Whether \a job is still that of \a sender. The server lets workers that ask at the same moment have the same job,
//! and a worker that was not heard of for too long loses its job to another one; the last one is the job's sender
//! (`ayon-api.md` 5.4). One call.
QCoro::Task<Result<bool>> isHeldBy(ayon::AyonClient &ayon, EntityId job, QString sender, std::stop_token stop);

//! Holds a job while it is worked on: shows people how far that is, and other workers that this one is alive. When the
//! job turns out to be another's, the work on it is to stop.
class Claim
{
public:
    //! \a ayon outlives it.
    Claim(ayon::AyonClient &ayon, EntityId job, QString sender, const Timing &timing, std::stop_token stop);
    Claim(const Claim &) = delete;
    Claim &operator=(const Claim &) = delete;

    //! Stopped when the worker is, and when the job was lost.
    std::stop_token work() const { return m_work.get_token(); }
    //! Told the server at once, or with the next beat when the last one was just now. Whether it arrives does not
    //! matter.
    void tell(double percent, const QString &text);
    //! Nothing is told any more once it has ended.
    QCoro::Task<> end();
    //! Another worker was seen to have the job.
    bool isLost() const { return m_isLost; }

private:
    void beat();
    QCoro::Task<> send();

    ayon::AyonClient &m_ayon;
    const EntityId m_job;
    const QString m_sender;
    const std::chrono::milliseconds m_betweenBeats;
    const std::stop_token m_stop;
    std::stop_source m_work;
    std::stop_callback<std::function<void()>> m_onStop;
    net::Alarm m_alarm;
    QElapsedTimer m_sinceBeat;
    QElapsedTimer m_sinceSeen; // that the job is ours
    ayon::EventChange m_progress;
    bool m_isBeating = false;
    bool m_isLost = false;
    bool m_isEnded = false;
    net::Wakeup m_beaten; // for end()
};

} // namespace bridge::lanes
