#include "desktop/desktoptest.h"

#include "desktop/activity/activitypage.h"
#include "desktop/look/notice.h"
#include "sync/syncjob.h"
#include "sync/syncrequest.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QToolButton>

namespace bridge::test {

using namespace Qt::StringLiterals;
using ayon::Event;
using desktop::ActivityFilter;
using desktop::ActivityModel;
using desktop::ActivityPage;
using sync::Policy;

namespace {

//! An event of the log, as the server stores it.
sandbox::ayon::Event stored(const QString &topic, const QString &status, const QString &description)
{
    return {.topic = topic, .project = u"show"_s, .user = u"service"_s, .status = status, .description = description};
}

} // namespace

class ActivityTest : public DesktopTest
{
protected:
    ActivityTest() { good(await(m_ayon->createProject({.name = m_project, .code = u"sho"_s}, {}))); }

    //! A source event with its job, put straight into the server's log.
    EntityId addWork(const QString &status, const QString &description, QJsonObject summary = {})
    {
        auto &store = m_sandbox.ayon().editStore();
        sandbox::ayon::Event source = stored(u"shotgrid.event"_s, u"finished"_s, u"Leeched"_s);
        const int number = ++m_count;
        source.payload = {
            {u"action"_s, u"shotgrid-event"_s},
            {u"user_name"_s, u"Jane Doe"_s},
            {u"sg_payload"_s,
             QJsonObject{{u"attribute_name"_s, u"sg_status_list"_s},
                         {u"entity"_s, QJsonObject{{u"name"_s, u"sh%1"_s.arg(number * 10, 4, 10, '0'_L1)}}},
                         {u"meta"_s, QJsonObject{{u"type"_s, u"attribute_change"_s}, {u"entity_type"_s, u"Shot"_s}}}}}};
        const EntityId id = store.addEvent(std::move(source)).id;
        if (status.isEmpty())
            return id;
        sandbox::ayon::Event job = stored(u"shotgrid.proc"_s, status, description);
        job.dependsOn = id;
        job.summary = std::move(summary);
        job.retries = 3;
        return store.addEvent(std::move(job)).id;
    }

    void open(const char *name = "activityPage")
    {
        m_page = std::make_unique<ActivityPage>(m_session);
        m_page->resize(1280, 720);
        m_page->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_page.get())) << name;
        m_page->activateWindow();
        m_table = &find<QTableView>(*m_page, u"activityTable"_s);
    }
    int rows() const { return m_table->model()->rowCount(); }
    bool waitForRows(int count)
    {
        return waitUntil([this, count] { return rows() == count; });
    }
    QString cell(int row, ActivityModel::Column column) const
    {
        return m_table->model()->index(row, column).data().toString();
    }
    int rowWith(const QString &reason) const
    {
        const auto &model = *qobject_cast<ActivityFilter *>(m_table->model());
        const auto &works = qobject_cast<ActivityModel *>(model.sourceModel())->rows();
        for (int row = 0; row < int(works.size()); ++row) {
            if (works[std::size_t(row)].job.description.startsWith(reason))
                return model.mapFromSource(model.sourceModel()->index(row, 0)).row();
        }
        return -1;
    }
    void choose(int row)
    {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                          m_table->visualRect(m_table->model()->index(row, ActivityModel::What)).center());
    }
    void press(const QString &button) { QTest::mouseClick(&find<QToolButton>(*m_page, button), Qt::LeftButton); }
    bool isSaid(const QString &text) const
    {
        const auto bars = m_page->findChildren<desktop::Notice *>();
        return std::any_of(bars.begin(), bars.end(),
                           [&text](const auto *bar) { return bar->isVisible() && bar->text().contains(text); });
    }
    QString statusOf(const EntityId &event) { return toText(good(await(m_ayon->event(event, {}))).status); }

    std::unique_ptr<ActivityPage> m_page;
    QTableView *m_table = nullptr;

private:
    int m_count = 0;
};

TEST_F(ActivityTest, SaysThatNobodyIsSignedInAndReadsWhenSomebodyIs)
{
    addWork(u"finished"_s, u"Event processed successfully."_s);
    open();
    EXPECT_EQ(find<QLabel>(*m_page, u"stateHeadline"_s).text(), u"Nobody is signed in"_s);
    signIn();
    ASSERT_TRUE(waitForRows(1));
    EXPECT_EQ(cell(0, ActivityModel::State), u"Done"_s);
    EXPECT_EQ(cell(0, ActivityModel::What), u"Shot sh0010 was changed in ShotGrid (sg_status_list)"_s);
    EXPECT_EQ(cell(0, ActivityModel::Project), u"show"_s);
    EXPECT_EQ(cell(0, ActivityModel::Who), u"Jane Doe"_s);
}

