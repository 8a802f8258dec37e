#include "sync/basejson.h"

#include "sync/canonical.h"

namespace bridge::sync {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Base &base, const Mapping &mapping)
{
    return {{u"shotgrid"_s, base.shotgridId},
            {u"parent"_s, base.parent},
            {u"title"_s, base.title},
            {u"values"_s, toJson(base.values, mapping)}};
}

std::optional<Base> baseFromData(const QJsonObject &data, const Mapping &mapping)
{
    if (!data.value(baseKey).isObject())
        return std::nullopt;
    const QJsonObject stored = data.value(baseKey).toObject();
    return Base{.shotgridId = stored.value(u"shotgrid"_s).toString(),
                .parent = stored.value(u"parent"_s).toString(),
                .title = stored.value(u"title"_s).toString(),
                .values = fieldsFromJson(stored.value(u"values"_s).toObject(), mapping)};
}

QJsonObject toJson(const Fields &values, const Mapping &mapping)
{
    QJsonObject json;
    for (const auto &[field, value] : values)
        json.insert(mapping.fields[field].name, toBaseJson(value));
    return json;
}

Fields fieldsFromJson(const QJsonObject &json, const Mapping &mapping)
{
    Fields values;
    for (auto value = json.begin(); value != json.end(); ++value) {
        const int field = mapping.fieldOf(value.key());
        if (field >= 0)
            values.set(FieldId(field), fromBaseJson(value.value(), mapping.fields[std::size_t(field)]));
    }
    return values;
}

} // namespace bridge::sync
