#include "sandbox/shotgrid/schemajson.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

Error malformed(const QString &place, const QString &message)
{
    return {.kind = Error::Kind::Malformed, .where = u"ShotGrid fixture, "_s + place, .message = message};
}

QStringList texts(const QJsonValue &json)
{
    QStringList list;
    const QJsonArray array = json.toArray();
    for (const QJsonValue one : array)
        list << one.toString();
    return list;
}

Field::Access accessFromText(const QString &text)
{
    if (text == "create"_L1)
        return Field::Access::Create;
    return text == "read"_L1 ? Field::Access::Read : Field::Access::Write;
}

QString toText(Field::Access access)
{
    switch (access) {
    case Field::Access::Write:
        return u"write"_s;
    case Field::Access::Create:
        return u"create"_s;
    case Field::Access::Read:
        return u"read"_s;
    }
    return {};
}

Field::Cascade cascadeFromText(const QString &text)
{
    if (text == "retire"_L1)
        return Field::Cascade::Retire;
    return text == "erase"_L1 ? Field::Cascade::Erase : Field::Cascade::None;
}

QString toText(Field::Cascade cascade)
{
    switch (cascade) {
    case Field::Cascade::None:
        return {};
    case Field::Cascade::Retire:
        return u"retire"_s;
    case Field::Cascade::Erase:
        return u"erase"_s;
    }
    return {};
}

//! What is worked out when it is read, by the name that ShotGrid gives it.
Field::Made madeFrom(const QString &name)
{
    if (name == "cached_display_name"_L1)
        return Field::Made::DisplayName;
    if (name == "open_notes"_L1)
        return Field::Made::OpenNotes;
    if (name == "open_notes_count"_L1)
        return Field::Made::OpenNotesCount;
    return name == "sibling_tasks"_L1 ? Field::Made::SiblingTasks : Field::Made::Stored;
}

Result<Field> fieldFromJson(const QString &name, const QJsonObject &json, const QString &place)
{
    const auto type = dataTypeFromText(json[u"type"].toString());
    if (!type)
        return malformed(place, u"'%1' is no data type"_s.arg(json[u"type"].toString()));
    QStringList types = texts(json[u"valid_types"]);
    if (types.contains(u"*"_s))
        types.clear();
    return Field{.name = name,
                 .type = *type,
                 .label = json[u"name"].toString(name),
                 .description = json[u"description"].toString(),
                 .validValues = texts(json[u"valid_values"]),
                 .validTypes = types,
                 .defaultValue = json.contains("default"_L1) ? json[u"default"] : QJsonValue(QJsonValue::Null),
                 .access = accessFromText(json[u"access"].toString()),
                 .cascade = cascadeFromText(json[u"cascade"].toString()),
                 .made = madeFrom(name),
                 .mandatory = json[u"mandatory"].toBool(),
                 .custom = json[u"custom"].toBool(),
                 .hasServerDefault = json[u"server_default"].toBool(),
                 .isServerMade = json[u"server_made"].toBool(),
                 .isPerCaller = json[u"per_caller"].toBool(),
                 .mayBeEmpty = json[u"may_be_empty"].toBool(),
                 .mayBeNull = json[u"null"].toBool(true),
                 .isUnique = json[u"unique"].toBool(),
                 .isUniqueWhenLive = json[u"unique_when_live"].toBool(),
                 .binds = json[u"binds"].toBool(),
                 .retiresDropped = json[u"dropped"].toString() == "retire"_L1,
                 .isPlain = json[u"plain"].toBool(),
                 .isMedia = json[u"media"].toBool(),
                 .isTrashed = json[u"trashed"].toBool(),
                 .readOrder = json[u"read_order"].toString(),
                 .customMetadata = json[u"custom_metadata"].toString(),
                 .summaryDefault = json[u"summary_default"].toString(u"none"_s)};
}

EntityType::Project projectFromText(const QString &text)
{
    if (text == "required"_L1)
        return EntityType::Project::Required;
    if (text == "optional"_L1)
        return EntityType::Project::Optional;
    return text == "self"_L1 ? EntityType::Project::Self : EntityType::Project::None;
}

QString toText(EntityType::Project project)
{
    switch (project) {
    case EntityType::Project::None:
        return u"none"_s;
    case EntityType::Project::Optional:
        return u"optional"_s;
    case EntityType::Project::Required:
        return u"required"_s;
    case EntityType::Project::Self:
        return u"self"_s;
    }
    return {};
}

