#include "sandbox/ayon/store/activity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr std::array allReferenceTypes{ReferenceType::Origin, ReferenceType::Author, ReferenceType::Mention,
                                       ReferenceType::Relation, ReferenceType::Watching};

EntityId idFrom(const QJsonValue &value)
{
    return EntityId::fromText(value.toString()).value_or(EntityId());
}

QJsonObject toState(const Reference &reference)
{
    return {{u"id"_s, reference.id.toText()},
            {u"type"_s, toText(reference.type)},
            {u"entityType"_s, reference.entityType},
            {u"entity"_s, reference.entity.isEmpty() ? QString() : reference.entity.toText()},
            {u"name"_s, reference.name},
            {u"data"_s, reference.data}};
}

Reference referenceFromState(const QJsonObject &state)
{
    const QString type = state.value("type"_L1).toString();
    const auto found =
        std::ranges::find_if(allReferenceTypes, [&type](ReferenceType each) { return toText(each) == type; });
    return {.id = idFrom(state.value("id"_L1)),
            .type = found == allReferenceTypes.end() ? ReferenceType::Relation : *found,
            .entityType = state.value("entityType"_L1).toString(),
            .entity = idFrom(state.value("entity"_L1)),
            .name = state.value("name"_L1).toString(),
            .data = state.value("data"_L1).toObject()};
}

} // namespace

QString toText(ReferenceType type)
{
    switch (type) {
    case ReferenceType::Origin:
        return u"origin"_s;
    case ReferenceType::Author:
        return u"author"_s;
    case ReferenceType::Mention:
        return u"mention"_s;
    case ReferenceType::Relation:
        return u"relation"_s;
    case ReferenceType::Watching:
        return u"watching"_s;
    }
    Q_UNREACHABLE();
}

std::vector<const Activity *> Activities::about(const EntityId &entity) const
{
    std::vector<const Activity *> found;
    for (const qint64 order : m_byEntity.value(entity))
        found.push_back(&all().at(order));
    return found;
}

std::vector<const Activity *> Activities::madeOn(const EntityId &entity, const QString &type) const
{
    std::vector<const Activity *> found = about(entity);
    std::erase_if(
        found, [&](const Activity *activity) { return activity->type != type || activity->origin().entity != entity; });
    return found;
}

const Activity &Activities::put(Activity activity)
{
    Q_ASSERT_X(!activity.references.empty(), "Activities::put", "it is on no entity");
    erase(activity.id);
    const Activity &row = m_rows.put(std::move(activity));
    for (const Reference &reference : row.references) {
        if (!reference.entity.isEmpty())
            m_byEntity[reference.entity].insert(row.order);
    }
    return row;
}

void Activities::erase(const EntityId &id)
{
    const Activity *activity = find(id);
    if (!activity)
        return;
    for (const Reference &reference : activity->references) {
        const auto orders = m_byEntity.find(reference.entity);
        if (orders == m_byEntity.end())
            continue;
        orders->erase(activity->order);
        if (orders->empty())
            m_byEntity.erase(orders);
    }
    m_rows.erase(id);
}

QJsonObject toState(const Activity &activity)
{
    QJsonArray references;
    for (const Reference &reference : activity.references)
        references.append(toState(reference));
    return {{u"order"_s, activity.order},
            {u"id"_s, activity.id.toText()},
            {u"type"_s, activity.type},
            {u"body"_s, activity.body},
            {u"tags"_s, QJsonArray::fromStringList(activity.tags)},
            {u"data"_s, activity.data},
            {u"active"_s, activity.active},
            {u"references"_s, references},
            {u"createdAt"_s, activity.createdAt},
            {u"updatedAt"_s, activity.updatedAt}};
}

Activity activityFromState(const QJsonObject &state)
{
    Activity activity{.order = state.value("order"_L1).toInteger(),
                      .id = idFrom(state.value("id"_L1)),
                      .type = state.value("type"_L1).toString(),
                      .body = state.value("body"_L1).toString(),
                      .tags = state.value("tags"_L1).toVariant().toStringList(),
                      .data = state.value("data"_L1).toObject(),
                      .active = state.value("active"_L1).toBool(),
                      .createdAt = state.value("createdAt"_L1).toInteger(),
                      .updatedAt = state.value("updatedAt"_L1).toInteger()};
    const QJsonArray references = state.value("references"_L1).toArray();
    for (const QJsonValue &reference : references)
        activity.references.push_back(referenceFromState(reference.toObject()));
    return activity;
}

} // namespace bridge::sandbox::ayon
