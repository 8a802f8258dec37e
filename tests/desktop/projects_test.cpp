#include "desktop/desktoptest.h"

#include "desktop/look/notice.h"
#include "desktop/projects/projectspage.h"
#include "sync/syncrequest.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

namespace bridge::test {

using namespace Qt::StringLiterals;
using ayon::Event;
using desktop::ProjectsModel;
using desktop::ProjectsPage;

class ProjectsTest : public DesktopTest
{
protected:
    void makeInAyon(const QString &name, const QString &code)
    {
        good(await(m_ayon->createProject({.name = ProjectName(name), .code = code}, {})));
    }
    ShotgridId makeInShotgrid(const QString &name, const QString &code)
    {
        const QJsonObject fields{{u"name"_s, name}, {u"code"_s, code}};
        return good(await(m_shotgrid->create(u"Project"_s, fields, {}))).ref.id;
    }
    //! The fields that a first sync makes.
    void makeFields()
    {
        const auto schema = good(await(m_shotgrid->schema(u"Project"_s, {}, {})));
        good(await(m_shotgrid->createField(
            u"Project"_s, {.displayName = u"Ayon ID"_s, .type = shotgrid::FieldType::Text}, schema, {})));
        good(await(m_shotgrid->createField(
            u"Project"_s, {.displayName = u"Ayon Auto Sync"_s, .type = shotgrid::FieldType::Checkbox}, schema, {})));
    }
    void link(const QString &name, ShotgridId id)
    {
        good(await(
            m_ayon->patchProject(ProjectName(name), {{u"attrib"_s, QJsonObject{{u"shotgridId"_s, id.toText()}}}}, {})));
        good(await(m_shotgrid->update({.type = u"Project"_s, .id = id}, {{u"sg_ayon_id"_s, name}}, {})));
    }

    void open()
    {
        m_page = std::make_unique<ProjectsPage>(m_session);
        m_page->resize(1280, 720);
        m_page->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        m_table = &find<QTableView>(*m_page, u"projectsTable"_s);
    }
    bool waitForRows(int count)
    {
        return waitUntil([this, count] { return m_table->model()->rowCount() == count; });
    }
    int rowOfProject(const QString &name) const
    {
        for (int row = 0; row < m_table->model()->rowCount(); ++row) {
            if (m_table->model()->index(row, ProjectsModel::Name).data().toString() == name)
                return row;
        }
        throw std::runtime_error("there is no row of " + name.toStdString());
    }
    QModelIndex cell(const QString &name, ProjectsModel::Column column) const
    {
        return m_table->model()->index(rowOfProject(name), column);
    }
    QString text(const QString &name, ProjectsModel::Column column) const
    {
        return cell(name, column).data().toString();
    }
    void choose(const QString &name)
    {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                          m_table->visualRect(cell(name, ProjectsModel::Name)).center());
    }
    void press(const QString &button) { QTest::mouseClick(&find<QToolButton>(*m_page, button), Qt::LeftButton); }
    QString why() { return find<QLabel>(*m_page, u"projectWhy"_s).text(); }
    bool isSaid(const QString &said) const
    {
        const auto bars = m_page->findChildren<desktop::Notice *>();
        return std::any_of(bars.begin(), bars.end(),
                           [&said](const auto *bar) { return bar->isVisible() && bar->text().contains(said); });
    }
    std::vector<Event> syncEvents()
    {
        return good(await(m_ayon->events({.topics = {u"shotgrid.event.project.sync"_s}}, {})));
    }
    shotgrid::Project siteProject(ShotgridId id)
    {
        for (const auto &project : good(await(m_shotgrid->projects(u"code"_s, {})))) {
            if (project.id == id)
                return project;
        }
        throw std::runtime_error("no such project");
    }
    QJsonObject attribOf(const QString &name) { return good(await(m_ayon->project(ProjectName(name), {}))).attrib; }
    //! Once what reads in the background has ended.
    bool waitForQuiet()
    {
        int before = -1;
        return waitUntil([this, &before] {
            QTest::qWait(300);
            const int now = m_sandbox.ayonFrame().requests(QString()) + m_sandbox.shotgridFrame().requests(QString());
            return std::exchange(before, now) == now;
        });
    }

