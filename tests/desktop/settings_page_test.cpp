// The settings as forms, against both servers of the sandbox.
#include "desktop/desktoptest.h"

#include "desktop/settings/attributemapmodel.h"
#include "desktop/settings/changewords.h"
#include "desktop/settings/listmodel.h"
#include "desktop/settings/settingspage.h"
#include "desktop/settings/statuspairsmodel.h"
#include "support/golden.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

#include <set>

namespace bridge::test {

using namespace Qt::StringLiterals;
using desktop::AttributeMapModel;
using desktop::SettingsPage;
using desktop::StatusPairsModel;

namespace {

const QString intervalName = u"service_settings.polling_frequency"_s;
const QString mapName = u"compatibility_settings.custom_attribs_map"_s;

class SettingsPageTest : public DesktopTest
{
protected:
    void open()
    {
        m_page = std::make_unique<SettingsPage>(m_session);
        for (const QString &table : {mapName, u"statusPairs"_s, u"publish.IntegrateMoviePath.profiles"_s})
            new QAbstractItemModelTester(find<QTableView>(*m_page, table).model(), m_page.get());
        m_page->resize(1280, 720);
        m_page->show();
        m_page->activateWindow(); // shortcuts are those of the active window
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    }
    void openSignedIn()
    {
        signIn();
        open();
        ASSERT_TRUE(isRead());
    }
    bool isRead()
    {
        return waitUntil(
            [this] { return sections().isVisible() && find<QComboBox>(*m_page, u"settingsPlace"_s).isEnabled(); });
    }
    //! What there is to choose from is known, which takes a little longer.
    bool knowsChoices()
    {
        return waitUntil([this] { return find<QAction>(*m_page, u"addMapRow"_s).isEnabled(); });
    }
    QListWidget &sections() { return find<QListWidget>(*m_page, u"settingSections"_s); }
    void go(int section)
    {
        sections().setFocus();
        QTest::keyClick(&sections(), Qt::Key_Home);
        for (int step = 0; step < section; ++step)
            QTest::keyClick(&sections(), Qt::Key_Down);
    }
    void choose(const QString &project)
    {
        auto &places = find<QComboBox>(*m_page, u"settingsPlace"_s);
        ASSERT_TRUE(waitUntil([&] { return places.findText(project) > 0; }));
        places.setFocus();
        QTest::keyClicks(&places, project.left(3));
        ASSERT_EQ(places.currentText(), project);
        ASSERT_TRUE(isRead());
        ASSERT_TRUE(knowsChoices());
    }

    QSpinBox &interval() { return find<QSpinBox>(*m_page, intervalName); }
    void setInterval(int seconds)
    {
        go(0);
        interval().setFocus();
        interval().selectAll();
        QTest::keyClicks(&interval(), QString::number(seconds));
    }
    void type(const QString &name, const QString &text)
    {
        auto &line = find<QLineEdit>(*m_page, name);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
    }
    QAction &action(const QString &name) { return find<QAction>(*m_page, name); }
    QString problem(const QString &name) { return find<QLabel>(*m_page, name + u".problem"_s).text(); }
    QString mark(const QString &name) { return find<QToolButton>(*m_page, name + u".mark"_s).text(); }
    QString notice(const QString &bar = u"settingsNotice"_s) { return find<QLabel>(*m_page, bar + u"Text"_s).text(); }
    QDialog &reviewed()
    {
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        return find<QDialog>(*m_page, u"changesDialog"_s);
    }
    void save()
    {
        QTest::mouseClick(&find<QPushButton>(reviewed(), u"changesSave"_s), Qt::LeftButton);
        ASSERT_TRUE(isRead());
    }
    static QStringList row(const QTableWidget &table, int row)
    {
        return {table.item(row, 0)->text(), table.item(row, 1)->text(), table.item(row, 2)->text()};
    }

