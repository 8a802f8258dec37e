#include "sandbox/shotgrid/search/grouping.h"

#include "sandbox/shotgrid/search/parameters.h"
#include "sandbox/shotgrid/search/period.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minutesOfWorkingDay = 480;

struct TypeName {
    GroupingType type = GroupingType::Exact;
    QLatin1StringView name;
};
constexpr std::array<TypeName, 17> typeNames{{
    {GroupingType::Exact, "exact"_L1},
    {GroupingType::Tens, "tens"_L1},
    {GroupingType::Hundreds, "hundreds"_L1},
    {GroupingType::Thousands, "thousands"_L1},
    {GroupingType::TensOfThousands, "tensofthousands"_L1},
    {GroupingType::HundredsOfThousands, "hundredsofthousands"_L1},
    {GroupingType::Millions, "millions"_L1},
    {GroupingType::Day, "day"_L1},
    {GroupingType::Week, "week"_L1},
    {GroupingType::Month, "month"_L1},
    {GroupingType::Quarter, "quarter"_L1},
    {GroupingType::Year, "year"_L1},
    {GroupingType::ClusteredDate, "clustered_date"_L1},
    {GroupingType::OneDay, "oneday"_L1},
    {GroupingType::FiveDays, "fivedays"_L1},
    {GroupingType::EntityType, "entitytype"_L1},
    {GroupingType::FirstLetter, "firstletter"_L1},
}};

QString typeList()
{
    QStringList names;
    for (const TypeName &one : typeNames)
        names << one.name;
    return names.join(", "_L1);
}

bool canBeGrouped(const Field &field)
{
    return field.type != DataType::Image && field.type != DataType::Jsonb && !relationsOf(field.type).empty();
}

Outcome<Grouping> groupingFromJson(const Asking &asking, const EntityType &type, const QJsonObject &json,
                                   const QString &index)
{
    const auto refused = [&](const QString &key, const QString &what) {
        const QJsonObject entry{{index, complaint(key, key + u' ' + what)}};
        return invalidParameters({{u"grouping"_s, entry}});
    };
    const QString name = json[u"field"].toString();
    if (name.isEmpty())
        return refused(u"field"_s, u"is missing"_s);
    const auto known = std::find_if(typeNames.begin(), typeNames.end(), [&](const TypeName &one) {
        return one.name == json[u"type"].toString(u"exact"_s);
    });
    if (known == typeNames.end())
        return refused(u"type"_s, u"must be one of: "_s + typeList());
    const QString direction = json[u"direction"].toString(u"asc"_s);
    if (direction != "asc"_L1 && direction != "desc"_L1)
        return refused(u"direction"_s, u"must be one of: asc, desc"_s);

    const Schema &schema = asking.store.schema();
    auto path = readablePath(schema, type, name);
    if (!path)
        return invalidRequest(u"%1 %2.%3 doesn't exist."_s.arg(asking.call, type.name, name));
    if (!canBeGrouped(schema.field(path->field)))
        return invalidRequest(u"Grouping is not allowed for field %1.%2."_s.arg(type.name, name));
    return Grouping{.path = std::move(*path), .type = known->type, .isDescending = direction == "desc"_L1};
}

//! The lowest of the numbers that are in one group with this one.
Value rangeOf(const Value &value, qint64 width)
{
    const auto number = scaleOf(value);
    return number ? Value(qint64(std::floor(*number / double(width))) * width) : Value();
}

//! The first day of the day, week, month or year.
Value periodOf(const Value &value, TimeUnit unit)
{
    if (const QDate *date = std::get_if<QDate>(&value))
        return calendarPeriod(date->startOfDay(Qt::UTC), unit, 0).from.date();
    if (const QDateTime *moment = std::get_if<QDateTime>(&value))
        return calendarPeriod(*moment, unit, 0).from.date();
    return {};
}

Value quarterOf(const Value &value)
{
    const Value month = periodOf(value, TimeUnit::Month);
    const QDate *first = std::get_if<QDate>(&month);
    return first ? Value(first->addMonths(-((first->month() - 1) % 3))) : Value();
}

//! Near days alone, what is farther away by month.
Value clusterOf(const Value &value, const QDate &today)
{
    constexpr qint64 near = 7;
    const Value day = periodOf(value, TimeUnit::Day);
    const QDate *date = std::get_if<QDate>(&day);
    const bool isNear = date && std::abs(today.daysTo(*date)) <= near;
    return isNear ? day : periodOf(value, TimeUnit::Month);
}

Value entityTypeOf(const Store &store, const Value &value)
{
    const Link *link = std::get_if<Link>(&value);
    return link ? Value(store.schema().type(*link).name) : Value();
}

Value firstLetterOf(const Store &store, const Value &value)
{
    const Link *link = std::get_if<Link>(&value);
    const QString *text = std::get_if<QString>(&value);
    const QString letter = (link ? store.linkName(*link) : text ? *text : QString()).left(1).toUpper();
    return letter.isEmpty() ? Value() : Value(letter);
}

