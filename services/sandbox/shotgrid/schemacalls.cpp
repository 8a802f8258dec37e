#include "sandbox/shotgrid/schemacalls.h"

#include "sandbox/shotgrid/naming.h"
#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/recordcalls.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

QJsonObject property(const QJsonValue &value, bool isEditable = false)
{
    return {{u"value"_s, value}, {u"editable"_s, isEditable}};
}

//! The project of the question; nothing for the whole site.
std::optional<int> projectOf(const Call &call)
{
    const auto text = parameter(call.request, u"project_id"_s);
    return text ? std::optional(text->toInt()) : std::nullopt;
}

QJsonObject typeToJson(const EntityType &type, std::optional<int> project)
{
    return {{u"name"_s, property(type.label)}, {u"visible"_s, property(!project || !type.hiddenIn.contains(*project))}};
}

//! Code -> name of the statuses, from the rows of Status.
QJsonObject statusNames(const Store &store, const QStringList &codes)
{
    QJsonObject names;
    const EntityType *type = store.schema().find(u"Status"_s);
    const Field *code = type ? type->field(u"code"_s) : nullptr;
    const Field *name = type ? type->field(u"name"_s) : nullptr;
    for (const QString &one : codes)
        names.insert(one, one);
    if (!code || !name)
        return names;
    for (const auto &[id, row] : store.rows(type->place)) {
        const QString *own = std::get_if<QString>(&row.value(code->place));
        const QString *label = std::get_if<QString>(&row.value(name->place));
        if (own && label && names.contains(*own))
            names.insert(*own, *label);
    }
    return names;
}

QJsonObject properties(const Store &store, const Field &field, std::optional<int> project)
{
    QJsonObject all{{u"default_value"_s, property(field.defaultValue, true)},
                    {u"summary_default"_s, property(field.summaryDefault, true)}};
    const auto add = [&all](const QString &name, const QJsonValue &value, bool isEditable) {
        all.insert(name, property(value, isEditable));
    };
    const bool isStatus = field.type == DataType::StatusList;
    if (isLink(field.type))
        add(u"valid_types"_s, QJsonArray::fromStringList(field.validTypes), true);
    if (isStatus || field.type == DataType::List)
        add(u"valid_values"_s, QJsonArray::fromStringList(field.validValues), true);
    if (isStatus)
        add(u"display_values"_s, statusNames(store, field.validValues), false);
    // The site as a whole hides none; of a plain list that is not even said.
    if (isStatus || (field.type == DataType::List && project))
        add(u"hidden_values"_s, QJsonArray::fromStringList(field.hiddenValues.value(project.value_or(0))), false);
    if (field.type == DataType::Text) {
        add(u"regex_validation"_s, QString(), true);
        add(u"regex_validation_enabled"_s, QJsonValue::Null, true);
    }
    if (field.type == DataType::Url)
        add(u"open_in_new_window"_s, false, true);
    if (field.type == DataType::Summary) {
        for (const QString &name : {u"query"_s, u"summary_field"_s, u"summary_type"_s, u"summary_value"_s})
            add(name, QJsonValue::Null, false);
    }
    return all;
}

QJsonObject fieldToJson(const Call &call, const EntityType &type, const Field &field, std::optional<int> project)
{
    const bool isEditable = field.access == Field::Access::Write && !refusalToUpdate(call.caller, type, field);
    const bool isVisible = !project || !field.hiddenIn.contains(*project);
    return {{u"name"_s, property(field.label, true)},
            {u"description"_s, property(field.description, true)},
            {u"custom_metadata"_s, property(field.customMetadata, true)},
            {u"entity_type"_s, property(type.name)},
            {u"data_type"_s, property(toText(field.type))},
            {u"editable"_s, property(isEditable)},
            {u"mandatory"_s, property(field.mandatory)},
            {u"unique"_s, property(field.isUnique)},
            {u"properties"_s, properties(call.store, field, project)},
            {u"visible"_s, property(isVisible, field.custom)},
            {u"ui_value_displayable"_s, property(true)}};
}

Failure unknownField(const EntityType &type, const QString &name)
{
    return {.status = 404,
            .code = 103,
            .title = u"Not Found"_s,
            .detail = u"Field '%1.%2' does not exist."_s.arg(type.name, name)};
}

QJsonObject selfLinks(const QString &self)
{
    return {{u"self"_s, self}};
}

QString fieldAddress(const Call &call, const EntityType &type, const Field &field)
{
    return u"%1/schema/%2/fields/%3"_s.arg(call.prefix, type.name, field.name);
}