    std::unique_ptr<ProjectsPage> m_page;
    QTableView *m_table = nullptr;
};

TEST_F(ProjectsTest, ShowsWhatBothSidesHave)
{
    loadDemo();
    signIn();
    open();
    ASSERT_TRUE(waitForRows(2)); // without the template and the archived one
    EXPECT_EQ(text(u"kestrel_moss"_s, ProjectsModel::Code), u"kms"_s);
    EXPECT_EQ(text(u"kestrel_moss"_s, ProjectsModel::InAyon), u"No"_s);
    EXPECT_EQ(text(u"kestrel_moss"_s, ProjectsModel::InShotgrid), u"Yes"_s);
    EXPECT_EQ(text(u"nordlys_spot"_s, ProjectsModel::InAyon), u"Yes"_s);
    EXPECT_EQ(text(u"nordlys_spot"_s, ProjectsModel::InShotgrid), u"No"_s);
    EXPECT_EQ(text(u"nordlys_spot"_s, ProjectsModel::LastSync), u"never"_s);
    EXPECT_EQ(cell(u"nordlys_spot"_s, ProjectsModel::AutoToShotgrid).data(Qt::CheckStateRole).toInt(), Qt::Checked);
}

TEST_F(ProjectsTest, PopulateCostsTheSameForFewAndMany)
{
    const auto requestsOf = [this] {
        const int before = m_sandbox.ayonFrame().requests(QString()) + m_sandbox.shotgridFrame().requests(QString());
        press(u"projectsPopulateButton"_s);
        EXPECT_TRUE(waitForQuiet());
        return m_sandbox.ayonFrame().requests(QString()) + m_sandbox.shotgridFrame().requests(QString()) - before;
    };
    makeInAyon(u"p0"_s, u"pp0"_s);
    makeInShotgrid(u"p0"_s, u"pp0"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(1));
    ASSERT_TRUE(waitForQuiet());
    const int few = requestsOf();
    for (int i = 1; i < 30; ++i) {
        makeInAyon(u"p%1"_s.arg(i), u"pp%1"_s.arg(i));
        makeInShotgrid(u"p%1"_s.arg(i), u"pp%1"_s.arg(i));
    }
    ASSERT_TRUE(waitForRows(30)); // because AYON has announced them
    ASSERT_TRUE(waitForQuiet());
    EXPECT_EQ(requestsOf(), few);
    EXPECT_LE(few, 22); // three for the rows, the rest for the findings of the mapping
}

TEST_F(ProjectsTest, AsksForASyncExactlyAsTheTabDoesAndFollowsIt)
{
    makeInAyon(u"demo"_s, u"dem"_s);
    makeInShotgrid(u"demo"_s, u"dem"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(1));
    ASSERT_TRUE(waitForLine());
    EXPECT_EQ(text(u"demo"_s, ProjectsModel::InShotgrid), u"By name"_s);
    choose(u"demo"_s);
    press(u"projectsToAyonButton"_s);
    ASSERT_TRUE(waitUntil([this] { return syncEvents().size() == 1; }));
    const Event asked = syncEvents().front();
    EXPECT_EQ(asked.project, ProjectName(u"demo"_s));
    EXPECT_EQ(asked.description, u"Synchronize Project 'demo' from Shotgrid."_s);
    EXPECT_EQ(asked.payload,
              (QJsonObject{{u"action"_s, u"sync-from-shotgrid"_s},
                           {u"project_name"_s, u"demo"_s},
                           {u"project_code"_s, u"dem"_s},
                           {u"project_code_field"_s, u"code"_s}}));
    EXPECT_EQ(asked.summary, QJsonObject());
    EXPECT_EQ(asked.sender, QString());
    EXPECT_EQ(asked.status, Event::Status::Finished);

    ASSERT_TRUE(waitUntil([this] { return text(u"demo"_s, ProjectsModel::LastSync) == u"Waiting…"_s; }));
    EXPECT_FALSE(find<QAction>(*m_page, u"projectsToShotgrid"_s).isEnabled());
    EXPECT_TRUE(why().contains(u"under way"_s));
    const auto job =
        good(await(m_ayon->enroll({.sourceTopics = {u"shotgrid.event*"_s}, .targetTopic = u"shotgrid.proc"_s}, {})));
    good(await(m_ayon->changeEvent(
        job->id, {.status = Event::Status::InProgress, .progress = 40, .project = ProjectName(u"demo"_s)}, {})));
    ASSERT_TRUE(waitUntil([this] { return text(u"demo"_s, ProjectsModel::LastSync) == u"Running 40 %"_s; }));
    good(await(
        m_ayon->changeEvent(job->id, {.status = Event::Status::Finished, .description = u"AYON: 12 created."_s}, {})));
    ASSERT_TRUE(waitUntil([this] { return text(u"demo"_s, ProjectsModel::LastSync) == u"just now"_s; }));
    EXPECT_TRUE(isSaid(u"demo is synced. AYON: 12 created."_s));
    EXPECT_TRUE(find<QAction>(*m_page, u"projectsToShotgrid"_s).isEnabled());
}

