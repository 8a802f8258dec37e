#include "sandbox/ayon/graphql/attributes.h"

#include <array>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

using language::Fields;
using language::Schema;

struct AttribSource : Source {
    AttribSource(const QString &scope, QJsonObject attribValues)
        : type(scope + u"AttribType"_s)
        , values(std::move(attribValues))
    {
    }
    QString typeName() const override { return type; }

    QString type;
    QJsonObject values;
};

QString graphqlType(AttributeType type)
{
    switch (type) {
    case AttributeType::Integer:
        return u"Int"_s;
    case AttributeType::Float:
        return u"Float"_s;
    case AttributeType::Boolean:
        return u"Boolean"_s;
    case AttributeType::ListOfStrings:
    case AttributeType::ListOfAny:
        return u"[String!]"_s;
    case AttributeType::ListOfIntegers:
        return u"[Int!]"_s;
    case AttributeType::String:
    case AttributeType::Datetime:
    case AttributeType::ListOfSubmodels: // as JSON text
    case AttributeType::Dict:
        return u"String"_s;
    }
    Q_UNREACHABLE();
}

Value fromStored(const QJsonValue &stored, AttributeType type)
{
    if (stored.isUndefined() || stored.isNull())
        return {};
    Value::List list;
    switch (type) {
    case AttributeType::Integer:
        return stored.toInteger();
    case AttributeType::Float:
        return stored.toDouble();
    case AttributeType::Boolean:
        return stored.toBool();
    case AttributeType::ListOfStrings:
    case AttributeType::ListOfAny:
        for (const QJsonValue &item : stored.toArray())
            list.emplace_back(item.toVariant().toString());
        return list;
    case AttributeType::ListOfIntegers:
        for (const QJsonValue &item : stored.toArray())
            list.emplace_back(item.toInteger());
        return list;
    case AttributeType::String:
    case AttributeType::Datetime:
        return stored.toString();
    case AttributeType::ListOfSubmodels:
        return jsonText(stored.toArray());
    case AttributeType::Dict:
        return jsonText(stored.toObject());
    }
    Q_UNREACHABLE();
}

constexpr std::array Scopes{"Project"_L1, "Folder"_L1,         "Task"_L1,     "Product"_L1,
                            "Version"_L1, "Representation"_L1, "Workfile"_L1, "User"_L1};

} // namespace

void addAttribTypes(Schema &schema, const AttributeLibrary &library)
{
    for (const auto scope : Scopes) {
        Fields<AttribSource> fields(schema, scope + u"AttribType"_s);
        for (const Attribute &attribute : library.all()) {
            if (!attribute.isFor(QString(scope).toLower()))
                continue;
            fields.add(attribute.name + u": "_s + graphqlType(attribute.type),
                       [name = attribute.name, type = attribute.type](AttribSource &attrib) {
                           return fromStored(attrib.values.value(name), type);
                       });
        }
    }
}

Value attribOf(const QString &scope, const QJsonObject &values)
{
    return std::make_shared<AttribSource>(scope, values);
}

QString storedText(const QJsonValue &value, AttributeType type)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isArray())
        return jsonText(value.toArray());
    if (value.isObject())
        return jsonText(value.toObject());
    const QString number = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    const bool isWhole = !number.contains(u'.') && !number.contains(u'e');
    return type == AttributeType::Float && isWhole ? number + u".0"_s : number;
}

QJsonValue valueFoundFor(const Project &project, const Entity &entity, const QString &attribute)
{
    for (const Entity *row = &entity; row != nullptr; row = project.entities().find(EntityType::Folder, row->parent)) {
        QJsonValue value = row->attrib.value(attribute);
        if (!value.isUndefined())
            return value;
    }
    return project.row().attrib.value(attribute);
}

} // namespace bridge::sandbox::ayon::graphql
