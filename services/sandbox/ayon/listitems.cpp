#include "sandbox/ayon/listitems.h"

#include "sandbox/ayon/attribvalue.h"
#include "sandbox/ayon/entityfields.h"

#include <algorithm>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

EntityId idIn(const QJsonObject &item, QLatin1StringView member)
{
    return EntityId::fromText(item.value(member).toString()).value_or(EntityId());
}

std::vector<Field> itemFields(bool isNew)
{
    return {{.name = u"id"_s, .kind = Kind::Id},
            {.name = u"entityId"_s, .kind = Kind::Id, .isRequired = isNew},
            {.name = u"position"_s, .kind = Kind::Integer},
            {.name = u"label"_s},
            {.name = u"attrib"_s, .kind = Kind::Object},
            {.name = u"data"_s, .kind = Kind::Object},
            {.name = u"tags"_s, .kind = Kind::Texts}};
}

} // namespace

const std::vector<Field> &listItemFields(bool isNew)
{
    static const std::vector<Field> forNew = itemFields(true);
    static const std::vector<Field> forKnown = itemFields(false);
    return isNew ? forNew : forKnown;
}

std::optional<Refusal> ListItems::add(const QJsonObject &item)
{
    Checked<ListItem> added = made(item);
    if (!added)
        return added.refusal();
    const qsizetype end = m_list.count();
    const qsizetype position = qBound(qsizetype(0), qsizetype(item.value("position"_L1).toInteger(end)), end);
    m_list.items.insert(m_list.items.begin() + position, std::move(*added));
    return std::nullopt;
}

std::optional<Refusal> ListItems::change(const EntityId &id, const QJsonObject &changes)
{
    const auto item = find(id);
    return item == m_list.items.end() ? unknownItem(id) : patch(*item, changes);
}

std::optional<Refusal> ListItems::remove(const EntityId &id)
{
    const auto item = find(id);
    if (item == m_list.items.end())
        return unknownItem(id);
    m_list.items.erase(item);
    return std::nullopt;
}

std::optional<Refusal> ListItems::removeAll(const QJsonArray &items)
{
    for (const QJsonValue &item : items) {
        const EntityId id = idIn(item.toObject(), "id"_L1);
        if (id.isEmpty())
            continue;
        if (std::optional<Refusal> refusal = remove(id))
            return refusal;
    }
    return std::nullopt;
}

std::optional<Refusal> ListItems::replaceAll(const QJsonArray &items)
{
    m_list.items.clear();
    for (const QJsonValue &value : items) {
        QJsonObject item = value.toObject();
        if (item.value("entityId"_L1).toString().isEmpty())
            return badRequest(u"Entity ID is required in replace mode"_s);
        item.remove(u"position"_s); // their order is that of the request
        if (std::optional<Refusal> refusal = add(item))
            return refusal;
    }
    return std::nullopt;
}

std::optional<Refusal> ListItems::merge(const QJsonArray &items)
{
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    struct Placed {
        qint64 position = 0;
        ListItem item = {};
    };
    std::vector<Placed> placed;
    for (ListItem &item : m_list.items)
        placed.push_back({.position = qint64(placed.size()), .item = std::move(item)});

    const std::size_t known = placed.size();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject given = items.at(i).toObject();
        const QJsonValue position = given.value("position"_L1);
        const EntityId id = idIn(given, "id"_L1);
        const auto knownEnd = placed.begin() + qsizetype(known);
        const auto before =
            std::find_if(placed.begin(), knownEnd, [&id](const Placed &each) { return each.item.id == id; });
        if (before != knownEnd) {
            if (std::optional<Refusal> refusal = patch(before->item, given))
                return refusal;
            before->position = position.isDouble() ? position.toInteger() : i;
            continue;
        }
        if (given.value("entityId"_L1).toString().isEmpty())
            return badRequest(u"Entity ID is required in for new items"_s);
        Checked<ListItem> added = made(given);
        if (!added)
            return added.refusal();
        const qint64 wanted = position.isDouble() ? position.toInteger() : qint64(placed.size());
        placed.push_back({.position = wanted == 0 ? last : wanted, .item = std::move(*added)});
    }
    std::ranges::stable_sort(placed, {}, &Placed::position);
    m_list.items.clear();
    for (Placed &each : placed)
        m_list.items.push_back(std::move(each.item));
    return std::nullopt;
}

std::optional<Refusal> ListItems::setOrder(const QStringList &ids)
{
    if (ids.size() != m_list.count() || std::set(ids.begin(), ids.end()).size() != std::size_t(ids.size()))
        return badRequest(u"The order must contain each item ID exactly once"_s);
    std::vector<ListItem> ordered;
    for (const QString &text : ids) {
        const auto item = find(EntityId::fromText(text).value_or(EntityId()));
        if (item == m_list.items.end())
            return badRequest(u"The list of item IDs must be the same as the current items in the list"_s);
        ordered.push_back(*item);
    }
    m_list.items = std::move(ordered);
    return std::nullopt;
}

Checked<ListItem> ListItems::made(const QJsonObject &item) const
{
    ListItem made{.id = idIn(item, "id"_L1)};
    if (made.id.isEmpty())
        made.id = m_store.newId();
    made.createdAt = made.updatedAt = m_store.now();
    if (std::optional<Refusal> refusal = patch(made, item))
        return *refusal;
    return made;
}

std::optional<Refusal> ListItems::patch(ListItem &item, const QJsonObject &changes) const
{
    const EntityId entity = idIn(changes, "entityId"_L1);
    if (!entity.isEmpty() && entity != item.entity) {
        const Checked<QString> path = folderPath(entity);
        if (!path)
            return path.refusal();
        item.entity = entity;
        item.folderPath = *path;
    }
    if (const QJsonValue label = changes.value("label"_L1); label.isString())
        item.label = label.toString();
    if (const QJsonValue tags = changes.value("tags"_L1); tags.isArray())
        item.tags = tags.toVariant().toStringList();
    item.attrib = patched(item.attrib, changes.value("attrib"_L1).toObject());
    item.data = patched(item.data, changes.value("data"_L1).toObject());
    return std::nullopt;
}

Checked<QString> ListItems::folderPath(const EntityId &entity) const
{
    const Entities &entities = m_project.entities();
    const Entity *found = entities.find(m_list.entityType, entity);
    if (!found)
        return notFound(u"%1 %2 not found"_s.arg(className(m_list.entityType), entity.toText()));
    const Entity *folder = entities.folderOf(*found);
    return folder ? entities.path(*folder).mid(1) : QString();
}

std::vector<ListItem>::iterator ListItems::find(const EntityId &id)
{
    return std::ranges::find(m_list.items, id, &ListItem::id);
}

Refusal ListItems::unknownItem(const EntityId &id) const
{
    return notFound(u"Item ID %1 not found in %2"_s.arg(id.toText(), m_list.label));
}

} // namespace bridge::sandbox::ayon
