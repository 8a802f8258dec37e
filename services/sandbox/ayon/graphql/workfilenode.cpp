#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/entityquery.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

//! A workfile's path is one of the disk, and taken as it is.
void filterDiskPaths(EntityQuery &query)
{
    query.filterOneOf(u"paths"_s, [](const Entity &workfile) { return workfile.name; });
    const auto expression = query.arguments().text(u"pathEx"_s);
    if (!expression)
        return;
    const QRegularExpression pattern(*expression);
    if (!pattern.isValid())
        query.refuse({.message = u"invalid regular expression: %1"_s.arg(pattern.errorString())});
    query.require([pattern](const Entity &workfile) { return pattern.match(workfile.name).hasMatch(); });
}

} // namespace

QString workfilesField()
{
    return connectionField(u"workfiles"_s,
                           u"ids: [String!], paths: [String!], pathEx: String, taskIds: [String!], "
                           u"statuses: [String!], tags: [String!], hasLinks: HasLinksFilter, search: String, "
                           u"sortBy: String"_s,
                           u"WorkfilesConnection"_s);
}

Value workfilesPage(Reading &reading, const Project &project, const Arguments &arguments, const Entity *parent)
{
    EntityQuery query(reading, project, EntityType::Workfile, arguments);
    const auto ofTask = [&entities = project.entities()](const EntityId &id) -> const Entities::Ordered & {
        return entities.children(EntityType::Workfile, id);
    };
    if (parent != nullptr)
        query.among(ofTask(parent->id));
    query.filterIds();
    filterDiskPaths(query);
    query.filterOwners(u"taskIds"_s, ofTask);
    query.filterStatuses();
    query.filterTags();
    query.filterLinks();
    query.filterSearch([](const Entity &) { return QString(); });
    return query.page();
}

void addWorkfileTypes(language::Schema &schema)
{
    addConnectionTypes(schema, u"Workfiles"_s, u"Workfile"_s);
    language::Fields<EntitySource> fields(schema, u"WorkfileNode"_s, {baseNode});
    addEntityFields(fields, EntityType::Workfile);
    addThumbnailFields(fields);
    fields.add(u"name: String!", [](EntitySource &node) { return node.entity.name.section(u'/', -1); })
        .add(u"path: String!", [](EntitySource &node) { return node.entity.name; })
        .add(u"taskId: String!", [](EntitySource &node) { return node.entity.parent.toText(); })
        .add(u"task: TaskNode!", [](EntitySource &node) {
            const Entity *task = node.entities().find(EntityType::Task, node.entity.parent);
            return Value(nodeOf(node.reading, node.project, task));
        });
}

} // namespace bridge::sandbox::ayon::graphql
