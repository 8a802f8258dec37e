#include "lists/list.h"

#include <QJsonArray>

namespace bridge::lists {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toJson(const std::vector<ShotgridId> &versions)
{
    QJsonArray numbers;
    for (const ShotgridId &version : versions)
        numbers.append(version.number());
    return numbers;
}

std::vector<ShotgridId> versionsFrom(const QJsonValue &numbers)
{
    std::vector<ShotgridId> versions;
    for (const QJsonValue &number : numbers.toArray())
        versions.emplace_back(number.toInteger());
    return versions;
}

} // namespace

QJsonObject toJson(const Base &base)
{
    QJsonObject json{{u"label"_s, base.label},
                     {u"code"_s, base.code},
                     {u"locked"_s, base.locked},
                     {u"versions"_s, toJson(base.versions)}};
    if (base.removed)
        json.insert(u"removed"_s, true);
    return json;
}

std::optional<Base> baseFromData(const QJsonObject &data)
{
    const QJsonObject stored = data.value(baseKey).toObject();
    if (stored.isEmpty())
        return std::nullopt;
    return Base{.label = stored.value("label"_L1).toString(),
                .code = stored.value("code"_L1).toString(),
                .locked = stored.value("locked"_L1).toBool(),
                .versions = versionsFrom(stored.value("versions"_L1)),
                .removed = stored.value("removed"_L1).toBool()};
}

QJsonObject toJson(const Announced &announced)
{
    QJsonObject json;
    if (announced.code)
        json.insert(u"code"_s, *announced.code);
    if (announced.locked)
        json.insert(u"locked"_s, *announced.locked);
    if (announced.playlist)
        json.insert(u"playlist"_s, toJson(*announced.playlist));
    if (announced.list)
        json.insert(u"list"_s, toJson(*announced.list));
    return json;
}

std::optional<Announced> announcedFromData(const QJsonObject &data)
{
    if (!data.value(announcedKey).isObject())
        return std::nullopt;
    const QJsonObject stored = data.value(announcedKey).toObject();
    Announced announced;
    if (stored.contains("code"_L1))
        announced.code = stored.value("code"_L1).toString();
    if (stored.contains("locked"_L1))
        announced.locked = stored.value("locked"_L1).toBool();
    if (stored.contains("playlist"_L1))
        announced.playlist = versionsFrom(stored.value("playlist"_L1));
    if (stored.contains("list"_L1))
        announced.list = versionsFrom(stored.value("list"_L1));
    return announced;
}

} // namespace bridge::lists
