#include "sandbox/shotgrid/search/summary.h"

#include "sandbox/shotgrid/search/parameters.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

struct TypeName {
    SummaryType type = SummaryType::RecordCount;
    QLatin1StringView name;
};
constexpr std::array<TypeName, 14> typeNames{{
    {SummaryType::RecordCount, "record_count"_L1},
    {SummaryType::Count, "count"_L1},
    {SummaryType::Sum, "sum"_L1},
    {SummaryType::Maximum, "maximum"_L1},
    {SummaryType::Minimum, "minimum"_L1},
    {SummaryType::Average, "average"_L1},
    {SummaryType::Earliest, "earliest"_L1},
    {SummaryType::Latest, "latest"_L1},
    {SummaryType::Percentage, "percentage"_L1},
    {SummaryType::StatusPercentage, "status_percentage"_L1},
    {SummaryType::StatusPercentageAsFloat, "status_percentage_as_float"_L1},
    {SummaryType::StatusList, "status_list"_L1},
    {SummaryType::Checked, "checked"_L1},
    {SummaryType::Unchecked, "unchecked"_L1},
}};

QString typeList()
{
    QStringList names;
    for (const TypeName &one : typeNames)
        names << one.name;
    return names.join(", "_L1);
}

Outcome<Summary> summaryFromJson(const Asking &asking, const EntityType &type, const QJsonObject &json,
                                 const QString &index)
{
    const auto refused = [&](const QString &key, const QString &what) {
        const QJsonObject entry{{index, complaint(key, key + u' ' + what)}};
        return invalidParameters({{u"summary_fields"_s, entry}});
    };
    if (!json[u"field"].isString())
        return refused(u"field"_s, u"is missing"_s);
    if (!json[u"type"].isString())
        return refused(u"type"_s, u"is missing"_s);
    const auto known = std::find_if(typeNames.begin(), typeNames.end(),
                                    [&](const TypeName &one) { return one.name == json[u"type"].toString(); });
    if (known == typeNames.end())
        return refused(u"type"_s, u"must be one of: "_s + typeList());
    const QString name = json[u"field"].toString();
    auto path = readablePath(asking.store.schema(), type, name);
    if (!path)
        return invalidRequest(u"%1 %2.%3 doesn't exist."_s.arg(asking.call, type.name, name));
    return Summary{.path = std::move(*path), .type = known->type};
}

std::vector<double> placesOf(const std::vector<Value> &values)
{
    std::vector<double> places;
    for (const Value &value : values) {
        if (const auto place = scaleOf(value))
            places.push_back(*place);
    }
    return places;
}

double sumOf(const std::vector<Value> &values)
{
    double sum = 0;
    for (const double place : placesOf(values))
        sum += place;
    return sum;
}

double averageOf(const std::vector<Value> &values)
{
    const std::vector<double> places = placesOf(values);
    return places.empty() ? 0 : sumOf(values) / double(places.size());
}

//! The value that comes last of all, or first; nothing when none is set.
Value extremeOf(const std::vector<Value> &values, bool isLast)
{
    Value found;
    std::optional<double> best;
    for (const Value &value : values) {
        const auto place = scaleOf(value);
        const bool isBetter = place && (!best || (isLast ? *place > *best : *place < *best));
        if (isBetter) {
            best = place;
            found = value;
        }
    }
    return found;
}

//! Numbers are numbers in a summary, also where a record shows them as texts; of none there is zero.
QJsonValue extremeNumber(const std::vector<Value> &values, bool isLast)
{
    return scaleOf(extremeOf(values, isLast)).value_or(0);
}

bool isSet(const Value &value)
{
    const Links *links = std::get_if<Links>(&value);
    return !isNull(value) && (!links || !links->empty());
}

qint64 countOfSet(const std::vector<Value> &values)
{
    return std::count_if(values.begin(), values.end(), isSet);
}

qint64 countOfTicked(const std::vector<Value> &values)
{
    return std::count(values.begin(), values.end(), Value(true));
}

//! How many of a hundred are ticked, or set where there is nothing to tick.
qint64 percentageOf(const std::vector<Value> &values)
{
    if (values.empty())
        return 0;
    const bool isFlag = std::holds_alternative<bool>(values.front());
    return (isFlag ? countOfTicked(values) : countOfSet(values)) * 100 / qint64(values.size());
}

//! One status alone is itself; of several it is "ip", even where no row has that one.
QJsonValue rolledUpStatus(const std::vector<Value> &values)
{
    QSet<QString> statuses;
    for (const Value &value : values) {
        const QString *status = std::get_if<QString>(&value);
        statuses.insert(status ? *status : QString());
    }
    if (statuses.size() > 1)
        return u"ip"_s;
    const bool isUnset = statuses.isEmpty() || statuses.cbegin()->isEmpty();
    return isUnset ? QJsonValue() : QJsonValue(*statuses.cbegin());
}

QJsonValue summaryOf(const Store &store, const Field &field, SummaryType type, const std::vector<Value> &values)
{
    switch (type) {
    case SummaryType::RecordCount:
        return qint64(values.size());
    case SummaryType::Count:
        return countOfSet(values);
    case SummaryType::Sum:
        return sumOf(values);
    case SummaryType::Maximum:
        return extremeNumber(values, true);
    case SummaryType::Minimum:
        return extremeNumber(values, false);
    case SummaryType::Average:
        return averageOf(values);
    case SummaryType::Earliest:
        return valueToJson(store, field, extremeOf(values, false));
    case SummaryType::Latest:
        return valueToJson(store, field, extremeOf(values, true));
    case SummaryType::Percentage:
        return percentageOf(values);
    case SummaryType::StatusPercentage:
    case SummaryType::StatusPercentageAsFloat:
        return 0; // what real sites answer for whatever statuses rows have: it is no share of them
    case SummaryType::StatusList:
        return rolledUpStatus(values);
    case SummaryType::Checked:
        return countOfTicked(values);
    case SummaryType::Unchecked:
        return qint64(values.size()) - countOfTicked(values);
    }
    return {};
}

} // namespace

Outcome<std::vector<Summary>> summariesFromJson(const Asking &asking, const EntityType &type, const QJsonValue &json)
{
    if (!json.isArray()) {
        const QString what = json.isUndefined() ? u"is missing"_s : u"must be an array"_s;
        return invalidParameters(complaint(u"summary_fields"_s, u"summary_fields "_s + what));
    }
    std::vector<Summary> summaries;
    const QJsonArray list = json.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto summary = summaryFromJson(asking, type, list[i].toObject(), QString::number(i));
        if (!summary)
            return summary.failure();
        summaries.push_back(std::move(*summary));
    }
    return summaries;
}

QJsonObject summariesOf(const Asking &asking, const std::vector<Summary> &summaries, const Links &rows)
{
    QJsonObject answers;
    for (const Summary &summary : summaries) {
        std::vector<Value> values;
        values.reserve(rows.size());
        for (const Link &row : rows)
            values.push_back(valueAt(asking.store, asking.caller, row, summary.path));
        const Field &field = asking.store.schema().field(summary.path.field);
        answers.insert(summary.path.text, summaryOf(asking.store, field, summary.type, values));
    }
    return answers;
}

} // namespace bridge::sandbox::shotgrid
