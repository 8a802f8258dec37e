#pragma once

#include "sandbox/ayon/router.h"

#include <QHash>

namespace bridge::sandbox::ayon {

//! Who a request comes from, and how people and services come by a session.
class SignIn
{
public:
    explicit SignIn(Store &store)
        : m_store(store)
    {
    }

    //! The caller by the first credential that the request bears, acting for another when a service says so.
    Checked<Caller> caller(const Request &request);

    //! Whose session \a token opens elsewhere than over HTTP: one of a login, or the one that an API key has for ten
    //! minutes after each request. Null when there is none.
    const User *userOfOpenSession(const QString &token) const;

    void addRoutes(Router &router);

    //! Which keys were refused, and are known as wrong for a while; and which were used.
    void forgetKeys();

private:
    Checked<const User *> userByKey(const QString &key);
    Checked<const User *> userByToken(const QString &token);
    Reply login(Call &call);
    Reply logout(Call &call);
    Reply openSession(Call &call);
    const Session &newSession(const QString &user);

    Store &m_store;
    QHash<QString, Timestamp> m_refusedKeys = {};
    QHash<QString, Timestamp> m_usedKeys = {};
};

//! What is stored of a password, in `data.password`.
QString passwordHash(const QString &password, const QString &salt);

} // namespace bridge::sandbox::ayon
