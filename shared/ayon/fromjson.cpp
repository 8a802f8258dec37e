#include "ayon/fromjson.h"

#include "base/json.h"

#include <map>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

namespace {

//! What was read, unless the reader met a mistake.
template <class T> Result<T> checked(T value, const JsonReader &reader)
{
    if (reader.error())
        return *reader.error();
    return value;
}

TypeItem typeItem(JsonReader reader)
{
    return {.name = reader.textOr(u"name"_s, {}),
            .shortName = reader.textOr(u"shortName"_s, {}),
            .icon = reader.textOr(u"icon"_s, {}),
            .color = reader.textOr(u"color"_s, {})};
}

Status status(JsonReader reader)
{
    return {.name = reader.textOr(u"name"_s, {}),
            .shortName = reader.textOr(u"shortName"_s, {}),
            .state = reader.textOr(u"state"_s, {}),
            .icon = reader.textOr(u"icon"_s, {}),
            .color = reader.textOr(u"color"_s, {}),
            .scope = reader.textsOr(u"scope"_s, {})};
}

Tag tag(JsonReader reader)
{
    return {.name = reader.textOr(u"name"_s, {}), .color = reader.textOr(u"color"_s, {})};
}

//! The named elements of a list of an anatomy; one without a name is a mistake.
template <class T> std::vector<T> anatomyItems(JsonReader &reader, const QString &key, T (*read)(JsonReader))
{
    std::vector<T> items;
    const QJsonArray list = reader.arrayOr(key, {});
    for (const QJsonValue &element : list) {
        T item = read(JsonReader(element.toObject(), reader.path() + '.'_L1 + key));
        if (item.name.isEmpty())
            reader.refuse(key, u"a name in each element"_s);
        items.push_back(std::move(item));
    }
    return items;
}

std::optional<AttributeDefinition::Type> attributeType(const QString &text)
{
    using Type = AttributeDefinition::Type;
    static const std::map<QString, Type> types = {
        {u"string"_s, Type::String},
        {u"integer"_s, Type::Integer},
        {u"float"_s, Type::Float},
        {u"boolean"_s, Type::Boolean},
        {u"datetime"_s, Type::DateTime},
        {u"list_of_strings"_s, Type::ListOfStrings},
        {u"list_of_integers"_s, Type::ListOfIntegers},
        {u"list_of_any"_s, Type::ListOfAny},
        {u"list_of_submodels"_s, Type::ListOfSubmodels},
        {u"dict"_s, Type::Dict},
    };
    const auto found = types.find(text);
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

QStringList enumValues(const QJsonArray &items)
{
    QStringList values;
    for (const QJsonValue &item : items)
        values.append(item["value"_L1].toVariant().toString());
    return values;
}

//! A number, or the decimal text of one: both are found in accounts that were linked by hand.
ShotgridId shotgridUserId(const QJsonValue &value)
{
    return ShotgridId::fromText(value.toVariant().toString()).value_or(ShotgridId());
}

} // namespace

Result<Folder> folderFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    Folder folder{.id = reader.entityId(u"id"_s),
                  .name = reader.text(u"name"_s),
                  .label = reader.textOr(u"label"_s, {}),
                  .folderType = reader.textOr(u"folderType"_s, {}),
                  .parentId = reader.entityIdOr(u"parentId"_s, {}),
                  .path = reader.textOr(u"path"_s, {}),
                  .status = reader.textOr(u"status"_s, {}),
                  .tags = reader.textsOr(u"tags"_s, {}),
                  .attrib = reader.objectInText(u"allAttrib"_s),
                  .ownAttrib = reader.textsOr(u"ownAttrib"_s, {}),
                  .data = reader.objectInText(u"data"_s),
                  .active = reader.booleanOr(u"active"_s, true),
                  .hasVersions = reader.booleanOr(u"hasVersions"_s, false),
                  .updatedAt = reader.timeOr(u"updatedAt"_s, {})};
    return checked(std::move(folder), reader);
}

