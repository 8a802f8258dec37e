#include "desktop/app/application.h"

#include "ayon/signin.h"
#include "desktop/activity/activitypage.h"
#include "desktop/app/demostudio.h"
#include "desktop/app/publishwatch.h"
#include "desktop/compare/comparepage.h"
#include "desktop/doctor/doctorpage.h"
#include "desktop/guide/welcomepage.h"
#include "desktop/login/signindialog.h"
#include "desktop/look/confirmation.h"
#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/stateview.h"
#include "desktop/people/peoplepage.h"
#include "desktop/preferences/preferencesdialog.h"
#include "desktop/projects/projectspage.h"
#include "desktop/publish/publishpage.h"
#include "desktop/settings/settingspage.h"
#include "desktop/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QCoroTask>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds firstPause = 2s;
constexpr std::chrono::milliseconds longestPause = 60s;
const QString demoLogin = u"runa"_s; // who may do everything in the demo studio

//! Forgets here what was kept, at once, and ends the session in AYON, which may be away.
QCoro::Task<Result<bool>> forget(login::CredentialStore store, login::Profile profile, StudioPtr studio)
{
    // A way that keeps nothing may follow one that did, and a keychain that does not answer is then no news.
    const auto ayon = co_await store.forget(profile.ayonCredential());
    const auto site = co_await store.forget(profile.siteCredential());
    if (profile.ayonWay == login::AyonWay::Password) {
        const std::stop_token never;
        [[maybe_unused]] const auto ended = co_await ayon::signOut(studio->entry.connection, never);
    }
    if (!ayon && profile.ayonWay != login::AyonWay::Environment)
        co_return ayon.error();
    if (!site && profile.way != login::Way::LoginOnly)
        co_return site.error();
    co_return true;
}

} // namespace

