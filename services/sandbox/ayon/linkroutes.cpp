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

Reply addLink(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> values = checkedBody(call.request, linkFields());
    if (!values)
        return call.refuse(values.refusal());
    const QString type = values->value("linkType"_L1).toString();
    Link link{.id = idFrom(values->value("id"_L1)),
              .name = values->value("name"_L1).toString(),
              .type = type.isEmpty() ? values->value("link"_L1).toString() : type,
              .input = idFrom(values->value("input"_L1)),
              .output = idFrom(values->value("output"_L1)),
              .author = call.caller.user,
              .data = values->value("data"_L1).toObject(),
              .createdAt = call.store.now()};
    if (link.id.isEmpty())
        link.id = call.store.newId();
    if (const auto refusal = refusalOf(link, **project))
        return call.refuse(*refusal);
    const Link &made = (*project)->links.put(std::move(link));
    tell(call, **project, made, u"link.created"_s, u"Created"_s);
    return jsonReply({{u"id"_s, made.id.toText()}});
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
    router.add(u"DELETE"_s, links + u"/{link_id:id}"_s, removeLink);
}

} // namespace bridge::sandbox::ayon
