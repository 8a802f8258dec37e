#pragma once

#include "base/stopsignal.h"
#include "desktop/app/syncwatch.h"
#include "desktop/app/tray.h"
#include "desktop/login/signincontroller.h"
#include "desktop/preferences/preferences.h"
#include "desktop/session/session.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace bridge::desktop {

class DemoStudio;
class MainWindow;
class WelcomePage;

//! How the program was started.
struct StartOptions {
    bool hidden = false; // in the tray only
    bool sandbox = false; // with a demo studio of its own
    std::optional<login::Environment> environment = {}; // what AYON's launcher gave
};

//! The program: who is signed in, the window with its pages, the tray, and what connects them.
class Application : public QObject
{
    Q_OBJECT
public:
    //! \a settings outlive it.
    Application(StartOptions options, QSettings &settings, QObject *parent = nullptr);
    ~Application() override;

    //! Shows the window and signs in with what was kept; asks when there is nothing (CLI-12).
    void start();
    void raise();

    MainWindow &window() { return *m_window; }
    Session &session() { return m_session; }
    Tray &tray() { return m_tray; }

private:
    void makePages();
    template <class Page> Page *addPage(const QString &iconName, const QString &title);
    void makeAccountActions();
    void startDemo();
    void resume(const login::Profile &profile);
    void takeResumed(const login::Profile &profile, const Result<login::Entered> &entered);
    //! Asks the person, with a word on why when there is one.
    void signIn();
    void signInAs(const login::Profile &profile);
    void switchTo(const login::Profile &profile);
    void signOut();
    void showPreferences();

    StartOptions m_options;
    Preferences m_preferences;
    login::CredentialStore m_store;
    login::Profiles m_profiles;
    Session m_session;
    SignInController m_signIn;
    Tray m_tray;
    SyncWatch m_watch;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DemoStudio> m_demo;
    WelcomePage *m_welcome = nullptr;
    QTimer m_again; // runs until the next attempt, while a server is away
    std::chrono::milliseconds m_pause;
    std::stop_source m_stop;
};

} // namespace bridge::desktop
