#include "sandbox/ayon/projectroutes.h"

#include "sandbox/ayon/anatomy.h"
#include "sandbox/ayon/attribvalue.h"
#include "sandbox/ayon/projectcreation.h"
#include "sandbox/ayon/projectevents.h"
#include "sandbox/ayon/projectlists.h"
#include "sandbox/ayon/reply.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

//! The project that a call about a project's record reaches, which an `_` in the name may make another one.
Checked<Project *> recordOf(const Call &call)
{
    const QString name = call.path.at(u"project"_s);
    const Project *found = call.store.projectLike(name);
    if (!found)
        return notFound(u"Project %1 not found"_s.arg(name));
    const User *user = call.store.user(call.caller.user);
    if (!user || !user->hasAccessTo(found->name()))
        return forbidden(u"You do not have access to project %1"_s.arg(found->name()));
    return call.store.editProject(found->name());
}

Checked<Project *> recordToChange(const Call &call)
{
    if (!call.caller.isManager)
        return forbidden(u"You need to be a manager in order to change a project"_s);
    return recordOf(call);
}

QJsonObject document(const ProjectRow &row)
{
    return withoutNulls({{u"name"_s, row.name},
                         {u"code"_s, row.code},
                         {u"label"_s, textOrNull(row.label)},
                         {u"library"_s, row.library},
                         {u"skeleton"_s, row.skeleton},
                         {u"folderTypes"_s, toJson(row.folderTypes)},
                         {u"taskTypes"_s, toJson(row.taskTypes)},
                         {u"linkTypes"_s, toJson(row.linkTypes)},
                         {u"statuses"_s, toJson(row.statuses)},
                         {u"tags"_s, toJson(row.tags)},
                         {u"config"_s, row.config},
                         {u"attrib"_s, row.attrib},
                         {u"ownAttrib"_s, QJsonArray::fromStringList(row.attrib.keys())},
                         {u"data"_s, row.data},
                         {u"active"_s, row.active},
                         {u"createdAt"_s, toText(row.createdAt)},
                         {u"updatedAt"_s, toText(row.updatedAt)}});
}

QJsonObject listItem(const ProjectRow &row)
{
    return {{u"name"_s, row.name},
            {u"code"_s, row.code},
            {u"label"_s, textOrNull(row.label)},
            {u"color"_s, textOrNull(row.data.value("color"_L1).toString())},
            {u"active"_s, row.active},
            {u"library"_s, row.library},
            {u"skeleton"_s, row.skeleton},
            {u"pinned"_s, false},
            {u"projectFolder"_s, QJsonValue::Null},
            {u"createdAt"_s, toText(row.createdAt)},
            {u"updatedAt"_s, toText(row.updatedAt)}};
}

bool isListed(const Call &call, const Project &project)
{
    const ProjectRow &row = project.row();
    const User *user = call.store.user(call.caller.user);
    const auto fits = [&call](const QString &name, bool value) {
        return !call.hasParameter(name) || call.flag(name, value) == value;
    };
    return user && user->hasAccessTo(row.name) && fits(u"active"_s, row.active) && fits(u"library"_s, row.library)
        && fits(u"skeleton"_s, row.skeleton)
        && (!call.hasParameter(u"name"_s) || row.name.compare(call.parameter(u"name"_s), Qt::CaseInsensitive) == 0);
}

void sort(std::vector<const Project *> &projects, const QString &order, bool isDescending)
{
    if (order == "createdAt"_L1)
        std::ranges::stable_sort(projects, {}, [](const Project *project) { return project->row().createdAt; });
    else if (order == "updatedAt"_L1)
        std::ranges::stable_sort(projects, {}, [](const Project *project) { return project->row().updatedAt; });
    else
        std::ranges::stable_sort(projects, {}, [](const Project *project) { return project->name(); });
    if (isDescending)
        std::ranges::reverse(projects);
}

Reply listProjects(Call &call)
{
    std::vector<const Project *> projects = call.store.projects();
    std::erase_if(projects, [&call](const Project *project) { return !isListed(call, *project); });
    sort(projects, call.parameter(u"order"_s), call.flag(u"desc"_s));

    const qsizetype count = qsizetype(projects.size());
    const qsizetype length = call.hasParameter(u"length"_s) ? call.parameter(u"length"_s).toLongLong() : count;
    const qsizetype page = std::max<qsizetype>(1, call.parameter(u"page"_s).toLongLong());
    QJsonArray items;
    for (qsizetype i = (page - 1) * length; i < std::min(count, page * length); ++i)
        items.append(listItem(projects[size_t(i)]->row()));
    return jsonReply({{u"detail"_s, u"Showing %1 of %2 projects"_s.arg(items.size()).arg(count)},
                      {u"count"_s, count},
                      {u"projects"_s, items}});
}

