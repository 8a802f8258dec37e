#include "sandbox/ayon/listroutes.h"

#include "sandbox/ayon/attribvalue.h"
#include "sandbox/ayon/body.h"
#include "sandbox/ayon/entityfields.h"
#include "sandbox/ayon/listitems.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/signedevent.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

//! What a caller may do with a list; each level includes those before it.
enum Access { NoAccess = 0, Read = 10, Update = 20, Manage = 30 };

Access accessOf(const EntityList &list, const Caller &caller)
{
    if (caller.isManager || list.owner == caller.user || list.access.isEmpty())
        return Manage;
    const int level = list.access.value(caller.user).toInt();
    return level >= Manage ? Manage : level >= Update ? Update : level >= Read ? Read : NoAccess;
}

QString refusalText(Access needed)
{
    switch (needed) {
    case Update:
        return u"Cannot update entity list %1"_s;
    case Manage:
        return u"Cannot admin entity list %1"_s;
    case NoAccess:
    case Read:
        return u"Access denied to entity list %1"_s;
    }
    Q_UNREACHABLE();
}

//! The list that a call is about, with its project: a copy, which is stored when the call has succeeded.
struct ListCall {
    Project *project = nullptr;
    EntityList list = {};
};

Checked<ListCall> listOf(Call &call, Access needed)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return project.refusal();
    const EntityId id = call.id(u"list_id"_s);
    const EntityList *list = (*project)->lists.find(id);
    if (!list)
        return notFound(u"Entity list %1 not found"_s.arg(id.toText()));
    if (accessOf(*list, call.caller) < needed)
        return forbidden(refusalText(needed).arg(list->label));
    return ListCall{.project = *project, .list = *list};
}

QJsonObject eventSummary(const EntityList &list)
{
    return {{u"id"_s, list.id.toText()},
            {u"entity_list_type"_s, list.listType},
            {u"entity_type"_s, toText(list.entityType)},
            {u"label"_s, list.label},
            {u"count"_s, list.count()}};
}

//! Stores a list as it was made or changed, all of its items anew, and tells of it.
std::optional<Refusal> save(Call &call, Project &project, EntityList list)
{
    const bool isNew = project.lists.find(list.id) == nullptr;
    const bool isLabelTaken = std::ranges::any_of(project.lists.all(), [&list](const auto &numbered) {
        return numbered.second.label == list.label && numbered.second.id != list.id;
    });
    if (isLabelTaken)
        return constraint(u"unique-violation"_s, u"Entity_list with label '%1' already exists."_s.arg(list.label));

    list.updatedBy = call.caller.user;
    list.updatedAt = call.store.now();
    for (ListItem &item : list.items)
        item.updatedAt = list.updatedAt;
    list.data.insert(u"count"_s, list.count());
    const QString done = isNew ? u"created"_s : u"changed"_s;
    Event event = signedEvent(u"entity_list."_s + done, project, call.caller);
    event.description = u"Entity list %1 %2"_s.arg(list.label, done);
    event.summary = eventSummary(list);
    project.lists.put(std::move(list));
    call.store.addEvent(std::move(event));
    return std::nullopt;
}

Reply saved(Call &call, ListCall target, Reply done)
{
    const std::optional<Refusal> refusal = save(call, *target.project, std::move(target.list));
    return refusal ? call.refuse(*refusal) : done;
}

//! Checked bodies of items; what does not fit is refused at its place.
QJsonArray checkedItems(BodyCheck &check, const QJsonArray &items, bool areNew)
{
    QJsonArray checked;
    for (int i = 0; i < items.size(); ++i)
        checked.append(check.check(items.at(i).toObject(), listItemFields(areNew), {u"body"_s, u"items"_s, i}));
    return checked;
}

const std::vector<Field> &sharedFields()
{
    static const std::vector<Field> fields{{.name = u"entityListFolderId"_s, .kind = Kind::Id},
                                           {.name = u"access"_s, .kind = Kind::Object},
                                           {.name = u"attrib"_s, .kind = Kind::Object},
                                           {.name = u"data"_s, .kind = Kind::Object},
                                           {.name = u"tags"_s, .kind = Kind::Texts},
                                           {.name = u"owner"_s},
                                           {.name = u"active"_s, .kind = Kind::Boolean}};
    return fields;
}

