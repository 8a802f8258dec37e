#include "lists/list.h"

#include <QJsonArray>

namespace bridge::lists {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Base &base)
{
    QJsonArray versions;
    for (const ShotgridId &version : base.versions)
        versions.append(version.number());
    QJsonObject json{
        {u"label"_s, base.label}, {u"code"_s, base.code}, {u"locked"_s, base.locked}, {u"versions"_s, versions}};
    if (base.removed)
        json.insert(u"removed"_s, true);
    return json;
}

std::optional<Base> baseFromData(const QJsonObject &data)
{
    const QJsonObject stored = data.value(baseKey).toObject();
    if (stored.isEmpty())
        return std::nullopt;
    Base base{.label = stored.value("label"_L1).toString(),
              .code = stored.value("code"_L1).toString(),
              .locked = stored.value("locked"_L1).toBool(),
              .removed = stored.value("removed"_L1).toBool()};
    for (const QJsonValue &version : stored.value("versions"_L1).toArray())
        base.versions.emplace_back(version.toInteger());
    return base;
}

} // namespace bridge::lists
