// The doctor's page against both servers of the sandbox.
#include "desktop/desktoptest.h"

#include "desktop/doctor/doctorpage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

namespace bridge::test {

using namespace Qt::StringLiterals;
using desktop::DoctorModel;
using desktop::DoctorPage;
using doctor::Remedy;

namespace {

class DoctorPageTest : public DesktopTest
{
protected:
    void open()
    {
        m_page = std::make_unique<DoctorPage>(m_session);
        new QAbstractItemModelTester(tree().model(), m_page.get());
        m_page->resize(1280, 720);
        m_page->show();
        m_page->activateWindow(); // shortcuts are those of the active window
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    }
    QTreeView &tree() { return find<QTreeView>(*m_page, u"findings"_s); }
    bool isExamined()
    {
        return waitUntil([this] { return tree().isVisible() && tree().isEnabled() && tree().model()->rowCount() > 0; });
    }
    //! All that is shown, a line for each finding.
    QString shown()
    {
        QString text;
        const QAbstractItemModel &model = *tree().model();
        for (int topic = 0; topic < model.rowCount(); ++topic) {
            const QModelIndex parent = model.index(topic, 0);
            for (int row = 0; row < model.rowCount(parent); ++row)
                text += parent.data().toString() + u" | "_s + model.index(row, 0, parent).data().toString() + u'\n';
        }
        return text;
    }
    QPushButton *fix(Remedy remedy) { return tree().findChild<QPushButton *>(u"fix%1"_s.arg(int(remedy))); }
    void consent(int lines)
    {
        ASSERT_TRUE(waitUntil([this] { return m_page->findChild<QDialog *>(u"confirmation"_s) != nullptr; }));
        auto &dialog = find<QDialog>(*m_page, u"confirmation"_s);
        EXPECT_EQ(find<QListWidget>(dialog, u"confirmationLines"_s).count(), lines);
        takePictures(dialog, u"doctor_confirmation"_s, dialog.size());
        QTest::mouseClick(&find<QPushButton>(dialog, u"confirmationGo"_s), Qt::LeftButton);
        ASSERT_TRUE(waitUntil([this] { return !tree().isVisible(); }));
        ASSERT_TRUE(isExamined());
    }

    std::unique_ptr<DoctorPage> m_page;
};

} // namespace

TEST_F(DoctorPageTest, SaysSoWhenNobodyIsSignedIn)
{
    open();
    EXPECT_EQ(find<QLabel>(*m_page, u"stateHeadline"_s).text(), u"Nobody is signed in"_s);
}

TEST_F(DoctorPageTest, ShowsFindingsByTopicTheWorstFirst)
{
    loadDemo();
    signIn();
    open();
    ASSERT_TRUE(isExamined());
    EXPECT_TRUE(shown().contains(u"AYON server | In order: answers, version"_s)) << shown().toStdString();
    const auto *model = qobject_cast<DoctorModel *>(tree().model());
    auto last = doctor::Finding::Severity::Error;
    for (int topic = 0; topic < model->rowCount(); ++topic) {
        const auto *worst = model->findingAt(model->index(0, 0, model->index(topic, 0)));
        ASSERT_TRUE(worst);
        EXPECT_LE(worst->severity, last);
        last = worst->severity;
    }
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
    tree().setFocus();
    QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(u"ok: AYON server: answers"_s));
    takePictures(*m_page, u"doctor"_s);
}

TEST_F(DoctorPageTest, CreatesMissingFieldsAfterSayingWhich)
{
    makeShotgridProject();
    signIn();
    open();
    ASSERT_TRUE(isExamined());
    QPushButton *button = fix(Remedy::CreateShotgridFields);
    ASSERT_TRUE(button) << shown().toStdString();
    clearRequests();
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return m_page->findChild<QDialog *>(u"confirmation"_s) != nullptr; }));
    EXPECT_EQ(shotgridRequests().writes, 0);
    const int lines = find<QListWidget>(find<QDialog>(*m_page, u"confirmation"_s), u"confirmationLines"_s).count();
    EXPECT_GT(lines, 2);
    consent(lines);
    EXPECT_EQ(fix(Remedy::CreateShotgridFields), nullptr) << shown().toStdString();
    const auto schema = good(await(m_shotgrid->schema(u"Shot"_s, {}, {})));
    EXPECT_TRUE(schema.find(u"sg_ayon_id"_s));
}