std::vector<Field> withShared(std::vector<Field> fields)
{
    fields.insert(fields.end(), sharedFields().begin(), sharedFields().end());
    return fields;
}

//! What POST and PATCH both may set; `attrib` and `data` merge, the rest replaces.
void assign(EntityList &list, const QJsonObject &values)
{
    if (values.contains("entityListFolderId"_L1))
        list.folder = EntityId::fromText(values.value("entityListFolderId"_L1).toString()).value_or(EntityId());
    if (values.value("access"_L1).isObject())
        list.access = values.value("access"_L1).toObject();
    list.attrib = patched(list.attrib, values.value("attrib"_L1).toObject());
    list.data = patched(list.data, values.value("data"_L1).toObject());
    if (values.value("tags"_L1).isArray())
        list.tags = values.value("tags"_L1).toVariant().toStringList();
    if (values.value("owner"_L1).isString())
        list.owner = values.value("owner"_L1).toString();
    list.active = values.value("active"_L1).toBool(list.active);
}

Reply createList(Call &call)
{
    static const std::vector<Field> fields = withShared(
        {{.name = u"id"_s, .kind = Kind::Id},
         {.name = u"entityType"_s,
          .isRequired = true,
          .choices = {u"folder"_s, u"task"_s, u"product"_s, u"version"_s, u"representation"_s, u"workfile"_s}},
         {.name = u"label"_s, .isRequired = true},
         {.name = u"entityListType"_s},
         {.name = u"template"_s, .kind = Kind::Object},
         {.name = u"items"_s, .kind = Kind::Objects}});
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    BodyCheck check;
    const QJsonObject values = check.check(*body, fields);
    const QJsonArray items = checkedItems(check, values.value("items"_L1).toArray(), true);
    if (!check.isGood())
        return call.refuse(invalid(check.takeInvalid()));

    EntityList list{.id = EntityId::fromText(values.value("id"_L1).toString()).value_or(EntityId()),
                    .listType = values.value("entityListType"_L1).toString(u"generic"_s),
                    .entityType = *entityTypeFromText(values.value("entityType"_L1).toString()),
                    .label = values.value("label"_L1).toString(),
                    .itemTemplate = values.value("template"_L1).toObject(),
                    .owner = call.caller.user,
                    .createdBy = call.caller.user,
                    .createdAt = call.store.now()};
    if (list.label.isEmpty())
        return call.refuse(badRequest(u"Label is required"_s));
    if (list.listType.isEmpty())
        return call.refuse(badRequest(u"Entity list type is required"_s));
    if (list.id.isEmpty())
        list.id = call.store.newId();
    if ((*project)->lists.find(list.id))
        return call.refuse(
            constraint(u"unique-violation"_s, u"Entity_list with id '%1' already exists."_s.arg(dashed(list.id))));
    assign(list, values);
    ListItems writer(list, **project, call.store);
    for (const QJsonValue &item : items) {
        if (const std::optional<Refusal> refusal = writer.add(item.toObject()))
            return call.refuse(*refusal);
    }
    const QJsonObject answer{{u"id"_s, list.id.toText()},
                             {u"entityListType"_s, list.listType},
                             {u"entityType"_s, toText(list.entityType)},
                             {u"label"_s, list.label},
                             {u"count"_s, list.count()}};
    return saved(call, {.project = *project, .list = std::move(list)}, jsonReply(answer, 201));
}

QJsonArray itemDocuments(const EntityList &list)
{
    QJsonArray documents;
    for (const ListItem &item : list.items) {
        documents.append(QJsonObject{{u"id"_s, item.id.toText()},
                                     {u"entityId"_s, item.entity.toText()},
                                     {u"position"_s, documents.size()},
                                     {u"label"_s, textOrNull(item.label)},
                                     {u"attrib"_s, item.attrib},
                                     {u"data"_s, item.data},
                                     {u"tags"_s, QJsonArray::fromStringList(item.tags)},
                                     {u"folderPath"_s, item.folderPath},
                                     {u"createdBy"_s, textOrNull(list.createdBy)},
                                     {u"updatedBy"_s, textOrNull(list.updatedBy)},
                                     {u"createdAt"_s, toText(item.createdAt)},
                                     {u"updatedAt"_s, toText(item.updatedAt)}});
    }
    return documents;
}

