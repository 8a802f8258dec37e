#include "sandbox/ayon/graphql/listnode.h"

#include "sandbox/ayon/filter/filter.h"
#include "sandbox/ayon/graphql/listitemedge.h"
#include "sandbox/ayon/graphql/page.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

struct ListSource : Source {
    ListSource(Reading &queryReading, const Project &listProject, const EntityList &listShown)
        : reading(queryReading)
        , project(listProject)
        , list(listShown)
    {
    }
    QString typeName() const override { return u"EntityListNode"_s; }

    Reading &reading;
    const Project &project;
    const EntityList &list;
};

using Condition = std::function<bool(const EntityList &)>;

const std::vector<FilterColumn> &listColumns()
{
    using enum FilterColumn::Kind;
    static const std::vector<FilterColumn> columns{{u"id"_s, Id},
                                                   {u"label"_s, Text},
                                                   {u"entity_type"_s, Text},
                                                   {u"entity_list_type"_s, Text},
                                                   {u"owner"_s, Text},
                                                   {u"active"_s, Boolean},
                                                   {u"tags"_s, TextList},
                                                   {u"attrib"_s, Json},
                                                   {u"data"_s, Json},
                                                   {u"created_at"_s, Time},
                                                   {u"updated_at"_s, Time},
                                                   {u"created_by"_s, Text},
                                                   {u"updated_by"_s, Text},
                                                   {u"entity_list_folder_id"_s, Id}};
    return columns;
}

QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue columnOf(const EntityList &list, const FilterKey &key)
{
    const QString &column = key.column;
    if (column == "attrib"_L1)
        return valueAt(list.attrib, key.path);
    if (column == "data"_L1)
        return valueAt(list.data, key.path);
    if (column == "id"_L1)
        return list.id.toText();
    if (column == "label"_L1)
        return list.label;
    if (column == "entity_type"_L1)
        return toText(list.entityType);
    if (column == "entity_list_type"_L1)
        return list.listType;
    if (column == "owner"_L1)
        return textValue(list.owner);
    if (column == "active"_L1)
        return list.active;
    if (column == "tags"_L1)
        return QJsonArray::fromStringList(list.tags);
    if (column == "created_at"_L1)
        return list.createdAt;
    if (column == "updated_at"_L1)
        return list.updatedAt;
    if (column == "created_by"_L1)
        return textValue(list.createdBy);
    if (column == "updated_by"_L1)
        return textValue(list.updatedBy);
    return list.folder.isEmpty() ? QJsonValue() : QJsonValue(list.folder.toText());
}

//! What a list is sorted by before the order of creation: the columns that hold one plain value.
bool isSortable(const QString &column)
{
    return std::ranges::any_of(listColumns(), [&column](const FilterColumn &each) {
        return each.name == column && each.kind != FilterColumn::Kind::Json
            && each.kind != FilterColumn::Kind::TextList;
    });
}

//! What the arguments of `entityLists` ask of each list, or what is wrong with them.
std::variant<std::vector<Condition>, Refusal> conditionsOf(const Arguments &arguments)
{
    std::vector<Condition> conditions;
    if (const auto ids = arguments.texts(u"ids"_s))
        conditions.emplace_back([wanted = QSet<QString>(ids->begin(), ids->end())](const EntityList &list) {
            return wanted.contains(list.id.toText());
        });
    if (const QString text = arguments.text(u"filter"_s).value_or(QString()); !text.isEmpty()) {
        const auto filter = Filter::fromText(text, listColumns());
        if (const auto *mistake = std::get_if<QString>(&filter))
            return Refusal{.message = *mistake};
        conditions.emplace_back([wanted = std::get<Filter>(filter)](const EntityList &list) {
            return wanted.matches([&list](const FilterKey &key) { return columnOf(list, key); });
        });
    }
    const QStringList words = arguments.text(u"search"_s).value_or(QString()).split(u' ', Qt::SkipEmptyParts);
    conditions.emplace_back([words](const EntityList &list) {
        return std::ranges::all_of(
            words, [&list](const QString &word) { return list.label.contains(word, Qt::CaseInsensitive); });
    });
    return conditions;
}

