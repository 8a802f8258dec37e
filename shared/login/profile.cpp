#include "login/profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

#include <algorithm>
#include <array>

namespace bridge::login {

using namespace Qt::StringLiterals;

namespace {

const QString profilesKey = u"login/profiles"_s;

template <class Enum> struct Word {
    Enum value;
    QLatin1StringView text;
};
constexpr std::array waysOfAyon{Word<AyonWay>{AyonWay::Password, "password"_L1},
                                Word<AyonWay>{AyonWay::ApiKey, "api-key"_L1},
                                Word<AyonWay>{AyonWay::Environment, "environment"_L1}};
constexpr std::array waysOfSite{Word<Way>{Way::Browser, "browser"_L1}, Word<Way>{Way::Password, "password"_L1},
                                Word<Way>{Way::LoginOnly, "login-only"_L1}};

QString wordOf(const auto &words, const auto &value)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &word) { return word.value == value; });
    return found->text;
}

template <class Enum, std::size_t count>
std::optional<Enum> valueOf(const std::array<Word<Enum>, count> &words, const QString &text)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &word) { return word.text == text; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

QString credentialName(const QString &side, const QUrl &server, const QString &login)
{
    return u"%1/%2/%3"_s.arg(side, server.authority() + server.path(), login);
}

} // namespace

QString Profile::ayonCredential() const
{
    return credentialName(u"ayon"_s, ayon, ayonLogin);
}

QString Profile::siteCredential() const
{
    return credentialName(u"shotgrid"_s, site, login);
}

QJsonObject toJson(const Profile &profile)
{
    return {{u"ayon"_s, profile.ayon.toString()},
            {u"ayonLogin"_s, profile.ayonLogin},
            {u"ayonWay"_s, wordOf(waysOfAyon, profile.ayonWay)},
            {u"site"_s, profile.site.toString()},
            {u"login"_s, profile.login},
            {u"way"_s, wordOf(waysOfSite, profile.way)}};
}

std::optional<Profile> profileFromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    const auto ayonWay = valueOf(waysOfAyon, text("ayonWay"_L1));
    const auto way = valueOf(waysOfSite, text("way"_L1));
    Profile profile{.ayon = QUrl(text("ayon"_L1)),
                    .ayonLogin = text("ayonLogin"_L1),
                    .site = QUrl(text("site"_L1)),
                    .login = text("login"_L1)};
    if (!ayonWay || !way || !profile.ayon.isValid() || profile.ayon.host().isEmpty())
        return std::nullopt;
    profile.ayonWay = *ayonWay;
    profile.way = *way;
    return profile;
}

Profiles::Profiles(QSettings &settings)
    : m_settings(settings)
{
}

std::vector<Profile> Profiles::all() const
{
    std::vector<Profile> profiles;
    const QJsonArray kept = QJsonDocument::fromJson(m_settings.value(profilesKey).toByteArray()).array();
    for (const QJsonValue &one : kept) {
        if (auto profile = profileFromJson(one.toObject()))
            profiles.push_back(*std::move(profile));
    }
    return profiles;
}

void Profiles::use(const Profile &profile)
{
    forget(profile);
    std::vector<Profile> profiles = all();
    profiles.insert(profiles.begin(), profile);
    write(profiles);
}

void Profiles::forget(const Profile &profile)
{
    std::vector<Profile> profiles = all();
    std::erase_if(profiles, [&profile](const Profile &other) {
        return other.ayonCredential() == profile.ayonCredential() && other.siteCredential() == profile.siteCredential();
    });
    write(profiles);
}

void Profiles::write(const std::vector<Profile> &profiles)
{
    QJsonArray kept;
    for (const Profile &profile : profiles)
        kept.append(toJson(profile));
    m_settings.setValue(profilesKey, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace bridge::login
