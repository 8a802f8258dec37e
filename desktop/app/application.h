#pragma once

#include "base/stopsignal.h"
#include "desktop/app/syncwatch.h"
#include "desktop/app/tray.h"
#include "desktop/login/signincontroller.h"
#include "desktop/preferences/preferences.h"
#include "desktop/session/session.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace bridge::desktop {

class ComparePage;
class Confirmation;
class DemoStudio;
class MainWindow;
class SettingsPage;
class SignInDialog;
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
    //! Asks when something is not finished; then ended() comes.
    void quit();

    MainWindow &window() { return *m_window; }
    Session &session() { return m_session; }
    Tray &tray() { return m_tray; }

signals:
    //! Nothing is under way any more, and nobody wants the program to go on.
    void ended();
    //! What was kept of the account that signed out is gone, as far as it could be reached.
    void forgotten();

private:
    void makePages();
    template <class Page> Page *addPage(const QString &iconName, const QString &title);
    void followWindow();
    void makeAccountActions();
    QStringList unfinished() const;
    //! Asks before that is lost; \a proceed comes at once when there is nothing.
    void mayLeave(const QString &verb, const std::function<void()> &proceed);
    void end();
    void keepGeometry();

    void startDemo();
    bool isOfDemo(const login::Profile &profile) const;
    //! With what was kept; again and again while a server is away. Ends every other attempt.
    void resume(const login::Profile &profile);
    void attempt();
    //! Whoever is being signed in no longer is.
    void endAttempt();
    void takeResumed(const login::Profile &profile, const Result<login::Entered> &entered);
    void enter(const login::Profile &profile, const StudioPtr &studio);
    //! The dialog, or a word in the tray to somebody who looks elsewhere.
    void askToSignIn(const login::Profile &profile, const Error &why);
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
    std::unique_ptr<QTemporaryDir> m_demoFolder; // for the queue of the demo studio, which the window closes
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DemoStudio> m_demo; // while it is being opened, and while somebody is in it
    WelcomePage *m_welcome = nullptr;
    ComparePage *m_compare = nullptr;
    SettingsPage *m_settings = nullptr;
    QPointer<SignInDialog> m_dialog;
    QPointer<Confirmation> m_question; // whether to leave what is not finished
    std::optional<login::Profile> m_profile; // who is signed in
    std::optional<login::Profile> m_wanted; // who is to be, while that is tried
    QTimer m_again; // runs until the next attempt, while a server is away
    std::chrono::milliseconds m_pause;
    std::stop_source m_attempt;
};

} // namespace bridge::desktop
