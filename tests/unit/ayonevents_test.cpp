// The event log of the sandbox's AYON: who gets which job, what a query finds, and what listeners are told.
#include "sandbox/ayon/enrollment.h"
#include "sandbox/ayon/eventmessage.h"
#include "sandbox/ayon/eventsearch.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

namespace {

constexpr Timestamp day = 86'400'000'000;
constexpr Timestamp start = 1'000 * day;

const QString sourceTopic = u"shotgrid.event"_s;
const QString targetTopic = u"shotgrid.proc"_s;

class EventsTest : public testing::Test
{
protected:
    //! Stored a second after the one before.
    Event put(Event event)
    {
        event.order = log.lastOrder() + 1;
        event.id = *EntityId::fromText(QString::number(event.order, 16).rightJustified(32, u'0'));
        if (event.hash.isEmpty())
            event.hash = event.id.toText();
        event.createdAt = start + event.order * 1'000'000;
        if (event.updatedAt == 0)
            event.updatedAt = event.createdAt;
        return log.put(event);
    }

    Event source(const QString &project = {}, const QString &senderType = u"api"_s)
    {
        return put({.topic = sourceTopic, .project = project, .senderType = senderType});
    }

    Event target(const Event &of, const QString &status, const QString &sender = u"w1"_s, int retries = 0)
    {
        return put({.hash = targetHash(targetTopic, of.id),
                    .topic = targetTopic,
                    .sender = sender,
                    .senderType = u"api"_s,
                    .dependsOn = of.id,
                    .status = status,
                    .retries = retries});
    }

    Assignment assignTo(const Enrollment &enrollment, Timestamp now = start + day / 2) const
    {
        return assign(log, enrollment, now);
    }

    static Filter filter(const QJsonObject &condition)
    {
        return std::get<Filter>(Filter::fromJson({{u"conditions"_s, QJsonArray{condition}}}, eventColumns()));
    }