Application::Application(StartOptions options, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_preferences(settings)
    , m_profiles(settings)
    , m_signIn(m_store, m_profiles, m_options.environment)
    , m_tray(m_session, m_preferences)
    , m_watch(m_session, m_tray)
    , m_window(std::make_unique<MainWindow>(m_session))
    , m_pause(firstPause)
{
    m_again.setSingleShot(true);
    m_again.setParent(this);
    m_again.setObjectName(u"nextAttempt"_s);
    connect(&m_again, &QTimer::timeout, this, &Application::attempt);
    connect(&m_preferences, &Preferences::changed, this, [this] { applyScheme(*qApp, m_preferences.scheme()); });
    makePages();
    makeAccountActions();
    followWindow();
    connect(&m_tray, &Tray::windowWanted, this, &Application::raise);
    connect(&m_tray, &Tray::loginWanted, this, &Application::signIn);
    connect(&m_tray, &Tray::quitWanted, this, &Application::quit);
    connect(&m_session, &Session::changed, this, &Application::makeAccountActions);
    connect(&m_session, &Session::expired, this, [this](const Error &why) { askToSignIn(*m_profile, why); });
}

Application::~Application()
{
    keepGeometry();
    m_attempt.request_stop();
}

void Application::followWindow()
{
    m_window->restoreGeometry(m_preferences.windowGeometry());
    m_window->setGuard([this] { // without a tray nothing would be left to come back by
        if (Tray::isThere() || unfinished().isEmpty())
            return true;
        quit();
        return false;
    });
    connect(m_window.get(), &MainWindow::closed, this, [this] {
        keepGeometry();
        if (!Tray::isThere())
            end();
    });
}

void Application::keepGeometry()
{
    m_preferences.setWindowGeometry(m_window->saveGeometry());
}

template <class Page> Page *Application::addPage(const QString &iconName, const QString &title)
{
    auto *page = new Page(m_session);
    m_window->addPage(page, iconName, title);
    return page;
}

void Application::makePages()
{
    m_welcome = addPage<WelcomePage>(u"guide"_s, tr("Welcome"));
    auto *projects = addPage<ProjectsPage>(u"projects"_s, tr("Projects"));
    m_compare = addPage<ComparePage>(u"compare"_s, tr("Compare"));
    auto *activity = addPage<ActivityPage>(u"activity"_s, tr("Activity"));
    const auto queuePath = [this](const Studio &studio) {
        const bool isDemo = m_demo && studio.entry.connection.url == m_demo->environment().server;
        return isDemo ? m_demoFolder->filePath(u"publishes.sqlite"_s) : publisher::PublishQueue::defaultPath();
    };
    auto *publish = new PublishPage(m_session, queuePath);
    m_window->addPage(publish, u"publish"_s, tr("Publish"));
    new PublishWatch(publish->queue(), m_tray, publish);
    auto *people = addPage<PeoplePage>(u"people"_s, tr("People"));
    m_settings = addPage<SettingsPage>(u"settings"_s, tr("Settings"));
    auto *doctor = addPage<DoctorPage>(u"doctor"_s, tr("Doctor"));
    const auto shows = [this](QWidget *page) { return [this, page] { m_window->showPage(page); }; };
    const auto compares = [this](const ProjectName &project) {
        m_window->showPage(m_compare);
        m_compare->compare(project);
    };
    connect(projects, &ProjectsPage::compareRequested, this, compares);
    connect(m_welcome, &WelcomePage::compareWanted, this, compares);
    connect(m_compare, &ComparePage::projectsWanted, m_window.get(), shows(projects));
    connect(&m_session, &Session::loginWanted, this, &Application::signIn);
    connect(m_welcome, &WelcomePage::loginWanted, this, &Application::signIn);
    connect(m_welcome, &WelcomePage::demoWanted, this, &Application::startDemo);
    connect(m_welcome, &WelcomePage::doctorWanted, m_window.get(), shows(doctor));
    const auto showsActivity = [this, activity] {
        m_window->showPage(activity);
        raise();
    };
    connect(&m_tray, &Tray::activityWanted, this, showsActivity);
    connect(&m_tray, &Tray::failuresWanted, activity, &ActivityPage::showFailures);
    connect(&m_tray, &Tray::failuresWanted, this, showsActivity);
    connect(&m_tray, &Tray::publishesWanted, this, [this, publish] {
        m_window->showPage(publish);
        raise();
    });
    connect(doctor, &DoctorPage::examined, m_welcome, &WelcomePage::showFindings);
    connect(m_compare, &ComparePage::compared, m_welcome, &WelcomePage::showCompared);
    connect(doctor, &DoctorPage::settingsRequested, m_window.get(), shows(m_settings));
    connect(doctor, &DoctorPage::peopleRequested, m_window.get(), shows(people));
}

void Application::makeAccountActions()
{
    QList<QAction *> actions;
    const auto add = [this, &actions](const QString &name, const QString &iconName, const QString &text, auto slot) {
        auto *action = new QAction(icon(iconName), text, m_window.get());
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, slot);
        actions << action;
    };
    if (m_session.studio()) {
        const QStringList lines = accountText(m_session.studio()->site.account).split('\n'_L1);
        for (const QString &line : lines) {
            auto *account = new QAction(menuText(line), m_window.get());
            account->setEnabled(false);
            actions << account;
        }
    }
    for (const login::Profile &profile : m_profiles.all()) {
        if (m_session.studio() && m_profile == profile)
            continue;
        const QString text = menuText(tr("Switch to %1 on %2").arg(profile.login, profile.site.host()));
        add(u"accountSwitch"_s, u"people"_s, text,
            [this, profile] { mayLeave(tr("Switch"), [this, profile] { switchTo(profile); }); });
    }
    add(u"accountSignIn"_s, u"login"_s, m_session.studio() ? tr("Sign in as somebody else…") : tr("Sign in…"),
        [this] { signIn(); });
    if (m_session.studio())
        add(u"accountSignOut"_s, u"logout"_s, tr("Sign out"),
            [this] { mayLeave(tr("Sign out"), [this] { signOut(); }); });
    add(u"accountPreferences"_s, u"settings"_s, tr("Preferences…"), [this] { showPreferences(); });
    actions.back()->setShortcut(QKeySequence::Preferences);
    add(u"accountQuit"_s, u"stop"_s, tr("Quit"), [this] { quit(); });
    actions.back()->setShortcut(QKeySequence::Quit);
    m_window->setAccountActions(actions);
}

QStringList Application::unfinished() const
{
    QStringList things;
    if (m_settings->hasUnsavedChanges())
        things += tr("Settings that were changed and not saved");
    if (m_compare->isApplying())
        things +=
            tr("The sync of %1, which stops where it is; what is written stays").arg(m_compare->project().toText());
    return things;
}

void Application::mayLeave(const QString &verb, const std::function<void()> &proceed)
{
    if (m_question)
        m_question->reject();
    const QStringList things = unfinished();
    if (things.isEmpty()) {
        proceed();
        return;
    }
    raise();
    m_question = new Confirmation(tr("This is not finished and would be lost:"), things, verb, m_window.get());
    connect(m_question, &QDialog::accepted, this, proceed);
    m_question->open();
}

void Application::quit()
{
    mayLeave(tr("Quit"), [this] { end(); });
}

//! What is being written is written first, while the window is gone already.
void Application::end()
{
    if (!m_compare->isApplying()) {
        emit ended();
        return;
    }
    m_window->hide();
    connect(m_compare, &ComparePage::applyingEnded, this, &Application::ended);
    m_compare->stopApplying();
}

void Application::start()
{
    m_tray.show();
    const bool hides = m_options.hidden && Tray::isThere(); // without a tray nobody would see that it runs
    if (!hides)
        m_window->show();
    const auto profiles = m_profiles.all();
    if (m_options.sandbox)
        startDemo();
    else if (!profiles.empty())
        resume(profiles.front());
    else
        QMetaObject::invokeMethod(this, &Application::signIn, Qt::QueuedConnection); // once the window is there
}

void Application::raise()
{
    m_window->raiseToFront();
}

