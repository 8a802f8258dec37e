#include "sandbox/shotgrid/search/rowtest.h"

#include "sandbox/shotgrid/reader.h"

#include <QJsonArray>
#include <QSet>

#include <cmath>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

using ValueTest = std::function<bool(const Value &)>;

bool isUnset(const Value &value)
{
    const QString *text = std::get_if<QString>(&value);
    return isNull(value) || (text && text->isEmpty());
}

QString foldedText(const Value &value)
{
    const QString *text = std::get_if<QString>(&value);
    return text ? text->toCaseFolded() : QString();
}

//! Of texts that were folded already.
bool compares(Relation relation, const QString &text, const QString &wanted)
{
    if (relation == Relation::Contains || relation == Relation::NameContains)
        return text.contains(wanted);
    if (relation == Relation::StartsWith || relation == Relation::NameStartsWith)
        return text.startsWith(wanted);
    if (relation == Relation::EndsWith || relation == Relation::NameEndsWith)
        return text.endsWith(wanted);
    return text == wanted;
}

ValueTest textTest(Relation relation, const std::vector<Value> &operands)
{
    if (relation == Relation::In) {
        QSet<QString> wanted;
        for (const Value &operand : operands)
            wanted.insert(foldedText(operand));
        return [wanted](const Value &value) { return !isUnset(value) && wanted.contains(foldedText(value)); };
    }
    const Value &operand = operands.front();
    if (relation == Relation::Is && isUnset(operand))
        return isUnset;
    return [relation, wanted = foldedText(operand)](const Value &value) {
        return !isUnset(value) && compares(relation, foldedText(value), wanted);
    };
}

//! Names of types are the one text in which case counts.
ValueTest exactTest(const std::vector<Value> &operands)
{
    return [operands](const Value &value) {
        const auto isIt = [&](const Value &operand) { return isUnset(operand) ? isUnset(value) : operand == value; };
        return std::any_of(operands.begin(), operands.end(), isIt);
    };
}

ValueTest rangeTest(std::optional<double> low, std::optional<double> high)
{
    return [low, high](const Value &value) {
        const auto place = scaleOf(value);
        return place && low && high && *low <= *place && *place <= *high;
    };
}

ValueTest choiceTest(const std::vector<Value> &operands)
{
    QSet<double> wanted;
    bool takesUnset = false;
    for (const Value &operand : operands) {
        if (const auto place = scaleOf(operand))
            wanted.insert(*place);
        else
            takesUnset = true;
    }
    return [wanted, takesUnset](const Value &value) {
        const auto place = scaleOf(value);
        return place ? wanted.contains(*place) : takesUnset;
    };
}

ValueTest scaleTest(Relation relation, const std::vector<Value> &operands)
{
    if (relation == Relation::Is || relation == Relation::In)
        return choiceTest(operands);
    const auto first = scaleOf(operands.front());
    if (relation == Relation::GreaterThan) {
        return [first](const Value &value) {
            const auto place = scaleOf(value);
            return place && first && *place > *first;
        };
    }
    if (relation == Relation::LessThan) {
        return [first](const Value &value) {
            const auto place = scaleOf(value);
            return place && first && *place < *first;
        };
    }
    // What is left has two ends: between, in either order, and the periods.
    const auto second = scaleOf(operands.back());
    const bool isReversed = first && second && *second < *first;
    return isReversed ? rangeTest(second, first) : rangeTest(first, second);
}

ValueTest tagTest(Relation relation, const std::vector<Value> &operands)
{
    const QString wanted = foldedText(operands.front());
    const bool asksForNone = isUnset(operands.front());
    return [relation, wanted, asksForNone](const Value &value) {
        const QJsonValue *json = std::get_if<QJsonValue>(&value);
        const QJsonArray tags = json ? json->toArray() : QJsonArray();
        if (asksForNone)
            return tags.isEmpty();
        return std::any_of(tags.begin(), tags.end(), [&](const QJsonValue &tag) {
            return compares(relation, tag.toString().toCaseFolded(), wanted);
        });
    };
}

ValueTest valueTest(DataType type, Relation relation, const std::vector<Value> &operands)
{
    switch (type) {
    case DataType::Text:
    case DataType::List:
    case DataType::StatusList:
    case DataType::Uuid:
    case DataType::Color:
    case DataType::Footage:
        return textTest(relation, operands);
    case DataType::EntityType:
        return exactTest(operands);
    case DataType::Number:
    case DataType::Float:
    case DataType::Currency:
    case DataType::Percent:
    case DataType::Duration:
    case DataType::Timecode:
    case DataType::Date:
    case DataType::DateTime:
        return scaleTest(relation, operands);
    case DataType::Checkbox:
        // A box that was never ticked is kept as nothing.
        return [wanted = operands.front()](const Value &value) {
            return (isNull(value) ? Value(false) : value) == wanted;
        };
    case DataType::Image:
        return isUnset;
    case DataType::TagList:
        return tagTest(relation, operands);
    case DataType::Jsonb:
        return [](const Value &) { return true; };
    case DataType::Entity: // these are tested by their rows
    case DataType::MultiEntity:
    case DataType::Addressing:
    case DataType::Url: // and these cannot be asked
    case DataType::Serializable:
    case DataType::Password:
    case DataType::Summary:
    case DataType::Calculated:
    case DataType::PivotColumn:
        break;
    }
    Q_UNREACHABLE();
}

