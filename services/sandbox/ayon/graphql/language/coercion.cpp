#include "sandbox/ayon/graphql/language/coercion.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace bridge::sandbox::ayon::graphql::language {
namespace {

//! A value from the JSON of a request, in the form of one written in the query, so that both are judged alike.
Literal literalFromJson(const QJsonValue &value)
{
    Literal literal;
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    case QJsonValue::Bool:
        literal = {.kind = Literal::Kind::Boolean, .text = value.toBool() ? u"true"_s : u"false"_s};
        break;
    case QJsonValue::Double:
        if (std::trunc(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) < 1e15)
            literal = {.kind = Literal::Kind::Int, .text = QString::number(value.toInteger())};
        else
            literal = {.kind = Literal::Kind::Float, .text = QString::number(value.toDouble(), 'g', 17)};
        break;
    case QJsonValue::String:
        literal = {.kind = Literal::Kind::String, .text = value.toString()};
        break;
    case QJsonValue::Array:
        literal.kind = Literal::Kind::List;
        for (const QJsonValue &item : value.toArray())
            literal.items.push_back(literalFromJson(item));
        break;
    case QJsonValue::Object: {
        literal.kind = Literal::Kind::Object;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            literal.members.emplace_back(member.key(), literalFromJson(member.value()));
        break;
    }
    }
    return literal;
}

//! Where a value comes from decides what it may be: an enum value is a name in a query and a text in JSON.
enum class Origin { Query, Request };

//! Judges and translates a value by its type. The first mistake is kept.
class Coercion
{
public:
    Coercion(const Schema &schema, const Variables &variables, Origin origin)
        : m_schema(schema)
        , m_variables(variables)
        , m_origin(origin)
    {
    }

    QJsonValue value(const Literal &literal, const TypeReference &type);
    const QString &mistake() const { return m_mistake; }

private:
    QJsonValue list(const Literal &literal, const TypeReference &type);
    QJsonValue scalar(const Literal &literal, const QString &name);
    QJsonValue integer(const Literal &literal);
    QJsonValue enumValue(const Literal &literal, const QString &name, const QStringList &values);
    QJsonValue input(const Literal &literal, const QString &name, const std::vector<InputDefinition> &definitions);
    QJsonValue refuse(const QString &mistake);
    QString written(const Literal &literal) const;

    const Schema &m_schema;
    const Variables &m_variables;
    Origin m_origin;
    QString m_mistake = {};
};

QJsonValue Coercion::value(const Literal &literal, const TypeReference &type)
{
    if (literal.kind == Literal::Kind::Variable)
        return m_variables.value(literal.text);
    if (literal.kind == Literal::Kind::Null) {
        if (!type.isRequired)
            return QJsonValue::Null;
        if (m_origin == Origin::Query)
            return refuse(u"Expected value of type '%1', found null."_s.arg(toText(type)));
        return refuse(u"Expected non-nullable type '%1' not to be None."_s.arg(toText(type)));
    }
    if (type.isList())
        return list(literal, type);
    if (const auto *values = m_schema.findEnum(type.name))
        return enumValue(literal, type.name, *values);
    if (const auto *members = m_schema.findInput(type.name))
        return input(literal, type.name, *members);
    return scalar(literal, type.name);
}

QJsonValue Coercion::list(const Literal &literal, const TypeReference &type)
{
    if (literal.kind != Literal::Kind::List)
        return QJsonArray{value(literal, type.item.front())}; // one value stands for a list of one
    QJsonArray array;
    for (const Literal &item : literal.items)
        array.append(value(item, type.item.front()));
    return array;
}

QJsonValue Coercion::scalar(const Literal &literal, const QString &name)
{
    using Kind = Literal::Kind;
    if (name == u"Int")
        return integer(literal);
    if (name == u"Float") {
        if (literal.kind == Kind::Int || literal.kind == Kind::Float)
            return literal.text.toDouble();
        return refuse(u"Float cannot represent non numeric value: %1"_s.arg(written(literal)));
    }
    if (name == u"Boolean") {
        if (literal.kind == Kind::Boolean)
            return literal.text == u"true";
        return refuse(u"Boolean cannot represent a non boolean value: %1"_s.arg(written(literal)));
    }
    if (literal.kind == Kind::String || (name == u"ID" && literal.kind == Kind::Int))
        return literal.text;
    return refuse(u"%1 cannot represent a non string value: %2"_s.arg(name, written(literal)));
}

QJsonValue Coercion::integer(const Literal &literal)
{
    if (literal.kind != Literal::Kind::Int)
        return refuse(u"Int cannot represent non-integer value: %1"_s.arg(written(literal)));
    bool isNumber = false;
    const qint64 number = literal.text.toLongLong(&isNumber);
    if (!isNumber || number < std::numeric_limits<qint32>::min() || number > std::numeric_limits<qint32>::max())
        return refuse(u"Int cannot represent non 32-bit signed integer value: %1"_s.arg(written(literal)));
    return number;
}

