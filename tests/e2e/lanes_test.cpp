// Lanes over the real queue of the sandbox's AYON; what is done with the events is told by the tests.
#include "e2e/twoservers.h"
#include "frame/studio.h"
#include "lanes/lanes.h"
#include "lanes/parts.h"
#include "lanes/projectkeeper.h"
#include "net/wait.h"
#include "sync/syncjob.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonObject>

#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

namespace {

constexpr qint64 microseconds = 1'000'000; // of a second, as the server keeps times

//! Notes what it was given, and answers as it was told to.
struct Notebook {
    std::vector<QStringList> batches = {}; // the `text` of each event's payload
    std::optional<Error> away = {}; // a server is
    QStringList bad = {}; // the texts of events that fail
    lanes::Outcome::Again again = lanes::Outcome::Again::AFewTimes; // of those
    QStringList hopeless = {}; // and of those that need not be tried again
    net::Gate gate = {}; // while it is closed, the work takes its time
};

class NotingHandler : public lanes::Handler
{
public:
    explicit NotingHandler(Notebook &notebook)
        : m_notebook(notebook)
    {
    }

    QCoro::Task<Result<std::vector<lanes::Outcome>>> handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                            std::stop_token stop) override
    {
        co_await m_notebook.gate.pass(stop);
        if (m_notebook.away)
            co_return Error(*m_notebook.away);
        QStringList texts;
        std::vector<lanes::Outcome> outcomes;
        for (const ayon::Event &event : events) {
            const QString text = event.payload.value("text"_L1).toString();
            texts += text;
            const bool isHopeless = m_notebook.hopeless.contains(text);
            outcomes.push_back({.isGood = !isHopeless && !m_notebook.bad.contains(text),
                                .text = u"about "_s + text,
                                .again = isHopeless ? lanes::Outcome::Again::Never : m_notebook.again});
        }
        tell(50, u"half of it"_s);
        m_notebook.batches.push_back(texts);
        co_return outcomes;
    }

private:
    Notebook &m_notebook;
};

} // namespace

class LanesTest : public TwoServers
{
protected:
    LanesTest()
    {
        makeAyonProject();
        saveSettings();
        m_studio = good(await(frame::Studio::open(environment(u"this host"_s), {})));
    }

    login::Environment environment(const QString &sender) const
    {
        return {.server = QUrl(m_sandbox.access().ayonUrl),
                .apiKey = Secret(m_sandbox.access().apiKey),
                .addon = {.version = u"1.0.0"_s},
                .sender = sender};
    }

    void dispatch(const QString &text)
    {
        const ayon::NewEvent event{.topic = u"shotgrid.event"_s, .project = m_project, .payload = {{u"text"_s, text}}};
        good(await(m_ayon->dispatchEvent(event, {})));
    }

    lanes::Lane lane()
    {
        return {*m_studio, m_queue, m_project, std::make_unique<NotingHandler>(m_notebook), m_metrics};
    }

