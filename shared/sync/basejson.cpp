#include "sync/basejson.h"

#include "sync/canonical.h"

namespace bridge::sync {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Base &base, const Mapping &mapping)
{
    QJsonObject values;
    for (const auto &[field, value] : base.values)
        values.insert(mapping.fields[field].name, toBaseJson(value));
    return {
        {u"shotgrid"_s, base.shotgridId}, {u"parent"_s, base.parent}, {u"title"_s, base.title}, {u"values"_s, values}};
}

std::optional<Base> baseFromData(const QJsonObject &data, const Mapping &mapping)
{
    if (!data.value(baseKey).isObject())
        return std::nullopt;
    const QJsonObject stored = data.value(baseKey).toObject();
    Base base{.shotgridId = stored.value(u"shotgrid"_s).toString(),
              .parent = stored.value(u"parent"_s).toString(),
              .title = stored.value(u"title"_s).toString()};
    const QJsonObject values = stored.value(u"values"_s).toObject();
    for (auto value = values.begin(); value != values.end(); ++value) {
        const int field = mapping.fieldOf(value.key());
        if (field >= 0)
            base.values.set(FieldId(field), fromBaseJson(value.value(), mapping.fields[std::size_t(field)]));
    }
    return base;
}

} // namespace bridge::sync
