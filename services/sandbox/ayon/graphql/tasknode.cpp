#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/entityquery.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

//! An item of `data.subtasks`.
struct SubtaskSource : Source {
    explicit SubtaskSource(QJsonObject item)
        : subtask(std::move(item))
    {
    }
    QString typeName() const override { return u"SubTaskNode"_s; }
    Value text(const QString &key) const { return textOrNull(subtask.value(key).toString()); }

    QJsonObject subtask;
};

Value subtasksOf(const Entity &task)
{
    Value::List subtasks;
    for (const QJsonValue &item : task.data.value(u"subtasks"_s).toArray())
        subtasks.emplace_back(std::make_shared<SubtaskSource>(item.toObject()));
    return subtasks;
}

void addSubtaskType(language::Schema &schema)
{
    language::Fields<SubtaskSource> fields(schema, u"SubTaskNode"_s);
    for (const QString &key : {u"id"_s, u"name"_s, u"label"_s, u"description"_s, u"startDate"_s, u"endDate"_s})
        fields.add(key + u": String"_s, [key](SubtaskSource &source) { return source.text(key); });
    fields
        .add(u"assignees: [String!]!",
             [](SubtaskSource &source) {
                 return Value(source.subtask.value(u"assignees"_s).toVariant().toStringList());
             })
        .add(u"isDone: Boolean!", [](SubtaskSource &source) { return source.subtask.value(u"isDone"_s).toBool(); });
}

const Entity *folderOf(const EntitySource &node)
{
    return node.entities().find(EntityType::Folder, node.entity.parent);
}

void filterAssignees(EntityQuery &query)
{
    if (const auto all = query.arguments().texts(u"assignees"_s)) {
        if (all->isEmpty())
            query.selectNothing();
        query.require([wanted = *all](const Entity &task) {
            return std::ranges::all_of(wanted, [&task](const QString &name) { return task.assignees.contains(name); });
        });
    }
    if (const auto any = query.arguments().texts(u"assigneesAny"_s)) {
        query.require([wanted = *any](const Entity &task) {
            return std::ranges::any_of(wanted, [&task](const QString &name) { return task.assignees.contains(name); });
        });
    }
}

void filterTagsAny(EntityQuery &query)
{
    if (const auto any = query.arguments().texts(u"tagsAny"_s)) {
        query.require([wanted = *any](const Entity &task) {
            return std::ranges::any_of(wanted, [&task](const QString &tag) { return task.tags.contains(tag); });
        });
    }
}

} // namespace

QString tasksField()
{
    return connectionField(u"tasks"_s,
                           u"ids: [String!], taskTypes: [String!], folderIds: [String!], "
                           u"includeFolderChildren: Boolean, names: [String!], statuses: [String!], "
                           u"assignees: [String!], assigneesAny: [String!], tags: [String!], tagsAny: [String!], "
                           u"attributes: [AttributeFilterInput!], hasLinks: HasLinksFilter, search: String, "
                           u"filter: String, folderFilter: String, sortBy: String"_s,
                           u"TasksConnection"_s);
}

Value tasksPage(Reading &reading, const Project &project, const Arguments &arguments, const Entity *parent)
{
    EntityQuery query(reading, project, EntityType::Task, arguments);
    const Entities &entities = project.entities();
    const auto folder = [&entities](const Entity &task) { return entities.find(EntityType::Folder, task.parent); };
    const auto taskType = [](const Entity &task) { return task.subtype; };
    if (parent != nullptr)
        query.among(entities.children(EntityType::Task, parent->id));
    query.filterIds();
    query.filterOneOf(u"taskTypes"_s, taskType);
    query.filterFolders(u"folderIds"_s, folder);
    query.filterNames();
    query.filterStatuses();
    filterAssignees(query);
    query.filterTags();
    filterTagsAny(query);
    query.filterAttributes();
    query.filterLinks();
    query.filterSearch(taskType);
    query.filterFields();
    if (auto wanted = query.filter(u"folderFilter"_s, EntityType::Folder))
        query.require([&query, folder, wanted = std::move(*wanted)](const Entity &task) {
            return query.matches(wanted, *folder(task));
        });
    return query.page();
}

void addTaskTypes(language::Schema &schema)
{
    addConnectionTypes(schema, u"Tasks"_s, u"Task"_s);
    addSubtaskType(schema);
    language::Fields<EntitySource> fields(schema, u"TaskNode"_s, {baseNode});
    addEntityFields(fields, EntityType::Task);
    addThumbnailFields(fields);
    addOwnAttribField(fields);
    fields.add(u"label: String", [](EntitySource &node) { return textOrNull(node.entity.label); })
        .add(u"taskType: String!", [](EntitySource &node) { return node.entity.subtype; })
        .add(u"type: String!", [](EntitySource &node) { return node.entity.subtype; })
        .add(u"assignees: [String!]!", [](EntitySource &node) { return node.entity.assignees; })
        .add(u"folderId: String!", [](EntitySource &node) { return node.entity.parent.toText(); })
        .add(u"hasReviewables: Boolean!", [](EntitySource &node) { return node.project.hasReviewables(node.entity); })
        .add(u"subtasks: [SubTaskNode!]!", [](EntitySource &node) { return subtasksOf(node.entity); })
        .add(u"folder: FolderNode!",
             [](EntitySource &node) { return Value(nodeOf(node.reading, node.project, folderOf(node))); })
        .add(versionsField(),
             [](EntitySource &node, const Arguments &arguments) {
                 return versionsPage(node.reading, node.project, arguments, &node.entity);
             })
        .add(workfilesField(), [](EntitySource &node, const Arguments &arguments) {
            return workfilesPage(node.reading, node.project, arguments, &node.entity);
        });
}

} // namespace bridge::sandbox::ayon::graphql