    QJsonObject &overrides(const QString &project = {})
    {
        return m_sandbox.ayon()
            .editStore()
            .settings[{.addon = u"shotgrid"_s, .version = u"1.0.0"_s, .variant = u"production"_s, .project = project}];
    }
    QJsonValue stored(const QStringList &path, const QString &project = {})
    {
        return desktop::valueAt(overrides(project), path);
    }
    void makeProject()
    {
        makeShotgridProject();
        good(await(m_ayon->createProject({.name = m_project, .code = u"sho"_s}, {})));
    }
    void signInAs(const QString &name, const QJsonObject &data)
    {
        const QString key = u"0123456789abcdef0123456789abcdef"_s;
        sandbox::ayon::User person{.name = name, .data = data};
        person.data.insert(u"apiKey"_s, sandbox::ayon::keyHash(key));
        m_sandbox.ayon().editStore().putUser(person);
        const sandbox::Access access = m_sandbox.access();
        ayon::AyonConnection ayon{.url = QUrl(access.ayonUrl), .apiKey = Secret(key), .senderType = u"api"_s};
        auto entry = good(await(login::enterAyon(std::move(ayon), {}, {})));
        shotgrid::ShotgridConnection connection = login::siteConnection(entry.settings.settings);
        connection.signIn = shotgrid::ScriptSignIn{.name = access.scriptName, .key = Secret(access.scriptKey)};
        auto site = good(await(login::enterSite(std::move(connection), {})));
        m_session.enter(std::make_shared<const desktop::Studio>(std::move(entry), std::move(site)));
    }

    std::unique_ptr<SettingsPage> m_page;
};

void collectLeaves(const QJsonObject &tree, const QStringList &path, std::set<QStringList> &leaves)
{
    for (auto member = tree.begin(); member != tree.end(); ++member) {
        const QStringList own = path + QStringList{member.key()};
        if (member.value().isObject())
            collectLeaves(member.value().toObject(), own, leaves);
        else
            leaves.insert(own);
    }
}

} // namespace

TEST(SettingTree, HasEverySettingOfTheAddonAndNoOther)
{
    std::set<QStringList> leaves;
    collectLeaves(golden(u"addon_settings.json"_s), {}, leaves);
    const auto paths = desktop::allSettingPaths();
    EXPECT_EQ(std::set<QStringList>(paths.begin(), paths.end()), leaves);
    EXPECT_EQ(paths.size(), leaves.size());
}

TEST(SettingsDraft, KeepsEditsOnTopOfWhatOthersSave)
{
    const QStringList code{u"code"_s}, name{u"name"_s};
    desktop::SettingsDraft draft;
    draft.rebase({.base = {{u"code"_s, 1}, {u"name"_s, 1}},
                  .effective = {{u"code"_s, 1}, {u"name"_s, 2}},
                  .overridden = std::set<QStringList>{name}});
    draft.set(code, 5);
    draft.reset(name);
    EXPECT_EQ(draft.value(name), 1);
    EXPECT_EQ(draft.effective(), (QJsonObject{{u"code"_s, 5}, {u"name"_s, 1}}));
    draft.rebase({.base = {{u"code"_s, 1}, {u"name"_s, 1}},
                  .effective = {{u"code"_s, 7}, {u"name"_s, 1}},
                  .overridden = std::set<QStringList>{code}});
    EXPECT_EQ(draft.value(code), 5);
    EXPECT_FALSE(draft.isEdited(name)) << "it came true";
    draft.set(code, 7);
    EXPECT_TRUE(draft.isEmpty());
    draft.pin(name);
    EXPECT_TRUE(draft.isOverridden(name));
    draft.reset(name);
    EXPECT_TRUE(draft.isEmpty());
}

TEST(ChangeWords, TellWhichRowsOfAListDiffer)
{
    const auto row = [](const QString &ayon, const QString &sg) {
        return QJsonObject{{u"ayon"_s, ayon}, {u"sg"_s, sg}};
    };
    const QStringList path{u"compatibility_settings"_s, u"custom_attribs_map"_s};
    const auto details = desktop::inDetail({.path = path,
                                            .before = QJsonArray{row(u"fps"_s, {}), row(u"clipIn"_s, {})},
                                            .after = QJsonArray{row(u"clipIn"_s, u"cut"_s), row(u"tier"_s, {})}});
    ASSERT_EQ(details.size(), 3u);
    EXPECT_EQ(desktop::nameOf(details[0].path), u"Attributes and fields, clipIn"_s);
    EXPECT_EQ(desktop::afterText(details[0]), u"ayon: clipIn; sg: cut"_s);
    EXPECT_EQ(desktop::beforeText(details[1]), u"not there"_s);
    EXPECT_EQ(desktop::nameOf(details[2].path), u"Attributes and fields, fps"_s);
    EXPECT_EQ(desktop::afterText(details[2]), u"not there"_s);
}

TEST_F(SettingsPageTest, SaysSoWhenNobodyIsSignedIn)
{
    open();
    EXPECT_EQ(find<QLabel>(*m_page, u"stateHeadline"_s).text(), u"Nobody is signed in"_s);
}

TEST_F(SettingsPageTest, ShowsBeforeAndAfterAndSavesAnOverride)
{
    openSignedIn();
    ASSERT_TRUE(knowsChoices());
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
    EXPECT_EQ(mark(intervalName), u"Default"_s);
    EXPECT_FALSE(action(u"saveSettings"_s).isEnabled());
    takePictures(*m_page, u"settings_connection"_s);
    setInterval(25);
    EXPECT_TRUE(mark(intervalName).contains(u"edited"_s));
    clearRequests();
    auto &changes = find<QTableWidget>(reviewed(), u"myChanges"_s);
    ASSERT_EQ(changes.rowCount(), 1);
    EXPECT_EQ(row(changes, 0), (QStringList{u"Polling interval"_s, u"10"_s, u"25"_s}));
    EXPECT_EQ(ayonRequests().writes, 0) << "nothing in silence";
    QSignalSpy saved(m_page.get(), &SettingsPage::saved);
    QTest::mouseClick(&find<QPushButton>(*m_page, u"changesSave"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&saved] { return saved.size() == 1; }));
    EXPECT_EQ(stored({u"service_settings"_s, u"polling_frequency"_s}), 25);
    EXPECT_EQ(stored({u"service_settings"_s, u"script_key"_s}), u"script-key"_s) << "others stay";
    EXPECT_EQ(mark(intervalName), u"Overridden"_s);
    EXPECT_EQ(notice(), u"Saved to AYON."_s);
    EXPECT_FALSE(m_page->hasUnsavedChanges());
}

