// Linking and creating users through the page, against both servers of the sandbox.
#include "desktop/desktoptest.h"

#include "desktop/people/peoplepage.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QJsonObject>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace bridge::test {

using namespace Qt::StringLiterals;
using desktop::PeopleModel;
using desktop::PeoplePage;

namespace {

class PeoplePageTest : public DesktopTest
{
protected:
    //! Besides the two people of an empty site: two new ones, one whose account is there, and a mailbox of nobody.
    void addPeople()
    {
        addPerson(u"ida"_s, u"Ida Voss"_s, u"ida@studio.example"_s);
        addPerson(u"mara"_s, u"Mara Kent"_s, u"mara@studio.example"_s);
        addPerson(u"<b>ole</b>"_s, u"<b>Ole</b> Rud"_s, u"ole@studio.example"_s);
        addPerson(u"support"_s, u"Support"_s, u"support@studio.example"_s);
        good(await(m_ayon->createUser({.name = u"mara"_s}, {})));
    }
    void addPerson(const QString &login, const QString &name, const QString &email)
    {
        const QJsonObject fields{{u"login"_s, login},
                                 {u"firstname"_s, name.section(u' ', 0, 0)},
                                 {u"lastname"_s, name.section(u' ', 1)},
                                 {u"email"_s, email},
                                 {u"sg_status_list"_s, u"act"_s}};
        good(await(m_shotgrid->create(u"HumanUser"_s, fields, {})));
    }

    void open(QSize size = {1280, 720})
    {
        m_page = std::make_unique<PeoplePage>(m_session);
        new QAbstractItemModelTester(table().model(), m_page.get());
        m_page->resize(size);
        m_page->show();
        m_page->activateWindow(); // shortcuts are those of the active window
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    }
    QTableView &table() { return find<QTableView>(*m_page, u"peopleTable"_s); }
    bool isRead()
    {
        return waitUntil([this] { return table().isVisible() && table().model()->rowCount() > 0; });
    }
    QAction &action(const QString &name) { return find<QAction>(*m_page, name); }
    QString text(const QString &person, int column)
    {
        const QModelIndex row = rowOf(person);
        return row.isValid() ? row.siblingAtColumn(column).data().toString() : QString();
    }
    QModelIndex rowOf(const QString &person)
    {
        const auto found =
            table().model()->match(table().model()->index(0, 0), Qt::DisplayRole, person, 1, Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.first();
    }
    void untick(const QString &person)
    {
        const QRect cell = table().visualRect(rowOf(person));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 10, cell.center().y()));
    }
    QDialog *confirmation() { return m_page->findChild<QDialog *>(u"confirmation"_s); }
    QString summary() { return find<QLabel>(*m_page, u"peopleSummary"_s).text(); }
    const sandbox::ayon::User *user(const QString &name) { return m_sandbox.ayon().store().user(name); }

    std::unique_ptr<PeoplePage> m_page;
};

} // namespace

TEST_F(PeoplePageTest, SaysSoWhenNobodyIsSignedIn)
{
    open();
    EXPECT_EQ(find<QLabel>(*m_page, u"stateHeadline"_s).text(), u"Nobody is signed in"_s);
    EXPECT_FALSE(action(u"reloadPeople"_s).isEnabled());
}

TEST_F(PeoplePageTest, ShowsWhoIsWhoAndWritesWhatIsTickedAfterAsking)
{
    addPeople();
    signIn();
    open();
    ASSERT_TRUE(isRead());
    EXPECT_EQ(text(u"Mara Kent"_s, PeopleModel::Outcome), u"Can be linked"_s);
    EXPECT_EQ(text(u"Ida Voss"_s, PeopleModel::Outcome), u"Can be created"_s);
    EXPECT_EQ(text(u"Support"_s, PeopleModel::Outcome), u"Left out"_s);
    EXPECT_FALSE(text(u"Support"_s, PeopleModel::Reason).isEmpty());
    EXPECT_TRUE(rowOf(u"<b>Ole</b> Rud"_s).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
    takePictures(*m_page, u"people"_s);

    untick(u"Ida Voss"_s);
    EXPECT_TRUE(summary().contains(u"Ticked: 4"_s)) << summary().toStdString();
    clearRequests();
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(confirmation());
    const auto &lines = find<QListWidget>(*confirmation(), u"confirmationLines"_s);
    EXPECT_EQ(lines.count(), 4);
    EXPECT_EQ(ayonRequests().writes, 0) << "nothing in silence";
    takePictures(*confirmation(), u"people_confirmation"_s, confirmation()->size());
    QTest::mouseClick(&find<QPushButton>(*confirmation(), u"confirmationGo"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return text(u"Mara Kent"_s, PeopleModel::Outcome) == u"Linked just now"_s; }));
    EXPECT_EQ(text(u"<b>Ole</b> Rud"_s, PeopleModel::Outcome), u"Created just now"_s);
    EXPECT_EQ(ayonRequests().writes, 4);
    EXPECT_GT(user(u"mara"_s)->data.value(u"sg_user_id"_s).toInt(), 0);
    EXPECT_EQ(user(u"ida"_s), nullptr);
    ASSERT_TRUE(user(text(u"<b>Ole</b> Rud"_s, PeopleModel::Account)));
    EXPECT_TRUE(summary().contains(u"Ticked: 0"_s));
    EXPECT_TRUE(find<QLabel>(*m_page, u"peopleNoticeText"_s).text().contains(u"1 linked, 3 created"_s));
}

