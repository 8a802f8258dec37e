#include "shotgrid/schema.h"

#include <QJsonArray>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! Each property of the schema is wrapped: {"value": …, "editable": …}.
QJsonValue valueIn(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key)["value"_L1];
}

QStringList textsIn(const QJsonObject &object, QLatin1StringView key)
{
    QStringList texts;
    const QJsonArray list = valueIn(object, key).toArray();
    for (const QJsonValue &item : list)
        texts.append(item.toString());
    return texts;
}

std::map<QString, QString> textMapIn(const QJsonObject &object, QLatin1StringView key)
{
    std::map<QString, QString> map;
    const QJsonObject values = valueIn(object, key).toObject();
    for (auto item = values.begin(); item != values.end(); ++item)
        map[item.key()] = item.value().toString();
    return map;
}

Field fieldFromJson(const QString &name, const QJsonObject &json)
{
    const QJsonObject properties = json.value("properties"_L1).toObject();
    const QString dataType = valueIn(json, "data_type"_L1).toString();
    return {.name = name,
            .displayName = valueIn(json, "name"_L1).toString(),
            .type = fieldTypeFromText(dataType),
            .dataType = dataType,
            .editable = valueIn(json, "editable"_L1).toBool(),
            .visible = valueIn(json, "visible"_L1).toBool(true),
            .custom = json.value("visible"_L1)["editable"_L1].toBool(), // true exactly for custom fields
            .validValues = textsIn(properties, "valid_values"_L1),
            .hiddenValues = textsIn(properties, "hidden_values"_L1),
            .validTypes = textsIn(properties, "valid_types"_L1),
            .displayValues = textMapIn(properties, "display_values"_L1),
            .defaultValue = valueIn(properties, "default_value"_L1)};
}

bool isAsciiAlphanumeric(QChar character)
{
    return character.unicode() < 128 && character.isLetterOrNumber();
}

} // namespace

QStringList Field::usableValues() const
{
    QStringList usable;
    for (const QString &value : validValues) {
        if (!hiddenValues.contains(value))
            usable.append(value);
    }
    return usable;
}

const Field *TypeSchema::find(const QString &name) const
{
    const auto found = fields.find(name);
    return found == fields.end() ? nullptr : &found->second;
}

Result<TypeSchema> typeSchemaFromJson(const QString &type, const QJsonObject &fields)
{
    TypeSchema schema{.type = type};
    for (auto item = fields.begin(); item != fields.end(); ++item) {
        Field field = fieldFromJson(item.key(), item.value().toObject());
        if (field.dataType.isEmpty()) {
            return Error{.kind = Error::Kind::Malformed,
                         .message = u"schema of %1, field '%2': data_type: expected a text, got nothing"_s.arg(
                             type, item.key())};
        }
        schema.fields.emplace(item.key(), std::move(field));
    }
    return schema;
}

Result<std::map<QString, EntityTypeEntry>> entityTypesFromJson(const QJsonObject &types)
{
    std::map<QString, EntityTypeEntry> entries;
    for (auto item = types.begin(); item != types.end(); ++item) {
        const QJsonObject json = item.value().toObject();
        if (!json.contains("visible"_L1)) {
            return Error{.kind = Error::Kind::Malformed,
                         .message = u"schema, type '%1': visible: expected an object, got nothing"_s.arg(item.key())};
        }
        entries[item.key()] = {.type = item.key(),
                               .displayName = valueIn(json, "name"_L1).toString().trimmed(),
                               .visible = valueIn(json, "visible"_L1).toBool(true)};
    }
    return entries;
}

QString fieldNameFor(const QString &displayName)
{
    QString name = u"sg_"_s;
    for (const QChar character : displayName)
        name += isAsciiAlphanumeric(character) ? character.toLower() : QChar(u'_');
    return name;
}

} // namespace bridge::shotgrid