TEST_F(SettingsPageTest, SaysWhatIsWrongWhileItIsTyped)
{
    openSignedIn();
    type(u"shotgrid_server"_s, u"ftp://nowhere"_s);
    EXPECT_TRUE(problem(u"shotgrid_server"_s).contains(u"ftp://nowhere"_s));
    EXPECT_FALSE(action(u"saveSettings"_s).isEnabled());
    setInterval(0);
    EXPECT_FALSE(problem(intervalName).isEmpty());
    takePictures(*m_page, u"settings_problem"_s);
    setInterval(10);
    type(u"shotgrid_server"_s, u"https://other.example"_s);
    EXPECT_TRUE(problem(u"shotgrid_server"_s).isEmpty());
    EXPECT_TRUE(action(u"saveSettings"_s).isEnabled());
}

TEST_F(SettingsPageTest, AProjectThatCannotBeReadCanBeLeft)
{
    makeProject();
    openSignedIn();
    ASSERT_TRUE(knowsChoices());
    auto &place = find<QComboBox>(*m_page, u"settingsPlace"_s);
    m_sandbox.ayonFrame().faults().add(
        {.path = u"*/overrides/show"_s, .count = 100, .answer = sandbox::Reply{.status = 500}});
    m_sandbox.ayonFrame().faults().add(
        {.path = u"*/settings/show"_s, .count = 100, .answer = sandbox::Reply{.status = 404}});
    place.setCurrentIndex(place.findText(m_project.toText()));
    emit place.activated(place.currentIndex());
    auto &headline = find<QLabel>(*m_page, u"stateHeadline"_s);
    ASSERT_TRUE(waitUntil([&headline] { return headline.text() == u"The settings could not be read"_s; }));
    ASSERT_TRUE(place.isEnabled());
    place.setCurrentIndex(0);
    emit place.activated(0);
    EXPECT_TRUE(knowsChoices());
    EXPECT_FALSE(headline.isVisible());
}