template <class Create> Reply newProject(Call &call, const Create &create)
{
    if (!call.caller.isManager)
        return call.refuse(forbidden(u"You need to be a manager in order to create a project"_s));
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    const Checked<Project *> project = create(*body);
    if (!project)
        return call.refuse(project.refusal());
    call.store.addEvent(eventOfProject(**project, u"created"_s, call.caller));
    return nullReply(201);
}

Reply addProject(Call &call)
{
    return newProject(call, [&call](const QJsonObject &body) { return createProject(call.store, body); });
}

Reply putProject(Call &call)
{
    return newProject(call, [&call](const QJsonObject &body) {
        return createBareProject(call.store, call.path.at(u"project"_s), body);
    });
}

Reply showProject(Call &call)
{
    const Checked<Project *> project = recordOf(call);
    if (!project)
        return call.refuse(project.refusal());
    return jsonReply(document((*project)->row()));
}

const std::vector<Field> &patchedMembers()
{
    static const std::vector<Field> fields = membersOfProject({.name = u"code"_s});
    return fields;
}

void replaceRow(Call &call, Project &project, ProjectRow row)
{
    const ProjectRow before = project.row();
    row.updatedAt = call.store.now();
    project.setRow(std::move(row));
    for (Event &event : eventsOfProjectUpdate(before, project, call.caller))
        call.store.addEvent(std::move(event));
}

