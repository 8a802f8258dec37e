#include "desktop/app/application.h"

#include "ayon/signin.h"
#include "desktop/activity/activitypage.h"
#include "desktop/app/demostudio.h"
#include "desktop/compare/comparepage.h"
#include "desktop/doctor/doctorpage.h"
#include "desktop/guide/welcomepage.h"
#include "desktop/login/signindialog.h"
#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
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

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds firstPause = 2s;
constexpr std::chrono::milliseconds longestPause = 60s;
const QString demoLogin = u"runa"_s; // who may do everything in the demo studio

//! Ends the session in AYON, so that what was kept is worth nothing any more, and forgets it here.
QCoro::Task<Result<bool>> forget(login::CredentialStore store, login::Profile profile, StudioPtr studio)
{
    if (profile.ayonWay == login::AyonWay::Password) {
        const std::stop_token never;
        [[maybe_unused]] const auto ended = co_await ayon::signOut(studio->entry.connection, never); // away or not
    }
    const auto ayon = co_await store.forget(profile.ayonCredential());
    if (!ayon)
        co_return ayon.error();
    const auto site = co_await store.forget(profile.siteCredential());
    if (!site)
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
    connect(&m_preferences, &Preferences::changed, this, [this] { applyScheme(*qApp, m_preferences.scheme()); });
    makePages();
    makeAccountActions();
    m_window->restoreGeometry(m_preferences.windowGeometry());
    connect(m_window.get(), &MainWindow::closed, this, [this] {
        m_preferences.setWindowGeometry(m_window->saveGeometry());
        if (!Tray::isThere()) // nothing would be left to come back by
            QApplication::quit();
    });
    connect(&m_tray, &Tray::windowWanted, this, &Application::raise);
    connect(&m_tray, &Tray::loginWanted, this, &Application::signIn);
    connect(&m_tray, &Tray::quitWanted, qApp, &QApplication::quit);
    connect(&m_session, &Session::changed, this, &Application::makeAccountActions);
}

Application::~Application()
{
    m_stop.request_stop();
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
    auto *compare = addPage<ComparePage>(u"compare"_s, tr("Compare"));
    auto *activity = addPage<ActivityPage>(u"activity"_s, tr("Activity"));
    const auto queuePath = [this](const Studio &studio) {
        const bool isDemo = m_demo && studio.entry.connection.url == m_demo->environment().server;
        return isDemo ? m_demo->queuePath() : publisher::PublishQueue::defaultPath();
    };
    m_window->addPage(new PublishPage(m_session, queuePath), u"publish"_s, tr("Publish"));
    auto *people = addPage<PeoplePage>(u"people"_s, tr("People"));
    auto *settings = addPage<SettingsPage>(u"settings"_s, tr("Settings"));
    auto *doctor = addPage<DoctorPage>(u"doctor"_s, tr("Doctor"));
    const auto shows = [this](QWidget *page) { return [this, page] { m_window->showPage(page); }; };
    const auto compares = [this, compare](const ProjectName &project) {
        m_window->showPage(compare);
        compare->compare(project);
    };
    connect(projects, &ProjectsPage::compareRequested, this, compares);
    connect(m_welcome, &WelcomePage::compareWanted, this, compares);
    connect(compare, &ComparePage::projectsWanted, m_window.get(), shows(projects));
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
    connect(doctor, &DoctorPage::examined, m_welcome, &WelcomePage::showFindings);
    connect(compare, &ComparePage::compared, m_welcome, &WelcomePage::showCompared);
    connect(doctor, &DoctorPage::settingsRequested, m_window.get(), shows(settings));
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
        const bool isCurrent = m_session.studio() && m_session.studio()->site.account.login == profile.login
            && m_session.studio()->site.connection.url == profile.site;
        if (isCurrent || m_options.sandbox)
            continue;
        const QString text = menuText(tr("Switch to %1 on %2").arg(profile.login, profile.site.host()));
        add(u"accountSwitch"_s, u"people"_s, text, [this, profile] { switchTo(profile); });
    }
    add(u"accountSignIn"_s, u"login"_s, m_session.studio() ? tr("Sign in as somebody else…") : tr("Sign in…"),
        [this] { signIn(); });
    if (m_session.studio())
        add(u"accountSignOut"_s, u"logout"_s, tr("Sign out"), [this] { signOut(); });
    add(u"accountPreferences"_s, u"settings"_s, tr("Preferences…"), [this] { showPreferences(); });
    actions.back()->setShortcut(QKeySequence::Preferences);
    add(u"accountQuit"_s, u"stop"_s, tr("Quit"), [] { QApplication::quit(); });
    actions.back()->setShortcut(QKeySequence::Quit);
    m_window->setAccountActions(actions);
}