    EventLog log;
    Enrollment w1{.sourceTopics = {sourceTopic}, .targetTopic = targetTopic, .sender = u"w1"_s};
};

using Kind = Assignment::Kind;

TEST_F(EventsTest, TheOldestFinishedSourceIsFirst)
{
    put({.topic = sourceTopic, .status = u"pending"_s});
    const Event first = source();
    source();
    const Assignment assignment = assignTo(w1);
    EXPECT_EQ(assignment.kind, Kind::New);
    EXPECT_EQ(assignment.source->id, first.id);
}

struct TargetCase {
    const char *name = nullptr;
    QString status = {};
    QString sender = {};
    int retries = 0;
    Kind sequential = Kind::Nothing; // what a sequential worker gets
    Kind passing = Kind::New; // what another one gets, who may go on to the next source
};

class TargetTest : public EventsTest, public testing::WithParamInterface<TargetCase>
{
};

TEST_P(TargetTest, Decides)
{
    target(source(), GetParam().status, GetParam().sender, GetParam().retries);
    source();
    EXPECT_EQ(assignTo(w1).kind, GetParam().passing);
    w1.isSequential = true;
    EXPECT_EQ(assignTo(w1).kind, GetParam().sequential);
}

INSTANTIATE_TEST_SUITE_P(
    States, TargetTest,
    testing::Values(TargetCase{"finished", u"finished"_s, u"w2"_s, 0, Kind::New, Kind::New},
                    TargetCase{"failed", u"failed"_s, u"w2"_s, 3, Kind::Retry, Kind::Retry},
                    TargetCase{"failed_for_good", u"failed"_s, u"w2"_s, 4, Kind::New, Kind::New},
                    TargetCase{"restarted", u"restarted"_s, u"w2"_s, 9, Kind::Restart, Kind::Restart},
                    TargetCase{"pending_with_me", u"pending"_s, u"w1"_s, 0, Kind::Same, Kind::Same},
                    TargetCase{"running_with_me", u"in_progress"_s, u"w1"_s, 0, Kind::Same, Kind::Same},
                    TargetCase{"aborted_by_me", u"aborted"_s, u"w1"_s, 0, Kind::Same, Kind::Same},
                    TargetCase{"pending_elsewhere", u"pending"_s, u"w2"_s, 0, Kind::Nothing, Kind::New},
                    TargetCase{"running_elsewhere", u"in_progress"_s, u"w2"_s, 0, Kind::Nothing, Kind::New},
                    TargetCase{"aborted_elsewhere", u"aborted"_s, u"w2"_s, 0, Kind::Nothing, Kind::New}),
    [](const auto &target) { return std::string(target.param.name); });

TEST_F(EventsTest, WildcardsAreForTextsOnly)
{
    source();
    w1.sourceTopics = {u"shotgrid.ev*"_s};
    EXPECT_EQ(assignTo(w1).kind, Kind::Nothing);
    w1.hasWildcards = true;
    EXPECT_EQ(assignTo(w1).kind, Kind::New);
    w1.sourceTopics = {u"shotgrid_event"_s}; // LIKE: any one character
    EXPECT_EQ(assignTo(w1).kind, Kind::New);
    w1.sourceTopics = {u"Shotgrid.event"_s};
    EXPECT_EQ(assignTo(w1).kind, Kind::Nothing);
}

TEST_F(EventsTest, IgnoredSendersTakeThoseWithoutAnyAlong)
{
    source({}, u"shotgrid"_s);
    source({}, {});
    w1.ignoredSenderTypes = QStringList{u"shotgrid"_s};
    EXPECT_EQ(assignTo(w1).kind, Kind::Nothing);
    const Event other = source();
    EXPECT_EQ(assignTo(w1).source->id, other.id);
}

TEST_F(EventsTest, AFilterMakesLanes)
{
    target(source(u"p"_s), u"in_progress"_s, u"w2"_s);
    const Event free = source(u"q"_s);
    w1.isSequential = true;
    EXPECT_EQ(assignTo(w1).kind, Kind::Nothing);
    w1.filter = filter({{u"key"_s, u"project"_s}, {u"value"_s, u"q"_s}});
    EXPECT_EQ(assignTo(w1).source->id, free.id);
}

TEST_F(EventsTest, OldSourcesAreLeftAlone)
{
    source();
    EXPECT_EQ(assignTo(w1, start + 4 * day).kind, Kind::Nothing);
    w1.ignoredAfterDays = 0;
    EXPECT_EQ(assignTo(w1, start + 4 * day).kind, Kind::New);
}

TEST_F(EventsTest, AnOldTargetDoesNotKeepANewerSourceDone)
{
    Event changed = source();
    target(changed, u"finished"_s, u"w1"_s);
    EXPECT_EQ(assignTo(w1).kind, Kind::Nothing);
    changed.updatedAt = start + 4 * day;
    log.put(changed);
    EXPECT_EQ(assignTo(w1, start + 5 * day).kind, Kind::Same);
}

TEST_F(EventsTest, AThousandBusyJobsEndTheWalk)
{
    for (int i = 0; i < 1000; ++i)
        target(source(), u"in_progress"_s, u"w2"_s);
    source();
    EXPECT_EQ(assignTo(w1).kind, Kind::Nothing);
}

TEST_F(EventsTest, RemovedTargetsOpenTheirSourceAgain)
{
    const Event done = source();
    const Event finished = target(done, u"finished"_s);
    EXPECT_EQ(assignTo(w1).kind, Kind::Nothing);
    log.erase(finished.order);
    EXPECT_EQ(assignTo(w1).source->id, done.id);
    log.erase(done.order);
    EXPECT_EQ(assignTo(w1).kind, Kind::Nothing);
}

//! What a query finds when it looks at every event.
std::vector<const Event *> foundByWalking(const EventLog &log, const Filter &filter)
{
    std::vector<const Event *> found;
    for (const auto &[order, event] : log.all()) {
        if (matches(filter, event))
            found.push_back(&event);
    }
    std::ranges::reverse(found);
    return found;
}

TEST_F(EventsTest, IndexesFindWhatAWalkFinds)
{
    std::mt19937 dice(7);
    const auto oneOf = [&dice](const QStringList &texts) { return texts.at(qsizetype(dice() % size_t(texts.size()))); };
    for (int i = 0; i < 400; ++i) {
        const Event event = put({.topic = oneOf({u"a.one"_s, u"a.two"_s, u"b.one"_s}),
                                 .project = oneOf({u"p"_s, u"q"_s, {}}),
                                 .senderType = oneOf({u"api"_s, u"shotgrid"_s, {}}),
                                 .summary = {{u"n"_s, i % 5}}});
        if (dice() % 3 == 0)
            target(event, oneOf({u"pending"_s, u"finished"_s}));
        if (dice() % 10 == 0)
            log.erase(event.order);
    }
    const QString middle = toText(start + 200'000'000);
    const std::vector<QJsonObject> conditions{
        {{u"key"_s, u"topic"_s}, {u"value"_s, u"a.one"_s}},
        {{u"key"_s, u"topic"_s}, {u"operator"_s, u"like"_s}, {u"value"_s, u"a.%"_s}},
        {{u"key"_s, u"topic"_s}, {u"operator"_s, u"ne"_s}, {u"value"_s, u"a.one"_s}},
        {{u"key"_s, u"project"_s}, {u"operator"_s, u"isnull"_s}},
        {{u"key"_s, u"project"_s}, {u"operator"_s, u"in"_s}, {u"value"_s, QJsonArray{u"p"_s, u"q"_s}}},
        {{u"key"_s, u"senderType"_s}, {u"operator"_s, u"notin"_s}, {u"value"_s, QJsonArray{u"api"_s}}},
        {{u"key"_s, u"createdAt"_s}, {u"operator"_s, u"gt"_s}, {u"value"_s, middle}},
        {{u"key"_s, u"createdAt"_s}, {u"operator"_s, u"lte"_s}, {u"value"_s, middle}},
        {{u"key"_s, u"summary/n"_s}, {u"operator"_s, u"gte"_s}, {u"value"_s, 3}},
        {{u"key"_s, u"dependsOn"_s}, {u"value"_s, log.all().begin()->second.id.toText()}},
        {{u"key"_s, u"id"_s},
         {u"operator"_s, u"in"_s},
         {u"value"_s, QJsonArray{log.all().begin()->second.id.toText()}}},
    };
    for (const QString &joint : {u"and"_s, u"or"_s}) {
        for (const QJsonObject &one : conditions) {
            for (const QJsonObject &other : conditions) {
                const QJsonObject json{{u"operator"_s, joint}, {u"conditions"_s, QJsonArray{one, other}}};
                const Filter both = std::get<Filter>(Filter::fromJson(json, eventColumns()));
                EXPECT_EQ(newestMatches(log, both, 0, 1000), foundByWalking(log, both))
                    << QJsonDocument(json).toJson().toStdString();
            }
        }
    }
}

TEST_F(EventsTest, AQueryTakesItsPart)
{
    std::vector<Event> sources;
    sources.reserve(5);
    for (int i = 0; i < 5; ++i)
        sources.push_back(source());
    const std::vector<const Event *> found = newestMatches(log, {}, 1, 2);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0]->id, sources[3].id);
    EXPECT_EQ(found[1]->id, sources[2].id);
}