//! Live targets, computed ones too.
Links targetsOf(const Store &store, const Caller &caller, const Seen &seen, const Field &field)
{
    if (!seen.row)
        return {};
    if (field.made == Field::Made::Stored)
        return store.targets(seen.link, field);
    const Value value = valueOf(store, caller, seen.link, field);
    if (const Link *one = std::get_if<Link>(&value))
        return {*one};
    const Links *many = std::get_if<Links>(&value);
    return many ? *many : Links();
}

RowTest anyTargetTest(const Store &store, const Caller &caller, const Field &field,
                      std::function<bool(const Link &)> fits)
{
    return [&store, &caller, &field, fits = std::move(fits)](const Seen &seen) {
        const Links targets = targetsOf(store, caller, seen, field);
        return std::any_of(targets.begin(), targets.end(), fits);
    };
}

RowTest targetTest(const Store &store, const Caller &caller, const Field &field, const std::vector<Value> &operands)
{
    QSet<Link> wanted;
    bool takesUnset = false;
    for (const Value &operand : operands) {
        if (const Link *link = std::get_if<Link>(&operand))
            wanted.insert(*link);
        else
            takesUnset = true;
    }
    if (wanted.size() == 1 && !takesUnset && field.made == Field::Made::Stored) {
        return [&store, &field, target = *wanted.cbegin()](const Seen &seen) {
            return seen.row && store.holds(seen.link, field, target);
        };
    }
    return [&store, &caller, &field, wanted, takesUnset](const Seen &seen) {
        const Links targets = targetsOf(store, caller, seen, field);
        if (targets.empty())
            return takesUnset;
        return std::any_of(targets.begin(), targets.end(), [&](const Link &one) { return wanted.contains(one); });
    };
}

RowTest linkTest(const Store &store, const Caller &caller, const Field &field, Relation relation,
                 const std::vector<Value> &operands)
{
    const bool isOfName = relation == Relation::NameIs || relation == Relation::NameContains
        || relation == Relation::NameStartsWith || relation == Relation::NameEndsWith;
    if (isOfName) {
        return anyTargetTest(store, caller, field,
                             [&store, relation, wanted = foldedText(operands.front())](const Link &target) {
                                 return compares(relation, store.linkName(target).toCaseFolded(), wanted);
                             });
    }
    if (relation == Relation::TypeIs) {
        const QString *name = std::get_if<QString>(&operands.front());
        const EntityType *type = name ? store.schema().find(*name) : nullptr;
        return anyTargetTest(store, caller, field,
                             [type](const Link &target) { return type && target.type == type->place; });
    }
    return targetTest(store, caller, field, operands); // is, in, and what an addressing calls contains
}

//! Reads the field without a copy where the row itself has the value as it is read.
RowTest fieldTest(const Store &store, const Caller &caller, const Field &field, ValueTest test)
{
    static const Value unset = {};
    const bool isKept = field.isStored() && !field.isPerCaller && field.name != "id"_L1;
    if (isKept) {
        return [place = field.place, test = std::move(test)](const Seen &seen) {
            return test(seen.row ? seen.row->value(place) : unset);
        };
    }
    return [&store, &caller, &field, test = std::move(test)](const Seen &seen) {
        return test(seen.row ? valueOf(store, caller, seen.link, field) : Value());
    };
}

} // namespace

RowTest rowTest(const Store &store, const Caller &caller, const Field &field, Relation relation,
                const std::vector<Value> &operands)
{
    if (field.type == DataType::Jsonb) // not even its negations are looked at
        return [](const Seen &) { return true; };
    const auto negated = negatedBy(relation);
    const Relation positive = negated.value_or(relation);
    RowTest test = isLink(field.type) ? linkTest(store, caller, field, positive, operands)
                                      : fieldTest(store, caller, field, valueTest(field.type, positive, operands));
    if (!negated)
        return test;
    return [test = std::move(test)](const Seen &seen) { return !test(seen); };
}

std::optional<double> scaleOf(const Value &value)
{
    if (const qint64 *number = std::get_if<qint64>(&value))
        return double(*number);
    if (const double *number = std::get_if<double>(&value))
        return std::round(*number * 1e6) / 1e6;
    if (const QDate *date = std::get_if<QDate>(&value))
        return double(date->toJulianDay());
    if (const QDateTime *moment = std::get_if<QDateTime>(&value))
        return double(moment->toSecsSinceEpoch());
    return std::nullopt;
}

} // namespace bridge::sandbox::shotgrid
