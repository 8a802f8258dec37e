// The program in another language than that of its sources.
#include "desktop/applicationtest.h"

#include "desktop/app/language.h"
#include "desktop/login/signindialog.h"
#include "desktop/preferences/preferencesdialog.h"
#include "desktop/window/mainwindow.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QXmlStreamReader>

#include <algorithm>
#include <set>
#include <string>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The English texts that say something else in French.
std::set<QString> englishTexts()
{
    QFile file(QStringLiteral(TRANSLATION));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("there is no translation");
    std::set<QString> texts;
    QString source;
    QXmlStreamReader xml(&file);
    while (xml.readNextStartElement() || !xml.atEnd()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1
                 && xml.readElementText(QXmlStreamReader::IncludeChildElements) != source)
            texts.insert(source);
    }
    return texts;
}

//! What a person reads on \a widget itself.
QStringList textsOn(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return {label->text()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return {button->text(), button->toolTip()};
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        return {edit->placeholderText()};
    QStringList texts;
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int at = 0; at < box->count(); ++at)
            texts += box->itemText(at);
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget); header && header->model()) {
        for (int at = 0; at < header->count(); ++at)
            texts += header->model()->headerData(at, header->orientation()).toString();
    }
    return texts;
}

std::set<QString> englishBelow(const QWidget &root)
{
    static const std::set<QString> english = englishTexts();
    std::set<QString> found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        for (const QString &text : textsOn(*widget)) {
            if (english.contains(text))
                found.insert(text);
        }
    }
    return found;
}

bool isLoading(const QWidget &page)
{
    const QList<QProgressBar *> bars = page.findChildren<QProgressBar *>();
    return std::any_of(bars.begin(), bars.end(), [](const QProgressBar *bar) { return bar->isVisible(); });
}

class French : public ApplicationTest
{
protected:
    static void SetUpTestSuite() { desktop::useLanguage(u"fr"_s); }
};

TEST_F(French, EveryPageSpeaksIt)
{
    start({.sandbox = true});
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    const auto &pages = *window().findChild<QStackedWidget *>();
    auto &list = *window().findChild<QListWidget *>();
    ASSERT_EQ(list.count(), pages.count());
    QStringList titles;
    for (int at = 0; at < list.count(); ++at) {
        titles += list.item(at)->text();
        list.setCurrentRow(at);
        ASSERT_EQ(pages.currentIndex(), at);
        ASSERT_TRUE(waitUntil([&pages] { return !isLoading(*pages.currentWidget()); }));
        takePictures(window(), u"fr_%1"_s.arg(pages.currentWidget()->objectName()));
    }
    EXPECT_EQ(titles.join(' '_L1), u"Bienvenue Projets Comparer Activité Publier Personnes Paramètres Diagnostic"_s);
    const std::set<QString> entityTypes{u"Project"_s, u"Task"_s}; // called as ShotGrid calls them
    for (const QString &text : englishBelow(window()))
        EXPECT_TRUE(entityTypes.contains(text)) << "not French: " << text.toStdString();
}

TEST_F(French, DialogsSpeakItQtsOwnButtonsToo)
{
    desktop::Preferences preferences(m_settings);
    desktop::PreferencesDialog dialog(preferences, m_folder.filePath(u"program"_s));
    takePictures(dialog, u"fr_preferences"_s, dialog.sizeHint());
    EXPECT_EQ(englishBelow(dialog), std::set<QString>());
    EXPECT_EQ(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close)->text().remove(u'&'),
              u"Fermer"_s);

    start();
    action(u"accountSignIn"_s).trigger();
    takePictures(this->dialog(), u"fr_signin"_s, this->dialog().size());
    EXPECT_EQ(englishBelow(this->dialog()), std::set<QString>());
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
