#include "sandbox/ayon/entityfields.h"

#include "sandbox/ayon/reply.h"

#include <array>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

EntityId idFrom(const QJsonValue &value)
{
    return EntityId::fromText(value.toString()).value_or(EntityId());
}

QStringList textsFrom(const QJsonValue &value)
{
    return value.toVariant().toStringList();
}

// How each kind of member is read and written; the member itself is part of the type, so that tables hold plain
// functions.
template <QString Entity::*member> EntityField textField(Field field, bool canBeNull = true, QString references = {})
{
    return {.field = std::move(field),
            .canBeNull = canBeNull,
            .references = std::move(references),
            .assign = [](Entity &entity, const QJsonValue &value) { entity.*member = value.toString(); },
            .read = [](const Entity &entity) { return textOrNull(entity.*member); }};
}

template <EntityId Entity::*member> EntityField idField(Field field, bool canBeNull, QString references)
{
    field.kind = Kind::Id;
    return {.field = std::move(field),
            .canBeNull = canBeNull,
            .references = std::move(references),
            .assign = [](Entity &entity, const QJsonValue &value) { entity.*member = idFrom(value); },
            .read =
                [](const Entity &entity) {
                    return (entity.*member).isEmpty() ? QJsonValue(QJsonValue::Null) : (entity.*member).toText();
                }};
}

template <QStringList Entity::*member> EntityField textsField(Field field)
{
    field.kind = Kind::Texts;
    return {.field = std::move(field),
            .canBeNull = false,
            .assign = [](Entity &entity, const QJsonValue &value) { entity.*member = textsFrom(value); },
            .read = [](const Entity &entity) { return QJsonValue(QJsonArray::fromStringList(entity.*member)); }};
}

EntityField nameField()
{
    return textField<&Entity::name>({.name = u"name"_s, .isRequired = true, .pattern = entityNamePattern}, false);
}

EntityField labelField()
{
    return textField<&Entity::label>({.name = u"label"_s, .pattern = labelPattern});
}

EntityField thumbnailField()
{
    return idField<&Entity::thumbnail>({.name = u"thumbnailId"_s}, true, u"thumbnails"_s);
}

//! Of a file of a representation.
std::vector<Field> fileFields()
{
    return {{.name = u"id"_s, .kind = Kind::Id, .isRequired = true},
            {.name = u"name"_s},
            {.name = u"path"_s, .isRequired = true},
            {.name = u"size"_s, .kind = Kind::Integer},
            {.name = u"hash"_s},
            {.name = u"hashType"_s, .choices = {u"md5"_s, u"sha1"_s, u"sha256"_s, u"op3"_s}}};
}

std::vector<EntityField> ownFields(EntityType type)
{
    switch (type) {
    case EntityType::Folder:
        return {nameField(), labelField(),
                textField<&Entity::subtype>({.name = u"folderType"_s}, false, u"folder_types"_s),
                idField<&Entity::parent>({.name = u"parentId"_s}, true, u"folders"_s), thumbnailField()};
    case EntityType::Task:
        return {nameField(),
                labelField(),
                textField<&Entity::subtype>({.name = u"taskType"_s, .isRequired = true}, false, u"task_types"_s),
                textsField<&Entity::assignees>({.name = u"assignees"_s}),
                idField<&Entity::parent>({.name = u"folderId"_s}, false, u"folders"_s),
                thumbnailField()};
    case EntityType::Product:
        return {nameField(), idField<&Entity::parent>({.name = u"folderId"_s, .isRequired = true}, false, u"folders"_s),
                textField<&Entity::subtype>({.name = u"productType"_s, .isRequired = true}, false),
                textField<&Entity::productBaseType>({.name = u"productBaseType"_s})};
    case EntityType::Version:
        return {{.field = {.name = u"version"_s, .kind = Kind::Integer, .isRequired = true},
                 .canBeNull = false,
                 .assign = [](Entity &entity, const QJsonValue &value) { entity.version = value.toInt(); },
                 .read = [](const Entity &entity) { return QJsonValue(entity.version); }},
                idField<&Entity::parent>({.name = u"productId"_s, .isRequired = true}, false, u"products"_s),
                idField<&Entity::task>({.name = u"taskId"_s}, true, u"tasks"_s),
                thumbnailField(),
                textField<&Entity::author>({.name = u"author"_s, .pattern = userNamePattern})};
    case EntityType::Representation:
        return {nameField(),
                idField<&Entity::parent>({.name = u"versionId"_s, .isRequired = true}, false, u"versions"_s),
                {.field = {.name = u"files"_s, .kind = Kind::Objects, .members = fileFields()},
                 .canBeNull = false,
                 .assign = [](Entity &entity, const QJsonValue &value) { entity.files = value.toArray(); },
                 .read = [](const Entity &entity) { return QJsonValue(entity.files); }},
                {.field = {.name = u"traits"_s, .kind = Kind::Object},
                 .assign = [](Entity &entity, const QJsonValue &value) { entity.traits = value.toObject(); },
                 .read =
                     [](const Entity &entity) {
                         return entity.traits.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(entity.traits);
                     }}};
    case EntityType::Workfile:
        return {textField<&Entity::name>({.name = u"path"_s, .isRequired = true}, false),
                idField<&Entity::parent>({.name = u"taskId"_s, .isRequired = true}, false, u"tasks"_s),
                thumbnailField()};
    }
    Q_UNREACHABLE();
}