TEST_F(SettingsPageTest, OverridesPinsAndResetsInOneProject)
{
    makeProject();
    openSignedIn();
    choose(m_project.toText());
    const QString ssl = u"shotgrid_no_ssl_validation"_s;
    EXPECT_FALSE(interval().isEnabled() && !interval().isReadOnly()) << "of the studio";
    EXPECT_EQ(mark(ssl), u"From the studio"_s);
    action(ssl + u".pin"_s).trigger();
    go(1);
    auto &scene = find<QCheckBox>(*m_page, u"compatibility_settings.shotgrid_enabled_entities.Scene"_s);
    QTest::mouseClick(&scene, Qt::LeftButton, {}, QPoint(8, scene.height() / 2));
    ASSERT_TRUE(scene.isChecked());
    takePictures(*m_page, u"settings_project"_s);
    save();
    ASSERT_TRUE(waitUntil([this, ssl] { return mark(ssl) == u"Own value"_s; })) << notice().toStdString();
    EXPECT_EQ(stored({ssl}, m_project.toText()), false);
    EXPECT_TRUE(stored({u"compatibility_settings"_s, u"shotgrid_enabled_entities"_s}, m_project.toText())
                    .toArray()
                    .contains(u"Scene"_s));
    EXPECT_FALSE(overrides(m_project.toText()).contains(u"service_settings"_s));

    action(ssl + u".reset"_s).trigger();
    save();
    ASSERT_TRUE(waitUntil([this, ssl] { return mark(ssl) == u"From the studio"_s; }));
    EXPECT_TRUE(stored({ssl}, m_project.toText()).isUndefined());
}

TEST_F(SettingsPageTest, OverwritesNobodysChangeInSilence)
{
    openSignedIn();
    setInterval(25);
    overrides().insert(u"shotgrid_project_code_field"_s, u"sg_code"_s); // and no event tells of it
    save();
    ASSERT_TRUE(waitUntil([this] { return notice().contains(u"Nothing was saved"_s); }));
    EXPECT_TRUE(notice().contains(u"Project code field: code is now sg_code"_s)) << notice().toStdString();
    EXPECT_TRUE(stored({u"service_settings"_s, u"polling_frequency"_s}).isUndefined());
    EXPECT_EQ(interval().value(), 25) << "the edit is kept";
    EXPECT_EQ(find<QLineEdit>(*m_page, u"shotgrid_project_code_field"_s).text(), u"sg_code"_s);
    QDialog &dialog = reviewed();
    EXPECT_EQ(find<QTableWidget>(dialog, u"theirChanges"_s).rowCount(), 1);
    takePictures(dialog, u"settings_overtaken"_s, dialog.size());
    QTest::mouseClick(&find<QPushButton>(dialog, u"changesSave"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return notice() == u"Saved to AYON."_s; }));
    EXPECT_EQ(stored({u"service_settings"_s, u"polling_frequency"_s}), 25);
    EXPECT_EQ(stored({u"shotgrid_project_code_field"_s}), u"sg_code"_s);
}

TEST_F(SettingsPageTest, ReloadsWhatIsAnnouncedAndKeepsEdits)
{
    QSignalSpy up(&m_session, &desktop::Session::refreshNeeded);
    openSignedIn();
    ASSERT_TRUE(waitUntil([&up] { return !up.isEmpty(); }));
    const ayon::SettingsPlace studio{.addon = u"shotgrid"_s, .version = u"1.0.0"_s, .variant = u"production"_s};
    const auto change = [&](const QString &code) {
        QJsonObject settings = good(await(m_ayon->addonSettings(studio.addon, studio.version, studio.variant, {}, {})));
        settings.insert(u"shotgrid_project_code_field"_s, code);
        good(await(m_ayon->storeSettings(studio, settings, {})));
    };
    const auto shown = [this] { return find<QLineEdit>(*m_page, u"shotgrid_project_code_field"_s).text(); };
    change(u"sg_code"_s);
    ASSERT_TRUE(waitUntil([&] { return shown() == u"sg_code"_s; }));
    EXPECT_TRUE(notice().isEmpty()) << "nobody was editing";
    setInterval(25);
    change(u"sg_other"_s);
    ASSERT_TRUE(waitUntil([&] { return shown() == u"sg_other"_s; }));
    EXPECT_EQ(interval().value(), 25);
    EXPECT_TRUE(notice().contains(u"Your changes are kept"_s)) << notice().toStdString();
}