TEST_F(ActivityTest, SaysThatNothingHappenedYet)
{
    signIn();
    open();
    ASSERT_TRUE(waitUntil(
        [this] { return find<QLabel>(*m_page, u"stateHeadline"_s).text() == u"Nothing has been synced yet"_s; }));
    takePictures(*m_page, u"activity_empty"_s);
}

TEST_F(ActivityTest, ShowsAnErrorAndReadsAgainOnRequest)
{
    addWork(u"finished"_s, u"fine"_s);
    m_sandbox.ayonFrame().faults().add(
        {.method = u"POST"_s,
         .path = u"/graphql"_s,
         .count = 1,
         .answer = sandbox::Reply{.status = 403, .body = R"({"code":403,"detail":"<b>no</b> events for you"})"}});
    signIn();
    open();
    ASSERT_TRUE(waitUntil(
        [this] { return find<QLabel>(*m_page, u"stateHeadline"_s).text() == u"The events could not be read"_s; }));
    EXPECT_TRUE(find<QLabel>(*m_page, u"stateExplanation"_s).text().contains(u"<b>no</b>"_s));
    press(u"stateAction"_s);
    EXPECT_TRUE(waitForRows(1));
}

TEST_F(ActivityTest, FollowsAnEventFromWaitingToDone)
{
    signIn();
    open();
    ASSERT_TRUE(waitForLine());
    const EntityId source = good(await(
        m_ayon->dispatchEvent(sync::syncRequest(m_project, u"sho"_s, u"code"_s, Policy::Flow::FromShotgrid), {})));
    ASSERT_TRUE(waitForRows(1));
    EXPECT_EQ(cell(0, ActivityModel::State), u"Waiting"_s);
    EXPECT_EQ(cell(0, ActivityModel::What), u"Sync the whole project from ShotGrid to AYON"_s);
    const auto job = good(await(m_ayon->enroll(
        {.sourceTopics = {u"shotgrid.event*"_s}, .targetTopic = u"shotgrid.proc"_s, .project = m_project}, {})));
    ASSERT_TRUE(job);
    EXPECT_EQ(job->source, source);
    good(await(m_ayon->changeEvent(
        job->id,
        {.status = Event::Status::InProgress, .description = u"writing"_s, .progress = 42, .project = m_project}, {})));
    ASSERT_TRUE(waitUntil([this] { return cell(0, ActivityModel::Progress).contains(u"42 %"_s); }));
    EXPECT_EQ(cell(0, ActivityModel::State), u"Running"_s);
    good(await(m_ayon->changeEvent(job->id, {.status = Event::Status::Finished, .description = u"all well"_s}, {})));
    ASSERT_TRUE(waitUntil([this] { return cell(0, ActivityModel::State) == u"Done"_s; }));
    EXPECT_EQ(rows(), 1);
}

TEST_F(ActivityTest, AStormOfAnnouncementsCostsAboutARequestASecond)
{
    for (int i = 0; i < 100; ++i)
        addWork(u"in_progress"_s, u"working"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(100));
    ASSERT_TRUE(waitForLine());
    const int before = m_sandbox.ayonFrame().requests(u"graphql"_s);
    QElapsedTimer time;
    time.start();
    for (int round = 0; round < 4; ++round) {
        for (int i = 0; i < 50; ++i)
            good(await(m_ayon->dispatchEvent(
                {.topic = u"shotgrid.event"_s, .project = m_project, .description = u"storm"_s}, {})));
    }
    ASSERT_TRUE(waitForRows(300));
    const int asked = m_sandbox.ayonFrame().requests(u"graphql"_s) - before;
    EXPECT_LE(asked, 4 + int(time.elapsed() / 1000)) << "in " << time.elapsed() << " ms";
}

TEST_F(ActivityTest, ReadsNothingWhileNobodyLooks)
{
    signIn();
    open();
    ASSERT_TRUE(waitForLine());
    ASSERT_TRUE(waitUntil([this] { return m_sandbox.ayonFrame().requests(u"graphql"_s) == 2; }));
    m_page->hide();
    addWork(u"finished"_s, u"unseen"_s);
    const int before = m_sandbox.ayonFrame().requests(u"graphql"_s);
    good(await(m_ayon->dispatchEvent({.topic = u"shotgrid.event"_s, .project = m_project}, {})));
    good(await(m_ayon->me({}))); // by now the announcement has come
    EXPECT_EQ(m_sandbox.ayonFrame().requests(u"graphql"_s), before);
    m_page->show();
    EXPECT_TRUE(waitForRows(2));
}

