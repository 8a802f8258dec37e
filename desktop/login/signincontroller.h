#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "desktop/session/studio.h"
#include "login/credentialstore.h"
#include "login/environment.h"
#include "login/profile.h"
#include "login/resume.h"
#include "shotgrid/browsersignin.h"
#include "shotgrid/site.h"

#include <QObject>
#include <QUrl>

#include <optional>
#include <stop_token>
#include <vector>

namespace bridge::desktop {

//! Signs a person in, step by step: AYON, whose settings say which site, or are told by a manager; the site, in one of
//! the ways it offers; what they may do there. Everything is checked before it is kept, and kept in the keychain only,
//! or for the session.
class SignInController : public QObject
{
    Q_OBJECT
public:
    enum class Step {
        Ayon,
        Studio, // its settings name no site yet, and this person may say which it is
        Site,
        Browser, // a page is open in the person's browser, and we wait for what they answer there
        Done, // signed in; studio() is there
    };

    //! \a profiles outlive it. \a environment is what AYON's launcher gave, when it started the program.
    SignInController(login::CredentialStore store, login::Profiles &profiles,
                     std::optional<login::Environment> environment, QObject *parent = nullptr);
    ~SignInController() override;

    Step step() const { return m_step; }
    bool isBusy() const { return m_isBusy; }
    //! What went wrong last at this step.
    const std::optional<Error> &error() const { return m_error; }
    //! Who was signed in last, or is being signed in: for the fields.
    const login::Profile &profile() const { return m_profile; }
    const std::vector<login::Way> &ways() const { return m_ways; }
    const shotgrid::SiteRoot &siteRoot() const { return m_root; }
    //! The account has a second factor, whose code is missing.
    bool wantsCode() const { return m_wantsCode; }
    //! The keychain did not take it: the person may stay signed in for the session.
    bool keychainFailed() const { return m_keychainFailed; }
    const StudioPtr &studio() const { return m_studio; }

    //! From the beginning, with the fields of \a profile; past AYON at once when its launcher gave a key.
    void begin(const login::Profile &profile);
    login::Keep keep() const { return m_keep; }
    void setKeep(login::Keep keep) { m_keep = keep; }

    void enterAyonByPassword(const QString &server, const QString &login, const Secret &password);
    void enterAyonByKey(const QString &server, const Secret &apiKey);

    //! This person may say by which script the services sign in, too.
    bool maySetScript() const { return m_ayon.user.isAdmin; }
    //! Of AYON, one of which may be the script's: named like it, with its key.
    const QStringList &secretNames() const { return m_secretNames; }
    //! Asks the site, and the script when there is one, and writes them into the studio's settings. Without a key the
    //! script is one of secretNames(); with one, a secret is made for it.
    void setUpStudio(const QString &site, const QString &scriptName, const Secret &scriptKey);

    void signInWithBrowser();
    void signInWithPassword(const QString &login, const Secret &password, const Secret &code);
    void signInByLogin(const QString &login);

    void openPageAgain();
    //! One step back, or out of what is under way.
    void back();
    //! What the keychain refused is kept in memory until the program ends.
    void keepForSession();

signals:
    void changed();
    //! A page of the site, for the person's own browser.
    void pageReady(const QUrl &page);

private:
    struct Kept {
        Secret ayon = {};
        Secret site = {};
    };

    template <class T> void run(QCoro::Task<Result<T>> task, void (SignInController::*done)(T));
    void fail(const Error &error);
    void refuse(const QString &message, const QString &hint);
    void enterAyon(ayon::AyonConnection connection);
    void takeAyonSession(Secret token);
    void takeAyon(login::AyonEntry entry);
    void askForSite(const Error &why);
    void takeSecretNames(QStringList names);
    void takeRoot(shotgrid::SiteRoot root);
    void takePage(shotgrid::BrowserRequest request);
    void takePersonSession(shotgrid::PersonSession session);
    void takeSite(login::SiteEntry entry);
    void enterSite(const QString &login, login::Way way, const std::optional<Secret> &kept);
    void store();
    void finish();
    void go(Step step);

    login::CredentialStore m_store;
    login::Profiles &m_profiles;
    std::optional<login::Environment> m_environment;
    login::Keep m_keep = login::Keep::InKeychain;

    Step m_step = Step::Ayon;
    bool m_isBusy = false;
    bool m_wantsCode = false;
    bool m_keychainFailed = false;
    std::optional<Error> m_error;
    login::Profile m_profile;
    login::AyonEntry m_ayon;
    QStringList m_secretNames;
    login::SiteEntry m_site;
    shotgrid::SiteRoot m_root;
    std::vector<login::Way> m_ways;
    QUrl m_page;
    Kept m_kept;
    StudioPtr m_studio;
    std::stop_source m_stop;
};

} // namespace bridge::desktop
