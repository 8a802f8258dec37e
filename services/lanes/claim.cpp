#include "lanes/claim.h"

#include "base/log.h"

#include <QLoggingCategory>

namespace bridge::lanes {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcClaim, "bridge.claim")

constexpr std::chrono::milliseconds oftenEnough = 1s; // for people who watch

//! Whoever else has ended or restarted a job, a beat that came late may have made it look like ours since.
bool isUnderWay(ayon::Event::Status status)
{
    switch (status) {
    case ayon::Event::Status::Pending:
    case ayon::Event::Status::InProgress:
    case ayon::Event::Status::Aborted: // given again to the worker that had it
        return true;
    case ayon::Event::Status::Finished:
    case ayon::Event::Status::Failed:
    case ayon::Event::Status::Restarted:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

QCoro::Task<Result<bool>> isHeldBy(ayon::AyonClient &ayon, EntityId job, QString sender, std::stop_token stop)
{
    const auto current = co_await ayon.event(job, stop);
    if (!current && current.error().kind == Error::Kind::NotFound)
        co_return false;
    if (!current)
        co_return current.error();
    co_return current->sender == ayon::validSender(sender) && isUnderWay(current->status);
}

Claim::Claim(ayon::AyonClient &ayon, EntityId job, QString sender, const Timing &timing, std::stop_token stop)
    : m_ayon(ayon)
    , m_job(std::move(job))
    , m_sender(std::move(sender))
    , m_betweenBeats(timing.betweenBeats)
    , m_stop(std::move(stop))
    , m_onStop(m_stop,
               [this] {
                   std::stop_source work = m_work; // who is resumed may destroy this object
                   work.request_stop();
               })
    , m_alarm([this] { beat(); })
{
    m_sinceBeat.start();
    m_sinceSeen.start();
    m_progress.progress = 0;
    m_alarm.start(m_betweenBeats);
}

void Claim::tell(double percent, const QString &text)
{
    m_progress = {.description = text, .progress = percent};
    if (m_sinceBeat.hasExpired(oftenEnough.count()))
        beat();
}

void Claim::beat()
{
    if (m_isBeating || m_isEnded)
        return;
    m_isBeating = true;
    send();
}

//! A beat makes the job this worker's once more, so it must not be sent when another has it.
QCoro::Task<> Claim::send()
{
    m_sinceBeat.start();
    if (m_sinceSeen.hasExpired(m_betweenBeats.count() / 2)) {
        const auto isHeld = co_await isHeldBy(m_ayon, m_job, m_sender, m_stop);
        m_isLost = isHeld && !*isHeld;
        if (isHeld)
            m_sinceSeen.start();
    }
    if (!m_isLost) {
        const ayon::EventChange progress = m_progress;
        const auto told = co_await m_ayon.changeEvent(m_job, progress, m_stop);
        if (!told)
            qCDebug(lcClaim) << "could not tell how far a job is" << kv("why", toText(told.error()));
    }
    m_isBeating = false;
    if (m_isEnded) {
        m_beaten.fire();
    } else if (m_isLost) {
        std::stop_source work = m_work; // who is resumed may destroy this object
        work.request_stop();
    } else {
        m_alarm.start(m_betweenBeats);
    }
}

QCoro::Task<> Claim::end()
{
    m_isEnded = true;
    if (m_isBeating)
        co_await m_beaten; // it would overwrite what is told of the outcome
}

} // namespace bridge::lanes
