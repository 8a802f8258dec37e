#include "shotgrid/filter.h"

#include "shotgrid/value.h"

#include <algorithm>
#include <iterator>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

QString toText(Relation relation)
{
    switch (relation) {
    case Relation::Is:
        return u"is"_s;
    case Relation::IsNot:
        return u"is_not"_s;
    case Relation::In:
        return u"in"_s;
    case Relation::NotIn:
        return u"not_in"_s;
    case Relation::Contains:
        return u"contains"_s;
    case Relation::NotContains:
        return u"not_contains"_s;
    case Relation::StartsWith:
        return u"starts_with"_s;
    case Relation::EndsWith:
        return u"ends_with"_s;
    case Relation::GreaterThan:
        return u"greater_than"_s;
    case Relation::LessThan:
        return u"less_than"_s;
    case Relation::Between:
        return u"between"_s;
    case Relation::TypeIs:
        return u"type_is"_s;
    case Relation::TypeIsNot:
        return u"type_is_not"_s;
    case Relation::NameIs:
        return u"name_is"_s;
    case Relation::NameContains:
        return u"name_contains"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

bool Filter::isFlat() const
{
    if (m_isCondition)
        return true;
    return !m_any && std::all_of(m_parts.begin(), m_parts.end(), [](const Filter &part) { return part.m_isCondition; });
}

QJsonArray Filter::toArray() const
{
    Q_ASSERT_X(isFlat(), "Filter", "a filter with groups has no array form");
    QJsonArray conditions; // filled by append(): Clang takes an array that holds one array for a copy of that
    if (m_isCondition)
        conditions.append(condition());
    for (const Filter &part : m_parts)
        conditions.append(part.condition());
    return conditions;
}

QJsonObject Filter::toHash() const
{
    QJsonArray conditions;
    if (m_isCondition)
        conditions.append(condition());
    for (const Filter &part : m_parts)
        conditions.append(part.m_isCondition ? QJsonValue(part.condition()) : QJsonValue(part.toHash()));
    return {{u"logical_operator"_s, m_any ? u"or"_s : u"and"_s}, {u"conditions"_s, conditions}};
}

QJsonValue Filter::toJson() const
{
    return isFlat() ? QJsonValue(toArray()) : QJsonValue(toHash());
}

QByteArray Filter::contentType() const
{
    return isFlat() ? "application/vnd+shotgun.api3_array+json"_ba : "application/vnd+shotgun.api3_hash+json"_ba;
}

Filter where(const QString &path, Relation relation, const QJsonValue &value)
{
    Filter filter;
    filter.m_isCondition = true;
    filter.m_path = path;
    filter.m_relation = toText(relation);
    filter.m_value = value;
    return filter;
}

Filter where(const QString &path, Relation relation, const ShotgridRef &target)
{
    return where(path, relation, QJsonValue(shotgrid::toJson(target)));
}

Filter where(const QString &path, Relation relation, const std::vector<ShotgridRef> &targets)
{
    return where(path, relation, QJsonValue(shotgrid::toJson(targets)));
}

Filter whereIds(const std::vector<ShotgridId> &ids)
{
    Q_ASSERT_X(!ids.empty(), "whereIds", "the site refuses an empty list");
    QJsonArray numbers;
    for (const ShotgridId id : ids)
        numbers.append(id.number());
    return where(u"id"_s, Relation::In, QJsonValue(numbers));
}

Filter inProject(ShotgridId project)
{
    return where(u"project"_s, Relation::Is, ShotgridRef{.type = u"Project"_s, .id = project});
}

Filter all(std::vector<Filter> parts)
{
    Filter filter;
    for (Filter &part : parts) {
        if (part.isEmpty())
            continue;
        // An "and" inside an "and" is one list: what was flat stays flat.
        if (!part.m_isCondition && !part.m_any)
            std::move(part.m_parts.begin(), part.m_parts.end(), std::back_inserter(filter.m_parts));
        else
            filter.m_parts.push_back(std::move(part));
    }
    return filter;
}

Filter any(std::vector<Filter> parts)
{
    Filter filter;
    filter.m_any = true;
    filter.m_parts = std::move(parts);
    return filter;
}

} // namespace bridge::shotgrid