TEST_F(PeoplePageTest, WhoCannotBeToldIsChosenAmongTheAccountsThatAreNobodys)
{
    addPeople();
    good(await(m_ayon->createUser({.name = u"ida"_s}, {})));
    good(await(m_ayon->createUser({.name = u"idavoss"_s, .email = u"ida@studio.example"_s}, {})));
    signIn();
    open();
    ASSERT_TRUE(isRead());
    EXPECT_EQ(text(u"Ida Voss"_s, PeopleModel::Outcome), u"Needs a decision"_s);
    const auto accountRows = [this] {
        const auto &model = *table().model();
        return model.match(model.index(0, PeopleModel::Outcome), Qt::DisplayRole, u"Only in AYON"_s, -1).size();
    };
    const auto before = accountRows();
    EXPECT_GE(before, 2);
    const QModelIndex cell = rowOf(u"Ida Voss"_s).siblingAtColumn(PeopleModel::Account);
    EXPECT_EQ(cell.data().toString(), u"Choose…"_s);
    table().setCurrentIndex(cell);
    QTest::keyClick(&table(), Qt::Key_F2);
    auto &box = find<QComboBox>(*m_page, u"peopleAccount"_s);
    takePictures(*m_page, u"people_choosing"_s);
    EXPECT_EQ(box.currentText(), u"Choose…"_s); // either of the two may be meant
    EXPECT_GE(box.findText(u"ida"_s), 0);
    box.setCurrentIndex(box.findText(u"idavoss"_s));
    QTest::keyClick(&box, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return text(u"Ida Voss"_s, PeopleModel::Outcome) == u"Can be linked"_s; }));
    EXPECT_EQ(text(u"Ida Voss"_s, PeopleModel::Account), u"idavoss"_s);
    EXPECT_EQ(accountRows(), before - 1);
    action(u"writePeople"_s).trigger();
    QTest::mouseClick(&find<QPushButton>(*confirmation(), u"confirmationGo"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return text(u"Ida Voss"_s, PeopleModel::Outcome) == u"Linked just now"_s; }));
    EXPECT_GT(user(u"idavoss"_s)->data.value(u"sg_user_id"_s).toInt(), 0);
}

TEST_F(PeoplePageTest, ASearchThatFindsNobodySaysSo)
{
    addPeople();
    signIn();
    open();
    ASSERT_TRUE(isRead());
    find<QLineEdit>(*m_page, u"peopleFilter"_s).setText(u"no such person"_s);
    EXPECT_TRUE(find<QLabel>(*m_page, u"peopleNothing"_s).isVisible());
    find<QLineEdit>(*m_page, u"peopleFilter"_s).clear();
    EXPECT_TRUE(table().isVisible());
}

TEST_F(PeoplePageTest, WritesNothingWhenThePersonThinksBetterOfIt)
{
    addPeople();
    signIn();
    open();
    ASSERT_TRUE(isRead());
    clearRequests();
    action(u"writePeople"_s).trigger();
    ASSERT_TRUE(confirmation());
    QTest::keyClick(confirmation(), Qt::Key_Escape);
    EXPECT_TRUE(waitUntil([this] { return !confirmation(); }));
    EXPECT_EQ(ayonRequests().writes, 0);
    EXPECT_TRUE(action(u"writePeople"_s).isEnabled());
}

TEST_F(PeoplePageTest, TellsBesideEachWhomAyonRefused)
{
    addPeople();
    signIn();
    open();
    ASSERT_TRUE(isRead());
    // Somebody else makes the account meanwhile.
    good(await(m_ayon->createUser({.name = u"ida"_s}, {})));
    action(u"writePeople"_s).trigger();
    QTest::mouseClick(&find<QPushButton>(*confirmation(), u"confirmationGo"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return text(u"Ida Voss"_s, PeopleModel::Outcome) == u"Not created"_s; }));
    EXPECT_FALSE(text(u"Ida Voss"_s, PeopleModel::Reason).isEmpty());
    EXPECT_EQ(text(u"Mara Kent"_s, PeopleModel::Outcome), u"Linked just now"_s);
    takePictures(*m_page, u"people_refused"_s);
}

TEST_F(PeoplePageTest, ShowsTheWayOutWhenPeopleCannotBeRead)
{
    addPeople();
    signIn();
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*_search"_s,
         .count = 9,
         .answer = sandbox::Reply{.status = 403,
                                  .headers = {{"content-type", "application/json"}},
                                  .body = R"({"errors":[{"status":403,"title":"No <i>access</i> to people"}]})"}});
    open();
    ASSERT_TRUE(waitUntil(
        [this] { return find<QLabel>(*m_page, u"stateHeadline"_s).text() == u"The people could not be read"_s; }));
    takePictures(*m_page, u"people_error"_s);
    EXPECT_TRUE(find<QToolButton>(*m_page, u"stateAction"_s).isEnabled());
}

TEST_F(PeoplePageTest, FiltersTheDemoStudio)
{
    loadDemo();
    signIn();
    open();
    ASSERT_TRUE(isRead());
    const int all = table().model()->rowCount();
    QTest::keyClicks(&find<QLineEdit>(*m_page, u"peopleFilter"_s), u"linked"_s);
    EXPECT_LT(table().model()->rowCount(), all);
    EXPECT_GT(table().model()->rowCount(), 0);
    find<QLineEdit>(*m_page, u"peopleFilter"_s).clear();
    takePictures(*m_page, u"people_demo"_s);
}

} // namespace bridge::test
