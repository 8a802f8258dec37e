#pragma once

#include "desktop/app/application.h"
#include "desktop/desktoptest.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace bridge::desktop {
class SignInDialog;
}

namespace bridge::test {

//! The whole program on its screen, as a person drives it.
class ApplicationTest : public DesktopTest
{
protected:
    ~ApplicationTest() override;

    void start(desktop::StartOptions options = {});
    desktop::MainWindow &window() { return m_application->window(); }
    QAction &action(const QString &name);
    bool isSignedIn() const;

    desktop::SignInDialog &dialog();
    void type(const QString &name, const QString &text);
    void press(const QString &name);
    //! With an API key and a password.
    void signInByHand(const QString &person = QStringLiteral("artist"));
    void signInByHand(const sandbox::Access &access, const QString &person);

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("desktop.ini")), QSettings::IniFormat};
    std::unique_ptr<desktop::Application> m_application;
};

} // namespace bridge::test
