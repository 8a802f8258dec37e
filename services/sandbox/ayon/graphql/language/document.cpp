#include "sandbox/ayon/graphql/language/document.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace bridge::sandbox::ayon::graphql::language {

QString toText(const TypeReference &type)
{
    const QString text = type.isList() ? u'[' + toText(type.item.front()) + u']' : type.name;
    return type.isRequired ? text + u'!' : text;
}

namespace {

QString quoted(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        if (c == u'\n')
            quoted += u"\\n"_s;
        else
            quoted += c;
    }
    return quoted + u'"';
}

} // namespace

QString toText(const Literal &literal)
{
    QStringList parts;
    switch (literal.kind) {
    case Literal::Kind::Null:
        return u"null"_s;
    case Literal::Kind::Variable:
        return u'$' + literal.text;
    case Literal::Kind::String:
        return quoted(literal.text);
    case Literal::Kind::Int:
    case Literal::Kind::Float:
    case Literal::Kind::Boolean:
    case Literal::Kind::Enum:
        return literal.text;
    case Literal::Kind::List:
        for (const Literal &item : literal.items)
            parts.append(toText(item));
        return u'[' + parts.join(u", "_s) + u']';
    case Literal::Kind::Object:
        for (const auto &[name, value] : literal.members)
            parts.append(name + u": "_s + toText(value));
        return u'{' + parts.join(u", "_s) + u'}';
    }
    Q_UNREACHABLE();
}

const Fragment *Document::fragment(const QString &name) const
{
    const auto found = std::ranges::find(fragments, name, &Fragment::name);
    return found == fragments.end() ? nullptr : &*found;
}

} // namespace bridge::sandbox::ayon::graphql::language