TEST_F(ActivityTest, RetryGivesAFailedJobOutAgain)
{
    const EntityId job = addWork(u"failed"_s, u"the status 'fin' is not there"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(1));
    choose(0);
    EXPECT_TRUE(find<QPlainTextEdit>(*m_page, u"workReason"_s).toPlainText().contains(u"'fin' is not there"_s));
    press(u"activityRetryButton"_s);
    ASSERT_TRUE(waitUntil([this, &job] { return statusOf(job) == u"restarted"_s; }));
    const auto given = good(await(m_ayon->enroll(
        {.sourceTopics = {u"shotgrid.event*"_s}, .targetTopic = u"shotgrid.proc"_s, .project = m_project}, {})));
    ASSERT_TRUE(given);
    EXPECT_EQ(given->id, job);
    EXPECT_TRUE(waitUntil([this] { return cell(0, ActivityModel::State) == u"Waiting"_s; }));
    EXPECT_FALSE(find<QAction>(*m_page, u"activityRetry"_s).isEnabled());
    EXPECT_TRUE(find<QLabel>(*m_page, u"workWhy"_s).text().contains(u"waits for its worker already"_s));
}

TEST_F(ActivityTest, ASyncThatBroughtTheRestIsPartlyDoneAndStillAFailure)
{
    const QJsonObject counted{{u"ayon"_s, QJsonObject{{u"created"_s, 12}}}};
    QJsonObject leftover = counted;
    leftover[u"failed"_s] = QJsonArray{u"/sq010/sh0060: the status 'fin' is not there"_s};
    addWork(u"failed"_s, u"some"_s, leftover);
    addWork(u"failed"_s, u"all"_s);
    addWork(u"finished"_s, u"none"_s, counted);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(3));
    EXPECT_EQ(cell(rowWith(u"some"_s), ActivityModel::State), u"Partly done"_s);
    EXPECT_EQ(cell(rowWith(u"all"_s), ActivityModel::State), u"Failed"_s);
    EXPECT_EQ(cell(rowWith(u"none"_s), ActivityModel::State), u"Done"_s);
    EXPECT_EQ(find<QAction>(*m_page, u"activityFailed"_s).text(), u"Failed (2)"_s);
    choose(rowWith(u"some"_s));
    takePictures(*m_page, u"activity_in_part"_s);
}

TEST_F(ActivityTest, AFailureStaysInSightHoweverMuchHappensAfterIt)
{
    addWork(u"failed"_s, u"the status 'fin' is not a choice of Shot"_s);
    constexpr int ofABusyDay = 2100;
    for (int count = 0; count < ofABusyDay; ++count)
        addWork({}, {});
    signIn();
    open();
    EXPECT_TRUE(waitUntil([this] { return rows() > 1000; }));
    EXPECT_GE(rowWith(u"the status"_s), 0);
    EXPECT_EQ(find<QAction>(*m_page, u"activityFailed"_s).text(), u"Failed (1)"_s);
    EXPECT_TRUE(find<QLabel>(*m_page, u"activityOlder"_s).isVisible());
}

TEST_F(ActivityTest, IgnoreTakesAFailureOutOfTheInboxForGood)
{
    const EntityId job = addWork(u"failed"_s, u"gone"_s, {{u"retryAt"_s, u"2099-01-01T00:00:00.000Z"_s}});
    addWork(u"finished"_s, u"fine"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(2));
    EXPECT_EQ(find<QAction>(*m_page, u"activityFailed"_s).text(), u"Failed (1)"_s);
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::AltModifier);
    ASSERT_EQ(rows(), 1);
    EXPECT_EQ(cell(0, ActivityModel::State), u"Will retry"_s);
    choose(0);
    QTest::keyClick(m_table, Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(waitForRows(0));
    const Event ignored = good(await(m_ayon->event(job, {})));
    EXPECT_EQ(ignored.status, Event::Status::Finished); // an aborted one would be given out again
    EXPECT_EQ(sync::ignoredBy(ignored), u"service"_s);
    EXPECT_EQ(ignored.description, u"gone"_s);
    EXPECT_FALSE(
        good(await(m_ayon->enroll({.sourceTopics = {u"shotgrid.event*"_s}, .targetTopic = u"shotgrid.proc"_s}, {})))
            .has_value());
    EXPECT_EQ(find<QAction>(*m_page, u"activityFailed"_s).text(), u"Failed (0)"_s);
}