TEST_F(ProjectsTest, AsksForTheOtherWayByKeyboard)
{
    makeInAyon(u"demo"_s, u"dem"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(1));
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Home);
    QTest::keyClick(m_table, Qt::Key_Down);
    m_table->setCurrentIndex(cell(u"demo"_s, ProjectsModel::Name));
    EXPECT_TRUE(why().contains(u"ShotGrid does not have this project"_s));
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier); // which is not possible
    QTest::keyClick(m_table, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(waitUntil([this] { return syncEvents().size() == 1; }));
    EXPECT_EQ(syncEvents().front().description, u"Synchronize Project demo from AYON."_s);
    EXPECT_EQ(syncEvents().front().payload.value(u"action"_s), u"sync-from-ayon"_s);
}

TEST_F(ProjectsTest, SwitchesAutomaticSyncEachWay)
{
    makeInAyon(u"demo"_s, u"dem"_s);
    makeFields();
    const ShotgridId id = makeInShotgrid(u"demo"_s, u"dem"_s);
    link(u"demo"_s, id);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(1));
    choose(u"demo"_s);
    m_table->setCurrentIndex(cell(u"demo"_s, ProjectsModel::AutoToShotgrid));
    QTest::keyClick(m_table, Qt::Key_Space);
    ASSERT_TRUE(waitUntil([this] { return attribOf(u"demo"_s).value(u"shotgridPush"_s).toBool(); }));
    ASSERT_TRUE(waitUntil([this] { return text(u"demo"_s, ProjectsModel::AutoToShotgrid) == u"On"_s; }));
    EXPECT_FALSE(siteProject(id).autoSync);
    find<QAction>(*m_page, u"projectsAutoToAyon"_s).trigger();
    ASSERT_TRUE(waitUntil([this, id] { return siteProject(id).autoSync; }));
    EXPECT_TRUE(waitUntil([this] { return text(u"demo"_s, ProjectsModel::AutoToAyon) == u"On"_s; }));
    find<QAction>(*m_page, u"projectsAutoToAyon"_s).trigger();
    EXPECT_TRUE(waitUntil([this, id] { return !siteProject(id).autoSync; }));
}

TEST_F(ProjectsTest, SaysWhatShotgridDoesNotAllowAndOffersItNoMore)
{
    makeInAyon(u"demo"_s, u"dem"_s);
    makeFields();
    link(u"demo"_s, makeInShotgrid(u"demo"_s, u"dem"_s));
    signIn();
    open();
    ASSERT_TRUE(waitForRows(1));
    choose(u"demo"_s);
    m_sandbox.shotgridFrame().faults().add(
        {.method = u"PUT"_s,
         .answer = sandbox::Reply{
             .status = 400,
             .body = R"({"errors":[{"status":400,"code":104,"title":"The field is not editable for this user"}]})"}});
    find<QAction>(*m_page, u"projectsAutoToAyon"_s).trigger();
    ASSERT_TRUE(waitUntil([this] { return isSaid(u"not editable for this user"_s); }));
    EXPECT_FALSE(find<QAction>(*m_page, u"projectsAutoToAyon"_s).isEnabled());
    EXPECT_TRUE(why().contains(u"did not let you change"_s));
    EXPECT_EQ(text(u"demo"_s, ProjectsModel::AutoToAyon), u"Off"_s);
}

