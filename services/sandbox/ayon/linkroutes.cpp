#include "sandbox/ayon/linkroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/signedevent.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

const std::vector<Field> &linkFields()
{
    static const std::vector<Field> fields{{.name = u"id"_s, .kind = Kind::Id},
                                           {.name = u"input"_s, .kind = Kind::Id, .isRequired = true},
                                           {.name = u"output"_s, .kind = Kind::Id, .isRequired = true},
                                           {.name = u"name"_s},
                                           {.name = u"linkType"_s},
                                           {.name = u"link"_s}, // what it was called before
                                           {.name = u"data"_s, .kind = Kind::Object}};
    return fields;
}

EntityId idFrom(const QJsonValue &value)
{
    return EntityId::fromText(value.toString()).value_or(EntityId());
}

bool hasEntity(const Project &project, const QString &type, const EntityId &id)
{
    const auto known = entityTypeFromText(type);
    return known && project.entities().find(*known, id) != nullptr;
}

//! What the server looks at, and then the database.
std::optional<Refusal> refusalOf(const Link &link, const Project &project)
{
    if (link.type.isEmpty())
        return badRequest(u"Link type is not specified"_s);
    if (link.type.count(u'|') != 2)
        return badRequest(u"Link type must be in the format 'name|input_type|output_type'"_s);
    if (link.inputType() == link.outputType() && link.input == link.output)
        return badRequest(u"Cannot link an entity to itself."_s);
    if (!hasEntity(project, link.inputType(), link.input))
        return notFound(u"Input entity %1 not found."_s.arg(link.input.toText()));
    if (!hasEntity(project, link.outputType(), link.output))
        return notFound(u"Output entity %1 not found."_s.arg(link.output.toText()));
    const std::vector<LinkType> &types = project.row().linkTypes;
    if (std::ranges::find(types, link.type, &LinkType::name) == types.end())
        return badRequest(u"Unsupported link type."_s);
    const bool isThere = std::ranges::any_of(project.links.all(), [&link](const auto &numbered) {
        const Link &other = numbered.second;
        return other.id == link.id
            || (other.type == link.type && other.input == link.input && other.output == link.output);
    });
    if (isThere)
        return conflict(u"Link already exists."_s);
    return std::nullopt;
}

void tell(Call &call, const Project &project, const Link &link, const QString &topic, const QString &done)
{
    Event event = signedEvent(topic, project, call.caller);
    event.description = u"%1 %2 link between %3 %4 and %5 %6."_s.arg(
        done, link.stem(), link.inputType(), link.input.toText(), link.outputType(), link.output.toText());
    event.summary = {{u"id"_s, link.id.toText()},         {u"linkType"_s, link.stem()},
                     {u"inputType"_s, link.inputType()},  {u"outputType"_s, link.outputType()},
                     {u"inputId"_s, link.input.toText()}, {u"outputId"_s, link.output.toText()}};
    call.store.addEvent(std::move(event));
}

//! A link that a body describes, in its place.
Checked<const Link *> put(Call &call, Project &project, const QJsonObject &values)
{
    const QString type = values.value("linkType"_L1).toString();
    Link link{.id = idFrom(values.value("id"_L1)),
              .name = values.value("name"_L1).toString(),
              .type = type.isEmpty() ? values.value("link"_L1).toString() : type,
              .input = idFrom(values.value("input"_L1)),
              .output = idFrom(values.value("output"_L1)),
              .author = call.caller.user,
              .data = values.value("data"_L1).toObject(),
              .createdAt = call.store.now()};
    if (link.id.isEmpty())
        link.id = call.store.newId();
    if (const auto refusal = refusalOf(link, project))
        return *refusal;
    return &project.links.put(std::move(link));
}

Reply addLink(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> values = checkedBody(call.request, linkFields());
    if (!values)
        return call.refuse(values.refusal());
    const Checked<const Link *> made = put(call, **project, *values);
    if (!made)
        return call.refuse(made.refusal());
    tell(call, **project, **made, u"link.created"_s, u"Created"_s);
    return jsonReply({{u"id"_s, (*made)->id.toText()}});
}