Reply showList(Call &call)
{
    const Checked<ListCall> target = listOf(call, Read);
    if (!target)
        return call.refuse(target.refusal());
    const EntityList &list = target->list;
    return jsonReply({{u"id"_s, list.id.toText()},
                      {u"entityListType"_s, list.listType},
                      {u"entityListFolderId"_s, idOrNull(list.folder)},
                      {u"entityType"_s, toText(list.entityType)},
                      {u"label"_s, list.label},
                      {u"access"_s, list.access},
                      {u"attrib"_s, list.attrib},
                      {u"data"_s, list.data},
                      {u"template"_s, list.itemTemplate},
                      {u"tags"_s, QJsonArray::fromStringList(list.tags)},
                      {u"items"_s, call.flag(u"metadata_only"_s) ? QJsonArray() : itemDocuments(list)},
                      {u"owner"_s, textOrNull(list.owner)},
                      {u"createdBy"_s, textOrNull(list.createdBy)},
                      {u"updatedBy"_s, textOrNull(list.updatedBy)},
                      {u"createdAt"_s, toText(list.createdAt)},
                      {u"updatedAt"_s, toText(list.updatedAt)},
                      {u"active"_s, list.active},
                      {u"accessLevel"_s, int(accessOf(list, call.caller))}});
}

Reply changeList(Call &call)
{
    static const std::vector<Field> fields = withShared({{.name = u"label"_s}});
    Checked<ListCall> target = listOf(call, Manage);
    if (!target)
        return call.refuse(target.refusal());
    const Checked<QJsonObject> values = checkedBody(call.request, fields);
    if (!values)
        return call.refuse(values.refusal());
    if (values->value("label"_L1).isString())
        target->list.label = values->value("label"_L1).toString();
    assign(target->list, *values);
    return saved(call, std::move(*target), emptyReply());
}

Reply removeList(Call &call)
{
    const Checked<ListCall> target = listOf(call, Manage);
    if (!target)
        return call.refuse(target.refusal());
    const EntityList &list = target->list;
    Event event = signedEvent(u"entity_list.deleted"_s, *target->project, call.caller);
    event.description = u"Deleted entity list "_s + list.label;
    event.summary = eventSummary(list);
    event.summary.insert(u"entity_list_folder_id"_s, idOrNull(list.folder));
    target->project->lists.erase(list.id);
    call.store.addEvent(std::move(event));
    return emptyReply();
}

Reply addItem(Call &call)
{
    Checked<ListCall> target = listOf(call, Update);
    if (!target)
        return call.refuse(target.refusal());
    const Checked<QJsonObject> item = checkedBody(call.request, listItemFields(true));
    if (!item)
        return call.refuse(item.refusal());
    if (const std::optional<Refusal> refusal = ListItems(target->list, *target->project, call.store).add(*item))
        return call.refuse(*refusal);
    return saved(call, std::move(*target), nullReply(201));
}

Reply changeItem(Call &call)
{
    Checked<ListCall> target = listOf(call, Update);
    if (!target)
        return call.refuse(target.refusal());
    const Checked<QJsonObject> changes = checkedBody(call.request, listItemFields(false));
    if (!changes)
        return call.refuse(changes.refusal());
    ListItems writer(target->list, *target->project, call.store);
    if (const std::optional<Refusal> refusal = writer.change(call.id(u"item_id"_s), *changes))
        return call.refuse(*refusal);
    return saved(call, std::move(*target), nullReply(200));
}

Reply removeItem(Call &call)
{
    Checked<ListCall> target = listOf(call, Update);
    if (!target)
        return call.refuse(target.refusal());
    ListItems writer(target->list, *target->project, call.store);
    if (const std::optional<Refusal> refusal = writer.remove(call.id(u"item_id"_s)))
        return call.refuse(*refusal);
    return saved(call, std::move(*target), nullReply(200));
}