TEST_F(DoctorPageTest, SwitchesASyncOnInTheChosenProject)
{
    makeShotgridProject();
    good(await(m_ayon->createProject({.name = m_project, .code = u"sho"_s}, {})));
    signIn();
    open();
    ASSERT_TRUE(isExamined());
    EXPECT_FALSE(fix(Remedy::SwitchOnFromAyon)) << "of a project";
    auto &projects = find<QComboBox>(*m_page, u"doctorProject"_s);
    ASSERT_TRUE(waitUntil([&projects] { return projects.count() == 2; }));
    projects.setFocus();
    QTest::keyClick(&projects, Qt::Key_Down);
    ASSERT_TRUE(waitUntil([this] { return shown().contains(u"AYON → ShotGrid is on request"_s); }));
    ASSERT_TRUE(isExamined());
    takePictures(*m_page, u"doctor_project"_s);
    ASSERT_TRUE(fix(Remedy::SwitchOnFromAyon));
    QTest::mouseClick(fix(Remedy::SwitchOnFromAyon), Qt::LeftButton);
    consent(1);
    EXPECT_TRUE(good(await(m_ayon->project(m_project, {}))).attrib.value(u"shotgridPush"_s).toBool());
    EXPECT_TRUE(shown().contains(u"AYON → ShotGrid is automatic"_s)) << shown().toStdString();
}

TEST_F(DoctorPageTest, LeadsToThePagesWhereAPersonCanMendIt)
{
    const QJsonObject wrong{{u"shotgrid_server"_s, m_sandbox.access().shotgridUrl},
                            {u"service_settings"_s,
                             QJsonObject{{u"script_name"_s, m_sandbox.access().scriptName},
                                         {u"script_key"_s, u"script-key"_s},
                                         {u"polling_frequency"_s, 0}}}};
    m_sandbox.ayon().editStore().settings[{.addon = u"shotgrid"_s, .version = u"1.0.0"_s, .variant = u"production"_s}] =
        wrong;
    m_sandbox.ayon().editStore().putUser({.name = u"mara"_s});
    signIn();
    open();
    ASSERT_TRUE(isExamined());
    QSignalSpy settings(m_page.get(), &DoctorPage::settingsRequested);
    QSignalSpy people(m_page.get(), &DoctorPage::peopleRequested);
    ASSERT_TRUE(fix(Remedy::ChangeSettings)) << shown().toStdString();
    QTest::mouseClick(fix(Remedy::ChangeSettings), Qt::LeftButton);
    EXPECT_EQ(settings.size(), 1);
    ASSERT_TRUE(fix(Remedy::LinkPeople)) << shown().toStdString();
    QTest::mouseClick(fix(Remedy::LinkPeople), Qt::LeftButton);
    EXPECT_EQ(people.size(), 1);
}

TEST_F(DoctorPageTest, ShowsHostileWordsOfAServerAsText)
{
    m_sandbox.ayonFrame().faults().add(
        {.path = u"/api/attributes"_s,
         .count = 9,
         .answer = sandbox::Reply{.status = 400,
                                  .headers = {{"content-type", "application/json"}},
                                  .body = R"({"code":400,"detail":"<h1>no</h1>)" + QByteArray(10000, 'x') + R"("})"}});
    signIn();
    open();
    ASSERT_TRUE(isExamined());
    EXPECT_TRUE(shown().contains(u"<h1>no</h1>"_s));
    EXPECT_LT(shown().size(), 5000);
    EXPECT_TRUE(find<QPlainTextEdit>(*m_page, u"findingDetails"_s).toPlainText().contains(u"<h1>no</h1>"_s));
    takePictures(*m_page, u"doctor_hostile"_s);
}

} // namespace bridge::test