qint64 widthOf(GroupingType type)
{
    switch (type) {
    case GroupingType::Tens:
        return 10;
    case GroupingType::Hundreds:
        return 100;
    case GroupingType::Thousands:
        return 1'000;
    case GroupingType::TensOfThousands:
        return 10'000;
    case GroupingType::HundredsOfThousands:
        return 100'000;
    case GroupingType::Millions:
        return 1'000'000;
    case GroupingType::OneDay:
        return minutesOfWorkingDay;
    case GroupingType::FiveDays:
        return 5 * minutesOfWorkingDay;
    case GroupingType::Exact:
    case GroupingType::Day:
    case GroupingType::Week:
    case GroupingType::Month:
    case GroupingType::Quarter:
    case GroupingType::Year:
    case GroupingType::ClusteredDate:
    case GroupingType::EntityType:
    case GroupingType::FirstLetter:
        break;
    }
    return 0; // not by ranges
}

//! What all values of one group have in common.
Value commonOf(const Asking &asking, GroupingType type, const Value &value)
{
    if (const qint64 width = widthOf(type))
        return rangeOf(value, width);
    if (type == GroupingType::Day)
        return periodOf(value, TimeUnit::Day);
    if (type == GroupingType::Week)
        return periodOf(value, TimeUnit::Week);
    if (type == GroupingType::Month)
        return periodOf(value, TimeUnit::Month);
    if (type == GroupingType::Quarter)
        return quarterOf(value);
    if (type == GroupingType::Year)
        return periodOf(value, TimeUnit::Year);
    if (type == GroupingType::ClusteredDate)
        return clusterOf(value, asking.now.date());
    if (type == GroupingType::EntityType)
        return entityTypeOf(asking.store, value);
    if (type == GroupingType::FirstLetter)
        return firstLetterOf(asking.store, value);
    return value;
}

//! What tells groups apart: two links of one name are two groups.
QString keyOf(const Value &common)
{
    if (const Link *link = std::get_if<Link>(&common))
        return u"%1/%2"_s.arg(link->type).arg(link->id);
    if (const Links *links = std::get_if<Links>(&common)) {
        QStringList keys;
        for (const Link &link : *links)
            keys << keyOf(link);
        return keys.join(u',');
    }
    if (const QString *text = std::get_if<QString>(&common))
        return *text;
    if (const bool *flag = std::get_if<bool>(&common))
        return QString::number(*flag);
    const auto number = scaleOf(common);
    return number ? QString::number(*number, 'g', 17) : QString();
}

//! A group of a link: {type, id, name, valid}.
QJsonObject linkToJson(const Store &store, const Link &link)
{
    return {{u"type"_s, store.schema().type(link).name},
            {u"id"_s, link.id},
            {u"name"_s, store.linkName(link)},
            {u"valid"_s, u"valid"_s}};
}

QJsonValue valueOfGroup(const Store &store, const Field &field, const Value &common)
{
    if (const Link *link = std::get_if<Link>(&common))
        return linkToJson(store, *link);
    if (const Links *links = std::get_if<Links>(&common)) {
        QJsonArray values;
        for (const Link &link : *links)
            values.append(linkToJson(store, link));
        return values;
    }
    return valueToJson(store, field, common);
}

QString nameOfGroup(const Grouping &grouping, const Store &store, const Value &common, const QJsonValue &json)
{
    if (const Links *links = std::get_if<Links>(&common)) {
        QStringList names;
        for (const Link &link : *links)
            names << store.linkName(link);
        return names.join(", "_L1);
    }
    if (const Link *link = std::get_if<Link>(&common))
        return store.linkName(*link);
    if (const bool *flag = std::get_if<bool>(&common))
        return *flag ? u"[X]"_s : u"[ ]"_s;
    const qint64 *lowest = std::get_if<qint64>(&common);
    if (const qint64 width = widthOf(grouping.type); width > 0 && lowest)
        return u"%1-%2"_s.arg(*lowest).arg(*lowest + width - 1);
    const QDate *first = std::get_if<QDate>(&common);
    if (grouping.type == GroupingType::Quarter && first)
        return u"Q%1 %2"_s.arg((first->month() + 2) / 3).arg(first->year());
    return json.toVariant().toString();
}

Group groupOf(const Asking &asking, const Grouping &grouping, const Value &common)
{
    const Store &store = asking.store;
    const QJsonValue json = valueOfGroup(store, store.schema().field(grouping.path.field), common);
    return {.name = nameOfGroup(grouping, store, common, json), .value = json, .place = sortPlace(store, common)};
}

} // namespace

Outcome<std::vector<Grouping>> groupingsFromJson(const Asking &asking, const EntityType &type, const QJsonValue &json)
{
    std::vector<Grouping> groupings;
    const QJsonArray list = json.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto grouping = groupingFromJson(asking, type, list[i].toObject(), QString::number(i));
        if (!grouping)
            return grouping.failure();
        groupings.push_back(std::move(*grouping));
    }
    return groupings;
}

std::vector<Group> groupsOf(const Asking &asking, const Grouping &grouping, const Links &rows)
{
    std::vector<Group> groups;
    QHash<QString, size_t> places;
    for (const Link &row : rows) {
        const Value value = valueAt(asking.store, asking.caller, row, grouping.path);
        const Value common = commonOf(asking, grouping.type, value);
        const QString key = keyOf(common);
        if (!places.contains(key)) {
            places.insert(key, groups.size());
            groups.push_back(groupOf(asking, grouping, common));
        }
        groups[places.value(key)].rows.push_back(row);
    }
    std::stable_sort(groups.begin(), groups.end(), [&](const Group &left, const Group &right) {
        const bool isReversed = grouping.isDescending && left.place.isUnset == right.place.isUnset;
        return isReversed ? right.place < left.place : left.place < right.place;
    });
    return groups;
}

} // namespace bridge::sandbox::shotgrid
