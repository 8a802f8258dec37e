#include "sync/value.h"

#include <cmath>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

struct ToText {
    QString operator()(std::monostate) const { return u"–"_s; }
    QString operator()(bool yes) const { return yes ? u"yes"_s : u"no"_s; }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const { return QString::number(number, 'g', 12); }
    QString operator()(const QString &text) const { return text; }
    QString operator()(const QStringList &members) const { return members.isEmpty() ? u"–"_s : members.join(u", "_s); }
};

} // namespace

QString toText(const Value &value)
{
    return std::visit(ToText{}, value);
}

Value textValue(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? Value{} : Value{trimmed};
}

Value floatValue(double number)
{
    return std::round(number * 1e6) / 1e6;
}

Value listValue(QStringList members)
{
    members.sort();
    members.removeDuplicates();
    return members;
}

} // namespace bridge::sync