TEST_F(ProjectsTest, WhoIsNoManagerIsToldSo)
{
    makeInAyon(u"demo"_s, u"dem"_s);
    m_sandbox.ayon().editStore().accessGroups.emplace(u"all"_s, QJsonObject());
    signInAs(u"ann"_s, {{u"accessGroups"_s, QJsonObject{{u"demo"_s, QJsonArray{u"artist"_s}}}}});
    open();
    ASSERT_TRUE(waitForRows(1));
    choose(u"demo"_s);
    EXPECT_FALSE(find<QAction>(*m_page, u"projectsToShotgrid"_s).isEnabled());
    EXPECT_TRUE(why().contains(u"ask for syncs. Ask a manager"_s));
    EXPECT_FALSE(cell(u"demo"_s, ProjectsModel::AutoToShotgrid).flags().testFlag(Qt::ItemIsUserCheckable));
}

TEST_F(ProjectsTest, PairsProjectsOfDifferentNamesAfterSayingWhatIsWritten)
{
    makeInAyon(u"moon"_s, u"moo"_s);
    makeFields();
    const ShotgridId id = makeInShotgrid(u"The Moon <b>2</b>"_s, u"moon2"_s);
    makeInShotgrid(u"Other"_s, u"oth"_s);
    signIn();
    open();
    ASSERT_TRUE(waitForRows(3));
    const QJsonObject before = attribOf(u"moon"_s);
    choose(u"moon"_s);
    press(u"projectsPairButton"_s);
    ASSERT_TRUE(waitUntil([this] { return m_page->findChild<QDialog *>(u"pairDialog"_s) != nullptr; }));
    auto &dialog = find<QDialog>(*m_page, u"pairDialog"_s);
    EXPECT_FALSE(find<QPushButton>(dialog, u"pairLink"_s).isEnabled());
    QTest::keyClicks(&find<QLineEdit>(dialog, u"pairSearch"_s), u"moon"_s);
    auto &list = find<QListWidget>(dialog, u"pairList"_s);
    ASSERT_EQ(list.count(), 1);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(0)).center());
    const QString said = find<QLabel>(dialog, u"pairWrites"_s).text();
    EXPECT_TRUE(said.contains(u"AYON project moon: shotgridId = %1"_s.arg(id.toText())));
    EXPECT_TRUE(said.contains(u"ShotGrid project %1: Ayon ID (sg_ayon_id) = moon"_s.arg(id.toText())));
    takePictures(dialog, u"projects_pair"_s, {520, 420});
    QTest::mouseClick(&find<QPushButton>(dialog, u"pairLink"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return isSaid(u"moon is paired"_s); }));
    QJsonObject expected = before;
    expected.insert(u"shotgridId"_s, id.toText());
    EXPECT_EQ(attribOf(u"moon"_s), expected);
    EXPECT_EQ(siteProject(id).ayonId, u"moon"_s);
    EXPECT_EQ(siteProject(id).name, u"The Moon <b>2</b>"_s);
    EXPECT_TRUE(syncEvents().empty());
    ASSERT_TRUE(waitForRows(2));
    EXPECT_FALSE(find<QAction>(*m_page, u"projectsPair"_s).isEnabled());
    EXPECT_TRUE(why().contains(u"It is paired already"_s));
}

TEST_F(ProjectsTest, RefusesToPairWhatSomebodyElsePairedMeanwhile)
{
    makeInAyon(u"moon"_s, u"moo"_s);
    makeInAyon(u"sun"_s, u"sun"_s);
    makeFields();
    const ShotgridId id = makeInShotgrid(u"The Moon"_s, u"moon2"_s);
    signIn();
    link(u"sun"_s, id);
    const auto linked = await(desktop::linkProjects(m_session.studio(), ProjectName(u"moon"_s), id, {}));
    ASSERT_FALSE(linked);
    EXPECT_EQ(linked.error().kind, Error::Kind::Conflict);
    EXPECT_EQ(siteProject(id).ayonId, u"sun"_s);
    EXPECT_EQ(attribOf(u"moon"_s).value(u"shotgridId"_s).toString(), QString());
}

