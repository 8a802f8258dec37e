// The program for eyes that need larger letters: 16 points instead of 9, in a window of 1280x720.
#include "desktop/applicationtest.h"

#include "desktop/login/signindialog.h"
#include "desktop/preferences/preferencesdialog.h"
#include "desktop/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class LargeFont : public ApplicationTest
{
protected:
    LargeFont()
    {
        QFont large = m_usual;
        large.setPointSizeF(16);
        QApplication::setFont(large);
    }
    ~LargeFont() override
    {
        m_application.reset();
        QApplication::setFont(m_usual);
    }

    void look(QWidget &widget, const QString &name, QSize size = QSize(1280, 720))
    {
        takePictures(widget, u"large_%1"_s.arg(name), size);
        EXPECT_EQ(clipped(widget), std::set<std::string>()) << name.toStdString();
        EXPECT_EQ(widget.size(), size) << name.toStdString(); // it needs no more room than that
    }

private:
    const QFont m_usual = QApplication::font();
};

TEST_F(LargeFont, FitsEveryPage)
{
    start({.sandbox = true});
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    auto &pages = *window().findChild<QStackedWidget *>();
    auto &list = find<QListWidget>(window(), u"pageList"_s);
    for (int at = 0; at < list.count(); ++at) {
        list.setCurrentRow(at);
        ASSERT_TRUE(waitUntil([&pages] { return !isLoading(*pages.currentWidget()); }));
        look(window(), pages.currentWidget()->objectName());
    }
}

TEST_F(LargeFont, FitsEverySectionOfTheSettings)
{
    start({.sandbox = true});
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }, 60s));
    auto &pages = *window().findChild<QStackedWidget *>();
    find<QListWidget>(window(), u"pageList"_s).setCurrentRow(pages.indexOf(&find(window(), u"settingsPage"_s)));
    ASSERT_TRUE(waitUntil([&pages] { return !isLoading(*pages.currentWidget()); }));
    auto &sections = find<QListWidget>(window(), u"settingSections"_s);
    for (int at = 0; at < sections.count(); ++at) {
        sections.setCurrentRow(at);
        look(window(), u"settings_%1"_s.arg(at));
        for (const QScrollArea *form : window().findChildren<QScrollArea *>())
            EXPECT_FALSE(form->isVisible() && form->horizontalScrollBar()->isVisible()) << at << " is cut off";
    }
}

TEST_F(LargeFont, FitsTheDialogs)
{
    desktop::Preferences preferences(m_settings);
    desktop::PreferencesDialog dialog(preferences, m_folder.filePath(u"program"_s));
    look(dialog, u"preferences"_s, dialog.sizeHint());
    start();
    action(u"accountSignIn"_s).trigger();
    look(this->dialog(), u"signin"_s, this->dialog().size());
}

} // namespace

} // namespace bridge::test