Reply changeProject(Call &call)
{
    const Checked<Project *> project = recordToChange(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    BodyCheck check;
    const QJsonObject values = check.check(*body, patchedMembers());
    const QJsonObject attrib =
        checkedAttrib(values.value("attrib"_L1).toObject(), call.store.attributes(), u"project"_s, check);
    if (!check.isGood())
        return call.refuse(invalid(check.takeInvalid()));

    ProjectRow row = (*project)->row();
    row.attrib = patched(row.attrib, attrib);
    row.data = patched(row.data, values.value("data"_L1).toObject());
    row.config = patched(row.config, values.value("config"_L1).toObject());
    row.library = values.value("library"_L1).toBool(row.library);
    row.active = values.value("active"_L1).toBool(row.active);
    row.code = values.value("code"_L1).toString(row.code);
    if (values.contains("label"_L1))
        row.label = values.value("label"_L1).toString();
    if (const std::optional<Refusal> refusal = refusalOfLabel(call.store, row.label, *project))
        return call.refuse(*refusal);
    if (const std::optional<Refusal> refusal = replaceLists(**project, row, values))
        return call.refuse(*refusal);
    replaceRow(call, **project, std::move(row));
    return emptyReply();
}

Reply removeProject(Call &call)
{
    const Checked<Project *> project = recordToChange(call);
    if (!project)
        return call.refuse(project.refusal());
    call.store.addEvent(eventOfProject(**project, u"deleted"_s, call.caller));
    call.store.removeProject((*project)->name());
    return emptyReply();
}

Reply renameProject(Call &call)
{
    static const QString pattern = u"^[a-zA-Z0-9_]([a-zA-Z0-9_]*[a-zA-Z0-9_])?$"_s;
    static const std::vector<Field> fields{
        {.name = u"name"_s, .isRequired = true, .pattern = pattern},
        {.name = u"code"_s, .pattern = u"^[a-zA-Z0-9_][a-zA-Z0-9_]*[a-zA-Z0-9_]$"_s}};
    const Checked<Project *> project = recordToChange(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    const QString name = body->value("name"_L1).toString();
    const QString code = body->value("code"_L1).toString((*project)->row().code);
    for (const Project *other : call.store.projects()) {
        if (other != *project
            && (other->name().compare(name, Qt::CaseInsensitive) == 0
                || other->row().code.compare(code, Qt::CaseInsensitive) == 0))
            return call.refuse(conflict(u"Project %1 (%2) already exists"_s.arg(other->name(), other->row().code)));
    }
    if (!(*project)->files.all().empty() || !(*project)->thumbnails.all().empty())
        return call.refuse(badRequest(u"Project %1 has files, it cannot be renamed"_s.arg((*project)->name())));
    ProjectRow row = (*project)->row();
    row.code = code;
    (*project)->setRow(row);
    call.store.renameProject(row.name, name);
    call.store.addEvent(eventOfProjectRenaming(row.name, **project, call.caller));
    return emptyReply();
}

Reply showStats(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Entities &entities = (*project)->entities();
    return jsonReply({{u"counts"_s,
                       QJsonObject{{u"folders"_s, entities.count(EntityType::Folder)},
                                   {u"products"_s, entities.count(EntityType::Product)},
                                   {u"versions"_s, entities.count(EntityType::Version)},
                                   {u"representations"_s, entities.count(EntityType::Representation)},
                                   {u"tasks"_s, entities.count(EntityType::Task)}}}});
}

Reply showAnatomy(Call &call)
{
    const Checked<Project *> project = recordOf(call);
    if (!project)
        return call.refuse(project.refusal());
    return jsonReply(toAnatomy((*project)->row()));
}

Reply replaceAnatomy(Call &call)
{
    const Checked<Project *> project = recordToChange(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    const Checked<Anatomy> anatomy = anatomyFromJson(*body, call.store.attributes());
    if (!anatomy)
        return call.refuse(anatomy.refusal());

    ProjectRow row = (*project)->row();
    row.attrib = patched(row.attrib, anatomy->attrib);
    row.config = patched(row.config, anatomy->config);
    if (const std::optional<Refusal> refusal = replaceLists(**project, row, anatomy->lists))
        return call.refuse(*refusal);
    replaceRow(call, **project, std::move(row));
    return emptyReply();
}

Reply showTags(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    QJsonObject used;
    for (const EntityType type : allEntityTypes) {
        std::set<QString> names;
        for (const auto &[order, entity] : (*project)->entities().all(type))
            names.insert(entity->tags.begin(), entity->tags.end());
        used.insert(toText(type), QJsonArray::fromStringList({names.begin(), names.end()}));
    }
    return jsonReply(used);
}

Reply showLinkTypes(Call &call)
{
    const Checked<Project *> project = recordOf(call);
    if (!project)
        return call.refuse(project.refusal());
    return jsonReply({{u"types"_s, toJson((*project)->row().linkTypes)}});
}

//! What products are made of: the definitions of the project's anatomy.
Reply showProductTypes(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const QJsonObject config = (*project)->row().config.value("productBaseTypes"_L1).toObject();
    QJsonArray types;
    const QJsonArray definitions = config.value("definitions"_L1).toArray();
    for (const QJsonValue &definition : definitions) {
        QJsonObject type = definition.toObject();
        type.insert(u"baseType"_s, type.value("name"_L1));
        types.append(type);
    }
    return jsonReply({{u"productTypes"_s, types}, {u"default"_s, config.value("default"_L1).toObject()}});
}

Reply showUsers(Call &call)
{
    const Checked<Project *> project = recordOf(call);
    if (!project)
        return call.refuse(project.refusal());
    QJsonObject users;
    for (const auto &[name, user] : call.store.users()) {
        const QJsonArray groups = user.data.value("accessGroups"_L1).toObject().value((*project)->name()).toArray();
        if (!user.isManager() && !groups.isEmpty())
            users.insert(name, groups);
    }
    return jsonReply(users);
}

Reply changeUser(Call &call)
{
    const Checked<Project *> project = recordToChange(call);
    if (!project)
        return call.refuse(project.refusal());
    const QString name = call.path.at(u"user"_s);
    const User *before = call.store.user(name);
    if (!before)
        return call.refuse(notFound(u"User %1 not found"_s.arg(name)));
    const QJsonDocument groups = QJsonDocument::fromJson(call.request.body);
    if (!groups.isArray())
        return call.refuse(
            invalid({{.place = {u"body"_s}, .message = u"value is not a valid list"_s, .type = u"type_error.list"_s}}));
    User user = *before;
    QJsonObject access = user.data.value("accessGroups"_L1).toObject();
    access.insert((*project)->name(), groups.array());
    user.data.insert(u"accessGroups"_s, access);
    user.updatedAt = call.store.now();
    call.store.putUser(std::move(user));
    return emptyReply();
}

} // namespace

void addProjectRoutes(Router &router)
{
    const QString one = u"/api/projects/{project}"_s;
    router.add(u"GET"_s, u"/api/projects"_s, listProjects);
    router.add(u"POST"_s, u"/api/projects"_s, addProject);
    router.add(u"GET"_s, one, showProject);
    router.add(u"PUT"_s, one, putProject);
    router.add(u"PATCH"_s, one, changeProject);
    router.add(u"DELETE"_s, one, removeProject);
    router.add(u"POST"_s, one + u"/rename"_s, renameProject);
    router.add(u"GET"_s, one + u"/stats"_s, showStats);
    router.add(u"GET"_s, one + u"/anatomy"_s, showAnatomy);
    router.add(u"POST"_s, one + u"/anatomy"_s, replaceAnatomy);
    router.add(u"GET"_s, one + u"/tags"_s, showTags);
    router.add(u"GET"_s, one + u"/productTypes"_s, showProductTypes);
    router.add(u"GET"_s, one + u"/links/types"_s, showLinkTypes);
    router.add(u"GET"_s, one + u"/users"_s, showUsers);
    router.add(u"PATCH"_s, one + u"/users/{user}"_s, changeUser);
}

} // namespace bridge::sandbox::ayon