    //! The only bad event of \a lane fails again after each of \a pauses, in seconds, and is not tried earlier.
    static void failAfter(std::initializer_list<int> pauses, lanes::Lane &lane)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const int pause : pauses) {
            EXPECT_FALSE(lane.hasDue(now.addSecs(pause - 5))) << pause;
            ASSERT_TRUE(lane.hasDue(now.addSecs(pause + 5))) << pause;
            EXPECT_TRUE(good(await(lane.retryDue(now.addSecs(pause + 5), {}))));
            EXPECT_EQ(good(await(lane.run({}))), 1);
        }
    }

    //! All of a worker that is as good as a new process.
    std::unique_ptr<lanes::Lanes> lanesOfAWorker(lanes::Timing timing = {})
    {
        return lanesOf(*m_studio, m_bell, m_notebook, std::move(timing));
    }

    std::unique_ptr<lanes::Lanes> lanesOf(frame::Studio &studio, frame::Doorbell &bell, Notebook &notebook,
                                          lanes::Timing timing)
    {
        const frame::Surroundings around{.studio = studio, .metrics = m_metrics, .bell = bell, .options = m_options};
        return std::make_unique<lanes::Lanes>(
            around, m_queue, [&notebook](const ProjectName &) { return std::make_unique<NotingHandler>(notebook); },
            std::move(timing));
    }

    std::vector<ayon::Event> jobs() { return good(await(m_ayon->events({.topics = {m_queue.targetTopic}}, {}))); }

    bool isBegun()
    {
        const std::vector<ayon::Event> all = jobs();
        return !all.empty() && all.front().status == ayon::Event::Status::InProgress;
    }

    //! \a isSo asks a server, so that time passes.
    static bool holdsWithin(std::chrono::milliseconds time, const std::function<bool()> &isSo)
    {
        QElapsedTimer elapsed;
        elapsed.start();
        while (!elapsed.hasExpired(time.count())) {
            if (isSo())
                return true;
        }
        return false;
    }

    //! As if \a job had been left alone for so long.
    void age(const EntityId &job, int seconds)
    {
        auto &store = m_sandbox.ayon().editStore();
        sandbox::ayon::Event event = *store.events().find(job);
        event.createdAt -= seconds * microseconds;
        event.updatedAt -= seconds * microseconds;
        if (const auto due = event.summary.find("retryAt"_L1); due != event.summary.end()) {
            const QDateTime time = QDateTime::fromString(due->toString(), Qt::ISODateWithMs);
            *due = time.addSecs(-seconds).toString(Qt::ISODateWithMs);
        }
        store.addEvent(event);
    }

    lanes::Queue m_queue{.sourceTopics = {u"shotgrid.event*"_s}, .targetTopic = u"shotgrid.proc"_s};
    Notebook m_notebook;
    frame::Metrics m_metrics;
    frame::Doorbell m_bell;
    frame::Options m_options{.once = true};
    std::unique_ptr<frame::Studio> m_studio;
};

TEST_F(LanesTest, WhatWaitsIsOneBatchInItsOrder)
{
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        dispatch(text);
    lanes::Lane one = lane();
    EXPECT_EQ(good(await(one.run({}))), 3);
    EXPECT_EQ(m_notebook.batches, std::vector<QStringList>({{u"a"_s, u"b"_s, u"c"_s}}));
    for (const ayon::Event &job : jobs()) {
        EXPECT_EQ(job.status, ayon::Event::Status::Finished);
        EXPECT_EQ(job.project, m_project);
        EXPECT_TRUE(job.description.startsWith("about "_L1)) << text(job.description);
    }
    EXPECT_EQ(good(await(one.run({}))), 0) << "nothing is done twice";
}

TEST_F(LanesTest, AFailedEventIsTriedAgainLaterAndThenAPersonsMatter)
{
    dispatch(u"a"_s);
    dispatch(u"b"_s);
    m_notebook.bad = {u"a"_s};
    lanes::Lane one = lane();
    EXPECT_EQ(good(await(one.run({}))), 2);
    EXPECT_EQ(good(await(one.run({}))), 0) << "not at once, and it holds up nobody";
    ASSERT_NO_FATAL_FAILURE(failAfter({15, 60, 300}, one));
    EXPECT_FALSE(one.hasDue(QDateTime::currentDateTimeUtc().addDays(1)));
    EXPECT_EQ(m_notebook.batches.size(), 4U);
    const auto left = jobs();
    const auto failed = std::find_if(left.begin(), left.end(),
                                     [](const ayon::Event &job) { return job.status == ayon::Event::Status::Failed; });
    ASSERT_NE(failed, left.end());
    EXPECT_EQ(failed->description, u"about a"_s);
    EXPECT_FALSE(sync::retryTime(*failed).isValid());
}