Value listsPage(ProjectSource &source, const Arguments &arguments)
{
    const auto request = PageRequest::fromArguments(arguments);
    if (const auto *refusal = std::get_if<Refusal>(&request))
        return *refusal;
    const auto conditions = conditionsOf(arguments);
    if (const auto *refusal = std::get_if<Refusal>(&conditions))
        return *refusal;
    const QString sortBy = arguments.text(u"sortBy"_s).value_or(QString());
    if (!sortBy.isEmpty() && !isSortable(snakeCase(sortBy)))
        return Refusal{.message = u"Invalid sort_by value: %1"_s.arg(sortBy)};

    std::vector<std::pair<QJsonArray, const EntityList *>> found;
    for (const auto &[order, list] : source.project.lists.all()) {
        const bool isWanted =
            std::ranges::all_of(std::get<std::vector<Condition>>(conditions),
                                [&list = list](const Condition &condition) { return condition(list); });
        QJsonArray keys{order};
        if (!sortBy.isEmpty())
            keys.prepend(columnOf(list, {.column = snakeCase(sortBy)}));
        if (isWanted)
            found.emplace_back(keys, &list);
    }
    Page page(u"EntityListsConnection"_s, std::get<PageRequest>(request));
    for (const auto &[keys, list] : sortedPage(std::move(found), page.request()))
        page.add(std::make_shared<ListSource>(source.reading, source.project, *list), keys);
    return page.take(source.reading);
}

Value singleList(ProjectSource &source, const Arguments &arguments)
{
    const auto id = EntityId::fromText(arguments.text(u"id"_s).value_or(QString()));
    const EntityList *list = id ? source.project.lists.find(*id) : nullptr;
    if (list == nullptr)
        return Refusal{.message = u"Entity list not found"_s, .status = 404};
    ++source.reading.rows;
    return std::make_shared<ListSource>(source.reading, source.project, *list);
}

} // namespace

void addListTypes(language::Schema &schema)
{
    addListItemTypes(schema);
    addConnectionTypes(schema, u"EntityLists"_s, u"EntityList"_s);
    language::Fields<ListSource>(schema, u"EntityListNode"_s)
        .add(u"projectName: String!", [](ListSource &node) { return node.project.name(); })
        .add(u"id: String!", [](ListSource &node) { return node.list.id.toText(); })
        .add(u"entityType: String!", [](ListSource &node) { return toText(node.list.entityType); })
        .add(u"entityListType: String!", [](ListSource &node) { return node.list.listType; })
        .add(u"entityListFolderId: String", [](ListSource &node) { return idOrNull(node.list.folder); })
        .add(u"label: String!", [](ListSource &node) { return node.list.label; })
        .add(u"count: Int!", [](ListSource &node) { return qint64(node.list.count()); })
        .add(u"access: String!", [](ListSource &node) { return jsonText(node.list.access); })
        .add(u"allAttrib: String!", [](ListSource &node) { return jsonText(node.list.attrib); })
        .add(u"attributes: String!", [](ListSource &node) { return jsonText(node.list.itemAttributes()); })
        .add(u"data: String!", [](ListSource &node) { return jsonText(node.list.data); })
        .add(u"tags: [String!]!", [](ListSource &node) { return node.list.tags; })
        .add(u"owner: String", [](ListSource &node) { return textOrNull(node.list.owner); })
        .add(u"active: Boolean!", [](ListSource &node) { return node.list.active; })
        .add(u"createdBy: String", [](ListSource &node) { return textOrNull(node.list.createdBy); })
        .add(u"updatedBy: String", [](ListSource &node) { return textOrNull(node.list.updatedBy); })
        .add(u"createdAt: DateTime!", [](ListSource &node) { return toText(node.list.createdAt); })
        .add(u"updatedAt: DateTime!", [](ListSource &node) { return toText(node.list.updatedAt); })
        .add(listItemsField(), [](ListSource &node, const Arguments &arguments) {
            return listItemsPage(node.reading, node.project, node.list, arguments);
        });
}

void addListFields(language::Fields<ProjectSource> &project)
{
    project.add(u"entityList(id: String!): EntityListNode!", singleList)
        .add(connectionField(u"entityLists"_s, u"ids: [String!], filter: String, search: String, sortBy: String"_s,
                             u"EntityListsConnection"_s),
             listsPage);
}

} // namespace bridge::sandbox::ayon::graphql