TEST_F(ActivityTest, NobodyOverwritesWhatAWorkerDidMeanwhile)
{
    const EntityId job = addWork(u"failed"_s, u"gone"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(1));
    choose(0);
    auto &store = m_sandbox.ayon().editStore();
    sandbox::ayon::Event changed = *store.events().find(job);
    changed.status = u"in_progress"_s;
    store.changeEvent(std::move(changed)); // not announced before the next request
    press(u"activityIgnoreButton"_s);
    ASSERT_TRUE(waitUntil([this] { return isSaid(u"has changed meanwhile"_s); }));
    EXPECT_EQ(statusOf(job), u"in_progress"_s);
}

TEST_F(ActivityTest, PeopleWhoAreNoManagersSeeTheirOwnAndAreToldSo)
{
    addWork(u"failed"_s, u"of another"_s);
    signInAs(u"ann"_s, {});
    open();
    ASSERT_TRUE(waitUntil([this] { return isSaid(u"Only what you asked for"_s); }));
    EXPECT_EQ(rows(), 0);
}

TEST_F(ActivityTest, ReadsWhatWasMissedWhileTheLineWasDown)
{
    addWork(u"finished"_s, u"fine"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(1));
    ASSERT_TRUE(waitForLine());
    m_sandbox.ayonFrame().dropWebSockets();
    ASSERT_TRUE(waitUntil([this] { return !m_session.isOnline(); }));
    addWork(u"finished"_s, u"missed"_s);
    EXPECT_TRUE(waitForRows(2));
}

TEST_F(ActivityTest, ShowsWhatItHadWhileAyonDoesNotAnswer)
{
    addWork(u"finished"_s, u"fine"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(1));
    m_sandbox.ayonFrame().faults().add(
        {.path = u"/graphql"_s,
         .answer = sandbox::Reply{.status = 403, .body = R"({"code":403,"detail":"Closed today"})"}});
    ASSERT_TRUE(waitUntil([this] { return isSaid(u"Closed today"_s); })); // it reads anew when the line is up
    EXPECT_EQ(rows(), 1);
    takePictures(*m_page, u"activity_offline"_s);
    press(u"activityReloadButton"_s);
    EXPECT_TRUE(waitUntil([this] { return !isSaid(u"Closed today"_s); }));
}

TEST_F(ActivityTest, TheTabKeyGoesFromTheFiltersToTheTableToTheDetails)
{
    addWork(u"failed"_s, u"gone"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(1));
    choose(0);
    find<QLineEdit>(*m_page, u"activitySearch"_s).setFocus();
    QStringList passed;
    for (int presses = 0; presses < 4; ++presses) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        passed += QApplication::focusWidget()->objectName();
    }
    EXPECT_EQ(passed.join(' '_L1), u"activityReloadButton activityTable workReason activityRetryButton"_s);
}