TEST_F(LanesTest, WhatIsDoneIsNotDoneAgainWithWhatIsTriedAgain)
{
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        dispatch(text);
    m_notebook.bad = {u"a"_s, u"c"_s};
    m_notebook.hopeless = {u"d"_s};
    lanes::Lane one = lane();
    EXPECT_EQ(good(await(one.run({}))), 4);
    dispatch(u"e"_s);
    good(await(one.retryDue(QDateTime::currentDateTimeUtc().addSecs(20), {})));
    EXPECT_EQ(good(await(one.run({}))), 3);
    EXPECT_EQ(m_notebook.batches,
              std::vector<QStringList>({{u"a"_s, u"b"_s, u"c"_s, u"d"_s}, {u"a"_s, u"c"_s, u"e"_s}}))
        << "those that failed are tried together, and with what is new";
    good(await(one.retryDue(QDateTime::currentDateTimeUtc().addSecs(70), {})));
    EXPECT_EQ(good(await(one.run({}))), 2);
    EXPECT_EQ(m_notebook.batches.back(), QStringList({u"a"_s, u"c"_s}));
}

TEST_F(LanesTest, WhatHasFailedAndWaitsIsNotTriedWithWhatIsNew)
{
    dispatch(u"a"_s);
    dispatch(u"b"_s);
    m_notebook.bad = {u"b"_s};
    lanes::Lane one = lane();
    EXPECT_EQ(good(await(one.run({}))), 2);
    const ayon::Event job = jobs().at(0);
    good(await(m_ayon->changeEvent(job.id, sync::retryChange(job, u"ann"_s), {})));
    EXPECT_EQ(good(await(one.run({}))), 1);
    EXPECT_EQ(m_notebook.batches.back(), QStringList({u"a"_s}));
}

TEST_F(LanesTest, WhatAPersonLaidAsideIsNotTriedAgain)
{
    dispatch(u"a"_s);
    m_notebook.bad = {u"a"_s};
    lanes::Lane one = lane();
    good(await(one.run({})));
    const ayon::Event job = jobs().at(0);
    good(await(m_ayon->changeEvent(job.id, sync::ignoreChange(job, u"ann"_s), {})));
    good(await(one.retryDue(QDateTime::currentDateTimeUtc().addSecs(20), {})));
    EXPECT_EQ(good(await(one.run({}))), 0);
    EXPECT_EQ(sync::ignoredBy(jobs().at(0)), u"ann"_s);
    EXPECT_EQ(jobs().at(0).description, u"about a"_s);
    EXPECT_FALSE(one.hasDue(QDateTime::currentDateTimeUtc().addDays(1)));
}

TEST_F(LanesTest, WhatAPersonWantsTriedAgainIsTakenUpHoweverOftenItFailed)
{
    dispatch(u"a"_s);
    m_notebook.bad = {u"a"_s};
    m_notebook.again = lanes::Outcome::Again::Never;
    lanes::Lane one = lane();
    good(await(one.run({})));
    m_notebook.bad.clear();
    const ayon::Event job = jobs().at(0);
    good(await(m_ayon->changeEvent(job.id, sync::retryChange(job, u"ann"_s), {})));
    EXPECT_EQ(good(await(one.run({}))), 1);
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::Finished);
}

TEST_F(LanesTest, WhatFailsBecauseOfAServerIsTriedForADay)
{
    dispatch(u"a"_s);
    m_notebook.bad = {u"a"_s};
    m_notebook.again = lanes::Outcome::Again::ForADay;
    lanes::Lane one = lane();
    good(await(one.run({})));
    const QDateTime later = QDateTime::currentDateTimeUtc().addDays(1);
    int attempts = 0;
    for (; one.hasDue(later) && attempts < 1000; ++attempts) {
        good(await(one.retryDue(later, {})));
        good(await(one.run({})));
    }
    EXPECT_GE(attempts, 24 * 60 / 15);
    EXPECT_LT(attempts, 1000) << "some day it is a person's matter";
}