TEST_F(SettingsPageTest, ChoosesSecretsByNameAndNeverShowsThem)
{
    m_sandbox.ayon().editStore().secrets[u"farm"_s] = u"v3ry-s3cret-value"_s;
    openSignedIn();
    ASSERT_TRUE(knowsChoices());
    auto &key = find<QComboBox>(*m_page, u"service_settings.script_key"_s);
    EXPECT_EQ(key.currentText(), u"script-key"_s);
    EXPECT_GE(key.findText(u"farm"_s), 0);
    key.setFocus();
    QTest::keyClicks(&key, u"farm"_s);
    EXPECT_EQ(key.currentText(), u"farm"_s);
    save();
    ASSERT_TRUE(waitUntil([this] { return notice() == u"Saved to AYON."_s; }));
    EXPECT_EQ(stored({u"service_settings"_s, u"script_key"_s}), u"farm"_s);
    const QList<QWidget *> all = m_page->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        for (const char *property : {"text", "toolTip", "accessibleName", "accessibleDescription"})
            EXPECT_FALSE(widget->property(property).toString().contains(u"v3ry-s3cret"_s))
                << widget->metaObject()->className();
    }
    for (int item = 0; item < key.count(); ++item)
        EXPECT_FALSE(key.itemData(item).toString().contains(u"v3ry-s3cret"_s));
}

TEST_F(SettingsPageTest, ShowsEverythingAndWhyItCannotBeSavedWithoutThePermission)
{
    signInAs(u"mara"_s, {});
    open();
    ASSERT_TRUE(isRead());
    EXPECT_TRUE(notice(u"permissionNotice"_s).contains(u"only managers"_s));
    EXPECT_TRUE(notice(u"permissionNotice"_s).contains(u"mara"_s));
    EXPECT_TRUE(interval().isReadOnly());
    EXPECT_FALSE(find<QCheckBox>(*m_page, u"shotgrid_no_ssl_validation"_s).isEnabled());
    EXPECT_EQ(find<QLineEdit>(*m_page, u"shotgrid_server"_s).text(), m_sandbox.access().shotgridUrl);
    EXPECT_FALSE(action(u"saveSettings"_s).isEnabled());
    takePictures(*m_page, u"settings_read_only"_s);
}

TEST_F(SettingsPageTest, OffersOnlyLegalPairsInTheAttributeMap)
{
    openSignedIn();
    ASSERT_TRUE(knowsChoices());
    go(2);
    auto &table = find<QTableView>(*m_page, mapName);
    auto &model = *qobject_cast<AttributeMapModel *>(table.model());
    const auto found = model.match(model.index(0, 0), Qt::DisplayRole, u"frameStart"_s);
    ASSERT_FALSE(found.isEmpty());
    const QModelIndex field = found.first().siblingAtColumn(AttributeMapModel::Field);
    EXPECT_EQ(field.data().toString(), u"not exchanged"_s);
    for (const auto &choice : fieldChoices(model.facts(), model.rows(), std::size_t(field.row())))
        EXPECT_TRUE(choice.dataType != u"date"_s && choice.dataType != u"text"_s) << choice.code.toStdString();
    EXPECT_FALSE(model.setData(field, u"description"_s, Qt::EditRole)) << "a text is no whole number";

    // Only on shots: then the cut of a shot can be chosen.
    table.setFocus();
    table.setCurrentIndex(found.first());
    for (const QString &type :
         {u"Project"_s, u"Episode"_s, u"Sequence"_s, u"Asset"_s, u"Task"_s, u"Version"_s, u"Note"_s})
        QTest::mouseClick(&find<QCheckBox>(*m_page, u"mapType"_s + type), Qt::LeftButton, {}, QPoint(8, 8));
    EXPECT_EQ(model.rows()[std::size_t(field.row())].scope, QStringList{u"Shot"_s});
    table.setFocus();
    table.setCurrentIndex(field);
    QTest::keyClick(&table, Qt::Key_F2);
    auto &box = find<QComboBox>(table, u"mapChoice"_s);
    const int cutIn = box.findData(u"cut_in"_s);
    ASSERT_GE(cutIn, 0);
    box.setCurrentIndex(cutIn);
    QTest::keyClick(&box, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return model.rows()[std::size_t(field.row())].sg == u"cut_in"_s; }));
    EXPECT_TRUE(field.siblingAtColumn(AttributeMapModel::Remark).data().toString().contains(u"Exchanged on Shot"_s));
    const auto end = model.match(model.index(0, 0), Qt::DisplayRole, u"frameEnd"_s).first().row();
    for (const auto &choice : fieldChoices(model.facts(), model.rows(), std::size_t(end)))
        EXPECT_NE(choice.name, u"cut_in"_s) << "another row has it";
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
    takePictures(*m_page, u"settings_map"_s);
    save();
    ASSERT_TRUE(waitUntil([this] { return notice() == u"Saved to AYON."_s; })) << notice().toStdString();
    const auto rows = desktop::rowsFromJson(stored({u"compatibility_settings"_s, u"custom_attribs_map"_s}).toArray());
    EXPECT_EQ(rows[std::size_t(field.row())],
              (settings::AttributeRow{
                  .ayon = u"frameStart"_s, .type = u"integer"_s, .sg = u"cut_in"_s, .scope = {u"Shot"_s}}));
}