//! All of them or none: `ynput/ayon-backend` #885.
Reply addLinks(Call &call)
{
    static const std::vector<Field> fields{
        {.name = u"links"_s, .kind = Kind::Objects, .isRequired = true, .members = linkFields()}};
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    std::vector<const Link *> links;
    QJsonArray created;
    const QJsonArray wanted = body->value("links"_L1).toArray();
    for (const QJsonValue one : wanted) {
        const Checked<const Link *> made = put(call, **project, one.toObject());
        if (!made) {
            for (const Link *link : links)
                (*project)->links.erase(EntityId(link->id));
            return call.refuse(made.refusal());
        }
        links.push_back(*made);
        created.append(QJsonObject{{u"id"_s, (*made)->id.toText()},
                                   {u"input"_s, (*made)->input.toText()},
                                   {u"output"_s, (*made)->output.toText()},
                                   {u"linkType"_s, (*made)->type}});
    }
    for (const Link *link : links)
        tell(call, **project, *link, u"links.created"_s, u"Created"_s);
    return jsonReply({{u"created"_s, created}});
}

//! The type of links that the path names. Evidence: `ynput/ayon-backend: ayon_server/api/dependencies.py`.
Checked<LinkType> linkTypeOf(const Call &call)
{
    static const QStringList ends{u"folder"_s, u"product"_s, u"version"_s, u"representation"_s, u"task"_s};
    const QStringList parts = call.path.at(u"link_type"_s).split(u'|');
    if (parts.size() != 3)
        return badRequest(u"Link type must be in the format 'name|input_type|output_type'"_s);
    for (const auto &[end, name] : {std::pair{parts[1], u"input"_s}, std::pair{parts[2], u"output"_s}}) {
        if (!ends.contains(end))
            return badRequest(
                u"Link type %1 type must be one of 'folder', 'product', 'version', 'representation', or 'task'"_s.arg(
                    name));
    }
    return LinkType{.linkType = parts[0], .inputType = parts[1], .outputType = parts[2]};
}

Checked<Project *> projectToChange(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (project && !call.caller.isManager)
        return forbidden(u"You need to be a manager in order to change a project"_s);
    return project;
}

Reply putLinkType(Call &call)
{
    static const std::vector<Field> fields{{.name = u"data"_s, .kind = Kind::Object}};
    const Checked<Project *> project = projectToChange(call);
    if (!project)
        return call.refuse(project.refusal());
    Checked<LinkType> type = linkTypeOf(call);
    if (!type)
        return call.refuse(type.refusal());
    const Checked<QJsonObject> values = checkedBody(call.request, fields);
    if (!values)
        return call.refuse(values.refusal());
    type->data = values->value("data"_L1).toObject();
    ProjectRow row = (*project)->row();
    const auto known = std::ranges::find(row.linkTypes, type->name(), &LinkType::name);
    if (known == row.linkTypes.end())
        row.linkTypes.push_back(*type);
    else
        *known = *type;
    (*project)->setRow(std::move(row));
    return emptyReply();
}

//! The database takes all links of the type along.
Reply removeLinkType(Call &call)
{
    const Checked<Project *> project = projectToChange(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<LinkType> type = linkTypeOf(call);
    if (!type)
        return call.refuse(type.refusal());
    ProjectRow row = (*project)->row();
    std::erase_if(row.linkTypes, [&type](const LinkType &other) { return other.name() == type->name(); });
    (*project)->setRow(std::move(row));
    std::vector<EntityId> ofType;
    for (const auto &[order, link] : (*project)->links.all()) {
        if (link.type == type->name())
            ofType.push_back(link.id);
    }
    for (const EntityId &link : ofType)
        (*project)->links.erase(link);
    return emptyReply();
}

Reply removeLink(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const EntityId id = call.id(u"link_id"_s);
    const Link *link = (*project)->links.find(id);
    if (!link)
        return call.refuse(notFound(u"Link %1 not found."_s.arg(id.toText())));
    if (link->author != call.caller.user && !call.caller.isManager)
        return call.refuse(forbidden(u"You do not have permission to delete this link."_s));
    tell(call, **project, *link, u"link.deleted"_s, u"Deleted"_s);
    (*project)->links.erase(id);
    return emptyReply();
}

} // namespace

void addLinkRoutes(Router &router)
{
    const QString links = u"/api/projects/{project}/links"_s;
    router.add(u"POST"_s, links, addLink);
    router.add(u"POST"_s, links + u"/bulk"_s, addLinks);
    router.add(u"PUT"_s, links + u"/types/{link_type}"_s, putLinkType);
    router.add(u"DELETE"_s, links + u"/types/{link_type}"_s, removeLinkType);
    router.add(u"DELETE"_s, links + u"/{link_id:id}"_s, removeLink);
}

} // namespace bridge::sandbox::ayon
