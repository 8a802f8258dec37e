#pragma once

#include "login/account.h"
#include "settings/settingsloader.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <optional>
#include <vector>

class QSettings;

namespace bridge::login {

//! How a person comes into AYON.
enum class AyonWay {
    Password, // a session is kept, never the password
    ApiKey,
    Environment, // AYON's launcher has given server and key to this program
};

//! Where somebody is signed in, and as whom. Nothing in it is secret.
struct Profile {
    QUrl ayon = {};
    QString ayonLogin = {};
    AyonWay ayonWay = AyonWay::Password;
    QUrl site = {};
    QString login = {}; // in ShotGrid
    Way way = Way::Browser;

    //! Names of what is kept in a CredentialStore for it.
    QString ayonCredential() const;
    QString siteCredential() const;

    bool operator==(const Profile &) const = default;
};

QJsonObject toJson(const Profile &profile);
//! None when \a json is not what toJson() made.
std::optional<Profile> profileFromJson(const QJsonObject &json);

//! The profiles of this person on this machine, the one used last first. Kept in \a settings, which outlive it.
class Profiles
{
public:
    explicit Profiles(QSettings &settings);

    std::vector<Profile> all() const;
    //! Puts it first; another one of the same places and logins gives way.
    void use(const Profile &profile);
    void forget(const Profile &profile);

private:
    void write(const std::vector<Profile> &profiles);

    QSettings &m_settings;
};

} // namespace bridge::login
