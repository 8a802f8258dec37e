#include "desktop/activity/activitycontroller.h"
#include "desktop/activity/throughput.h"

#include <gtest/gtest.h>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ayon::Event;
using desktop::Work;

namespace {

Work workIn(Event::Status status, QJsonObject summary = {})
{
    Work work;
    work.source.id = *EntityId::fromText(u"1"_s.rightJustified(32, u'0'));
    work.source.topic = u"shotgrid.event"_s;
    work.job = {.id = *EntityId::fromText(u"2"_s.rightJustified(32, u'0')),
                .topic = u"shotgrid.proc"_s,
                .dependsOn = work.source.id,
                .status = status,
                .summary = std::move(summary)};
    return work;
}

} // namespace

TEST(ActivityWork, TellStatesApart)
{
    EXPECT_EQ(desktop::stateOf(workIn(Event::Status::Pending)), Work::State::Waiting);
    EXPECT_EQ(desktop::stateOf(workIn(Event::Status::Restarted)), Work::State::Waiting);
    EXPECT_EQ(desktop::stateOf(workIn(Event::Status::InProgress)), Work::State::Running);
    EXPECT_EQ(desktop::stateOf(workIn(Event::Status::Finished)), Work::State::Finished);
    EXPECT_EQ(desktop::stateOf(workIn(Event::Status::Failed)), Work::State::Failed);
    EXPECT_EQ(desktop::stateOf(workIn(Event::Status::Failed, {{u"retryAt"_s, u"2026-01-01T00:00:00.000Z"_s}})),
              Work::State::Retrying);
    EXPECT_EQ(desktop::stateOf(workIn(Event::Status::Finished, {{u"ignoredBy"_s, u"ann"_s}})), Work::State::Ignored);
    EXPECT_EQ(desktop::stateOf(workIn(Event::Status::Aborted)), Work::State::Ignored);
}

TEST(ActivityWork, SayWhyNothingCanBeDone)
{
    const ayon::User manager{.isManager = true};
    EXPECT_EQ(desktop::whyNotRetried(workIn(Event::Status::Failed), manager), QString());
    EXPECT_NE(desktop::whyNotRetried(workIn(Event::Status::InProgress), manager), QString());
    EXPECT_NE(desktop::whyNotRetried(workIn(Event::Status::Finished), manager), QString());
    EXPECT_NE(desktop::whyNotRetried(workIn(Event::Status::Failed), {}), QString());
    EXPECT_EQ(desktop::whyNotIgnored(workIn(Event::Status::Failed), manager), QString());
    EXPECT_NE(desktop::whyNotIgnored(workIn(Event::Status::Pending), manager), QString());
    EXPECT_NE(desktop::whyNotIgnored(workIn(Event::Status::Aborted), manager), QString());
}

TEST(ActivityWork, CountTheLastHourInStretches)
{
    const QDateTime now = QDateTime::fromString(u"2026-03-01T12:00:00Z"_s, Qt::ISODate);
    Work done = workIn(Event::Status::Finished);
    done.source.createdAt = now.addSecs(-70);
    done.job.updatedAt = now.addSecs(-60);
    Work failed = workIn(Event::Status::Failed);
    failed.job.updatedAt = now.addSecs(-3590);
    Work old = done;
    old.job.updatedAt = now.addSecs(-3700);
    const auto stretches = desktop::throughput({done, failed, old}, now);
    ASSERT_EQ(stretches.size(), 12U);
    EXPECT_EQ(stretches.back().finished, 1);
    EXPECT_EQ(stretches.back().lag, 10s);
    EXPECT_EQ(stretches.front().failed, 1);
    EXPECT_EQ(desktop::lastHour({done, failed, old}, now).finished, 1);
}

} // namespace bridge::test