TEST_F(LanesTest, AShortTroubleOfAServerCostsAboutAsLongAgain)
{
    dispatch(u"a"_s);
    m_notebook.bad = {u"a"_s};
    m_notebook.again = lanes::Outcome::Again::ForADay;
    lanes::Lane one = lane();
    good(await(one.run({})));
    ASSERT_NO_FATAL_FAILURE(failAfter({15, 30, 60, 120, 240, 480, 900, 900}, one));
}

TEST_F(LanesTest, AnEventThatFailedOnceAndIsGoodLaterHasNoTraceOfIt)
{
    dispatch(u"a"_s);
    m_notebook.bad = {u"a"_s};
    lanes::Lane one = lane();
    good(await(one.run({})));
    EXPECT_TRUE(sync::retryTime(jobs().at(0)).isValid());
    m_notebook.bad.clear();
    good(await(one.retryDue(QDateTime::currentDateTimeUtc().addSecs(20), {})));
    EXPECT_EQ(good(await(one.run({}))), 1);
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::Finished);
    EXPECT_TRUE(jobs().at(0).summary.isEmpty());
}

TEST_F(LanesTest, WhatNeedNotBeTriedAgainIsNot)
{
    dispatch(u"a"_s);
    m_notebook.hopeless = {u"a"_s};
    lanes::Lane one = lane();
    good(await(one.run({})));
    EXPECT_FALSE(one.hasDue(QDateTime::currentDateTimeUtc().addDays(1)));
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::Failed);
}

TEST_F(LanesTest, WhileAServerIsAwayNothingFailsAndTheJobComesAgain)
{
    dispatch(u"a"_s);
    m_notebook.away = Error{.kind = Error::Kind::Unreachable, .where = u"shotgrid"_s};
    lanes::Lane one = lane();
    EXPECT_EQ(await(one.run({})).error().kind, Error::Kind::Unreachable);
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::InProgress);
    m_notebook.away.reset();
    EXPECT_EQ(good(await(one.run({}))), 1);
    EXPECT_EQ(jobs().size(), 1U);
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::Finished);
}

TEST_F(LanesTest, AJobThatIsHandedBackIsAnybodys)
{
    dispatch(u"a"_s);
    m_notebook.away = Error{.kind = Error::Kind::Unreachable, .where = u"shotgrid"_s};
    lanes::Lane stopped = lane();
    EXPECT_FALSE(await(stopped.run({})));
    await(stopped.handBack({}));
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::Restarted);
    m_notebook.away.reset();
    m_studio = good(await(frame::Studio::open(environment(u"another host"_s), {})));
    lanes::Lane other = lane();
    EXPECT_EQ(good(await(other.run({}))), 1);
    EXPECT_EQ(jobs().size(), 1U);
}

TEST_F(LanesTest, AJobWhoseWorkerDiedIsTakenOverAfterTheLease)
{
    dispatch(u"a"_s);
    m_notebook.away = Error{.kind = Error::Kind::Unreachable, .where = u"shotgrid"_s};
    {
        lanes::Lane killed = lane();
        EXPECT_FALSE(await(killed.run({})));
    }
    m_notebook.away.reset();
    m_studio = good(await(frame::Studio::open(environment(u"another host"_s), {})));
    good(await(lanesOfAWorker()->look({})));
    EXPECT_TRUE(m_notebook.batches.empty()) << "the other one may be at work";
    age(jobs().at(0).id, 130);
    good(await(lanesOfAWorker()->look({})));
    EXPECT_EQ(m_notebook.batches, std::vector<QStringList>({{u"a"_s}}));
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::Finished);
}

