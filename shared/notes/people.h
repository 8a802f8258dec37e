#pragma once

#include "base/entityid.h"

#include <QString>

#include <map>

namespace bridge::notes {

//! One AYON account, as far as comments have to do with it.
struct Person {
    QString login = {};
    QString name = {}; // as people read it
    ShotgridId shotgrid = {}; // the HumanUser that `data.sg_user_id` links it with
    bool isService = false;

    bool operator==(const Person &) const = default;
};

//! Who is who.
struct People {
    std::map<QString, Person> byLogin = {};
    std::map<ShotgridId, QString> loginOf = {}; // by HumanUser

    void add(Person person)
    {
        if (!person.shotgrid.isEmpty())
            loginOf.emplace(person.shotgrid, person.login); // the first wins (SRV-12)
        byLogin.emplace(person.login, std::move(person));
    }
    //! Null when AYON has no such login.
    const Person *withLogin(const QString &login) const
    {
        const auto found = byLogin.find(login);
        return found == byLogin.end() ? nullptr : &found->second;
    }
    //! Null for groups, scripts and people that AYON does not know.
    const Person *of(const ShotgridRef &user) const
    {
        const auto found = user.type == QStringLiteral("HumanUser") ? loginOf.find(user.id) : loginOf.end();
        return found == loginOf.end() ? nullptr : withLogin(found->second);
    }
};

} // namespace bridge::notes
