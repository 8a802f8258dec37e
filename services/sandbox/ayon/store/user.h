#pragma once

#include "sandbox/ayon/store/entity.h"

#include <QJsonObject>
#include <QString>

namespace bridge::sandbox::ayon {

struct User {
    qint64 order = 0; // place in the order of creation
    QString name = {};
    QJsonObject attrib = {}; // own values
    QJsonObject data = {}; // isService, accessGroups, password and key hashes, and what integrations keep there
    bool active = true;
    Timestamp createdAt = 0;
    Timestamp updatedAt = 0;

    // A service may do what an administrator may, who may do what a manager may.
    bool isService() const { return flag("isService"); }
    bool isAdmin() const { return isService() || flag("isAdmin"); }
    bool isManager() const { return isAdmin() || flag("isManager"); }
    bool isGuest() const { return !isManager() && flag("isGuest"); }

    QString email() const { return attrib.value(QLatin1StringView("email")).toString(); }
    //! Whether the user may see a project: managers see all, others those where they have an access group.
    bool hasAccessTo(const QString &project) const;

private:
    bool flag(const char *role) const { return data.value(QLatin1StringView(role)).toBool(); }
};

//! What a login gave: a token of 64 hexadecimal digits that stands for a user.
struct Session {
    QString token = {};
    QString user = {};
    Timestamp createdAt = 0;
    Timestamp lastUsed = 0;
    bool isLoggedOut = false;
};

//! Who asks: the user whose permissions count, and how the request wants its events signed.
struct Caller {
    QString user = {}; // login; of the other user when a service acts as one (x-as-user)
    bool isService = false;
    bool isAdmin = false;
    bool isManager = false;
    QString token = {}; // of the session, when it is one
    QString sender = {}; // x-sender; empty: null
    QString senderType = {}; // x-sender-type, else "api"
};

Caller callerFor(const User &user);

//! What is stored of an API key: of a service's in `data.apiKey`, of those that people have in `data.apiKeys`.
QString keyHash(const QString &key);
QStringList keyHashesOf(const User &user);
//! Whether the key with this hash is the user's, and has not expired.
bool isOpenedBy(const User &user, const QString &hash);

} // namespace bridge::sandbox::ayon