std::vector<EntityField> allFields(EntityType type)
{
    std::vector<EntityField> fields = ownFields(type);
    fields.push_back({.field = {.name = u"active"_s, .kind = Kind::Boolean},
                      .canBeNull = false,
                      .assign = [](Entity &entity, const QJsonValue &value) { entity.active = value.toBool(); },
                      .read = [](const Entity &entity) { return QJsonValue(entity.active); }});
    fields.push_back(textField<&Entity::status>({.name = u"status"_s}, false, u"statuses"_s));
    fields.push_back(textsField<&Entity::tags>({.name = u"tags"_s}));
    if (type != EntityType::Task) { // a task keeps no record of who made it
        fields.push_back(textField<&Entity::createdBy>({.name = u"createdBy"_s}));
        fields.push_back(textField<&Entity::updatedBy>({.name = u"updatedBy"_s}));
    }
    return fields;
}

template <class Make> auto forEachType(Make make)
{
    std::array<decltype(make(EntityType::Folder)), allEntityTypes.size()> tables;
    for (const EntityType type : allEntityTypes)
        tables[size_t(type)] = make(type);
    return tables;
}

std::vector<Field> bodyFields(EntityType type, bool isPost)
{
    std::vector<Field> fields;
    for (const EntityField &member : entityFields(type)) {
        fields.push_back(member.field);
        fields.back().isRequired = isPost && member.field.isRequired;
    }
    if (isPost)
        fields.push_back({.name = u"id"_s, .kind = Kind::Id});
    fields.push_back({.name = u"attrib"_s, .kind = Kind::Object});
    fields.push_back({.name = u"data"_s, .kind = Kind::Object});
    return fields;
}

} // namespace

const std::vector<EntityField> &entityFields(EntityType type)
{
    static const auto tables = forEachType(allFields);
    return tables[size_t(type)];
}

const std::vector<Field> &postFields(EntityType type)
{
    static const auto tables = forEachType([](EntityType each) { return bodyFields(each, true); });
    return tables[size_t(type)];
}

const std::vector<Field> &patchFields(EntityType type)
{
    static const auto tables = forEachType([](EntityType each) { return bodyFields(each, false); });
    return tables[size_t(type)];
}

QString className(EntityType type)
{
    QString name = toText(type);
    name[0] = name[0].toUpper();
    return name;
}

QString tableName(EntityType type)
{
    return toText(type) + u's';
}

QString dashed(const EntityId &id)
{
    QString text = id.toText();
    for (const int place : {20, 16, 12, 8})
        text.insert(place, u'-');
    return text;
}

QJsonObject entityDocument(const Project &project, const Entity &entity, const AttributeLibrary &library)
{
    QJsonObject document{{u"id"_s, entity.id.toText()},
                         {u"path"_s, project.entities().path(entity)},
                         {u"attrib"_s, project.attrib(entity, library)},
                         {u"ownAttrib"_s, QJsonArray::fromStringList(entity.attrib.keys())},
                         {u"data"_s, entity.data},
                         {u"createdAt"_s, toText(entity.createdAt)},
                         {u"updatedAt"_s, toText(entity.updatedAt)}};
    for (const EntityField &member : entityFields(entity.type))
        document.insert(member.field.name, member.read(entity));
    if (entity.type == EntityType::Folder)
        document.insert(u"hasVersions"_s, project.entities().hasVersions(entity.id));
    if (entity.type == EntityType::Workfile)
        document.insert(u"path"_s, entity.name);
    return withoutNulls(document);
}

} // namespace bridge::sandbox::ayon