Result<Task> taskFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    Task task{.id = reader.entityId(u"id"_s),
              .name = reader.text(u"name"_s),
              .label = reader.textOr(u"label"_s, {}),
              .taskType = reader.textOr(u"taskType"_s, {}),
              .folderId = reader.entityId(u"folderId"_s),
              .assignees = reader.textsOr(u"assignees"_s, {}),
              .status = reader.textOr(u"status"_s, {}),
              .tags = reader.textsOr(u"tags"_s, {}),
              .attrib = reader.objectInText(u"allAttrib"_s),
              .ownAttrib = reader.textsOr(u"ownAttrib"_s, {}),
              .data = reader.objectInText(u"data"_s),
              .active = reader.booleanOr(u"active"_s, true),
              .updatedAt = reader.timeOr(u"updatedAt"_s, {})};
    return checked(std::move(task), reader);
}

Result<Product> productFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    Product product{.id = reader.entityId(u"id"_s),
                    .name = reader.text(u"name"_s),
                    .folderId = reader.entityId(u"folderId"_s),
                    .productType = reader.textOr(u"productType"_s, {}),
                    .status = reader.textOr(u"status"_s, {}),
                    .tags = reader.textsOr(u"tags"_s, {}),
                    .attrib = reader.objectInText(u"allAttrib"_s),
                    .data = reader.objectInText(u"data"_s),
                    .active = reader.booleanOr(u"active"_s, true)};
    return checked(std::move(product), reader);
}

Result<Version> versionFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    Version version{.id = reader.entityId(u"id"_s),
                    .version = int(reader.integer(u"version"_s)),
                    .productId = reader.entityId(u"productId"_s),
                    .taskId = reader.entityIdOr(u"taskId"_s, {}),
                    .author = reader.textOr(u"author"_s, {}),
                    .status = reader.textOr(u"status"_s, {}),
                    .tags = reader.textsOr(u"tags"_s, {}),
                    .attrib = reader.objectInText(u"allAttrib"_s),
                    .data = reader.objectInText(u"data"_s),
                    .thumbnailId = reader.entityIdOr(u"thumbnailId"_s, {}),
                    .active = reader.booleanOr(u"active"_s, true),
                    .createdAt = reader.timeOr(u"createdAt"_s, {}),
                    .updatedAt = reader.timeOr(u"updatedAt"_s, {})};
    return checked(std::move(version), reader);
}

//! Links come from entities of other types too.
Result<VersionInputs> versionInputsFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    JsonReader links(reader.object(u"links"_s), path + ".links"_L1);
    VersionInputs inputs{.id = reader.entityId(u"id"_s)};
    const QJsonArray edges = links.array(u"edges"_s);
    for (const QJsonValue &edge : edges) {
        JsonReader link(edge.toObject(), links.path() + ".edges"_L1);
        const EntityId entity = link.entityId(u"entityId"_s);
        if (link.error())
            return *link.error();
        if (edge["entityType"_L1] == u"version"_s)
            inputs.versions.push_back(entity);
    }
    if (links.error())
        return *links.error();
    return checked(std::move(inputs), reader);
}

Result<EntityList> listFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    EntityList list{.id = reader.entityId(u"id"_s),
                    .entityType = reader.text(u"entityType"_s),
                    .label = reader.text(u"label"_s),
                    .active = reader.booleanOr(u"active"_s, true),
                    .attrib = reader.objectInText(u"allAttrib"_s),
                    .data = reader.objectInText(u"data"_s)};
    return checked(std::move(list), reader);
}

namespace {

//! The edge of an item: what is the item's own stands beside the node, which is the version.
Result<ListItem> listItemFromJson(const QJsonObject &edge, const QString &path)
{
    JsonReader reader(edge, path);
    JsonReader version(reader.objectOr(u"node"_s, {}), path + ".node"_L1);
    ListItem item{.id = reader.entityId(u"id"_s),
                  .entityId = reader.entityId(u"entityId"_s),
                  .versionAttrib = version.objectInText(u"allAttrib"_s)};
    if (version.error())
        return *version.error();
    return checked(std::move(item), reader);
}

} // namespace

Result<ListItems> listItemsFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    JsonReader connection(reader.object(u"items"_s), path + ".items"_L1);
    JsonReader page(connection.object(u"pageInfo"_s), connection.path() + ".pageInfo"_L1);
    ListItems list{.id = reader.entityId(u"id"_s)};
    auto items = listFromJson(connection.array(u"edges"_s), connection.path() + ".edges"_L1, listItemFromJson);
    if (page.booleanOr(u"hasNextPage"_s, false))
        list.next = page.textOr(u"endCursor"_s, {});
    for (const JsonReader *one : {&reader, &connection, &page}) {
        if (one->error())
            return *one->error();
    }
    if (!items)
        return items.error();
    list.items = *std::move(items);
    if (list.items.empty())
        list.next.clear(); // a page that is just full says that another follows, which may be empty
    return list;
}