void Application::start()
{
    m_tray.show();
    if (!m_options.hidden)
        m_window->show();
    const auto profiles = m_profiles.all();
    if (m_options.sandbox)
        startDemo();
    else if (!profiles.empty())
        resume(profiles.front());
    else if (!m_options.hidden)
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
    m_options.sandbox = true;
    m_demo = std::make_unique<DemoStudio>();
    m_session.connecting();
    connect(m_demo.get(), &DemoStudio::failed, this, [this](const Error &error) {
        m_session.leave();
        m_welcome->showError(error);
    });
    connect(m_demo.get(), &DemoStudio::opened, this, [this] {
        m_demo->startServices(QApplication::applicationDirPath());
        m_options.environment = m_demo->environment();
        resume({.ayon = m_demo->environment().server,
                .ayonWay = login::AyonWay::Environment,
                .login = demoLogin,
                .way = login::Way::LoginOnly});
    });
    m_demo->open();
}

void Application::resume(const login::Profile &profile)
{
    m_session.connecting();
    m_welcome->clearError();
    QCoro::connect(login::resume(profile, m_store, m_options.environment, m_stop.get_token()), this,
                   [this, profile](Result<login::Entered> entered) { takeResumed(profile, entered); });
}

void Application::takeResumed(const login::Profile &profile, const Result<login::Entered> &entered)
{
    if (entered) {
        m_pause = firstPause;
        m_session.enter(std::make_shared<const Studio>(entered->ayon, entered->site));
        return;
    }
    const Error &error = entered.error();
    if (error.kind == Error::Kind::Cancelled)
        return;
    m_session.leave();
    m_welcome->showError(error);
    if (isTransient(error)) { // the server or the network is away: it comes back without anybody's help
        m_again.disconnect();
        connect(&m_again, &QTimer::timeout, this, [this, profile] { resume(profile); });
        m_again.start(m_pause);
        m_pause = std::min(m_pause * 2, longestPause);
    } else if (m_window->isVisible() && !m_options.sandbox) {
        signInAs(profile);
    }
}

void Application::signIn()
{
    const auto profiles = m_profiles.all();
    signInAs(profiles.empty() ? login::Profile() : profiles.front());
}

void Application::signInAs(const login::Profile &profile)
{
    m_again.stop();
    raise();
    auto *dialog = new SignInDialog(m_signIn, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_signIn.begin(profile);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_welcome->clearError();
        m_session.enter(m_signIn.studio());
    });
    dialog->open();
}

void Application::switchTo(const login::Profile &profile)
{
    m_profiles.use(profile);
    resume(profile);
}

void Application::signOut()
{
    const auto profiles = m_profiles.all();
    const StudioPtr studio = m_session.studio();
    if (!studio)
        return;
    m_session.leave();
    if (m_options.sandbox || profiles.empty())
        return;
    const login::Profile &profile = profiles.front();
    m_profiles.forget(profile);
    QCoro::connect(forget(m_store, profile, studio), this, [this](const Result<bool> &forgotten) {
        if (!forgotten)
            m_welcome->showError(forgotten.error());
        makeAccountActions();
    });
}

void Application::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_preferences, QApplication::applicationFilePath(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace bridge::desktop
