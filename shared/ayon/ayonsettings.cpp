#include "ayon/answer.h"
#include "ayon/ayonclient.h"

#include <algorithm>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

namespace {

//! A variant that no bundle is named after.
const QString noVariant = u"__defaults__"_s;

//! \a what is "settings" or "overrides".
net::HttpRequest settingsRequest(net::Method method, const SettingsPlace &place, const QString &what)
{
    net::HttpRequest request{.method = method,
                             .path = u"/api/addons/%1/%2/%3"_s.arg(place.addon, place.version, what),
                             .query = QUrlQuery({{u"variant"_s, place.variant}}),
                             .route = u"/api/addons/{addon}/{version}/"_s + what};
    if (!place.project.isEmpty()) {
        request.path += '/'_L1 + place.project.toText();
        request.route += "/{project}"_L1;
    }
    return request;
}

//! Groups and what is inside of a list are listed too, but are no overrides of their own.
bool isOwnOverride(const QJsonObject &field, bool isOfProject)
{
    const QString level = field.value("level"_L1).toString();
    return field.value("type"_L1) != "branch"_L1 && !field.value("inGroup"_L1).isArray()
        && level == (isOfProject ? "project"_L1 : "studio"_L1);
}

} // namespace

QCoro::Task<Result<QJsonObject>> AyonClient::defaultSettings(QString addon, QString version, std::stop_token stop)
{
    auto settings = co_await addonSettings(addon, version, noVariant, ProjectName(), stop);
    co_return settings;
}

QCoro::Task<Result<std::vector<QStringList>>> AyonClient::overriddenSettings(SettingsPlace place, std::stop_token stop)
{
    net::HttpRequest request = settingsRequest(net::Method::Get, place, u"overrides"_s);
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    const auto fields = objectOf(*reply);
    if (!fields)
        co_return fields.error();
    std::vector<QStringList> paths;
    for (auto field = fields->begin(); field != fields->end(); ++field) {
        JsonReader reader(field->toObject(), field.key());
        const QStringList path = reader.textsOr(u"path"_s, {});
        if (path.isEmpty())
            reader.refuse(u"path"_s, u"a list of names"_s);
        if (reader.error())
            co_return at(reply->where, *reader.error());
        if (isOwnOverride(field->toObject(), !place.project.isEmpty()))
            paths.push_back(path);
    }
    std::sort(paths.begin(), paths.end());
    co_return paths;
}

QCoro::Task<Result<void>> AyonClient::storeSettings(SettingsPlace place, QJsonObject settings, std::stop_token stop)
{
    net::HttpRequest request = settingsRequest(net::Method::Post, place, u"settings"_s);
    net::setJson(request, settings);
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

QCoro::Task<Result<void>> AyonClient::pinSetting(SettingsPlace place, QStringList path, std::stop_token stop)
{
    auto pinned = co_await changeOverride(std::move(place), u"pin"_s, std::move(path), stop);
    co_return pinned;
}

QCoro::Task<Result<void>> AyonClient::resetSetting(SettingsPlace place, QStringList path, std::stop_token stop)
{
    auto reset = co_await changeOverride(std::move(place), u"delete"_s, std::move(path), stop);
    co_return reset;
}

QCoro::Task<Result<void>> AyonClient::changeOverride(SettingsPlace place, QString action, QStringList path,
                                                     std::stop_token stop)
{
    net::HttpRequest request = settingsRequest(net::Method::Post, place, u"overrides"_s);
    request.repeatable = true;
    net::setJson(request, QJsonObject{{u"action"_s, action}, {u"path"_s, QJsonArray::fromStringList(path)}});
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

QCoro::Task<Result<QStringList>> AyonClient::secretNames(std::stop_token stop)
{
    net::HttpRequest request{.path = u"/api/secrets"_s};
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    const auto json = reply->json();
    if (!json)
        co_return json.error();
    if (!json->isArray())
        co_return reply->error(Error::Kind::Malformed, u"expected a list, got %1"_s.arg(bridge::toText(json->type())));
    QStringList names;
    const QJsonArray secrets = json->toArray();
    for (const QJsonValue &secret : secrets)
        names += secret["name"_L1].toString();
    names.sort();
    co_return names;
}

} // namespace bridge::ayon