QJsonValue Coercion::enumValue(const Literal &literal, const QString &name, const QStringList &values)
{
    const auto expected = m_origin == Origin::Query ? Literal::Kind::Enum : Literal::Kind::String;
    if (literal.kind != expected)
        return refuse(u"Enum '%1' cannot represent non-enum value: %2."_s.arg(name, written(literal)));
    if (!values.contains(literal.text))
        return refuse(u"Value '%1' does not exist in '%2' enum."_s.arg(literal.text, name));
    return literal.text;
}

QJsonValue Coercion::input(const Literal &literal, const QString &name, const std::vector<InputDefinition> &definitions)
{
    if (literal.kind != Literal::Kind::Object) {
        const QString wording = m_origin == Origin::Query ? u"Expected value of type '%1', found %2."_s
                                                          : u"Expected type '%1' to be a mapping."_s;
        return refuse(wording.contains(u"%2"_s) ? wording.arg(name, written(literal)) : wording.arg(name));
    }
    for (const auto &[member, value] : literal.members) {
        if (std::ranges::find(definitions, member, &InputDefinition::name) == definitions.end())
            return refuse(u"Field '%1' is not defined by type '%2'."_s.arg(member, name));
    }
    QJsonObject object;
    for (const InputDefinition &definition : definitions) {
        const auto given = std::ranges::find(literal.members, definition.name, &std::pair<QString, Literal>::first);
        if (given != literal.members.end())
            object.insert(definition.name, value(given->second, definition.type));
        else if (definition.defaultValue)
            object.insert(definition.name, value(*definition.defaultValue, definition.type));
        else if (definition.type.isRequired)
            return refuse(u"Field '%1.%2' of required type '%3' was not provided."_s.arg(name, definition.name,
                                                                                         toText(definition.type)));
    }
    return object;
}

QJsonValue Coercion::refuse(const QString &mistake)
{
    if (m_mistake.isEmpty())
        m_mistake = mistake;
    return QJsonValue::Null;
}

QString Coercion::written(const Literal &literal) const
{
    if (m_origin == Origin::Request && literal.kind == Literal::Kind::String)
        return u'\'' + literal.text + u'\'';
    return toText(literal);
}

} // namespace

std::variant<Variables, std::vector<Problem>> coerceVariables(const Schema &schema, const Operation &operation,
                                                              const QJsonObject &given)
{
    Variables variables;
    std::vector<Problem> problems;
    const Variables none;
    for (const VariableDefinition &definition : operation.variables) {
        const QString &name = definition.name;
        const QJsonValue value = given.value(name);
        if (value.isUndefined() && definition.defaultValue) {
            variables.insert(name,
                             Coercion(schema, none, Origin::Query).value(*definition.defaultValue, definition.type));
        } else if (value.isUndefined()) {
            if (definition.type.isRequired)
                problems.push_back({.message = u"Variable '$%1' of required type '%2' was not provided."_s.arg(
                                        name, toText(definition.type)),
                                    .locations = {definition.location}});
        } else if (value.isNull() && definition.type.isRequired) {
            problems.push_back({.message = u"Variable '$%1' of non-null type '%2' must not be null."_s.arg(
                                    name, toText(definition.type)),
                                .locations = {definition.location}});
        } else {
            const Literal literal = literalFromJson(value);
            Coercion coercion(schema, none, Origin::Request);
            variables.insert(name, coercion.value(literal, definition.type));
            if (!coercion.mistake().isEmpty()) {
                QString written =
                    literal.kind == Literal::Kind::String ? u'\'' + literal.text + u'\'' : toText(literal);
                problems.push_back({.message = u"Variable '$"_s + name + u"' got invalid value "_s + written + u"; "_s
                                        + coercion.mistake(),
                                    .locations = {definition.location}});
            }
        }
    }
    if (!problems.empty())
        return problems;
    return variables;
}

QString mistakeIn(const Schema &schema, const Literal &literal, const TypeReference &type)
{
    const Variables none;
    Coercion coercion(schema, none, Origin::Query);
    coercion.value(literal, type);
    return coercion.mistake();
}

Arguments coerceArguments(const Schema &schema, const std::vector<InputDefinition> &definitions,
                          const std::vector<Argument> &arguments, const Variables &variables)
{
    QJsonObject values;
    Coercion coercion(schema, variables, Origin::Query);
    for (const InputDefinition &definition : definitions) {
        const auto given = std::ranges::find(arguments, definition.name, &Argument::name);
        const bool isLeftOut = given == arguments.end()
            || (given->value.kind == Literal::Kind::Variable && !variables.contains(given->value.text));
        if (!isLeftOut)
            values.insert(definition.name, coercion.value(given->value, definition.type));
        else if (definition.defaultValue)
            values.insert(definition.name, coercion.value(*definition.defaultValue, definition.type));
    }
    return Arguments(values);
}

} // namespace bridge::sandbox::ayon::graphql::language