Result<ProjectEntry> projectEntryFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    ProjectEntry project{.name = ProjectName(reader.text(u"name"_s)),
                         .code = reader.textOr(u"code"_s, {}),
                         .active = reader.booleanOr(u"active"_s, true),
                         .library = reader.booleanOr(u"library"_s, false),
                         .attrib = reader.objectInText(u"allAttrib"_s),
                         .data = reader.objectInText(u"data"_s)};
    return checked(std::move(project), reader);
}

Result<User> listedUserFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    JsonReader attrib(reader.objectOr(u"attrib"_s, {}), path + ".attrib"_L1);
    User user{.name = reader.text(u"name"_s),
              .fullName = attrib.textOr(u"fullName"_s, {}),
              .email = attrib.textOr(u"email"_s, {}),
              .active = reader.booleanOr(u"active"_s, true),
              .isService = reader.booleanOr(u"isService"_s, false),
              .isAdmin = reader.booleanOr(u"isAdmin"_s, false),
              .isManager = reader.booleanOr(u"isManager"_s, false)};
    return checked(std::move(user), reader);
}

namespace {

//! `{"demo": ["artist"], …}`, as a document of a user has it.
QStringList accessGroupsOf(const QJsonObject &byProject)
{
    QStringList groups;
    for (const QJsonValue &ofProject : byProject) {
        for (const QJsonValue &group : ofProject.toArray())
            groups.append(group.toString());
    }
    groups.removeDuplicates();
    groups.sort();
    return groups;
}

} // namespace

Result<User> userFromJson(const QJsonObject &document, const QString &path)
{
    JsonReader reader(document, path);
    JsonReader attrib(reader.objectOr(u"attrib"_s, {}), path + ".attrib"_L1);
    JsonReader data(reader.objectOr(u"data"_s, {}), path + ".data"_L1);
    const bool isService = data.booleanOr(u"isService"_s, false);
    const bool isAdmin = isService || data.booleanOr(u"isAdmin"_s, false);
    User user{.name = reader.text(u"name"_s),
              .fullName = attrib.textOr(u"fullName"_s, {}),
              .email = attrib.textOr(u"email"_s, {}),
              .active = reader.booleanOr(u"active"_s, true),
              .isService = isService,
              .isAdmin = isAdmin,
              .isManager = isAdmin || data.booleanOr(u"isManager"_s, false),
              .sgUserId = shotgridUserId(document.value("data"_L1)["sg_user_id"_L1]),
              .accessGroups = accessGroupsOf(document.value("data"_L1)["accessGroups"_L1].toObject())};
    return checked(std::move(user), reader);
}

Result<Project> projectFromJson(const QJsonObject &document, const QString &path)
{
    JsonReader reader(document, path);
    Project project{.name = ProjectName(reader.text(u"name"_s)),
                    .code = reader.text(u"code"_s),
                    .label = reader.textOr(u"label"_s, {}),
                    .active = reader.booleanOr(u"active"_s, true),
                    .library = reader.booleanOr(u"library"_s, false),
                    .folderTypes = anatomyItems(reader, u"folderTypes"_s, typeItem),
                    .taskTypes = anatomyItems(reader, u"taskTypes"_s, typeItem),
                    .statuses = anatomyItems(reader, u"statuses"_s, status),
                    .tags = anatomyItems(reader, u"tags"_s, tag),
                    .attrib = reader.objectOr(u"attrib"_s, {}),
                    .ownAttrib = reader.textsOr(u"ownAttrib"_s, {}),
                    .data = reader.objectOr(u"data"_s, {}),
                    .updatedAt = reader.timeOr(u"updatedAt"_s, {})};
    return checked(std::move(project), reader);
}

Result<AnatomyPreset> anatomyPresetFromJson(const QJsonObject &document, const QString &path)
{
    JsonReader reader(document, path);
    // `primary` is true, false, or the letter that marks it in the database.
    const QJsonValue primary = document.value("primary"_L1);
    AnatomyPreset preset{.name = reader.text(u"name"_s), .primary = primary.toBool() || !primary.toString().isEmpty()};
    return checked(std::move(preset), reader);
}