//! [{"property_name": "name", "value": …}, …] as an object.
QJsonObject propertiesIn(const QJsonObject &body)
{
    QJsonObject given;
    const QJsonArray list = body[u"properties"].toArray();
    for (const QJsonValue one : list)
        given.insert(one[u"property_name"].toString(), withPlainNumbers(one[u"value"]));
    return given;
}

QStringList textsIn(const QJsonValue &json)
{
    QStringList texts;
    const QJsonArray list = json.toArray();
    for (const QJsonValue one : list)
        texts << one.toString();
    return texts;
}

bool isCreatable(DataType type)
{
    static const QSet<DataType> creatable{
        DataType::Calculated,  DataType::Checkbox, DataType::Currency, DataType::Date,       DataType::DateTime,
        DataType::Duration,    DataType::Entity,   DataType::Float,    DataType::Footage,    DataType::List,
        DataType::MultiEntity, DataType::Number,   DataType::Percent,  DataType::StatusList, DataType::Text,
        DataType::Timecode,    DataType::Url,      DataType::Uuid};
    return creatable.contains(type);
}

Failure serverError()
{
    return {.status = 500, .code = 100, .title = u"Shotgun Server Error"_s};
}

//! What keeps a field of this kind from being made.
Refusal refusalOfNewField(const Schema &schema, DataType type, const QJsonObject &given)
{
    if (given[u"name"].toString().trimmed().isEmpty())
        return invalidRequest(u"API schema_field_create() missing property 'name'"_s);
    // Both are slips of the real site.
    const bool isBare = type == DataType::Checkbox && !given[u"default_value"].isBool();
    if (type == DataType::Calculated || isBare)
        return serverError();
    if (!isLink(type))
        return std::nullopt;
    const QStringList types = textsIn(given[u"valid_types"]);
    if (types.size() != 1)
        return invalidRequest(u"'valid_types' value expected Array with one element"_s);
    if (!schema.find(types.front())) {
        return invalidRequest(
            u"API schema_field_create() invalid entity type in 'valid_types': %1"_s.arg(types.front()));
    }
    return std::nullopt;
}

//! The first name that no field has, and whether one in the trash has the name itself.
struct FreeName {
    QString name = {};
    bool isInTrash = false;
};

FreeName freeName(const EntityType &type, const QString &label)
{
    const QString base = programmaticName(label);
    FreeName free{.name = base};
    const auto isTaken = [&type](const QString &name) { return type.fieldPlaces.contains(name); };
    free.isInTrash = isTaken(base) && !type.field(base);
    for (int number = 1; isTaken(free.name); ++number)
        free.name = u"%1_%2"_s.arg(base).arg(number);
    return free;
}

//! Sets what a property says; false when there is no such property.
bool setProperty(Field &field, const QString &name, const QJsonValue &value, std::optional<int> project)
{
    if (name == "name"_L1) {
        field.label = value.toString();
    } else if (name == "description"_L1) {
        field.description = value.toString();
    } else if (name == "custom_metadata"_L1) {
        field.customMetadata = value.toString();
    } else if (name == "default_value"_L1) {
        field.defaultValue = value;
    } else if (name == "summary_default"_L1) {
        field.summaryDefault = value.toString();
    } else if (name == "valid_values"_L1) {
        field.validValues = textsIn(value);
    } else if (name == "valid_types"_L1) {
        field.validTypes = textsIn(value);
    } else if (name == "hidden_values"_L1 && project) {
        field.hiddenValues.insert(*project, textsIn(value));
    } else if (name == "visible"_L1) {
        if (!project)
            return true; // for the whole site a field is hidden in the browser only
        if (value.toBool())
            field.hiddenIn.remove(*project);
        else
            field.hiddenIn.insert(*project);
    } else {
        return false;
    }
    return true;
}

} // namespace

QJsonObject typesToJson(const Schema &schema, std::optional<int> project)
{
    QJsonObject types;
    for (const EntityType &type : schema.types()) {
        if (!type.isDisabled)
            types.insert(type.name, typeToJson(type, project));
    }
    return types;
}

QJsonObject fieldsToJson(const Call &call, const EntityType &type, std::optional<int> project)
{
    QJsonObject fields;
    for (const Field &field : type.fields) {
        if (!field.isTrashed)
            fields.insert(field.name, fieldToJson(call, type, field, project));
    }
    return fields;
}

Outcome<Reply> readTypes(const Call &call)
{
    return jsonReply({{u"data"_s, typesToJson(call.store.schema(), projectOf(call))},
                      {u"links"_s, selfLinks(addressOf(call.request))}});
}

