#include "login/account.h"

#include "base/words.h"
#include "shotgrid/siterows.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::login {

using namespace Qt::StringLiterals;

namespace {

const QString humanUserType = u"HumanUser"_s;

Account accountFromRow(const shotgrid::Row &row)
{
    const shotgrid::HumanUser person = shotgrid::humanUserFromRow(row);
    const QString group = row.link(u"permission_rule_set"_s).name;
    return {.user = row.ref,
            .login = person.login,
            .name = person.name,
            .permissionGroup = group,
            .active = person.active,
            .seesAllProjects = group.compare("admin"_L1, Qt::CaseInsensitive) == 0, // PUB-03
            .projects = row.linksOf(u"projects"_s)};
}

shotgrid::Query peopleQuery(shotgrid::Filter filter)
{
    return {.type = humanUserType,
            .filter = std::move(filter),
            .fields = shotgrid::humanUserFields() + QStringList{u"permission_rule_set"_s, u"projects"_s}};
}

shotgrid::Filter personOf(const shotgrid::Caller &caller)
{
    if (!caller.sudoAsLogin.isEmpty())
        return shotgrid::where(u"login"_s, shotgrid::Relation::Is, caller.sudoAsLogin);
    return shotgrid::where(u"id"_s, shotgrid::Relation::Is, caller.user.id.number());
}

} // namespace

std::vector<Way> waysInto(const shotgrid::SiteRoot &site, bool hasScript)
{
    const bool hasOwnPasswords = site.authenticationMethod.isEmpty() || site.authenticationMethod == "default"_L1
        || site.authenticationMethod == "ldap"_L1 || site.authenticationMethod == "oxygen"_L1;
    std::vector<Way> ways;
    if (site.appSessionLauncher)
        ways.push_back(Way::Browser);
    if (hasOwnPasswords)
        ways.push_back(Way::Password);
    if (hasScript)
        ways.push_back(Way::LoginOnly);
    return ways;
}

bool Account::mayWorkIn(ShotgridId project) const
{
    return seesAllProjects || std::any_of(projects.begin(), projects.end(), [project](const shotgrid::Link &link) {
               return link.ref.id == project;
           });
}

QCoro::Task<Result<Account>> accountOf(shotgrid::ShotgridClient &client, std::stop_token stop)
{
    const auto caller = co_await client.signIn(stop);
    if (!caller)
        co_return caller.error();
    if (caller->user.type != humanUserType && caller->sudoAsLogin.isEmpty()) {
        Account script{.user = caller->user};
        co_return script;
    }
    shotgrid::Query query = peopleQuery(personOf(*caller));
    const auto rows = co_await client.search(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    if (rows->size() != 1)
        co_return Error{.kind = Error::Kind::Refused,
                        .where = u"shotgrid HumanUser"_s,
                        .message = Words::tr("the site does not show the account that was signed in"),
                        .hint = Words::tr("ask the site's administrator to let this permission group see people")};
    co_return accountFromRow(rows->front());
}

QCoro::Task<Result<std::vector<Account>>> accountsOf(shotgrid::ShotgridClient &client, QStringList logins,
                                                     std::stop_token stop)
{
    std::vector<Account> accounts;
    if (logins.isEmpty())
        co_return accounts;
    shotgrid::Query query = peopleQuery(
        shotgrid::where(u"login"_s, shotgrid::Relation::In, QJsonValue(QJsonArray::fromStringList(logins))));
    const auto rows = co_await client.search(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    for (const shotgrid::Row &row : *rows)
        accounts.push_back(accountFromRow(row));
    co_return accounts;
}

std::vector<Lack> lacks(const Account &account, ShotgridId project)
{
    std::vector<Lack> missing;
    const auto add = [&missing](const QString &text, const QString &wayOut) {
        missing.push_back({.text = text, .wayOut = wayOut});
    };
    if (account.user.type != humanUserType)
        add(Words::tr("this is the account of a script, not of a person"), Words::tr("sign in with your own"));
    if (!account.active)
        add(Words::tr("the account is not active"), Words::tr("ask the site's administrator to activate it"));
    const bool isMemberSomewhere = account.seesAllProjects || !account.projects.empty();
    if (!isMemberSomewhere)
        add(Words::tr("the account is a member of no project"), Words::tr("ask a project's manager to add it"));
    else if (!project.isEmpty() && !account.mayWorkIn(project))
        add(Words::tr("the account is no member of this project"), Words::tr("ask its manager to add it"));
    return missing;
}

} // namespace bridge::login
