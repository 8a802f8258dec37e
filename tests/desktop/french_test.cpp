// The program in another language than that of its sources.
#include "desktop/applicationtest.h"

#include "desktop/app/language.h"
#include "desktop/compare/comparepage.h"
#include "desktop/guide/welcomepage.h"
#include "desktop/login/signindialog.h"
#include "desktop/preferences/preferencesdialog.h"
#include "desktop/publish/publishpage.h"
#include "desktop/publish/runningqueue.h"
#include "desktop/window/mainwindow.h"
#include "sync/projectsync.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTranslator>
#include <QTreeView>
#include <QXmlStreamReader>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! What the sources say and the translation says in other words.
struct English {
    std::set<QString> texts = {};
    std::vector<QRegularExpression> sentences = {}; // something is put into them
};

//! Enough of \a text is left without what is put in to know it again.
bool isTelling(QString text, const QRegularExpression &placeholder)
{
    text.remove(placeholder);
    return std::count_if(text.cbegin(), text.cend(), [](QChar sign) { return sign.isLetter(); }) >= 8;
}

English readEnglish()
{
    QFile file(QStringLiteral(TRANSLATION));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("there is no translation");
    static const QRegularExpression placeholder(u"%L?[1-9n]"_s);
    English english;
    const auto add = [&english](const QString &text) {
        QStringList pieces = text.split(placeholder);
        if (pieces.size() == 1) {
            english.texts.insert(text);
        } else if (isTelling(text, placeholder)) {
            for (QString &piece : pieces)
                piece = QRegularExpression::escape(piece);
            english.sentences.emplace_back(QRegularExpression::anchoredPattern(pieces.join(u".+"_s)),
                                           QRegularExpression::DotMatchesEverythingOption);
        }
    };
    QString source;
    QXmlStreamReader xml(&file);
    while (xml.readNextStartElement() || !xml.atEnd()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1
                 && xml.readElementText(QXmlStreamReader::IncludeChildElements) != source)
            add(source);
    }
    return english;
}

bool isEnglish(const QString &text)
{
    static const English english = readEnglish();
    return english.texts.contains(text)
        || std::any_of(english.sentences.begin(), english.sentences.end(),
                       [&text](const QRegularExpression &sentence) { return sentence.match(text).hasMatch(); });
}

//! Of the first rows and those below them: what stands in a cell, and what it says when the mouse rests on it.
void addCells(QStringList &texts, const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    constexpr int enough = 20;
    for (int row = 0; row < std::min(enough, model.rowCount(parent)); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex cell = model.index(row, column, parent);
            texts += {cell.data().toString(), cell.data(Qt::ToolTipRole).toString(),
                      cell.data(Qt::AccessibleTextRole).toString()};
        }
        addCells(texts, model, model.index(row, 0, parent));
    }
}