TEST_F(LanesTest, MetricsAreThereFromTheStartAndEndAtZero)
{
    const QByteArray nothing = "bridge_lag_seconds{project=\"show\"} 0\n";
    lanes::Lane one = lane();
    EXPECT_TRUE(m_metrics.toText().contains(nothing)) << m_metrics.toText().constData();
    EXPECT_TRUE(m_metrics.toText().contains("bridge_queue_length{project=\"show\"} 0\n"));
    EXPECT_TRUE(m_metrics.toText().contains("bridge_events_total{outcome=\"failed\"} 0\n"));
    EXPECT_TRUE(m_metrics.toText().contains("bridge_events_total{outcome=\"finished\"} 0\n"));
    dispatch(u"a"_s);
    m_notebook.away = Error{.kind = Error::Kind::Unreachable, .where = u"shotgrid"_s};
    EXPECT_FALSE(await(one.run({})));
    EXPECT_FALSE(m_metrics.toText().contains(nothing));
    EXPECT_TRUE(m_metrics.toText().contains("bridge_queue_length{project=\"show\"} 1\n"));
    m_notebook.away.reset();
    good(await(one.run({})));
    EXPECT_TRUE(m_metrics.toText().contains(nothing)) << m_metrics.toText().constData();
    EXPECT_TRUE(m_metrics.toText().contains("bridge_queue_length{project=\"show\"} 0\n"));
    EXPECT_TRUE(m_metrics.toText().contains("bridge_events_total{outcome=\"finished\"} 1\n"));
}

TEST_F(LanesTest, MetricsAreTrueWhileEventsAreWorkedOnAndWhileAServerIsAway)
{
    lanes::Lane one = lane();
    const auto number = [this](const QByteArray &name) {
        const QByteArray metrics = m_metrics.toText();
        const QByteArray line = name + "{project=\"show\"} ";
        return metrics.mid(metrics.indexOf('\n' + line) + 1 + line.size()).split('\n').front().toDouble();
    };
    for (const QString &event : {u"a"_s, u"b"_s, u"c"_s})
        dispatch(event);
    m_notebook.away = Error{.kind = Error::Kind::Unreachable, .where = u"shotgrid"_s};
    EXPECT_FALSE(await(one.run({})));
    const double lag = number("bridge_lag_seconds");
    EXPECT_TRUE(holdsWithin(10s, [&] {
        good(await(m_ayon->me({})));
        return number("bridge_lag_seconds") > lag;
    })) << "they get older";
    m_notebook.away.reset();
    m_sandbox.ayonFrame().faults().add(
        {.method = u"PATCH"_s, .path = u"/api/events/*"_s, .count = 1000, .delay = 50ms}); // time to look at it
    auto working = one.run({});
    std::set<double> lengths;
    EXPECT_TRUE(holdsWithin(10s, [&] {
        good(await(m_ayon->me({})));
        lengths.insert(number("bridge_queue_length"));
        return lengths.contains(0);
    }));
    good(await(std::move(working)));
    EXPECT_EQ(lengths, std::set<double>({0, 1, 2, 3}));
}

TEST_F(LanesTest, AKeeperTellsTheEventAtHandAndNoEarlierOne)
{
    makeShotgridProject();
    row(u"Shot"_s, {{u"code"_s, u"sh010"_s}});
    lanes::ProjectKeeper keeper(*m_studio, m_project);
    int toldFirst = 0;
    int toldSecond = 0;
    const auto report = good(await(
        keeper.syncAll(sync::Policy::Flow::Both, {}, [&toldFirst](double, const QString &) { ++toldFirst; }, {})));
    EXPECT_GT(toldFirst, 0);
    toldFirst = 0;
    row(u"Shot"_s, {{u"code"_s, u"sh020"_s}});
    const auto planned = good(await(keeper.plan([&toldSecond](double, const QString &) { ++toldSecond; }, {})));
    EXPECT_EQ(toldFirst, 0);
    EXPECT_GT(toldSecond, 0);
    EXPECT_EQ(lanes::outcomeOf(*planned).summary.value(u"ayon"_s)[u"created"_s].toInt(), 1);
    EXPECT_TRUE(lanes::outcomeOf(*planned).summary.contains(u"setup"_s));
}

