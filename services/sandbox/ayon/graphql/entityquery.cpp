#include "sandbox/ayon/graphql/entityquery.h"

#include "sandbox/ayon/filter/like.h"
#include "sandbox/ayon/filter/searchwords.h"
#include "sandbox/ayon/graphql/attributes.h"
#include "sandbox/ayon/graphql/entitycolumns.h"
#include "sandbox/ayon/graphql/entitynode.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {

EntityQuery::EntityQuery(Reading &reading, const Project &project, EntityType type, const Arguments &arguments)
    : m_reading(reading)
    , m_project(project)
    , m_type(type)
    , m_arguments(arguments)
    , m_attribProjects{&project}
{
    // The server joins folders with every project whose name matches the project's as a pattern, where `_` is any
    // character: each folder then comes once for each, with the values of that project.
    if (type != EntityType::Folder || !project.name().contains(u'_'))
        return;
    const QRegularExpression pattern = likePattern(project.name());
    m_attribProjects = reading.store.projects();
    std::erase_if(m_attribProjects,
                  [&pattern](const Project *other) { return !pattern.match(other->name()).hasMatch(); });
}

void EntityQuery::filterIds()
{
    const auto ids = m_arguments.texts(u"ids"_s);
    if (!ids)
        return;
    std::vector<const Entity *> found;
    for (const QString &text : *ids) {
        const auto id = idFrom(text);
        if (const Entity *entity = id ? m_project.entities().find(m_type, *id) : nullptr)
            found.push_back(entity);
    }
    among(found);
}

void EntityQuery::filterNames()
{
    requireNames(m_arguments.texts(u"names"_s).value_or(QStringList()));
    filterOneOf(u"names"_s, [](const Entity &entity) { return entity.name; });
}

void EntityQuery::filterStatuses()
{
    filterOneOf(u"statuses"_s, [](const Entity &entity) { return entity.status; });
}

void EntityQuery::filterTags()
{
    const auto tags = m_arguments.texts(u"tags"_s);
    if (!tags)
        return;
    if (tags->isEmpty())
        selectNothing();
    requireNames(*tags);
    require([wanted = *tags](const Entity &entity) {
        return std::ranges::all_of(wanted, [&entity](const QString &tag) { return entity.tags.contains(tag); });
    });
}

void EntityQuery::filterAttributes()
{
    for (const QJsonValue &condition : m_arguments.array(u"attributes"_s)) {
        const QString name = condition[u"name"].toString();
        const Attribute *attribute = m_reading.store.attributes().find(name, toText(m_type));
        if (attribute == nullptr)
            continue; // the server ignores what it does not know, and returns everything
        QSet<QString> values;
        for (const QJsonValue &value : condition[u"values"].toArray())
            values.insert(value.toString());
        require([this, name, type = attribute->type, values](const Entity &entity) {
            const QJsonValue value = attribValue(m_project, entity, {name});
            return !value.isUndefined() && values.contains(storedText(value, type));
        });
    }
}

void EntityQuery::filterSearch(const TextOf &subtype)
{
    const SearchWords words(m_arguments.text(u"search"_s).value_or(QString()));
    if (words.isEmpty())
        return;
    require([this, words, subtype](const Entity &entity) {
        return words.areIn({pathName(entity), entity.label, m_project.entities().path(entity), subtype(entity)});
    });
}

void EntityQuery::filterPaths()
{
    const auto pathOf = [this](const Entity &entity) { return m_project.entities().path(entity).sliced(1); };
    if (const auto paths = m_arguments.texts(u"paths"_s)) {
        QSet<QString> wanted;
        for (const QString &path : *paths)
            wanted.insert(path.startsWith(u'/') ? path.sliced(1) : path);
        if (wanted.isEmpty())
            selectNothing();
        require([wanted, pathOf](const Entity &entity) { return wanted.contains(pathOf(entity)); });
    }
    if (const auto expression = m_arguments.text(u"pathEx"_s)) {
        const QRegularExpression pattern(*expression);
        if (!pattern.isValid())
            refuse({.message = u"invalid regular expression: %1"_s.arg(pattern.errorString())});
        require([pattern, pathOf](const Entity &entity) { return pattern.match(u'/' + pathOf(entity)).hasMatch(); });
    }
}

