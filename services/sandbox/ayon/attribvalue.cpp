#include "sandbox/ayon/attribvalue.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

//! Times as Python writes them: no fraction when it is zero, "+00:00" for Z, nothing for none.
std::optional<QString> isoTime(const QString &text)
{
    static const QRegularExpression shape(
        u"^(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(?:\\.(\\d{1,6})\\d*)?\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch() || !QDate::fromString(match.captured(1), Qt::ISODate).isValid()
        || !QTime::fromString(match.captured(2), u"hh:mm"_s).isValid())
        return std::nullopt;

    QString iso =
        match.captured(1) + u'T' + match.captured(2) + (match.captured(3).isEmpty() ? u":00"_s : match.captured(3));
    const QString fraction = match.captured(4).leftJustified(6, u'0');
    if (fraction != "000000"_L1)
        iso += u'.' + fraction;
    QString offset = match.captured(5);
    if (offset == "Z"_L1)
        offset = u"+00:00"_s;
    else if (offset.size() == 3)
        offset += u":00"_s;
    else if (offset.size() == 5)
        offset.insert(3, u':');
    return iso + offset;
}

Checked<QJsonValue> checkedTime(const QJsonValue &value)
{
    if (value.isDouble())
        return QJsonValue(*isoTime(QDateTime::fromSecsSinceEpoch(value.toInteger(), Qt::UTC).toString(Qt::ISODate)));
    if (const std::optional<QString> time = isoTime(value.toString()))
        return QJsonValue(*time);
    return invalid({{.message = u"invalid datetime format"_s, .type = u"value_error.datetime"_s}});
}

//! The first limit of the definition that a number breaks.
std::optional<InvalidValue> brokenLimit(double number, const QJsonObject &definition)
{
    struct Limit {
        QLatin1StringView member = {};
        QString message = {};
        bool (*holds)(double, double) = nullptr;
    };
    static const std::vector<Limit> limits{
        {"gt"_L1, u"greater than"_s, [](double value, double limit) { return value > limit; }},
        {"ge"_L1, u"greater than or equal to"_s, [](double value, double limit) { return value >= limit; }},
        {"lt"_L1, u"less than"_s, [](double value, double limit) { return value < limit; }},
        {"le"_L1, u"less than or equal to"_s, [](double value, double limit) { return value <= limit; }},
    };
    for (const Limit &limit : limits) {
        const double wanted = definition.value(limit.member).toDouble();
        if (wanted != 0 && !limit.holds(number, wanted))
            return InvalidValue{.message = u"ensure this value is %1 %2"_s.arg(limit.message).arg(wanted),
                                .type = u"value_error.number.not_"_s + limit.member,
                                .context = {{u"limit_value"_s, wanted}}};
    }
    return std::nullopt;
}

Checked<QJsonValue> checkedValue(const QJsonValue &value, const Attribute &attribute)
{
    using Kind = Field::Kind;
    Checked<QJsonValue> checked = value;
    switch (attribute.type) {
    case AttributeType::String:
        return coerced(value, {.kind = Kind::Text, .pattern = attribute.data.value("regex"_L1).toString()});
    case AttributeType::Integer:
        checked = coerced(value, {.kind = Kind::Integer});
        break;
    case AttributeType::Float:
        checked = coerced(value, {.kind = Kind::Float});
        break;
    case AttributeType::Boolean:
        return coerced(value, {.kind = Kind::Boolean});
    case AttributeType::Datetime:
        return checkedTime(value);
    case AttributeType::ListOfStrings:
        return coerced(value, {.kind = Kind::Texts});
    case AttributeType::ListOfSubmodels:
        return coerced(value, {.kind = Kind::Objects});
    case AttributeType::Dict:
        return coerced(value, {.kind = Kind::Object});
    case AttributeType::ListOfIntegers:
    case AttributeType::ListOfAny:
        if (!value.isArray())
            return invalid({{.message = u"value is not a valid list"_s, .type = u"type_error.list"_s}});
        return value;
    }
    if (checked) {
        if (const std::optional<InvalidValue> broken = brokenLimit(checked->toDouble(), attribute.data))
            return invalid({*broken});
    }
    return checked;
}

} // namespace

QJsonObject checkedAttrib(const QJsonObject &values, const AttributeLibrary &library, const QString &scope,
                          BodyCheck &check, const QJsonArray &place)
{
    QJsonObject checked;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const Attribute *attribute = library.find(value.key(), scope);
        if (!attribute)
            continue;
        if (value.value().isNull()) {
            checked.insert(value.key(), value.value());
            continue;
        }
        const Checked<QJsonValue> taken = checkedValue(value.value(), *attribute);
        if (taken) {
            checked.insert(value.key(), *taken);
            continue;
        }
        for (InvalidValue problem : taken.refusal().invalid) {
            QJsonArray at = place;
            at.append(value.key());
            for (const QJsonValue &part : problem.place)
                at.append(part);
            problem.place = at;
            check.refuse(std::move(problem));
        }
    }
    return checked;
}

QJsonObject patched(const QJsonObject &own, const QJsonObject &changes)
{
    QJsonObject values = own;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change.value().isNull())
            values.remove(change.key());
        else
            values.insert(change.key(), change.value());
    }
    return values;
}

} // namespace bridge::sandbox::ayon