TEST_F(EventsTest, AHundredThousandEventsDoNotSlowAWorker)
{
    for (int i = 0; i < 49'000; ++i)
        target(source(u"p"_s), u"finished"_s);
    for (int i = 0; i < 1'000; ++i)
        source(u"q"_s, u"shotgrid"_s);
    const Event open = source(u"p"_s);
    w1.ignoredSenderTypes = QStringList{u"shotgrid"_s};
    w1.ignoredAfterDays = 0;
    EXPECT_EQ(assignTo(w1).source->id, open.id); // this one walks, for all that follow

    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 1'000; ++i) {
        ASSERT_EQ(assignTo(w1).source->id, open.id);
        ASSERT_EQ(newestMatches(log, filter({{u"key"_s, u"topic"_s}, {u"value"_s, sourceTopic}}), 0, 1).front()->id,
                  open.id);
    }
    EXPECT_LT(timer.elapsed(), 2'000); // looking at all events would take minutes
}

TEST(Subscriptions, ArePrefixesWithinAProject)
{
    const Subscription folders{.topics = {u"entity.folder"_s}, .project = u"p"_s};
    EXPECT_TRUE(folders.wants({.topic = u"entity.folder.created"_s, .project = u"p"_s}));
    EXPECT_TRUE(folders.wants({.topic = u"entity.folder.created"_s})); // of no project: for all
    EXPECT_FALSE(folders.wants({.topic = u"entity.folder.created"_s, .project = u"q"_s}));
    EXPECT_FALSE(folders.wants({.topic = u"entity.task.created"_s, .project = u"p"_s}));
    EXPECT_TRUE(folders.wants({.topic = u"server.restart_requested"_s}));
    EXPECT_TRUE(Subscription{.topics = {u"*"_s}}.wants({.topic = u"anything.at.all"_s}));
    EXPECT_FALSE(Subscription{}.wants({.topic = u"anything.at.all"_s}));
}

TEST(Messages, TellWhatIsShort)
{
    const Event event{.topic = u"a.job"_s,
                      .status = u"in_progress"_s,
                      .payload = {{u"large"_s, true}},
                      .createdAt = start + 1,
                      .updatedAt = start + 2};
    const QJsonObject made = toMessage({.kind = EventNotice::Kind::Stored, .event = event});
    EXPECT_FALSE(made.contains(u"payload"_s));
    EXPECT_FALSE(made.contains(u"hash"_s));
    EXPECT_EQ(made[u"progress"_s], 0);
    EXPECT_EQ(made[u"store"_s], true);
    EXPECT_EQ(made[u"createdAt"_s].toString().toStdString(), "1972-09-27T00:00:00.000001");

    const QJsonObject changed = toMessage({.kind = EventNotice::Kind::Changed, .event = event, .progress = 40});
    EXPECT_EQ(changed[u"progress"_s], 40);
    EXPECT_FALSE(changed.contains(u"store"_s));
    EXPECT_EQ(changed[u"updatedAt"_s].toString().toStdString(), "1972-09-27T00:00:00.000002+00:00");
}

} // namespace

} // namespace bridge::sandbox::ayon