void EntityQuery::filterLinks()
{
    const auto wanted = m_arguments.text(u"hasLinks"_s);
    if (!wanted)
        return;
    require([this, wanted = *wanted](const Entity &entity) {
        const auto &links = m_project.links.all();
        const bool hasInput =
            std::ranges::any_of(links, [&entity](const auto &one) { return one.second.output == entity.id; });
        const bool hasOutput =
            std::ranges::any_of(links, [&entity](const auto &one) { return one.second.input == entity.id; });
        if (wanted == "IN"_L1 || wanted == "OUT"_L1)
            return wanted == "IN"_L1 ? hasInput : hasOutput;
        if (wanted == "BOTH"_L1)
            return hasInput && hasOutput;
        return (hasInput || hasOutput) == (wanted == "ANY"_L1);
    });
}

void EntityQuery::filterFields()
{
    if (auto wanted = filter(u"filter"_s, m_type))
        require([this, wanted = std::move(*wanted)](const Entity &entity) { return matches(wanted, entity); });
}

void EntityQuery::filterOneOf(const QString &argument, const TextOf &textOf)
{
    const auto texts = m_arguments.texts(argument);
    if (!texts)
        return;
    if (texts->isEmpty())
        selectNothing();
    require([wanted = QSet<QString>(texts->begin(), texts->end()), textOf](const Entity &entity) {
        return wanted.contains(textOf(entity));
    });
}

void EntityQuery::filterOwners(const QString &argument,
                               const std::function<const Entities::Ordered &(const EntityId &)> &rowsOf)
{
    const auto ids = m_arguments.texts(argument);
    if (!ids)
        return;
    Entities::Ordered owned;
    for (const QString &text : *ids) {
        const auto &rows = rowsOf(idFrom(text).value_or(EntityId()));
        owned.insert(rows.begin(), rows.end());
    }
    among(owned);
}

void EntityQuery::filterFolders(const QString &argument, const std::function<const Entity *(const Entity &)> &folderOf)
{
    const auto texts = m_arguments.texts(argument);
    if (!texts)
        return;
    if (texts->isEmpty())
        selectNothing();
    QSet<EntityId> folders;
    for (const QString &text : *texts)
        folders.insert(text == "root"_L1 ? EntityId() : idFrom(text).value_or(EntityId()));
    const bool isDeep = m_arguments.boolean(u"includeFolderChildren"_s).value_or(false);
    if (!isDeep && (m_type == EntityType::Task || m_type == EntityType::Product || m_type == EntityType::Folder)) {
        Entities::Ordered below;
        for (const EntityId &folder : folders) {
            const auto &children = m_project.entities().children(m_type, folder);
            below.insert(children.begin(), children.end());
        }
        among(below);
        return;
    }
    require([this, folders, folderOf, isDeep](const Entity &entity) {
        const Entity *folder = folderOf(entity);
        while (folder != nullptr && isDeep && !folders.contains(folder->id))
            folder = m_project.entities().find(EntityType::Folder, folder->parent);
        return folders.contains(folder == nullptr ? EntityId() : folder->id);
    });
}

void EntityQuery::among(const std::vector<const Entity *> &rows)
{
    Entities::Ordered ordered;
    for (const Entity *row : rows)
        ordered.emplace(row->order, row);
    among(ordered);
}

void EntityQuery::among(const Entities::Ordered &rows)
{
    if (!m_rows)
        m_rows = rows;
    else
        std::erase_if(*m_rows, [&rows](const auto &row) { return !rows.contains(row.first); });
}

std::optional<EntityId> EntityQuery::idFrom(const QString &text)
{
    const auto id = EntityId::fromText(text);
    if (!id)
        refuse({.message = u"Invalid entity ID %1"_s.arg(text)});
    return id;
}

void EntityQuery::requireNames(const QStringList &names)
{
    static const QRegularExpression Name(u"^[a-zA-Z0-9_]([a-zA-Z0-9_\\.\\-]*[a-zA-Z0-9_])?$"_s);
    for (const QString &name : names) {
        if (!Name.match(name).hasMatch())
            refuse({.message = u"Invalid name '%1'"_s.arg(name), .status = 400});
    }
}

void EntityQuery::refuse(const Refusal &refusal)
{
    if (!m_refusal)
        m_refusal = refusal;
}

