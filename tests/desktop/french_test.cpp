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

TEST_F(French, TheCommandLineSpeaksItBeforeThereIsAWindow)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"fr_FR.UTF-8"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(DESKTOP_PROGRAM), {u"--help"_s});
    ASSERT_TRUE(program.waitForFinished());
    const QString help = QString::fromUtf8(program.readAllStandardOutput());
    EXPECT_TRUE(help.contains(u"Démarrer dans la zone de notification"_s)) << help.toStdString();
}

} // namespace

} // namespace bridge::test
