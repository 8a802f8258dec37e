#pragma once

#include "desktop/session/session.h"
#include "support/await.h"
#include "support/sandboxservers.h"

#include <QSignalSpy>
#include <QString>
#include <QTest>
#include <QUrl>
#include <QWidget>

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace bridge::test {

//! Real widgets on a screen, and a person who is signed in to both servers of the sandbox, which run in this process
//! over real sockets.
class DesktopTest : public testing::Test, protected SandboxServers
{
protected:
    DesktopTest();

    //! The demo studio, instead of two servers that know nothing but themselves.
    void loadDemo();
    //! As the studio's script, for nobody.
    void signIn();
    //! The same in ShotGrid; in AYON as a person with that login and \a data, such as isManager.
    void signInAs(const QString &login, const QJsonObject &data);

    //! Runs the event loop until announcements come; what was announced before is lost.
    bool waitForLine();
    //! Runs the event loop until \a holds; false when it did not in time.
    bool waitUntil(const std::function<bool()> &holds, std::chrono::milliseconds deadline = std::chrono::seconds(20));

    //! Shows \a widget at \a size and keeps pictures of it in build/screenshots: light and dark, at 1x and 2x.
    void takePictures(QWidget &widget, const QString &name, QSize size = QSize(1280, 720));

    //! What the test drives, by its object name; a test that does not find it fails.
    template <class T = QWidget> T &find(QWidget &root, const QString &name)
    {
        T *found = root.objectName() == name ? qobject_cast<T *>(&root) : root.findChild<T *>(name);
        if (!found)
            throw std::runtime_error("there is no " + name.toStdString());
        return *found;
    }

    desktop::Session m_session;

private:
    QSignalSpy m_lineUp{&m_session, &desktop::Session::refreshNeeded};
    void signInWith(const QString &apiKey);
};

//! Buttons, fields and lists below \a root that a screen reader could not name. Empty when all is well.
std::vector<std::string> nameless(const QWidget &root);

//! Puts \a count publishes of files that are gone into the queue at \a path: all of them fail.
void fillQueue(const QString &path, const QUrl &server, int count);

//! Something on it has not come yet.
bool isLoading(const QWidget &page);

//! What has less room on the screen than its text needs.
std::set<std::string> clipped(const QWidget &root);

} // namespace bridge::test