TEST_F(LanesTest, WhatSettingsDoNotAllowIsTriedUntilTheyAreMended)
{
    const QJsonObject noSite;
    const std::optional<Error> blocker = settings::settingsFromJson(noSite).blocker();
    ASSERT_TRUE(blocker);
    const lanes::Outcome outcome = lanes::outcomeOf(*blocker);
    EXPECT_FALSE(outcome.isGood);
    EXPECT_EQ(outcome.again, lanes::Outcome::Again::ForADay);
    const Error refused{.kind = Error::Kind::Refused, .httpStatus = 400};
    EXPECT_EQ(lanes::outcomeOf(refused).again, lanes::Outcome::Again::AFewTimes) << "a server's word is about the data";
}

//! Beside the worker of the test there is a second one, on a host of its own.
class TwoWorkers : public LanesTest
{
protected:
    TwoWorkers() { m_otherStudio = good(await(frame::Studio::open(environment(u"another host"_s), {}))); }

    std::unique_ptr<lanes::Lanes> lanesOfTheOther(lanes::Timing timing = {})
    {
        return lanesOf(*m_otherStudio, m_otherBell, m_otherNotebook, std::move(timing));
    }

    Notebook m_otherNotebook;
    frame::Doorbell m_otherBell;
    std::unique_ptr<frame::Studio> m_otherStudio;
};

TEST_F(TwoWorkers, WhoWorksForLongerThanTheLeaseKeepsTheJob)
{
    dispatch(u"a"_s);
    const lanes::Timing timing{.betweenBeats = 100ms, .lease = 1500ms};
    const auto slow = lanesOfAWorker(timing);
    const auto other = lanesOfTheOther(timing);
    m_notebook.gate.close();
    auto working = slow->look({});
    EXPECT_TRUE(holdsWithin(10s, [this] { return isBegun(); }));
    QElapsedTimer time;
    time.start();
    while (!time.hasExpired(2 * timing.lease.count()))
        good(await(other->look({})));
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::InProgress);
    EXPECT_EQ(text(jobs().at(0).sender), "this-host");
    m_notebook.gate.open();
    good(await(std::move(working)));
    EXPECT_TRUE(m_otherNotebook.batches.empty());
    EXPECT_EQ(m_notebook.batches.size(), 1U);
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::Finished);
}

TEST_F(TwoWorkers, WhoLostItsJobSaysNothingOfIt)
{
    dispatch(u"a"_s);
    const auto slow = lanesOfAWorker();
    m_notebook.bad = {u"a"_s};
    m_notebook.gate.close();
    auto working = slow->look({});
    EXPECT_TRUE(holdsWithin(10s, [this] { return isBegun(); }));
    age(jobs().at(0).id, 130);
    good(await(lanesOfTheOther()->look({})));
    EXPECT_EQ(m_otherNotebook.batches.size(), 1U);
    m_notebook.gate.open();
    good(await(std::move(working)));
    EXPECT_EQ(m_notebook.batches.size(), 1U) << "nothing had told it in time";
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::Finished);
    EXPECT_EQ(text(jobs().at(0).sender), "another-host");
}

TEST_F(TwoWorkers, WhoSeesThatItsJobIsAnothersStops)
{
    dispatch(u"a"_s);
    const auto slow = lanesOfAWorker({.betweenBeats = 50ms});
    m_notebook.bad = {u"a"_s};
    m_notebook.gate.close();
    auto working = slow->look({});
    EXPECT_TRUE(holdsWithin(10s, [this] { return isBegun(); }));
    EXPECT_TRUE(holdsWithin(10s, [this] { // a beat that is under way just then keeps the job
        const ayon::EventChange takeOver{.status = ayon::Event::Status::Restarted};
        good(await(m_otherStudio->ayon().changeEvent(jobs().at(0).id, takeOver, {})));
        good(await(lanesOfTheOther()->look({})));
        return !m_otherNotebook.batches.empty();
    }));
    good(await(std::move(working)));
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::Finished);
}