TEST_F(ProjectsTest, TakesItsHalfBackWhenAyonRefusesToPair)
{
    makeInAyon(u"moon"_s, u"moo"_s);
    makeFields();
    const ShotgridId id = makeInShotgrid(u"The Moon"_s, u"moon2"_s);
    signIn();
    m_sandbox.ayonFrame().faults().add({.method = u"PATCH"_s,
                                        .path = u"/api/projects/*"_s,
                                        .answer = sandbox::Reply{.status = 403, .body = R"({"detail":"no"})"}});
    EXPECT_FALSE(await(desktop::linkProjects(m_session.studio(), ProjectName(u"moon"_s), id, {})));
    EXPECT_EQ(siteProject(id).ayonId, QString());
}

TEST_F(ProjectsTest, KeepsTheSelectionWhenRowsAreReadAgain)
{
    for (const QString &name : {u"aaa"_s, u"mmm"_s, u"zzz"_s})
        makeInAyon(name, name);
    signIn();
    open();
    const QAbstractItemModelTester tester(m_table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(waitForRows(3));
    choose(u"mmm"_s);
    makeInAyon(u"bbb"_s, u"bbb"_s);
    makeInShotgrid(u"mmm"_s, u"mmm"_s); // it is still the same row
    QTest::keyClick(m_page.get(), Qt::Key_F5);
    ASSERT_TRUE(waitForRows(4));
    EXPECT_EQ(m_table->currentIndex().row(), rowOfProject(u"mmm"_s));
    EXPECT_EQ(find<QLabel>(*m_page, u"projectName"_s).text(), u"mmm"_s);
}

TEST_F(ProjectsTest, SearchesSortsAndFilters)
{
    makeInAyon(u"alpha"_s, u"alp"_s);
    makeInAyon(u"beta"_s, u"bet"_s);
    makeInShotgrid(u"beta"_s, u"bet"_s);
    makeInShotgrid(u"gamma"_s, u"gam"_s);
    auto &store = m_sandbox.ayon().editStore();
    store.addEvent({.topic = u"shotgrid.proc"_s,
                    .project = u"alpha"_s,
                    .dependsOn = *EntityId::fromText(newId()),
                    .status = u"failed"_s,
                    .description = u"no such status"_s});
    signIn();
    open();
    ASSERT_TRUE(waitForRows(3));
    ASSERT_TRUE(waitUntil([this] { return text(u"alpha"_s, ProjectsModel::Health) == u"Trouble"_s; }));
    auto &filter = find<QComboBox>(*m_page, u"projectsFilter"_s);
    filter.setFocus();
    QTest::keyClick(&filter, Qt::Key_Down);
    EXPECT_TRUE(waitForRows(1));
    EXPECT_EQ(rowOfProject(u"beta"_s), 0);
    QTest::keyClick(&filter, Qt::Key_Down);
    EXPECT_TRUE(waitForRows(2));
    QTest::keyClick(&filter, Qt::Key_Down);
    EXPECT_TRUE(waitForRows(1));
    EXPECT_EQ(rowOfProject(u"alpha"_s), 0);
    QTest::keyClick(&filter, Qt::Key_Home);
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
    auto &search = find<QLineEdit>(*m_page, u"projectsSearch"_s);
    EXPECT_TRUE(search.hasFocus());
    QTest::keyClicks(&search, u"GAM"_s);
    EXPECT_EQ(m_table->model()->rowCount(), 1);
    search.clear();
    m_table->sortByColumn(ProjectsModel::Health, Qt::DescendingOrder);
    EXPECT_EQ(rowOfProject(u"alpha"_s), 0);
}

TEST_F(ProjectsTest, CompareIsLeftToWhoeverListens)
{
    makeInAyon(u"demo"_s, u"dem"_s);
    signIn();
    open();
    QSignalSpy wanted(m_page.get(), &ProjectsPage::compareRequested);
    ASSERT_TRUE(waitForRows(1));
    EXPECT_FALSE(find<QAction>(*m_page, u"projectsCompare"_s).isEnabled());
    choose(u"demo"_s);
    press(u"projectsCompareButton"_s);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.at(0).at(0).value<ProjectName>(), ProjectName(u"demo"_s));
}

