#pragma once

#include "base/result.h"
#include "login/lack.h"
#include "shotgrid/shotgridclient.h"
#include "shotgrid/site.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>

#include <stop_token>
#include <vector>

namespace bridge::login {

//! How a person may come into a site.
enum class Way {
    Browser, // the site's own page: single sign-on, Autodesk Identity, two factors
    Password, // login and password; on Autodesk Identity sites a legacy login with a bound personal access token
    LoginOnly, // the studio's script acts for the login that is given
};

//! By what the site says of itself, the best first. \a hasScript: the studio has a script that may act for people.
std::vector<Way> waysInto(const shotgrid::SiteRoot &site, bool hasScript);

//! What someone who is signed in may do.
struct Account {
    ShotgridRef user = {}; // a HumanUser; an ApiUser when a script is signed in for nobody
    QString login = {};
    QString name = {};
    QString permissionGroup = {}; // "Artist"
    bool active = true;
    bool seesAllProjects = false; // administrators
    std::vector<shotgrid::Link> projects = {}; // where the site lists them as a member, by id

    bool mayWorkIn(ShotgridId project) const;
    bool operator==(const Account &) const = default;
};

//! Who \a client is signed in as. Unauthorized when no person of the site has the login that a script was to act for,
//! Refused when the site does not show that person.
//! Wire: a sign-in when there was none, and one search.
QCoro::Task<Result<Account>> accountOf(shotgrid::ShotgridClient &client, std::stop_token stop);

//! The people of these logins, as far as the site has and shows them. Wire: one search; none without logins.
QCoro::Task<Result<std::vector<Account>>> accountsOf(shotgrid::ShotgridClient &client, QStringList logins,
                                                     std::stop_token stop);

//! What \a account lacks to publish and sync, and who can give it; empty when it lacks nothing. \a project is
//! none for what is not about one.
std::vector<Lack> lacks(const Account &account, ShotgridId project);

} // namespace bridge::login
