// The program in another language than that of its sources.
#include "desktop/applicationtest.h"

#include "desktop/app/language.h"
#include "desktop/window/mainwindow.h"

#include <QAbstractButton>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
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

} // namespace

} // namespace bridge::test