TEST_F(ProjectsTest, WhoTheSiteDoesNotKnowAnyMoreIsOfferedToSignIn)
{
    signIn();
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*_search"_s,
         .count = 100,
         .answer = sandbox::Reply{.status = 401, .body = R"({"errors":[{"title":"session has expired"}]})"}});
    QSignalSpy wanted(&m_session, &desktop::Session::loginWanted);
    open();
    ASSERT_TRUE(waitUntil(
        [this] { return find<QLabel>(*m_page, u"stateHeadline"_s).text() == u"The projects could not be read"_s; }));
    EXPECT_EQ(find<QToolButton>(*m_page, u"stateAction"_s).text(), u"Sign in…"_s) << "reading again cannot help";
    press(u"stateAction"_s);
    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(ProjectsTest, SaysWhatWentWrongAndKeepsWhatItHad)
{
    makeInAyon(u"demo"_s, u"dem"_s);
    signIn();
    const auto refuse = [this] {
        m_sandbox.shotgridFrame().faults().add(
            {.path = u"*_search"_s,
             .answer = sandbox::Reply{.status = 403, .body = R"({"errors":[{"title":"<i>closed</i>"}]})"}});
    };
    refuse();
    open();
    ASSERT_TRUE(waitUntil(
        [this] { return find<QLabel>(*m_page, u"stateHeadline"_s).text() == u"The projects could not be read"_s; }));
    EXPECT_TRUE(find<QLabel>(*m_page, u"stateExplanation"_s).text().contains(u"<i>closed</i>"_s));
    takePictures(*m_page, u"projects_error"_s);
    press(u"stateAction"_s);
    ASSERT_TRUE(waitForRows(1));
    ASSERT_TRUE(waitForQuiet());
    refuse();
    press(u"projectsPopulateButton"_s);
    ASSERT_TRUE(waitUntil([this] { return isSaid(u"<i>closed</i>"_s); }));
    EXPECT_EQ(m_table->model()->rowCount(), 1);
}

TEST_F(ProjectsTest, Pictures)
{
    loadDemo();
    makeFields();
    makeInAyon(u"harbor"_s, u"har"_s);
    link(u"harbor"_s, makeInShotgrid(u"Harbor Lights: Season 2"_s, u"hrb"_s));
    makeInAyon(u"lowtide"_s, u"low"_s);
    makeInShotgrid(u"lowtide"_s, u"low"_s);
    makeInShotgrid(u"<b>Long</b> name "_s + QString(300, u'x'), u"9x"_s);
    makeInAyon(u"ember"_s, u"emb"_s);
    link(u"ember"_s, makeInShotgrid(u"ember"_s, u"emb"_s));
    auto &store = m_sandbox.ayon().editStore();
    const auto add = [&store](const QString &project, const QString &status, const QString &description) {
        const EntityId id = store
                                .addEvent({.topic = u"shotgrid.event.project.sync"_s,
                                           .project = project,
                                           .user = u"runa"_s,
                                           .payload = {{u"action"_s, u"sync-from-shotgrid"_s}}})
                                .id;
        if (!status.isEmpty())
            store.addEvent({.topic = u"shotgrid.proc"_s,
                            .project = project,
                            .dependsOn = id,
                            .status = status,
                            .description = description});
    };
    add(u"harbor"_s, u"finished"_s, u"AYON: 12 created."_s);
    add(u"ember"_s, u"failed"_s, u"/sq010/sh0060: the status 'fin' is not a choice of Shot"_s);
    add(u"lowtide"_s, {}, {});
    signIn();
    open();
    ASSERT_TRUE(waitForRows(6));
    ASSERT_TRUE(waitForQuiet());
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
    choose(u"ember"_s);
    takePictures(*m_page, u"projects"_s);
    choose(m_table->model()->index(0, 0).data().toString());
    takePictures(*m_page, u"projects_hindered"_s, {1000, 620});
    m_session.leave();
    EXPECT_TRUE(waitForRows(0));
    takePictures(*m_page, u"projects_signed_out"_s);
}

} // namespace bridge::test
