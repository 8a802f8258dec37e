#include "sandbox/ayon/graphql/entitynode.h"

#include "sandbox/ayon/graphql/activitynode.h"
#include "sandbox/ayon/graphql/attributes.h"
#include "sandbox/ayon/graphql/linkedge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {

QString EntitySource::typeName() const
{
    return typeStem(entity.type) + u"Node"_s;
}

QString typeStem(EntityType type)
{
    QString stem = toText(type);
    stem[0] = stem[0].toUpper();
    return stem;
}

std::shared_ptr<EntitySource> nodeOf(Reading &reading, const Project &project, const Entity *entity)
{
    return entity == nullptr ? nullptr : std::make_shared<EntitySource>(reading, project, *entity);
}

Value singleNode(Reading &reading, const Project &project, EntityType type, const Arguments &arguments)
{
    const auto id = EntityId::fromText(arguments.text(u"id"_s).value_or(QString()));
    const Entity *entity = id ? project.entities().find(type, *id) : nullptr;
    if (entity == nullptr)
        return Refusal{.message = typeStem(type) + u" not found"_s, .status = 404};
    ++reading.rows;
    return nodeOf(reading, project, entity);
}

namespace {

void addBaseFields(language::Fields<EntitySource> &fields)
{
    fields.add(u"projectName: String!", [](EntitySource &node) { return node.project.name(); })
        .add(u"id: String!", [](EntitySource &node) { return node.entity.id.toText(); })
        .add(u"name: String!", [](EntitySource &node) { return node.entity.name; })
        .add(u"active: Boolean!", [](EntitySource &node) { return node.entity.active; })
        .add(u"createdBy: String", [](EntitySource &node) { return textOrNull(node.entity.createdBy); })
        .add(u"updatedBy: String", [](EntitySource &node) { return textOrNull(node.entity.updatedBy); })
        .add(u"createdAt: DateTime!", [](EntitySource &node) { return toText(node.entity.createdAt); })
        .add(u"updatedAt: DateTime!", [](EntitySource &node) { return toText(node.entity.updatedAt); })
        .add(u"parents: [String!]!", [](EntitySource &node) { return node.entities().parents(node.entity); })
        .add(u"allAttrib: String!",
             [](EntitySource &node) {
                 node.isAttribRead = true;
                 return jsonText(node.attrib());
             })
        .add(linksField(), linksOf)
        .add(activitiesField(), [](EntitySource &node, const Arguments &arguments) {
            return activitiesPage(node.reading, node.project, arguments, &node.entity);
        });
}

} // namespace

void addBaseNodeType(language::Schema &schema)
{
    language::Fields<EntitySource> fields(schema, baseNode);
    addBaseFields(fields);
}

void addEntityFields(language::Fields<EntitySource> &fields, EntityType type)
{
    const QString stem = typeStem(type);
    addBaseFields(fields);
    fields.add(u"status: String!", [](EntitySource &node) { return node.entity.status; })
        .add(u"tags: [String!]!", [](EntitySource &node) { return node.entity.tags; })
        .add(u"data: String", [](EntitySource &node) { return jsonOrNull(node.entity.data); })
        .add(u"attrib: %1AttribType!"_s.arg(stem), [stem](EntitySource &node) {
            node.isAttribRead = true;
            return attribOf(stem, node.attrib());
        });
    if (type != EntityType::Workfile)
        fields.add(u"path: String!", [](EntitySource &node) { return node.entities().path(node.entity); });
}

void addThumbnailFields(language::Fields<EntitySource> &fields)
{
    fields.add(u"thumbnailId: String", [](EntitySource &node) { return idOrNull(node.entity.thumbnail); })
        .add(u"thumbnailHash: String", [](EntitySource &node) {
            const Thumbnail *thumbnail = node.project.thumbnails.find(node.entity.thumbnail);
            return thumbnail == nullptr ? Value() : Value(thumbnail->hash());
        });
}

void addOwnAttribField(language::Fields<EntitySource> &fields)
{
    // The server overlays own values onto the object that `ownAttrib` is read from: once the attributes were answered,
    // an entity with any own value seems to own them all.
    fields.add(u"ownAttrib: [String!]!", [](EntitySource &node) -> Value {
        const bool seemsToOwnAll = node.isAttribRead && !node.entity.attrib.isEmpty();
        return seemsToOwnAll ? node.attrib().keys() : node.entity.attrib.keys();
    });
}

} // namespace bridge::sandbox::ayon::graphql
