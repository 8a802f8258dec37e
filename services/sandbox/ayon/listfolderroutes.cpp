#include "sandbox/ayon/listfolderroutes.h"

#include "sandbox/ayon/attribvalue.h"
#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

const std::vector<Field> &folderFields(bool isNew)
{
    const auto fields = [](bool isLabelRequired) {
        return std::vector<Field>{{.name = u"id"_s, .kind = Kind::Id},
                                  {.name = u"label"_s, .isRequired = isLabelRequired, .pattern = u"^.{1,255}$"_s},
                                  {.name = u"parentId"_s, .kind = Kind::Id},
                                  {.name = u"access"_s, .kind = Kind::Object},
                                  {.name = u"data"_s, .kind = Kind::Object}};
    };
    static const std::vector<Field> forNew = fields(true);
    static const std::vector<Field> forKnown = fields(false);
    return isNew ? forNew : forKnown;
}

EntityId idFrom(const QJsonValue &value)
{
    return EntityId::fromText(value.toString()).value_or(EntityId());
}

void assign(ListFolder &folder, const QJsonObject &values)
{
    if (values.value("label"_L1).isString())
        folder.label = values.value("label"_L1).toString();
    if (values.contains("parentId"_L1))
        folder.parent = idFrom(values.value("parentId"_L1));
    if (values.value("access"_L1).isObject())
        folder.access = values.value("access"_L1).toObject();
    folder.data = patched(folder.data, values.value("data"_L1).toObject());
}

Reply showFolders(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    QJsonArray folders;
    for (const auto &[order, folder] : (*project)->listFolders.all()) {
        folders.append(QJsonObject{
            {u"id"_s, folder.id.toText()},
            {u"label"_s, folder.label},
            {u"parentId"_s, folder.parent.isEmpty() ? QJsonValue(QJsonValue::Null) : folder.parent.toText()},
            {u"position"_s, 0},
            {u"owner"_s, textOrNull(folder.owner)},
            {u"access"_s, folder.access},
            {u"data"_s, folder.data}});
    }
    return jsonReply({{u"folders"_s, folders}});
}

Reply addFolder(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> values = checkedBody(call.request, folderFields(true));
    if (!values)
        return call.refuse(values.refusal());
    ListFolder folder{.id = idFrom(values->value("id"_L1)), .owner = call.caller.user, .createdAt = call.store.now()};
    if (folder.id.isEmpty())
        folder.id = call.store.newId();
    if ((*project)->listFolders.find(folder.id))
        return call.refuse(conflict(u"Folder with the given ID already exists"_s));
    folder.updatedAt = folder.createdAt;
    assign(folder, *values);
    return jsonReply({{u"id"_s, (*project)->listFolders.put(std::move(folder)).id.toText()}});
}

//! A folder that the caller may change or remove, as \a verb says.
struct FolderCall {
    Project *project = nullptr;
    ListFolder folder = {};
};

Checked<FolderCall> folderOf(Call &call, const QString &verb)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return project.refusal();
    const ListFolder *folder = (*project)->listFolders.find(call.id(u"folder_id"_s));
    if (!folder)
        return notFound(u"Entity list folder not found"_s);
    if (!call.caller.isManager && folder->owner != call.caller.user)
        return forbidden(u"Only owner or manager can %1 this folder"_s.arg(verb));
    return FolderCall{.project = *project, .folder = *folder};
}

Reply changeFolder(Call &call)
{
    Checked<FolderCall> target = folderOf(call, u"update"_s);
    if (!target)
        return call.refuse(target.refusal());
    const Checked<QJsonObject> values = checkedBody(call.request, folderFields(false));
    if (!values)
        return call.refuse(values.refusal());
    assign(target->folder, *values);
    target->folder.updatedAt = call.store.now();
    target->project->listFolders.put(std::move(target->folder));
    return emptyReply();
}

//! Lists that stood in it then stand in none.
Reply removeFolder(Call &call)
{
    const Checked<FolderCall> target = folderOf(call, u"delete"_s);
    if (!target)
        return call.refuse(target.refusal());
    for (const auto &[order, list] : target->project->lists.all()) {
        if (list.folder != target->folder.id)
            continue;
        EntityList after = list;
        after.folder = {};
        target->project->lists.put(std::move(after));
    }
    target->project->listFolders.erase(target->folder.id);
    return emptyReply();
}

} // namespace

void addListFolderRoutes(Router &router)
{
    const QString folders = u"/api/projects/{project}/entityListFolders"_s;
    router.add(u"GET"_s, folders, showFolders);
    router.add(u"POST"_s, folders, addFolder);
    router.add(u"PATCH"_s, folders + u"/{folder_id:id}"_s, changeFolder);
    router.add(u"DELETE"_s, folders + u"/{folder_id:id}"_s, removeFolder);
}

} // namespace bridge::sandbox::ayon