TEST_F(SettingsPageTest, EditsParentFoldersAsText)
{
    openSignedIn();
    go(3);
    const QString presets = u"compatibility_settings.folder_parenting.root_relocate.presets"_s;
    auto &table = find<QTableView>(*m_page, presets);
    auto &model = *qobject_cast<desktop::ListModel *>(table.model());
    ASSERT_TRUE(model.isEditable());
    model.append();
    table.setFocus();
    table.setCurrentIndex(model.index(0, 1));
    QTest::keyClick(&table, Qt::Key_F2);
    auto &line = find<QLineEdit>(table, u"listText"_s);
    QTest::keyClicks(&line, u"library (folder) / props"_s);
    QTest::keyClick(&line, Qt::Key_Return);
    EXPECT_TRUE(
        waitUntil([&] { return model.index(0, 1).data().toString() == u"library (folder) / props (asset)"_s; }));
    EXPECT_FALSE(model.setData(model.index(0, 1), u"(folder) / "_s, Qt::EditRole));
    EXPECT_FALSE(problem(presets).isEmpty());
    for (const QString &mode : {u"root_relocate"_s, u"type_grouping"_s}) {
        auto &box = find<QCheckBox>(*m_page, u"compatibility_settings.folder_parenting.%1.enabled"_s.arg(mode));
        QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(8, box.height() / 2));
        ASSERT_TRUE(box.isChecked());
    }
    takePictures(*m_page, u"settings_parents"_s);
    EXPECT_FALSE(action(u"saveSettings"_s).isEnabled()) << "at most one of the two";
}

TEST_F(SettingsPageTest, ShowsStatusesSideBySide)
{
    makeProject();
    openSignedIn();
    choose(m_project.toText());
    go(5);
    auto &model = *find<QTableView>(*m_page, u"statusPairs"_s).model();
    ASSERT_GT(model.rowCount(), 3);
    QStringList outcomes;
    for (int row = 0; row < model.rowCount(); ++row)
        outcomes += model.index(row, StatusPairsModel::Outcome).data().toString();
    EXPECT_GT(outcomes.filter(u"next sync adds it"_s).size(), 0);
    EXPECT_TRUE(find<QLabel>(*m_page, u"statusCounts"_s).text().startsWith(u"Paired: 3"_s));
    // By keyboard from status to status, and what to do with each.
    auto &table = find<QTableView>(*m_page, u"statusPairs"_s);
    auto &details = find<QPlainTextEdit>(*m_page, u"statusDetails"_s);
    table.setFocus();
    std::set<QString> told;
    for (int row = 0; row < model.rowCount(); ++row) {
        EXPECT_EQ(table.currentIndex().row(), row);
        EXPECT_TRUE(details.toPlainText().contains(u"do"_s));
        told.insert(details.toPlainText());
        QTest::keyClick(&table, Qt::Key_Down);
    }
    EXPECT_EQ(told.size(), model.rowCount());
    table.selectRow(0);
    takePictures(*m_page, u"settings_statuses"_s);
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
}

TEST(StatusLines, SayWhyAStatusIsAloneAndWhatPairsIt)
{
    const auto inAyon = [](const QString &name, const QString &shortName) {
        return ayon::Status{.name = name, .shortName = shortName, .scope = {u"task"_s}};
    };
    const auto lines = desktop::statusLines({
        {.code = u"apr"_s, .label = u"Approved"_s, .shotgridScope = {u"task"_s}},
        {.code = u"hld"_s, .ayon = inAyon(u"On hold"_s, u"hld"_s), .label = u"Hold"_s, .shotgridScope = {u"task"_s}},
        {.code = u"omt"_s,
         .ayon = inAyon(u"Omitted"_s, u"OMT"_s),
         .label = u"Omit"_s,
         .shotgridScope = {u"task"_s, u"version"_s}},
        {.code = u"app"_s, .ayon = inAyon(u"approved"_s, u"app"_s)},
    });
    ASSERT_EQ(lines.size(), 4);
    using Match = desktop::StatusLine::Match;
    EXPECT_EQ(lines[0].match, Match::OnlyAyon); // somebody should look at it
    EXPECT_EQ(lines[0].namesake, u"apr"_s);
    EXPECT_TRUE(desktop::explanationOf(lines[0]).contains(u"“apr” the short name of “approved”"_s))
        << desktop::explanationOf(lines[0]).toStdString();
    EXPECT_EQ(lines[1].match, Match::OtherScope);
    EXPECT_EQ(desktop::scopeMissingInAyon(lines[1]), QStringList{u"version"_s});
    EXPECT_EQ(lines[2].match, Match::OnlyShotgrid);
    EXPECT_EQ(lines[2].namesake, u"app"_s);
    EXPECT_EQ(lines[3].match, Match::Both);
    EXPECT_TRUE(desktop::explanationOf(lines[3]).contains(u"“hld” is the short name"_s));
}

