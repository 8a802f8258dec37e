#include "sandbox/ayon/enrollment.h"

#include "sandbox/ayon/eventsearch.h"
#include "sandbox/ayon/filter/like.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr int maxCandidates = 1000;
constexpr Timestamp microsecondsPerDay = 86'400'000'000;

class SourceTopics
{
public:
    explicit SourceTopics(const Enrollment &enrollment)
        : m_topics(enrollment.sourceTopics)
        , m_hasWildcards(enrollment.hasWildcards)
        , m_pattern(likePattern(m_topics.value(0).replace(u'*', u'%'), Qt::CaseSensitive))
    {
    }

    bool contain(const QString &topic) const
    {
        return m_hasWildcards ? m_pattern.match(topic).hasMatch() : m_topics.contains(topic);
    }

private:
    QStringList m_topics;
    bool m_hasWildcards;
    QRegularExpression m_pattern;
};

bool isIgnored(const Enrollment &enrollment, const QString &senderType)
{
    return enrollment.ignoredSenderTypes
        && (senderType.isEmpty() || enrollment.ignoredSenderTypes->contains(senderType));
}

std::vector<const EventLog::Orders *> lanesFor(const EventLog &log, const Enrollment &enrollment)
{
    const SourceTopics topics(enrollment);
    std::vector<const EventLog::Orders *> lanes;
    for (const auto &[lane, orders] : log.lanes()) {
        if (topics.contain(lane.topic) && !isIgnored(enrollment, lane.senderType)
            && couldMatch(enrollment.filter, lane))
            lanes.push_back(&log.open(enrollment.targetTopic, lane));
    }
    return lanes;
}

const Event *targetOf(const EventLog &log, const Event &source, const QString &topic)
{
    const std::vector<const Event *> dependents = log.dependents(source.id);
    const auto found = std::ranges::find(dependents, topic, &Event::topic);
    return found == dependents.end() ? nullptr : *found;
}

//! Whether nothing is left to do for a target, as far as it is young enough to count.
bool isDone(const Event *target, int maxRetries, Timestamp oldest)
{
    return target && target->updatedAt >= oldest
        && (target->status == "finished"_L1 || (target->status == "failed"_L1 && target->retries > maxRetries));
}

//! What becomes of one candidate; nothing when it belongs to somebody else.
std::optional<Assignment> assignmentOf(const EventLog &log, const Event &source, const Event *target,
                                       const Enrollment &enrollment)
{
    using Kind = Assignment::Kind;
    if (!target) {
        if (log.findByHash(targetHash(enrollment.targetTopic, source.id)))
            return std::nullopt;
        return Assignment{.kind = Kind::New, .source = &source};
    }
    if (target->status == "failed"_L1)
        return Assignment{.kind = Kind::Retry, .source = &source, .target = target};
    if (target->status == "restarted"_L1)
        return Assignment{.kind = Kind::Restart, .source = &source, .target = target};
    if (target->sender == enrollment.sender)
        return Assignment{.kind = Kind::Same, .source = &source, .target = target};
    return std::nullopt;
}

} // namespace

QString targetHash(const QString &targetTopic, const EntityId &source)
{
    const QByteArray text = QJsonDocument(QJsonArray{targetTopic, source.toText()}).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

Assignment assign(const EventLog &log, const Enrollment &enrollment, Timestamp now)
{
    const Timestamp oldest =
        enrollment.ignoredAfterDays > 0 ? now - enrollment.ignoredAfterDays * microsecondsPerDay : 0;
    EventWalk walk(log, lanesFor(log, enrollment), EventWalk::Direction::OldestFirst);
    int candidates = 0;
    while (const Event *source = walk.next()) {
        const Event *target = targetOf(log, *source, enrollment.targetTopic);
        if (source->updatedAt < oldest || isDone(target, enrollment.maxRetries, oldest)
            || !matches(enrollment.filter, *source))
            continue;
        if (const std::optional<Assignment> assignment = assignmentOf(log, *source, target, enrollment))
            return *assignment;
        if (enrollment.isSequential || ++candidates == maxCandidates)
            break;
    }
    return {};
}

} // namespace bridge::sandbox::ayon