Result<EntityType> typeFromJson(const QString &name, const QJsonObject &json, const QJsonObject &sets)
{
    const QString place = u"schema.types."_s + name;
    const QString identifier = json[u"identifier"].toString();
    EntityType type{.name = name,
                    .label = json[u"name"].toString(name),
                    .project = projectFromText(json[u"project"].toString()),
                    .identifier = identifier,
                    .newName = json[u"new_name"].toString(),
                    .displayName = json.contains("display_name"_L1) ? json[u"display_name"].toString() : identifier,
                    .uniquePair = texts(json[u"unique_pair"]),
                    .startsAt = json[u"starts_at"].toInt(1)};
    QJsonObject fields;
    const QStringList setNames = texts(json[u"sets"]);
    for (const QString &set : setNames) {
        if (!sets[set].isObject())
            return malformed(place, u"there is no set of fields '%1'"_s.arg(set));
        const QJsonObject shared = sets[set].toObject();
        for (auto field = shared.begin(); field != shared.end(); ++field)
            fields.insert(field.key(), field.value());
    }
    const QJsonObject own = json[u"fields"].toObject();
    for (auto field = own.begin(); field != own.end(); ++field)
        fields.insert(field.key(), field.value());
    for (auto json_ = fields.begin(); json_ != fields.end(); ++json_) {
        auto field = fieldFromJson(json_.key(), json_.value().toObject(), place + u'.' + json_.key());
        if (!field)
            return field.error();
        field->place = int(type.fields.size());
        type.fieldPlaces.insert(field->name, field->place);
        type.fields.push_back(std::move(*field));
    }
    return type;
}

FieldPlace placeOf(const Schema &schema, const QString &type, const QString &field)
{
    for (const EntityType &one : schema.types()) {
        if (one.name == type)
            return {.type = one.place, .field = one.fieldPlaces.value(field, -1)};
    }
    return {};
}

//! Other ends and connections name types and fields; here they become places.
Result<void> resolve(Schema &schema, const FieldPlace &place, const QJsonObject &json)
{
    const QString where = u"schema.types.%1.%2"_s.arg(schema.type(place.type).name, schema.field(place).name);
    if (json.contains("inverse"_L1)) {
        const QStringList other = json[u"inverse"].toString().split(u'.');
        const FieldPlace end = other.size() == 2 ? placeOf(schema, other[0], other[1]) : FieldPlace();
        if (!end.isValid())
            return malformed(where, u"the other end '%1' is no field"_s.arg(json[u"inverse"].toString()));
        schema.edit(place).inverse = end;
    }
    if (json.contains("via"_L1)) {
        const QStringList via = texts(json[u"via"]);
        const FieldPlace near = via.size() == 3 ? placeOf(schema, via[0], via[1]) : FieldPlace();
        const FieldPlace far = via.size() == 3 ? placeOf(schema, via[0], via[2]) : FieldPlace();
        if (!near.isValid() || !far.isValid())
            return malformed(where, u"its connection is no type with two link fields"_s);
        schema.edit(place).near = near;
        schema.edit(place).far = far;
    }
    return {};
}

//! `task_id` beside a link `task` is the id of its target, and nobody writes it.
void findIdsOfLinks(Schema &schema, const EntityType &type)
{
    for (const Field &field : type.fields) {
        if (field.type != DataType::Number || !field.name.endsWith("_id"_L1))
            continue;
        const Field *link = type.field(field.name.chopped(3));
        if (link && link->type == DataType::Entity) {
            Field &edited = schema.edit({.type = type.place, .field = field.place});
            edited.made = Field::Made::IdOfLink;
            edited.source = link->place;
        }
    }
}

void hide(Schema &schema, int project, const QJsonObject &json)
{
    const QStringList types = texts(json[u"hidden_types"]);
    for (const QString &type : types) {
        if (const EntityType *found = schema.find(type))
            schema.edit(found->place).hiddenIn.insert(project);
    }
    const auto fieldAt = [&schema](const QString &path) {
        const QStringList parts = path.split(u'.');
        return parts.size() == 2 ? placeOf(schema, parts[0], parts[1]) : FieldPlace();
    };
    const QStringList fields = texts(json[u"hidden_fields"]);
    for (const QString &field : fields) {
        if (const FieldPlace place = fieldAt(field); place.isValid())
            schema.edit(place).hiddenIn.insert(project);
    }
    const QJsonObject values = json[u"hidden_values"].toObject();
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (const FieldPlace place = fieldAt(value.key()); place.isValid())
            schema.edit(place).hiddenValues.insert(project, texts(value.value()));
    }
}

} // namespace

Result<Schema> schemaFromJson(const QJsonObject &json, const QJsonObject &projects)
{
    Schema schema;
    const QJsonObject sets = json[u"sets"].toObject();
    const QJsonObject types = json[u"types"].toObject();
    for (auto entry = types.begin(); entry != types.end(); ++entry) {
        auto type = typeFromJson(entry.key(), entry.value().toObject(), sets);
        if (!type)
            return type.error();
        schema.addType(std::move(*type));
    }
    const QStringList disabled = texts(json[u"disabled"]);
    for (const EntityType &type : schema.types()) {
        const QJsonObject typeJson = types[type.name].toObject();
        QJsonObject fields = typeJson[u"fields"].toObject();
        const QStringList setNames = texts(typeJson[u"sets"]);
        for (const Field &field : type.fields) {
            QJsonObject fieldJson = fields[field.name].toObject();
            for (const QString &set : setNames) {
                if (fieldJson.isEmpty())
                    fieldJson = sets[set][field.name].toObject();
            }
            if (const auto done = resolve(schema, {.type = type.place, .field = field.place}, fieldJson); !done)
                return done.error();
        }
        findIdsOfLinks(schema, type);
        schema.edit(type.place).isDisabled = disabled.contains(type.name);
    }
    for (auto project = projects.begin(); project != projects.end(); ++project)
        hide(schema, project.key().toInt(), project.value().toObject());
    return schema;
}