TEST_F(SettingsPageTest, AsksBeforeEditsAreLost)
{
    makeProject();
    openSignedIn();
    ASSERT_TRUE(knowsChoices());
    setInterval(25);
    auto &places = find<QComboBox>(*m_page, u"settingsPlace"_s);
    places.setFocus();
    QTest::keyClick(&places, Qt::Key_Down);
    auto &dialog = find<QDialog>(*m_page, u"confirmation"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_EQ(places.currentIndex(), 0);
    EXPECT_EQ(interval().value(), 25);
    action(u"discardSettings"_s).trigger();
    ASSERT_TRUE(waitUntil([this] { return m_page->findChildren<QDialog *>(u"confirmation"_s).size() == 1; }));
    QTest::mouseClick(&find<QPushButton>(*m_page, u"confirmationGo"_s), Qt::LeftButton);
    EXPECT_EQ(interval().value(), 10);
    EXPECT_FALSE(m_page->hasUnsavedChanges());
}

TEST_F(SettingsPageTest, EditsSurviveThatTheirPersonSignsInAnew)
{
    makeProject();
    openSignedIn();
    choose(m_project.toText());
    const QString ssl = u"shotgrid_no_ssl_validation"_s;
    action(ssl + u".pin"_s).trigger();
    ASSERT_TRUE(m_page->hasUnsavedChanges());
    signIn();
    ASSERT_TRUE(isRead());
    EXPECT_TRUE(m_page->hasUnsavedChanges());
    EXPECT_EQ(find<QComboBox>(*m_page, u"settingsPlace"_s).currentText(), m_project.toText());
    EXPECT_EQ(notice(), QString());
    save();
    EXPECT_EQ(stored({ssl}, m_project.toText()), false) << "with the new session";
}

TEST_F(SettingsPageTest, EditsAreNotKeptForSomebodyElseWhoIsToldSo)
{
    openSignedIn();
    ASSERT_TRUE(knowsChoices());
    setInterval(25);
    m_page->hide();
    signInAs(u"mara"_s, {{u"isManager"_s, true}});
    EXPECT_FALSE(m_page->hasUnsavedChanges());
    m_page->show();
    ASSERT_TRUE(isRead());
    EXPECT_EQ(interval().value(), 10);
    EXPECT_TRUE(notice().contains(u"Polling interval"_s)) << notice().toStdString();
    takePictures(*m_page, u"settings_dropped"_s);
    setInterval(30);
    EXPECT_EQ(notice(), QString());
    m_session.leave(); // who leaves was asked before
    EXPECT_FALSE(m_page->hasUnsavedChanges());
    signIn();
    ASSERT_TRUE(isRead());
    EXPECT_EQ(notice(), QString());
}

TEST_F(SettingsPageTest, ShowsTheSettingsOfTheDemoStudio)
{
    loadDemo();
    openSignedIn();
    ASSERT_TRUE(knowsChoices());
    go(4);
    takePictures(*m_page, u"settings_publishing"_s);
    go(1);
    takePictures(*m_page, u"settings_entities"_s);
}

TEST_F(SettingsPageTest, FitsOnTheScreenInALargerFont)
{
    loadDemo();
    const QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 1.4);
    QApplication::setFont(large);
    openSignedIn();
    ASSERT_TRUE(knowsChoices());
    takePictures(*m_page, u"settings_large_font"_s);
    EXPECT_EQ(m_page->width(), 1280);
    m_page.reset();
    QApplication::setFont(font);
}

} // namespace bridge::test