TEST_F(TwoWorkers, WhatWasTakenOverIsNotHandedBack)
{
    dispatch(u"a"_s);
    m_notebook.away = Error{.kind = Error::Kind::Unreachable, .where = u"shotgrid"_s};
    lanes::Lane stopped = lane();
    EXPECT_FALSE(await(stopped.run({})));
    age(jobs().at(0).id, 130);
    good(await(lanesOfTheOther()->look({})));
    await(stopped.handBack({}));
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::Finished);
}

TEST_F(LanesTest, AWorkerThatIsStartedAgainRemembersWhatItMeantToTryAgain)
{
    dispatch(u"a"_s);
    m_notebook.bad = {u"a"_s};
    {
        lanes::Lane killed = lane();
        good(await(killed.run({})));
    }
    m_notebook.bad.clear();
    m_options.sender = u"this host"_s;
    age(jobs().at(0).id, 20);
    good(await(lanesOfAWorker()->look({})));
    EXPECT_EQ(m_notebook.batches.size(), 2U);
}

TEST_F(LanesTest, WhatADeadWorkerMeantToTryAgainIsTriedByAnother)
{
    dispatch(u"a"_s);
    m_notebook.bad = {u"a"_s};
    {
        lanes::Lane killed = lane();
        good(await(killed.run({})));
    }
    m_notebook.bad.clear();
    good(await(lanesOfAWorker()->look({})));
    EXPECT_EQ(m_notebook.batches.size(), 1U) << "its time has not come";
    age(jobs().at(0).id, 200);
    good(await(lanesOfAWorker()->look({})));
    EXPECT_EQ(m_notebook.batches.size(), 2U);
    EXPECT_EQ(jobs().at(0).status, ayon::Event::Status::Finished);
}

TEST_F(LanesTest, WhatIsOfNoProjectIsTriedAgainByAnotherToo)
{
    m_queue.ofStudio = true;
    const ayon::NewEvent ofStudio{.topic = u"shotgrid.event"_s, .payload = {{u"text"_s, u"people"_s}}};
    good(await(m_ayon->dispatchEvent(ofStudio, {})));
    m_notebook.bad = {u"people"_s};
    {
        const ProjectName none;
        lanes::Lane killed(*m_studio, m_queue, none, std::make_unique<NotingHandler>(m_notebook), m_metrics);
        good(await(killed.run({})));
    }
    m_notebook.bad.clear();
    age(jobs().at(0).id, 200);
    good(await(lanesOfAWorker()->look({})));
    EXPECT_EQ(m_notebook.batches.size(), 2U);
}

TEST_F(LanesTest, PartsShareABatchAndItsOutcomes)
{
    Notebook first;
    Notebook second;
    second.bad = {u"b"_s};
    const auto textOf = [](const ayon::Event &event) { return event.payload.value("text"_L1).toString(); };
    std::vector<lanes::Part> parts;
    parts.push_back({.isAsked = [textOf](const ayon::Event &event) { return textOf(event) != u"c"_s; },
                     .handler = std::make_unique<NotingHandler>(first)});
    parts.push_back({.isAsked = [textOf](const ayon::Event &event) { return textOf(event) == u"b"_s; },
                     .handler = std::make_unique<NotingHandler>(second)});
    lanes::Parts all(std::move(parts));
    std::vector<ayon::Event> events(3);
    for (std::size_t at = 0; at < events.size(); ++at)
        events[at].payload = {{u"text"_s, u"abc"_s.mid(qsizetype(at), 1)}};
    const auto outcomes = good(await(all.handle(events, [](double, const QString &) {}, {})));
    EXPECT_EQ(first.batches, std::vector<QStringList>({{u"a"_s, u"b"_s}}));
    EXPECT_EQ(second.batches, std::vector<QStringList>({{u"b"_s}}));
    EXPECT_TRUE(outcomes[0].isGood);
    EXPECT_FALSE(outcomes[1].isGood) << "good in one part, bad in the other";
    EXPECT_EQ(outcomes[1].text, u"about b"_s);
    EXPECT_TRUE(outcomes[2].isGood) << "an event that nobody is asked by holds up nobody";
}

} // namespace bridge::test