//! What a person reads or hears of \a widget itself.
QStringList textsOn(const QWidget &widget)
{
    QStringList texts{widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    for (const QAction *action : widget.actions())
        texts += {action->text(), action->toolTip()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts += label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts += button->text();
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        texts += edit->placeholderText();
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int at = 0; at < tabs->count(); ++at)
            texts += tabs->tabText(at);
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        addCells(texts, *box->model());
    const auto *header = qobject_cast<const QHeaderView *>(&widget);
    if (header && header->model()) {
        for (int at = 0; at < header->count(); ++at)
            texts += header->model()->headerData(at, header->orientation()).toString();
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (view && !header && view->model())
        addCells(texts, *view->model());
    return texts;
}

//! Entity types and fields are called as ShotGrid calls them in every language.
std::set<std::string> englishOn(const QWidget &root)
{
    static const std::set<QString> ofOthers{u"Project"_s, u"Task"_s, u"tags"_s};
    std::set<std::string> found;
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    widgets += const_cast<QWidget *>(&root);
    for (const QWidget *widget : widgets) {
        for (const QString &text : textsOn(*widget)) {
            if (!ofOthers.contains(text) && isEnglish(text))
                found.insert(text.toStdString());
        }
    }
    return found;
}

class French : public ApplicationTest
{
protected:
    static void SetUpTestSuite() { desktop::useLanguage(u"fr"_s); }

    void startDemo()
    {
        start({.sandbox = true});
        ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    }
    //! A project with one shot, in ShotGrid alone.
    void makeShow()
    {
        makeShotgridProject();
        const QJsonObject show{{u"type"_s, u"Project"_s}, {u"id"_s, m_shotgridProject.number()}};
        good(await(m_shotgrid->create(u"Shot"_s, {{u"code"_s, u"sh010"_s}, {u"project"_s, show}}, {})));
    }
    QStackedWidget &pages() { return *window().findChild<QStackedWidget *>(); }
    void go(int page)
    {
        find<QListWidget>(window(), u"pageList"_s).setCurrentRow(page);
        ASSERT_EQ(pages().currentIndex(), page);
        ASSERT_TRUE(waitUntil([this] { return !isLoading(*pages().currentWidget()); }));
    }
    void go(const QString &page) { go(pages().indexOf(&find(window(), page))); }
    void look(QWidget &widget, const QString &name, QSize size = QSize(1280, 720))
    {
        takePictures(widget, u"fr_%1"_s.arg(name), size);
        EXPECT_EQ(englishOn(widget), std::set<std::string>()) << name.toStdString();
        EXPECT_EQ(clipped(widget), std::set<std::string>()) << name.toStdString();
    }
};

TEST_F(French, EveryPageSpeaksIt)
{
    startDemo();
    const auto &list = find<QListWidget>(window(), u"pageList"_s);
    ASSERT_EQ(list.count(), pages().count());
    QStringList titles;
    for (int at = 0; at < list.count(); ++at) {
        titles += list.item(at)->text();
        go(at);
        look(window(), pages().currentWidget()->objectName());
    }
    EXPECT_EQ(titles.join(' '_L1), u"Bienvenue Projets Comparer Activité Publier Personnes Paramètres Diagnostic"_s);
}

TEST_F(French, EverySectionOfTheSettingsSpeaksIt)
{
    startDemo();
    go(u"settingsPage"_s);
    auto &sections = find<QListWidget>(window(), u"settingSections"_s);
    ASSERT_GT(sections.count(), 1);
    for (int at = 0; at < sections.count(); ++at) {
        sections.setCurrentRow(at);
        look(window(), u"settings_%1"_s.arg(at));
    }
}

TEST_F(French, APlanAndWhatBecomesOfASyncAreToldInItNumbersToo)
{
    startDemo();
    go(u"projectsPage"_s);
    auto &projects = find<QTableView>(window(), u"projectsTable"_s);
    ASSERT_TRUE(waitUntil([&projects] { return projects.model()->rowCount() > 0; }));
    projects.selectRow(0);
    look(window(), u"projects_chosen"_s);
    action(u"projectsCompare"_s).trigger();
    const auto &tree = find<QTreeView>(window(), u"planTree"_s);
    ASSERT_TRUE(waitUntil([&tree] { return tree.isVisible() && tree.model()->rowCount() > 0; }));
    EXPECT_TRUE(find<QLabel>(window(), u"applyHeadline"_s).text().contains(u"2\u202f080 sur 2\u202f080 cochés"_s))
        << find<QLabel>(window(), u"applyHeadline"_s).text().toStdString();
    look(window(), u"compare_plan"_s);

    action(u"projectsToAyon"_s).trigger();
    go(u"activityPage"_s);
    const auto &events = find<QTableView>(window(), u"activityTable"_s);
    ASSERT_TRUE(waitUntil([&events] { return events.isVisible() && events.model()->rowCount() > 0; }));
    look(window(), u"activity_event"_s);
}

TEST_F(French, ALongQueueFits)
{
    startDemo();
    go(u"publishPage"_s);
    const auto &running = find<desktop::PublishPage>(window(), u"publishPage"_s).queue();
    ASSERT_TRUE(waitUntil([&running] { return !running.path().isEmpty(); }));
    fillQueue(running.path(), m_application->session().studio()->entry.connection.url, 30);
    auto &queue = find<QTableView>(window(), u"publishQueue"_s);
    ASSERT_TRUE(waitUntil([&queue] {
        return queue.model()->rowCount() == 30 && queue.model()->index(29, 1).data().toString().startsWith(u"Échec"_s);
    })) << queue.model()->index(29, 1).data().toString().toStdString();
    queue.selectRow(3);
    look(window(), u"publish_long_queue"_s);
}

TEST_F(French, DialogsSpeakItQtsOwnButtonsToo)
{
    desktop::Preferences preferences(m_settings);
    desktop::PreferencesDialog dialog(preferences, m_folder.filePath(u"program"_s));
    look(dialog, u"preferences"_s, dialog.sizeHint());
    EXPECT_EQ(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->text().remove(u'&'),
              u"Fermer"_s);

    start();
    action(u"accountSignIn"_s).trigger();
    look(this->dialog(), u"signin"_s, this->dialog().size());
}

//! What stands in the cells of \a view, a line each.
QString cellsOf(const QAbstractItemView &view)
{
    QStringList texts;
    addCells(texts, *view.model());
    return texts.join(u'\n');
}

TEST_F(French, WhatTheDoctorFindsAndWhyASignInFailsAreToldInIt)
{
    startDemo();
    go(u"doctorPage"_s);
    const auto &findings = find<QTreeView>(window(), u"findings"_s);
    ASSERT_TRUE(waitUntil([&findings] { return findings.isVisible() && findings.model()->rowCount() > 3; }, 60s));
    const QString texts = cellsOf(findings);
    for (const QString &text : {u"Serveur AYON"_s, u"répond, version "_s, u"Table des attributs"_s})
        EXPECT_TRUE(texts.contains(text)) << texts.toStdString();
    look(window(), u"doctor_findings"_s);

    action(u"accountSignIn"_s).trigger();
    type(u"ayonServer"_s, m_sandbox.access().ayonUrl);
    type(u"ayonLogin"_s, u"somebody"_s);
    type(u"ayonPassword"_s, u"guess"_s);
    press(u"signInNext"_s);
    auto &message = find<QLabel>(dialog(), u"signInMessageText"_s);
    ASSERT_TRUE(waitUntil([&message] { return message.isVisible(); }));
    EXPECT_TRUE(message.text().contains(u"Vérifiez l’identifiant et le mot de passe"_s))
        << message.text().toStdString();
    look(dialog(), u"signin_refused"_s, dialog().size());
}

TEST_F(French, ProblemsOfAPlanAndReasonsAreToldInIt)
{
    auto &settings = m_sandbox.ayon().editStore().settings.begin()->second;
    const QJsonObject unknown{{u"ayon"_s, u"nobodyKnows"_s},
                              {u"type"_s, u"integer"_s},
                              {u"sg"_s, u"cut_in"_s},
                              {u"scope"_s, QJsonArray{u"Shot"_s}}};
    settings.insert(u"compatibility_settings"_s, QJsonObject{{u"custom_attribs_map"_s, QJsonArray{unknown}}});
    makeShow();
    start();
    signInByHand(u"admin"_s);
    auto &page = find<desktop::ComparePage>(window(), u"comparePage"_s);
    go(u"comparePage"_s);
    page.compare(m_project);
    const auto &tree = find<QTreeView>(page, u"planTree"_s);
    ASSERT_TRUE(waitUntil([&tree] { return tree.isVisible() && tree.model()->rowCount() > 0; }));
    const QString notices = cellsOf(find<QListWidget>(page, u"noticeList"_s));
    EXPECT_TRUE(notices.contains(u"AYON n’a pas d’attribut « nobodyKnows »"_s)) << notices.toStdString();
    EXPECT_TRUE(notices.contains(u"ajoutez l’attribut dans AYON"_s)) << notices.toStdString();
    EXPECT_TRUE(notices.contains(u"Champ ShotGrid"_s)) << notices.toStdString(); // of the set-up
    EXPECT_TRUE(cellsOf(tree).contains(u"nouveau dans ShotGrid"_s)) << cellsOf(tree).toStdString();
    look(window(), u"compare_problems"_s);
}

TEST_F(French, WhatAPublishLacksIsToldInIt)
{
    makeShow();
    sync::ProjectSync pass(*m_ayon, *m_shotgrid, SandboxServers::m_settings, m_project);
    good(await(pass.plan({.flow = sync::Policy::Flow::Both}, {})));
    good(await(pass.apply({}, {})));
    start();
    signInByHand(u"admin"_s);
    go(u"publishPage"_s);
    QFile empty(m_folder.filePath(u"sh010.mov"_s));
    ASSERT_TRUE(empty.open(QIODevice::WriteOnly));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(empty.fileName())});
    auto &zone = find(window(), u"dropZone"_s);
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&zone, &enter);
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&zone, &drop);
    auto &project = find<QComboBox>(window(), u"publishProject"_s);
    ASSERT_TRUE(waitUntil([&project] { return project.count() > 1; }));
    project.setCurrentIndex(1);
    emit project.activated(1);
    auto &targets = find<QTableView>(window(), u"publishTargets"_s);
    ASSERT_TRUE(waitUntil([&targets] { return targets.model()->rowCount() > 0; }));
    targets.selectRow(0);
    auto &product = find<QLineEdit>(window(), u"publishProduct"_s);
    QTest::keyClicks(&product, u"renderMain"_s);
    QTest::keyClick(&product, Qt::Key_Return);
    auto &check = find<QPushButton>(window(), u"publishCheck"_s);
    ASSERT_TRUE(waitUntil([&check] { return check.isEnabled(); }));
    QTest::mouseClick(&check, Qt::LeftButton);
    const auto &notice = find<QLabel>(window(), u"publishNoticeText"_s);
    ASSERT_TRUE(waitUntil([&notice] { return notice.text().contains(u"le fichier est vide"_s); }))
        << notice.text().toStdString();
    look(window(), u"publish_lacks"_s);
}