namespace {

QJsonObject fieldToJson(const Schema &schema, const Field &field)
{
    QJsonObject json{{u"type"_s, shotgrid::toText(field.type)},
                     {u"name"_s, field.label},
                     {u"access"_s, toText(field.access)},
                     {u"summary_default"_s, field.summaryDefault}};
    const auto put = [&json](QLatin1StringView key, const QJsonValue &value, bool isWritten) {
        if (isWritten)
            json.insert(key, value);
    };
    const bool isLinkField = isLink(field.type);
    put("description"_L1, field.description, !field.description.isEmpty());
    put("custom_metadata"_L1, field.customMetadata, !field.customMetadata.isEmpty());
    put("valid_values"_L1, QJsonArray::fromStringList(field.validValues), !field.validValues.isEmpty());
    put("valid_types"_L1,
        QJsonArray::fromStringList(field.validTypes.isEmpty() ? QStringList(u"*"_s) : field.validTypes), isLinkField);
    put("default"_L1, field.defaultValue, !field.defaultValue.isNull());
    put("cascade"_L1, toText(field.cascade), field.cascade != Field::Cascade::None);
    put("mandatory"_L1, true, field.mandatory);
    put("custom"_L1, true, field.custom);
    put("server_default"_L1, true, field.hasServerDefault);
    put("server_made"_L1, true, field.isServerMade);
    put("per_caller"_L1, true, field.isPerCaller);
    put("may_be_empty"_L1, true, field.mayBeEmpty);
    put("null"_L1, false, !field.mayBeNull);
    put("unique"_L1, true, field.isUnique);
    put("unique_when_live"_L1, true, field.isUniqueWhenLive);
    put("binds"_L1, true, field.binds);
    put("dropped"_L1, u"retire"_s, field.retiresDropped);
    put("plain"_L1, true, field.isPlain);
    put("media"_L1, true, field.isMedia);
    put("trashed"_L1, true, field.isTrashed);
    put("read_order"_L1, field.readOrder, !field.readOrder.isEmpty());
    const auto path = [&schema](const FieldPlace &place) {
        return u"%1.%2"_s.arg(schema.type(place.type).name, schema.field(place).name);
    };
    if (field.inverse.isValid())
        json.insert(u"inverse"_s, path(field.inverse));
    if (field.near.isValid()) {
        json.insert(
            u"via"_s,
            QJsonArray{schema.type(field.near.type).name, schema.field(field.near).name, schema.field(field.far).name});
    }
    return json;
}

} // namespace

QJsonObject schemaToJson(const Schema &schema)
{
    QJsonObject types;
    QJsonArray disabled;
    for (const EntityType &type : schema.types()) {
        QJsonObject fields;
        for (const Field &field : type.fields) {
            if (field.type != DataType::PivotColumn) // they come with the rows of the steps
                fields.insert(field.name, fieldToJson(schema, field));
        }
        const auto textOrNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
        types.insert(type.name,
                     QJsonObject{{u"name"_s, type.label},
                                 {u"project"_s, toText(type.project)},
                                 {u"identifier"_s, textOrNull(type.identifier)},
                                 {u"new_name"_s, textOrNull(type.newName)},
                                 {u"display_name"_s, textOrNull(type.displayName)},
                                 {u"unique_pair"_s, QJsonArray::fromStringList(type.uniquePair)},
                                 {u"starts_at"_s, type.startsAt},
                                 {u"fields"_s, fields}});
        if (type.isDisabled)
            disabled.append(type.name);
    }
    return {{u"types"_s, types}, {u"disabled"_s, disabled}};
}

QJsonObject hiddenToJson(const Schema &schema)
{
    QJsonObject projects;
    const auto add = [&projects](int project, const QString &list, const QString &name) {
        QJsonObject hidden = projects[QString::number(project)].toObject();
        QJsonArray names = hidden[list].toArray();
        names.append(name);
        hidden[list] = names;
        projects[QString::number(project)] = hidden;
    };
    for (const EntityType &type : schema.types()) {
        for (const int project : type.hiddenIn)
            add(project, u"hidden_types"_s, type.name);
        for (const Field &field : type.fields) {
            const QString path = type.name + u'.' + field.name;
            for (const int project : field.hiddenIn)
                add(project, u"hidden_fields"_s, path);
            for (auto values = field.hiddenValues.begin(); values != field.hiddenValues.end(); ++values) {
                QJsonObject hidden = projects[QString::number(values.key())].toObject();
                QJsonObject byField = hidden[u"hidden_values"].toObject();
                byField[path] = QJsonArray::fromStringList(values.value());
                hidden[u"hidden_values"] = byField;
                projects[QString::number(values.key())] = hidden;
            }
        }
    }
    return projects;
}

} // namespace bridge::sandbox::shotgrid