Reply changeItems(Call &call)
{
    static const std::vector<Field> fields{{.name = u"mode"_s, .choices = {u"replace"_s, u"merge"_s, u"delete"_s}},
                                           {.name = u"items"_s, .kind = Kind::Objects, .isRequired = true}};
    if (const std::optional<Refusal> refusal = refusalOfSender(call.request))
        return call.refuse(*refusal);
    Checked<ListCall> target = listOf(call, Update);
    if (!target)
        return call.refuse(target.refusal());
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    BodyCheck check;
    const QJsonObject values = check.check(*body, fields);
    const QJsonArray items = checkedItems(check, values.value("items"_L1).toArray(), false);
    if (values.value("items"_L1).isArray() && items.isEmpty())
        check.refuse({.place = {u"body"_s, u"items"_s},
                      .message = u"ensure this value has at least 1 items"_s,
                      .type = u"value_error.list.min_items"_s,
                      .context = {{u"limit_value"_s, 1}}});
    if (!check.isGood())
        return call.refuse(invalid(check.takeInvalid()));

    ListItems writer(target->list, *target->project, call.store);
    const QString mode = values.value("mode"_L1).toString(u"replace"_s);
    const std::optional<Refusal> refusal = mode == "delete"_L1 ? writer.removeAll(items)
        : mode == "merge"_L1                                   ? writer.merge(items)
                                                               : writer.replaceAll(items);
    if (refusal)
        return call.refuse(*refusal);
    return saved(call, std::move(*target), nullReply(200));
}

Reply orderItems(Call &call)
{
    static const std::vector<Field> fields{{.name = u"order"_s, .kind = Kind::Texts, .isRequired = true}};
    Checked<ListCall> target = listOf(call, Update);
    if (!target)
        return call.refuse(target.refusal());
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    ListItems writer(target->list, *target->project, call.store);
    if (const std::optional<Refusal> refusal = writer.setOrder(body->value("order"_L1).toVariant().toStringList()))
        return call.refuse(*refusal);
    return saved(call, std::move(*target), emptyReply());
}

Reply showEntities(Call &call)
{
    const Checked<ListCall> target = listOf(call, Read);
    if (!target)
        return call.refuse(target.refusal());
    QJsonArray ids;
    for (const ListItem &item : target->list.items)
        ids.append(item.entity.toText());
    return jsonReply({{u"entityType"_s, toText(target->list.entityType)}, {u"entityIds"_s, ids}});
}

Reply showAttributes(Call &call)
{
    const Checked<ListCall> target = listOf(call, Read);
    if (!target)
        return call.refuse(target.refusal());
    return listReply(target->list.itemAttributes());
}

//! No event tells of it.
Reply setAttributes(Call &call)
{
    Checked<ListCall> target = listOf(call, Manage);
    if (!target)
        return call.refuse(target.refusal());
    const QJsonDocument body = QJsonDocument::fromJson(call.request.body);
    if (!body.isArray())
        return call.refuse(
            invalid({{.place = {u"body"_s}, .message = u"value is not a valid list"_s, .type = u"type_error.list"_s}}));
    const QJsonArray attributes = body.array();
    for (const QJsonValue &each : attributes) {
        const QString name = each[u"name"_s].toString();
        const bool isOfStudio = std::ranges::any_of(call.store.listedAttributes().all(),
                                                    [&name](const Attribute &known) { return known.name == name; });
        if (isOfStudio)
            return call.refuse(
                badRequest(u"Entity list attribute %1 cannot shadow an existing studio attribute"_s.arg(name)));
    }
    target->list.data.insert(u"attributes"_s, attributes);
    target->project->lists.put(std::move(target->list));
    return nullReply(200);
}

} // namespace

void addListRoutes(Router &router)
{
    const QString lists = u"/api/projects/{project}/lists"_s;
    const QString list = lists + u"/{list_id:id}"_s;
    const QString item = list + u"/items/{item_id:id}"_s;
    router.add(u"POST"_s, lists, createList);
    router.add(u"GET"_s, list, showList);
    router.add(u"PATCH"_s, list, changeList);
    router.add(u"DELETE"_s, list, removeList);
    router.add(u"POST"_s, list + u"/items"_s, addItem);
    router.add(u"PATCH"_s, list + u"/items"_s, changeItems);
    router.add(u"PATCH"_s, item, changeItem);
    router.add(u"DELETE"_s, item, removeItem);
    router.add(u"POST"_s, list + u"/order"_s, orderItems);
    router.add(u"GET"_s, list + u"/entities"_s, showEntities);
    router.add(u"GET"_s, list + u"/attributes"_s, showAttributes);
    router.add(u"PUT"_s, list + u"/attributes"_s, setAttributes);
}

} // namespace bridge::sandbox::ayon