TEST(OtherLanguages, GetAnEnglishThatTellsOneFromMany)
{
    const QLocale before;
    for (const QString &language : {u"C"_s, u"de"_s}) {
        desktop::useLanguage(language);
        EXPECT_EQ(desktop::WelcomePage::tr("Nothing stands in the way of a sync. The doctor has %n warnings to look "
                                           "at.",
                                           nullptr, 1),
                  u"Nothing stands in the way of a sync. The doctor has 1 warning to look at."_s)
            << language.toStdString();
        qDeleteAll(qApp->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly));
    }
    QLocale::setDefault(before);
}

struct Wish {
    const char *name;
    const char *languages; //!< of the system, the dearest first
    bool isFrench;
};

class WishedLanguage : public testing::TestWithParam<Wish>
{
};

//! What the program says on the command line, before there is a window.
QString helpIn(const QString &languages)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, languages.section(':'_L1, 0, 0) + ".UTF-8"_L1);
    environment.insert(u"LANGUAGE"_s, languages);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(DESKTOP_PROGRAM), {u"--help"_s});
    return program.waitForFinished() ? QString::fromUtf8(program.readAllStandardOutput()) : QString();
}

TEST_P(WishedLanguage, IsTheFirstThatTheProgramSpeaksOfThoseThatThePersonReads)
{
    const QString help = helpIn(QString::fromLatin1(GetParam().languages));
    const QString hidden = GetParam().isFrench ? u"Démarrer dans la zone de notification"_s : u"Start in the tray"_s;
    EXPECT_TRUE(help.contains(hidden)) << help.toStdString();
    // Qt, which speaks more languages, says its part in the same one
    const QString ofQt = GetParam().isFrench ? u"Utilisation"_s : u"Usage:"_s;
    EXPECT_TRUE(help.contains(ofQt)) << help.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Systems, WishedLanguage,
                         testing::Values(Wish{"french", "fr_FR", true}, Wish{"french_of_canada", "fr_CA", true},
                                         Wish{"english", "en_US", false},
                                         Wish{"english_before_french", "en_GB:fr", false},
                                         Wish{"german_before_french", "de_DE:fr", true},
                                         Wish{"german", "de_DE", false}),
                         [](const auto &wish) { return std::string(wish.param.name); });

} // namespace

} // namespace bridge::test