void Application::startDemo()
{
    if (m_demo)
        return;
    endAttempt();
    m_demoFolder = std::make_unique<QTemporaryDir>();
    m_session.connecting();
    m_welcome->clearError();
    m_demo = std::make_unique<DemoStudio>();
    connect(m_demo.get(), &DemoStudio::failed, this, [this](const Error &error) {
        m_demo.release()->deleteLater(); // it is speaking
        m_session.leave();
        m_welcome->showError(error);
    });
    connect(m_demo.get(), &DemoStudio::opened, this, [this] {
        m_demo->startServices(QApplication::applicationDirPath());
        resume({.ayon = m_demo->environment().server,
                .ayonWay = login::AyonWay::Environment,
                .login = demoLogin,
                .way = login::Way::LoginOnly});
    });
    m_demo->open();
}

bool Application::isOfDemo(const login::Profile &profile) const
{
    return m_demo && profile.ayon == m_demo->environment().server;
}

void Application::resume(const login::Profile &profile)
{
    endAttempt();
    m_wanted = profile;
    m_pause = firstPause;
    attempt();
    if (!isOfDemo(profile))
        m_demo.reset();
}

void Application::attempt()
{
    const login::Profile profile = *m_wanted;
    m_profile.reset();
    m_session.connecting();
    if (m_pause == firstPause) // else it goes on saying why it is tried again
        m_welcome->clearError();
    const auto environment = isOfDemo(profile) ? std::optional(m_demo->environment()) : m_options.environment;
    const std::stop_token stop = m_attempt.get_token();
    QCoro::connect(login::resume(profile, m_store, environment, stop), this,
                   [this, profile, stop](const Result<login::Entered> &entered) {
                       if (!stop.stop_requested())
                           takeResumed(profile, entered);
                   });
}

void Application::endAttempt()
{
    m_again.stop();
    if (m_wanted)
        m_welcome->clearError(); // what it says is not tried any more
    m_wanted.reset();
    std::stop_source former = std::exchange(m_attempt, std::stop_source());
    former.request_stop(); // resumes what it stops, so that it comes last
}

void Application::takeResumed(const login::Profile &profile, const Result<login::Entered> &entered)
{
    if (entered) {
        m_wanted.reset();
        m_welcome->clearError();
        enter(profile, std::make_shared<const Studio>(entered->ayon, entered->site));
        return;
    }
    const Error &error = entered.error();
    m_session.leave();
    m_welcome->showError(error);
    if (isOfDemo(profile)) {
        m_wanted.reset();
        m_demo.reset();
    } else if (isTransient(error)) { // the server or the network is away: it comes back without anybody's help
        m_again.start(m_pause);
        m_welcome->countDown([this] { return m_again.isActive() ? m_again.remainingTimeAsDuration() : 0ms; });
        m_pause = std::min(m_pause * 2, longestPause);
    } else {
        m_wanted.reset();
        askToSignIn(profile, error);
    }
}

void Application::enter(const login::Profile &profile, const StudioPtr &studio)
{
    m_profile = profile;
    m_session.enter(studio);
    if (!isOfDemo(profile))
        m_demo.reset();
}

void Application::askToSignIn(const login::Profile &profile, const Error &why)
{
    if (m_window->isVisible())
        signInAs(profile);
    else
        m_tray.tell({.headline = tr("You are not signed in"), .text = toPeople(why), .about = News::About::Login});
}

void Application::signIn()
{
    const auto profiles = m_profiles.all();
    signInAs(profiles.empty() ? login::Profile() : profiles.front());
}

void Application::signInAs(const login::Profile &profile)
{
    raise();
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    const auto interrupted = m_wanted && !isOfDemo(*m_wanted) ? m_wanted : std::nullopt;
    endAttempt();
    if (m_session.state() == Session::State::Connecting) {
        m_session.leave();
        m_demo.reset();
    }
    m_dialog = new SignInDialog(m_signIn, m_window.get());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_signIn.begin(profile);
    connect(m_dialog, &QDialog::accepted, this, [this] {
        m_welcome->clearError();
        enter(m_signIn.profile(), m_signIn.studio());
    });
    connect(m_dialog, &QDialog::rejected, this, [this, interrupted] {
        if (interrupted && !m_session.studio())
            resume(*interrupted);
    });
    m_dialog->open();
}

void Application::switchTo(const login::Profile &profile)
{
    m_profiles.use(profile);
    resume(profile);
}

void Application::signOut()
{
    const StudioPtr studio = m_session.studio();
    if (!studio)
        return;
    const login::Profile profile = *std::exchange(m_profile, std::nullopt);
    const bool wasDemo = isOfDemo(profile);
    if (!wasDemo)
        m_profiles.forget(profile);
    m_session.leave();
    if (wasDemo) {
        m_demo.reset();
        return;
    }
    QCoro::connect(forget(m_store, profile, studio), this, [this](const Result<bool> &forgotten) {
        if (!forgotten)
            m_welcome->showError(forgotten.error());
        emit this->forgotten();
    });
}

void Application::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_preferences, QApplication::applicationFilePath(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace bridge::desktop
