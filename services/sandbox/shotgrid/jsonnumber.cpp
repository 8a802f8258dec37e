#include "sandbox/shotgrid/jsonnumber.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMetaType>
#include <QVariant>

#include <cmath>
#include <limits>

namespace bridge::sandbox::shotgrid {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool isWhole(double number)
{
    return std::isfinite(number) && std::trunc(number) == number;
}

bool isOfNumber(char letter)
{
    return (letter >= '0' && letter <= '9') || letter == '+' || letter == '-' || letter == '.' || letter == 'e'
        || letter == 'E';
}

//! The number that begins at \a from, moved when it has to be.
QByteArray movedNumber(const QByteArray &token)
{
    const bool hasFraction = token.contains('.') || token.contains('e') || token.contains('E');
    bool isNumber = false;
    const double number = token.toDouble(&isNumber);
    if (!hasFraction || !isNumber || !isWhole(number))
        return token;
    return QByteArray::number(std::nextafter(number, infinity), 'g', 17);
}

} // namespace

QByteArray keepFractions(const QByteArray &json)
{
    QByteArray kept;
    kept.reserve(json.size());
    bool isInText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char letter = json[i];
        if (!isInText && (letter == '-' || (letter >= '0' && letter <= '9'))) {
            qsizetype end = i;
            while (end < json.size() && isOfNumber(json[end]))
                ++end;
            kept += movedNumber(json.mid(i, end - i));
            i = end - 1;
            continue;
        }
        kept += letter;
        if (letter == '"')
            isInText = !isInText;
        else if (isInText && letter == '\\' && i + 1 < json.size())
            kept += json[++i];
    }
    return kept;
}

bool isInteger(const QJsonValue &value)
{
    return value.toVariant().typeId() == QMetaType::LongLong;
}

double numberOf(const QJsonValue &value)
{
    const double number = value.toDouble();
    const double before = std::nextafter(number, -infinity);
    return !isInteger(value) && isWhole(before) ? before : number;
}

QJsonValue withPlainNumbers(const QJsonValue &value)
{
    if (value.isDouble())
        return isInteger(value) ? value : QJsonValue(numberOf(value));
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        for (QJsonValueRef one : list)
            one = withPlainNumbers(one);
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            entry.value() = withPlainNumbers(entry.value());
        return object;
    }
    return value;
}

} // namespace bridge::sandbox::shotgrid