Result<std::optional<AttributeDefinition>> attributeFromJson(const QJsonObject &document, const QString &path)
{
    JsonReader reader(document, path);
    JsonReader data(reader.object(u"data"_s), path + ".data"_L1);
    const QJsonObject raw = document.value("data"_L1).toObject();
    const std::optional<AttributeDefinition::Type> type = attributeType(data.text(u"type"_s));
    AttributeDefinition attribute{.name = reader.text(u"name"_s),
                                  .scope = reader.textsOr(u"scope"_s, {}),
                                  .type = type.value_or(AttributeDefinition::Type::String),
                                  .title = data.textOr(u"title"_s, {}),
                                  .defaultValue = raw.value("default"_L1),
                                  .ge = raw.value("ge"_L1),
                                  .gt = raw.value("gt"_L1),
                                  .le = raw.value("le"_L1),
                                  .lt = raw.value("lt"_L1),
                                  .regex = data.textOr(u"regex"_s, {}),
                                  .enumValues = enumValues(data.arrayOr(u"enum"_s, {})),
                                  .inherit = data.booleanOr(u"inherit"_s, true),
                                  .builtin = reader.booleanOr(u"builtin"_s, false)};
    if (reader.error())
        return *reader.error();
    if (data.error())
        return *data.error();
    return type ? std::optional(std::move(attribute)) : std::nullopt;
}

std::optional<Event::Status> eventStatus(const QString &text)
{
    using enum Event::Status;
    for (const Event::Status one : {Pending, InProgress, Finished, Failed, Aborted, Restarted}) {
        if (toText(one) == text)
            return one;
    }
    return std::nullopt;
}

Result<Event> eventFromJson(const QJsonObject &document, const QString &path)
{
    JsonReader reader(document, path);
    const std::optional<Event::Status> status = eventStatus(reader.text(u"status"_s));
    if (!status)
        reader.refuse(u"status"_s, u"a status of events"_s);
    Event event{.id = reader.entityId(u"id"_s),
                .hash = reader.textOr(u"hash"_s, {}),
                .topic = reader.text(u"topic"_s),
                .project = ProjectName(reader.textOr(u"project"_s, {})),
                .user = reader.textOr(u"user"_s, {}),
                .sender = reader.textOr(u"sender"_s, {}),
                .senderType = reader.textOr(u"senderType"_s, {}),
                .dependsOn = reader.entityIdOr(u"dependsOn"_s, {}),
                .status = status.value_or(Event::Status::Pending),
                .retries = int(reader.integerOr(u"retries"_s, 0)),
                .description = reader.textOr(u"description"_s, {}),
                .summary = reader.objectOr(u"summary"_s, {}),
                .payload = reader.objectOr(u"payload"_s, {}),
                .createdAt = reader.timeOr(u"createdAt"_s, {}),
                .updatedAt = reader.timeOr(u"updatedAt"_s, {})};
    return checked(std::move(event), reader);
}

Result<Event> shownEventFromJson(const QJsonObject &node, const QString &path)
{
    JsonReader reader(node, path);
    QJsonObject document = node;
    document.insert(u"summary"_s, reader.objectInText(u"summary"_s));
    document.insert(u"payload"_s, reader.objectInText(u"payload"_s));
    if (reader.error())
        return *reader.error();
    return eventFromJson(document, path);
}

Result<Event> queriedEventFromJson(const QJsonObject &row, const QString &path)
{
    QJsonObject document = row;
    for (const auto &[queried, name] : {std::pair{"sender_type"_L1, u"senderType"_s},
                                        {"depends_on"_L1, u"dependsOn"_s},
                                        {"created_at"_L1, u"createdAt"_s},
                                        {"updated_at"_L1, u"updatedAt"_s}}) {
        document.insert(name, document.take(queried));
    }
    return eventFromJson(document, path);
}

Result<OperationResult> operationResultFromJson(const QJsonObject &document, const QString &path)
{
    JsonReader reader(document, path);
    OperationResult result{.success = reader.boolean(u"success"_s),
                           .status = int(reader.integerOr(u"status"_s, 0)),
                           .entityId = reader.entityIdOr(u"entityId"_s, {}),
                           .errorCode = reader.textOr(u"errorCode"_s, {}),
                           .detail = reader.textOr(u"detail"_s, {})};
    return checked(std::move(result), reader);
}

} // namespace bridge::ayon