Outcome<Reply> readType(const Call &call, const EntityType &type)
{
    return jsonReply(
        {{u"data"_s, typeToJson(type, projectOf(call))}, {u"links"_s, selfLinks(addressOf(call.request))}});
}

Outcome<Reply> readFields(const Call &call, const EntityType &type)
{
    return jsonReply(
        {{u"data"_s, fieldsToJson(call, type, projectOf(call))}, {u"links"_s, selfLinks(addressOf(call.request))}});
}

Outcome<Reply> readField(const Call &call, const EntityType &type, const QString &name)
{
    const Field *field = type.field(name);
    if (!field)
        return unknownField(type, name);
    return jsonReply({{u"data"_s, fieldToJson(call, type, *field, projectOf(call))},
                      {u"links"_s, selfLinks(addressOf(call.request))}});
}

Outcome<FieldPlace> addField(const Call &call, Store &store, const EntityType &type)
{
    const auto dataType = dataTypeFromText(call.body[u"data_type"].toString());
    if (!dataType || !isCreatable(*dataType))
        return invalidRequest(u"API schema_field_create() data_type is not valid"_s);
    const QJsonObject given = propertiesIn(call.body);
    if (auto refusal = refusalOfNewField(store.schema(), *dataType, given))
        return *refusal;
    const FreeName free = freeName(type, given[u"name"].toString());
    if (free.isInTrash) {
        return invalidRequest(
            u"API schema_field_create() failed, there is a retired field with the same field_name: "
            "%1. Delete the retired field forever from the Trash Page in Shotgun and try again."_s.arg(
                programmaticName(given[u"name"].toString())));
    }
    Field field{.name = free.name,
                .type = *dataType,
                .custom = true,
                .binds = *dataType == DataType::MultiEntity,
                .summaryDefault = u"none"_s};
    for (auto one = given.begin(); one != given.end(); ++one) {
        if (!setProperty(field, one.key(), one.value(), std::nullopt)) {
            return invalidRequest(u"API schema_field_create() invalid property '%1'"_s.arg(one.key()));
        }
    }
    if (*dataType == DataType::Uuid)
        field.access = Field::Access::Read;
    const int place = type.place;
    return FieldPlace{.type = place, .field = store.editSchema().addField(place, field).place};
}

Outcome<Reply> createField(const Call &call, Store &store, const EntityType &type)
{
    const Outcome<FieldPlace> place = addField(call, store, type);
    if (!place)
        return place.failure();
    const EntityType &now = store.schema().type(place->type);
    const Field &added = store.schema().field(*place);
    return jsonReply({{u"data"_s, fieldToJson(call, now, added, std::nullopt)},
                      {u"links"_s, selfLinks(fieldAddress(call, now, added))}},
                     201);
}

Outcome<Reply> updateField(const Call &call, Store &store, const EntityType &type, const QString &name)
{
    const Field *field = type.field(name);
    if (!field)
        return unknownField(type, name);
    std::optional<int> project;
    if (call.body[u"project_id"].isDouble())
        project = call.body[u"project_id"].toInt();
    Field changed = *field;
    const QJsonObject given = propertiesIn(call.body);
    for (auto one = given.begin(); one != given.end(); ++one) {
        if (!setProperty(changed, one.key(), one.value(), project))
            return invalidRequest(u"API schema_field_update() invalid property '%1'"_s.arg(one.key()));
    }
    Field &edited = store.editSchema().edit({.type = type.place, .field = field->place});
    edited = changed;
    return jsonReply(
        {{u"data"_s, fieldToJson(call, type, edited, project)}, {u"links"_s, selfLinks(addressOf(call.request))}});
}

Outcome<Reply> trashField(Store &store, const EntityType &type, const QString &name)
{
    const Field *field = type.field(name);
    if (!field)
        return unknownField(type, name);
    if (!field->custom)
        return invalidRequest(u"API schema_field_delete() %1.%2 cannot be deleted."_s.arg(type.name, name));
    store.editSchema().edit({.type = type.place, .field = field->place}).isTrashed = true;
    return Reply{.status = 204};
}

Outcome<Reply> reviveField(const Call &call, Store &store, const EntityType &type, const QString &name)
{
    const bool isAsked =
        call.body[u"revive"].toBool() || parameter(call.request, u"revive"_s).value_or(QString()) == "true"_L1;
    if (!isAsked)
        return invalidParameters({{u"revive"_s, QJsonArray{u"revive is missing"_s}}});
    const int place = type.fieldPlaces.value(name, -1);
    if (place < 0)
        return unknownField(type, name);
    store.editSchema().edit({.type = type.place, .field = place}).isTrashed = false;
    return Reply{.status = 204};
}

} // namespace bridge::sandbox::shotgrid
