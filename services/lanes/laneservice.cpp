#include "lanes/laneservice.h"

#include <algorithm>

namespace bridge::lanes {

using namespace Qt::StringLiterals;

LaneService::LaneService(frame::Surroundings around, Queue queue, MakeHandler make, Timing timing)
    : m_queue(queue)
    , m_lanes(around, std::move(queue), std::move(make), std::move(timing))
{
}

QStringList LaneService::topics() const
{
    QStringList prefixes = m_queue.sourceTopics;
    prefixes += m_queue.targetTopic;
    return prefixes.replaceInStrings(u"*"_s, QString());
}

//! What an integration did itself is not enrolled on, so it wakes nobody. A job that somebody wants done again is.
void LaneService::hear(const ayon::Announcement &announcement)
{
    const bool isAgain =
        announcement.topic == m_queue.targetTopic && announcement.status == ayon::Event::Status::Restarted;
    const bool isSource =
        std::any_of(m_queue.sourceTopics.begin(), m_queue.sourceTopics.end(), [&](const QString &topic) {
            return topic.endsWith('*'_L1) ? announcement.topic.startsWith(topic.chopped(1))
                                          : announcement.topic == topic;
        });
    if (isAgain || (isSource && !m_queue.ignoreSenderTypes.contains(announcement.senderType)))
        m_lanes.wake(announcement.project);
}

QString LaneService::state() const
{
    return u"%1 projects at work"_s.arg(m_lanes.running());
}

} // namespace bridge::lanes
