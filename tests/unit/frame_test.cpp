#include "frame/doorbell.h"
#include "frame/metrics.h"
#include "frame/options.h"
#include "frame/pace.h"
#include "support/await.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

namespace bridge::frame {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST(Pace, IsQuickWhileThereIsWorkAndForAMinuteAfterwards)
{
    Pace pace(10s);
    EXPECT_EQ(pace.afterNothing(), 10s) << "at the start nobody has worked";
    EXPECT_EQ(pace.afterWork(1), 200ms);
    for (int round = 0; round < 60; ++round)
        EXPECT_EQ(pace.afterNothing(), 1s) << round;
    EXPECT_EQ(pace.afterNothing(), 10s);
    pace.expectWork();
    EXPECT_EQ(pace.afterNothing(), 1s);
}

TEST(Pace, IsNeverSlowerThanTheSetInterval)
{
    Pace pace(100ms);
    EXPECT_EQ(pace.afterWork(1), 100ms);
    EXPECT_EQ(pace.afterNothing(), 100ms);
}

TEST(Pace, LeavesMuchWorkTimeToBeSeenAtOnce)
{
    Pace pace(10s);
    EXPECT_EQ(pace.afterWork(40), 200ms);
    EXPECT_EQ(pace.afterWork(100), 500ms);
    EXPECT_EQ(pace.afterWork(1'000'000), 2s);
}

TEST(Pace, BacksOffWhileAServerIsAwayAndRecovers)
{
    Pace pace(10s);
    std::chrono::milliseconds last = pace.afterFailure();
    EXPECT_EQ(last, 1s);
    for (int failure = 0; failure < 100; ++failure) {
        const auto next = pace.afterFailure();
        EXPECT_GE(next, last);
        EXPECT_LE(next, 60s);
        last = next;
    }
    EXPECT_EQ(last, 60s);
    pace.afterWork(1);
    EXPECT_EQ(pace.afterFailure(), 1s);
}

TEST(Pace, DoesNotTakeAnAttemptForARecovery)
{
    Pace pace(10s);
    EXPECT_EQ(pace.afterFailure(), 1s);
    EXPECT_EQ(pace.whileTrying(), 10s) << "who tries rings";
    EXPECT_EQ(pace.afterFailure(), 2s);
}

TEST(Doorbell, RungBeforeAnybodyWaitsEndsTheNextWait)
{
    Doorbell bell;
    bell.ring();
    EXPECT_TRUE(test::await(bell.wait(1h, {})));
    EXPECT_FALSE(test::await(bell.wait(1ms, {}))) << "it was rung once";
}

TEST(Doorbell, EndsTheWaitOfOneWhoWaits)
{
    Doorbell bell;
    auto waiting = bell.wait(1h, {});
    bell.ring();
    EXPECT_TRUE(test::await(std::move(waiting)));
}

TEST(Doorbell, EndsWhenStopped)
{
    Doorbell bell;
    std::stop_source stop;
    auto waiting = bell.wait(1h, stop.get_token());
    stop.request_stop();
    EXPECT_FALSE(test::await(std::move(waiting)));
}

TEST(Metrics, AreTheTextOfPrometheus)
{
    Metrics metrics;
    metrics.set(u"bridge_queue_length"_s, 3, u"Events that wait."_s, {{u"project"_s, u"a \"b\"\\\n"_s}});
    metrics.add(u"bridge_events_total"_s, 1, u"Events."_s, {{u"outcome"_s, u"failed"_s}});
    metrics.add(u"bridge_events_total"_s, 2, u"Events."_s, {{u"outcome"_s, u"failed"_s}});
    metrics.set(u"bridge_queue_length"_s, 4, u"Events that wait."_s, {{u"project"_s, u"a \"b\"\\\n"_s}});
    EXPECT_EQ(metrics.toText().toStdString(),
              "# HELP bridge_events_total Events.\n"
              "# TYPE bridge_events_total counter\n"
              "bridge_events_total{outcome=\"failed\"} 3\n"
              "# HELP bridge_queue_length Events that wait.\n"
              "# TYPE bridge_queue_length gauge\n"
              "bridge_queue_length{project=\"a \\\"b\\\"\\\\\\n\"} 4\n");
}

TEST(Metrics, TellHowLongAgoSomethingWasWhenTheyAreAsked)
{
    Metrics metrics;
    metrics.setSince(u"bridge_lag_seconds"_s, QDateTime::currentDateTimeUtc().addSecs(-90), u"Age."_s);
    const QByteArray text = metrics.toText();
    EXPECT_TRUE(text.contains("# TYPE bridge_lag_seconds gauge\nbridge_lag_seconds 90")) << text.constData();
    metrics.setSince(u"bridge_lag_seconds"_s, QDateTime::currentDateTimeUtc().addSecs(90), u"Age."_s);
    EXPECT_TRUE(metrics.toText().contains("bridge_lag_seconds 0\n")) << "clocks differ";
    metrics.setSince(u"bridge_lag_seconds"_s, {}, u"Age."_s);
    EXPECT_TRUE(metrics.toText().contains("bridge_lag_seconds 0\n"));
}

struct ArgumentCase {
    QStringList arguments = {};
    const char *place = ""; // of the refusal; empty: taken
};

TEST(OptionsFrom, RefusesNamingTheArgument)
{
    const Program leecher{.name = u"leecher"_s, .purpose = u"…"_s, .hearsWebhooks = true};
    const std::vector<ArgumentCase> cases{
        {.arguments = {u"--once"_s}},
        {.arguments = {u"--health-port"_s, u"0"_s}},
        {.arguments = {u"--health-port"_s, u"x"_s}, .place = "--health-port"},
        {.arguments = {u"--health-port"_s, u"65536"_s}, .place = "--health-port"},
        {.arguments = {u"--webhook-port"_s, u"0"_s, u"--webhook-secret"_s, u"hook"_s}},
        {.arguments = {u"--webhook-port"_s, u"0"_s}, .place = "--webhook-port"},
        {.arguments = {u"--webhook-secret"_s, u"hook"_s}, .place = "--webhook-port"},
        {.arguments = {u"--oops"_s}, .place = "leecher"},
    };
    for (const ArgumentCase &each : cases) {
        const auto options = optionsFrom(QStringList{u"leecher"_s} + each.arguments, leecher);
        EXPECT_EQ(options ? "" : options.error().where.toStdString(), each.place)
            << each.arguments.join(u' ').toStdString();
    }
    EXPECT_FALSE(optionsFrom({u"x"_s, u"--webhook-port"_s, u"0"_s}, {.name = u"x"_s})) << "only the leecher hears them";
}

TEST(OptionsFrom, TellsWhatItWasTold)
{
    const auto options =
        optionsFrom({u"x"_s, u"--once"_s, u"--health-port"_s, u"8000"_s, u"--sender"_s, u"farm-1"_s}, {});
    ASSERT_TRUE(options);
    EXPECT_TRUE(options->once);
    EXPECT_EQ(options->healthPort, 8000);
    EXPECT_EQ(options->sender, u"farm-1"_s);
    const auto none = optionsFrom({u"x"_s}, {});
    ASSERT_TRUE(none);
    EXPECT_FALSE(none->sender.isEmpty()) << "the host's name";
    EXPECT_FALSE(none->healthPort);
    const auto version = optionsFrom({u"x"_s, u"--version"_s}, {.name = u"ayon-shotgrid-leecher"_s});
    ASSERT_TRUE(version);
    EXPECT_EQ(version->answer, u"ayon-shotgrid-leecher " BRIDGE_VERSION "\n"_s);
}

//! The service host of AYON gives a service a name, and a container another host's name each time.
TEST(OptionsFrom, IsKnownByTheNameThatAyonGivesToTheService)
{
    qputenv("AYON_SERVICE_NAME", "leecher-1");
    const auto named = optionsFrom({u"x"_s}, {});
    const auto told = optionsFrom({u"x"_s, u"--sender"_s, u"farm-1"_s}, {});
    qunsetenv("AYON_SERVICE_NAME");
    ASSERT_TRUE(named && told);
    EXPECT_EQ(named->sender, u"leecher-1"_s);
    EXPECT_EQ(told->sender, u"farm-1"_s);
}

} // namespace bridge::frame