TEST_F(ActivityTest, SelectionAndScrollSurviveNewEvents)
{
    for (int i = 0; i < 300; ++i)
        addWork(u"finished"_s, u"fine"_s);
    signIn();
    open();
    const QAbstractItemModelTester tester(m_table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(waitForRows(300));
    m_table->scrollTo(m_table->model()->index(150, 0), QAbstractItemView::PositionAtTop);
    choose(155);
    const QString chosen = cell(m_table->currentIndex().row(), ActivityModel::What);
    const int top = m_table->rowAt(0);
    ASSERT_GT(top, 0);
    good(await(m_ayon->dispatchEvent({.topic = u"shotgrid.event"_s, .project = m_project}, {})));
    ASSERT_TRUE(waitForRows(301));
    EXPECT_EQ(m_table->currentIndex().row(), 156);
    EXPECT_EQ(cell(m_table->currentIndex().row(), ActivityModel::What), chosen);
    EXPECT_EQ(m_table->rowAt(0), top);
}

TEST_F(ActivityTest, AThousandEventsStaySmooth)
{
    for (int i = 0; i < 1000; ++i)
        addWork(i % 10 == 0 ? u"failed"_s : u"finished"_s, u"reason"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(1000));
    ASSERT_TRUE(waitForLine());
    qint64 longest = 0; // between two turns of the event loop
    QElapsedTimer sinceTurn;
    QTimer turns;
    QObject::connect(&turns, &QTimer::timeout, [&] { longest = std::max(longest, sinceTurn.restart()); });
    sinceTurn.start();
    turns.start(0);
    auto &search = find<QLineEdit>(*m_page, u"activitySearch"_s);
    for (const QChar letter : u"sh00"_s) {
        QTest::keyClicks(&search, QString(letter));
        QCoreApplication::processEvents();
    }
    EXPECT_GT(rows(), 0);
    EXPECT_LT(rows(), 1000);
    search.clear();
    good(await(m_ayon->dispatchEvent({.topic = u"shotgrid.event"_s, .project = m_project}, {})));
    ASSERT_TRUE(waitForRows(1001));
    EXPECT_LT(longest, 200) << "milliseconds; a busy machine is allowed four times what is aimed at";
}

TEST_F(ActivityTest, FiltersByProjectAndWords)
{
    addWork(u"finished"_s, u"fine"_s);
    auto &store = m_sandbox.ayon().editStore();
    sandbox::ayon::Event other = stored(u"shotgrid.event.project.sync"_s, u"finished"_s, u"Synchronize"_s);
    other.project = u"other"_s;
    other.payload = {{u"action"_s, u"sync-from-ayon"_s}};
    store.addEvent(std::move(other));
    signIn();
    open();
    ASSERT_TRUE(waitForRows(2));
    auto &project = find<QComboBox>(*m_page, u"activityProject"_s);
    ASSERT_EQ(project.count(), 3);
    project.setFocus();
    QTest::keyClick(&project, Qt::Key_Down);
    ASSERT_EQ(rows(), 1);
    EXPECT_EQ(cell(0, ActivityModel::Project), u"other"_s);
    auto &search = find<QLineEdit>(*m_page, u"activitySearch"_s);
    QTest::keyClicks(&search, u"nothing of that"_s);
    EXPECT_EQ(rows(), 0);
    EXPECT_TRUE(find<QLabel>(*m_page, u"activityNothing"_s).isVisible());
    search.clear();
    EXPECT_EQ(rows(), 1);
}

TEST_F(ActivityTest, HostileTextsAreShownAsText)
{
    addWork(u"failed"_s, u"<b>bold</b><img src=file:///etc/passwd>"_s + QString(10'000, u'x'));
    addWork(u"failed"_s, u"\u202eabc \u05d0\u05d1\u05d2"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(2));
    const int row = rowWith(u"<b>bold"_s);
    choose(row);
    EXPECT_TRUE(find<QPlainTextEdit>(*m_page, u"workReason"_s).toPlainText().startsWith(u"<b>bold</b><img"_s));
    const QString tip = m_table->model()->index(row, ActivityModel::State).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(tip.contains(u"&lt;b&gt;"_s));
    EXPECT_LT(tip.size(), 3000);
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
}

TEST_F(ActivityTest, Pictures)
{
    auto &store = m_sandbox.ayon().editStore();
    const std::pair<QString, QString> examples[] = {
        {u"failed"_s, u"/sq010/sh0060: shotgrid PATCH entity/shots: The status 'fin' is not a choice of Shot"_s},
        {u"finished"_s, u"Event processed successfully. Shotgrid Event ID: 540248."_s},
        {u"in_progress"_s, u"Processing 14 events …"_s},
        {u"finished"_s, u"Event processed successfully."_s},
        {QString(), QString()}};
    for (int i = 0; i < 60; ++i) {
        const auto &[status, description] = examples[i % std::size(examples)];
        const EntityId id =
            addWork(status, description,
                    i % 10 == 0 ? QJsonObject{{u"retryAt"_s, u"2099-01-01T00:00:00.000Z"_s}} : QJsonObject());
        sandbox::ayon::Event event = *store.events().find(id);
        const auto before = sandbox::ayon::Timestamp(60 - i) * 55 * 1'000'000;
        event.updatedAt -= before;
        const EntityId source = event.dependsOn;
        store.addEvent(std::move(event));
        if (source.isEmpty())
            continue;
        sandbox::ayon::Event cause = *store.events().find(source);
        cause.createdAt -= before + sandbox::ayon::Timestamp(i % 7) * 3 * 1'000'000;
        store.addEvent(std::move(cause));
    }
    signIn();
    open();
    ASSERT_TRUE(waitForRows(60));
    for (int row = 0; row < rows(); ++row) {
        if (cell(row, ActivityModel::State) == u"Failed"_s) {
            choose(row);
            break;
        }
    }
    takePictures(*m_page, u"activity"_s);
    takePictures(*m_page, u"activity_narrow"_s, {1000, 620});
}

} // namespace bridge::test
