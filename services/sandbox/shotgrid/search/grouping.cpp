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

constexpr int minutesOfWorkingDay = 480;

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

//! What a group is called and stands for.
struct Label {
    QString name = {};
    QJsonValue value = QJsonValue::Null;
};

Label linkLabel(const Store &store, const Link &link)
{
    const QString name = store.linkName(link);
    return {.name = name,
            .value = QJsonObject{{u"type"_s, store.schema().type(link).name},
                                 {u"id"_s, link.id},
                                 {u"name"_s, name},
                                 {u"valid"_s, u"valid"_s}}};
}

Label exactLabel(const Store &store, const Field &field, const Value &value)
{
    if (const Link *link = std::get_if<Link>(&value))
        return linkLabel(store, *link);
    if (const Links *links = std::get_if<Links>(&value)) {
        QStringList names;
        QJsonArray values;
        for (const Link &link : *links) {
            const Label label = linkLabel(store, link);
            names << label.name;
            values.append(label.value);
        }
        return {.name = names.join(", "_L1), .value = values};
    }
    if (const bool *flag = std::get_if<bool>(&value))
        return {.name = *flag ? u"[X]"_s : u"[ ]"_s, .value = *flag};
    const QJsonValue json = valueToJson(store, field, value);
    return {.name = json.toVariant().toString(), .value = json};
}

//! "20-29", for the numbers from 20 on.
Label rangeLabel(const Value &value, qint64 width)
{
    const auto number = scaleOf(value);
    if (!number)
        return {};
    const qint64 low = qint64(std::floor(*number / double(width))) * width;
    return {.name = u"%1-%2"_s.arg(low).arg(low + width - 1), .value = low};
}

std::optional<QDateTime> momentOf(const Value &value)
{
    if (const QDate *date = std::get_if<QDate>(&value))
        return QDateTime(*date, QTime(0, 0), Qt::UTC);
    if (const QDateTime *moment = std::get_if<QDateTime>(&value))
        return *moment;
    return std::nullopt;
}

//! By the first day of the day, week, month or year.
Label periodLabel(const Value &value, TimeUnit unit)
{
    const auto moment = momentOf(value);
    if (!moment)
        return {};
    const QString first = calendarPeriod(*moment, unit, 0).from.date().toString(Qt::ISODate);
    return {.name = first, .value = first};
}

Label quarterLabel(const Value &value)
{
    const auto moment = momentOf(value);
    if (!moment)
        return {};
    const int quarter = (moment->date().month() + 2) / 3;
    const QString first = QDate(moment->date().year(), quarter * 3 - 2, 1).toString(Qt::ISODate);
    return {.name = u"Q%1 %2"_s.arg(quarter).arg(moment->date().year()), .value = first};
}

//! Near days alone, what is farther away by month.
Label clusterLabel(const Value &value, const QDateTime &now)
{
    const auto moment = momentOf(value);
    if (!moment)
        return {};
    constexpr qint64 near = 7;
    const bool isNear = std::abs(now.date().daysTo(moment->date())) <= near;
    return periodLabel(value, isNear ? TimeUnit::Day : TimeUnit::Month);
}

Label entityTypeLabel(const Store &store, const Value &value)
{
    const Link *link = std::get_if<Link>(&value);
    if (!link)
        return {};
    const QString name = store.schema().type(*link).name;
    return {.name = name, .value = name};
}

Label firstLetterLabel(const Store &store, const Value &value)
{
    const Link *link = std::get_if<Link>(&value);
    const QString *text = std::get_if<QString>(&value);
    const QString letter = (link ? store.linkName(*link) : text ? *text : QString()).left(1).toUpper();
    return {.name = letter, .value = letter.isEmpty() ? QJsonValue() : QJsonValue(letter)};
}

Label labelOf(const Asking &asking, const Grouping &grouping, const Value &value)
{
    const Store &store = asking.store;
    switch (grouping.type) {
    case GroupingType::Exact:
        return exactLabel(store, store.schema().field(grouping.path.field), value);
    case GroupingType::Tens:
        return rangeLabel(value, 10);
    case GroupingType::Hundreds:
        return rangeLabel(value, 100);
    case GroupingType::Thousands:
        return rangeLabel(value, 1'000);
    case GroupingType::TensOfThousands:
        return rangeLabel(value, 10'000);
    case GroupingType::HundredsOfThousands:
        return rangeLabel(value, 100'000);
    case GroupingType::Millions:
        return rangeLabel(value, 1'000'000);
    case GroupingType::OneDay:
        return rangeLabel(value, minutesOfWorkingDay);
    case GroupingType::FiveDays:
        return rangeLabel(value, 5 * minutesOfWorkingDay);
    case GroupingType::Day:
        return periodLabel(value, TimeUnit::Day);
    case GroupingType::Week:
        return periodLabel(value, TimeUnit::Week);
    case GroupingType::Month:
        return periodLabel(value, TimeUnit::Month);
    case GroupingType::Year:
        return periodLabel(value, TimeUnit::Year);
    case GroupingType::Quarter:
        return quarterLabel(value);
    case GroupingType::ClusteredDate:
        return clusterLabel(value, asking.now);
    case GroupingType::EntityType:
        return entityTypeLabel(store, value);
    case GroupingType::FirstLetter:
        return firstLetterLabel(store, value);
    }
    return {};
}

//! What tells groups apart: two links of one name are two groups.
QString keyOf(const Label &label)
{
    return toRuby(label.value);
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
        const Label label = labelOf(asking, grouping, value);
        const QString key = keyOf(label);
        if (!places.contains(key)) {
            places.insert(key, groups.size());
            groups.push_back({.name = label.name, .value = label.value, .place = sortPlace(asking.store, value)});
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