std::optional<Filter> EntityQuery::filter(const QString &argument, EntityType type)
{
    const QString text = m_arguments.text(argument).value_or(QString());
    if (text.isEmpty())
        return {};
    auto filter = Filter::fromText(text, columnsOf(type));
    if (const auto *mistake = std::get_if<QString>(&filter)) {
        refuse({.message = *mistake});
        return {};
    }
    return std::get<Filter>(std::move(filter));
}

bool EntityQuery::matches(const Filter &filter, const Entity &entity) const
{
    return filter.matches([&](const FilterKey &key) { return columnValue(m_project, entity, key); });
}

Value EntityQuery::page()
{
    const auto request = PageRequest::fromArguments(m_arguments);
    if (const auto *refusal = std::get_if<Refusal>(&request))
        refuse(*refusal);
    std::optional<SortKey> key;
    if (const auto name = m_arguments.text(u"sortBy"_s)) {
        key = sortKey(*name);
        if (!key)
            refuse({.message = u"Invalid sort_by value: %1"_s.arg(*name)});
    }
    if (!m_refusal && !key && !std::get<PageRequest>(request).fitsNumber())
        refuse({.message = u"Invalid cursor"_s, .status = 400});
    if (m_refusal)
        return *m_refusal;
    Page page(typeStem(m_type) + u"sConnection"_s, std::get<PageRequest>(request));
    if (key)
        collectSorted(page, *key);
    else
        collectInOrder(page);
    return page.take(m_reading);
}

bool EntityQuery::meetsAll(const Entity &entity) const
{
    return std::ranges::all_of(m_conditions, [&entity](const Condition &condition) { return condition(entity); });
}

void EntityQuery::collectInOrder(Page &page) const
{
    const PageRequest &request = page.request();
    const auto collect = [&](auto row, auto end) {
        for (; row != end && !page.isFull(); ++row) {
            if (meetsAll(*row->second))
                add(page, *row->second, {row->first});
        }
    };
    const auto &all = rows();
    const bool hasStart = !request.from.isEmpty();
    const qint64 start = request.from.at(0).toInteger();
    if (request.isBackward)
        collect(std::make_reverse_iterator(hasStart ? all.lower_bound(start) : all.end()), all.rend());
    else
        collect(hasStart ? all.upper_bound(start) : all.begin(), all.end());
}

void EntityQuery::collectSorted(Page &page, const SortKey &key) const
{
    std::vector<std::pair<QJsonArray, const Entity *>> found;
    for (const auto &[order, entity] : rows()) {
        if (meetsAll(*entity))
            found.emplace_back(QJsonArray{key(*entity), order}, entity);
    }
    for (const auto &[keys, entity] : sortedPage(std::move(found), page.request()))
        add(page, *entity, keys);
}

void EntityQuery::add(Page &page, const Entity &entity, const QJsonArray &keys) const
{
    for (const Project *attribProject : m_attribProjects) {
        auto node = nodeOf(m_reading, m_project, &entity);
        node->isAskedById = m_arguments.contains(u"ids"_s);
        if (entity.parent.isEmpty())
            node->attribProject = attribProject; // below the root, values come from the folder above
        page.add(std::move(node), keys);
    }
}

std::optional<EntityQuery::SortKey> EntityQuery::sortKey(const QString &name) const
{
    static const QStringList Columns{
        u"name"_s,       u"createdAt"_s, u"updatedAt"_s,   u"createdBy"_s,       u"updatedBy"_s,
        u"folderType"_s, u"taskType"_s,  u"productType"_s, u"productBaseType"_s, u"path"_s,
        u"author"_s,     u"version"_s,   u"label"_s};
    if (name.startsWith("attrib."_L1))
        return [this, key = name.sliced(7)](const Entity &entity) { return attribValue(m_project, entity, {key}); };
    if (name == "status"_L1)
        return [this](const Entity &entity) {
            const auto &statuses = m_project.row().statuses;
            return QJsonValue(qint64(std::ranges::find(statuses, entity.status, &Status::name) - statuses.begin()));
        };
    if (!Columns.contains(name))
        return {};
    const QString column = snakeCase(name);
    return [this, column](const Entity &entity) -> QJsonValue {
        const QJsonValue value = columnValue(m_project, entity, {.column = column});
        return column.endsWith("_at"_L1) ? QJsonValue(toText(Timestamp(value.toInteger()))) : value;
    };
}

const Entities::Ordered &EntityQuery::rows() const
{
    return m_rows ? *m_rows : m_project.entities().all(m_type);
}

} // namespace bridge::sandbox::ayon::graphql
