#include "sandbox/ayon/graphql/language/introspection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql::language {
namespace {

//! A type, or a list of it or it without null, as a field or an argument has it.
struct TypeSource : Source {
    TypeSource(const Schema &shown, TypeReference named)
        : schema(shown)
        , type(std::move(named))
    {
    }
    QString typeName() const override { return u"__Type"_s; }

    bool isNamed() const { return !type.isRequired && !type.isList(); }
    const ObjectType *object() const { return isNamed() ? schema.findObject(type.name) : nullptr; }

    const Schema &schema;
    TypeReference type;
};

struct SchemaSource : Source {
    SchemaSource(const Schema &shown, QString query)
        : schema(shown)
        , queryType(std::move(query))
    {
    }
    QString typeName() const override { return u"__Schema"_s; }

    const Schema &schema;
    QString queryType;
};

struct FieldSource : Source {
    FieldSource(const Schema &shown, const FieldSignature &signature)
        : schema(shown)
        , field(signature)
    {
    }
    QString typeName() const override { return u"__Field"_s; }

    const Schema &schema;
    const FieldSignature &field;
};

struct InputSource : Source {
    InputSource(const Schema &shown, InputDefinition definition)
        : schema(shown)
        , input(std::move(definition))
    {
    }
    QString typeName() const override { return u"__InputValue"_s; }

    const Schema &schema;
    InputDefinition input;
};

struct EnumValueSource : Source {
    explicit EnumValueSource(QString value)
        : name(std::move(value))
    {
    }
    QString typeName() const override { return u"__EnumValue"_s; }

    QString name;
};

struct DirectiveSource : Source {
    DirectiveSource(const Schema &shown, QString directive)
        : schema(shown)
        , name(std::move(directive))
    {
    }
    QString typeName() const override { return u"__Directive"_s; }

    const Schema &schema;
    QString name;
};

Value typeValue(const Schema &schema, const TypeReference &type)
{
    return std::make_shared<TypeSource>(schema, type);
}

Value namedTypes(const Schema &schema, QStringList names)
{
    names.sort();
    Value::List types;
    for (const QString &name : names)
        types.push_back(typeValue(schema, {.name = name}));
    return types;
}

Value inputValues(const Schema &schema, const std::vector<InputDefinition> &inputs)
{
    Value::List values;
    for (const InputDefinition &input : inputs)
        values.push_back(std::make_shared<InputSource>(schema, input));
    return values;
}

QString kindOf(const TypeSource &source)
{
    if (source.type.isRequired)
        return u"NON_NULL"_s;
    if (source.type.isList())
        return u"LIST"_s;
    const QString &name = source.type.name;
    if (source.schema.findObject(name))
        return source.schema.implementations(name).isEmpty() ? u"OBJECT"_s : u"INTERFACE"_s;
    if (source.schema.findEnum(name))
        return u"ENUM"_s;
    return source.schema.findInput(name) ? u"INPUT_OBJECT"_s : u"SCALAR"_s;
}

Value fieldsOf(TypeSource &source)
{
    const ObjectType *object = source.object();
    if (!object)
        return {};
    QStringList names = object->fields.keys();
    names.removeIf([](const QString &name) { return name.startsWith("__"_L1); }); // these are in no list
    names.sort();
    Value::List fields;
    for (const QString &name : names)
        fields.push_back(std::make_shared<FieldSource>(source.schema, object->field(name)->signature));
    return fields;
}

Value interfacesOf(TypeSource &source)
{
    const ObjectType *object = source.object();
    return object ? namedTypes(source.schema, object->interfaces) : Value();
}

Value possibleTypesOf(TypeSource &source)
{
    const QStringList names = source.isNamed() ? source.schema.implementations(source.type.name) : QStringList();
    return names.isEmpty() ? Value() : namedTypes(source.schema, names);
}

Value enumValuesOf(TypeSource &source)
{
    const QStringList *names = source.isNamed() ? source.schema.findEnum(source.type.name) : nullptr;
    if (!names)
        return {};
    Value::List values;
    for (const QString &name : *names)
        values.push_back(std::make_shared<EnumValueSource>(name));
    return values;
}

Value inputFieldsOf(TypeSource &source)
{
    const auto *members = source.isNamed() ? source.schema.findInput(source.type.name) : nullptr;
    return members ? inputValues(source.schema, *members) : Value();
}

//! What stands inside a list, or without the sign that it cannot be null.
Value innerTypeOf(TypeSource &source)
{
    if (source.type.isRequired) {
        TypeReference inner = source.type;
        inner.isRequired = false;
        return typeValue(source.schema, inner);
    }
    return source.type.isList() ? typeValue(source.schema, source.type.item.front()) : Value();
}

Value directivesOf(SchemaSource &source)
{
    Value::List directives;
    for (const QString &name : {u"include"_s, u"skip"_s}) // those that queries may have
        directives.push_back(std::make_shared<DirectiveSource>(source.schema, name));
    return directives;
}

Value noText(Source &)
{
    return {};
}

void addTypes(Schema &schema)
{
    schema.addEnum(
        u"__TypeKind"_s,
        {u"SCALAR"_s, u"OBJECT"_s, u"INTERFACE"_s, u"UNION"_s, u"ENUM"_s, u"INPUT_OBJECT"_s, u"LIST"_s, u"NON_NULL"_s});
    schema.addEnum(u"__DirectiveLocation"_s, {u"FIELD"_s, u"FRAGMENT_SPREAD"_s, u"INLINE_FRAGMENT"_s});
    Fields<TypeSource>(schema, u"__Type"_s)
        .add(u"kind: __TypeKind!", [](TypeSource &source) { return Value(kindOf(source)); })
        .add(u"name: String", [](TypeSource &source) { return source.isNamed() ? Value(source.type.name) : Value(); })
        .add(u"description: String", noText)
        .add(u"specifiedByURL: String", noText)
        .add(u"fields(includeDeprecated: Boolean = false): [__Field!]", fieldsOf)
        .add(u"interfaces: [__Type!]", interfacesOf)
        .add(u"possibleTypes: [__Type!]", possibleTypesOf)
        .add(u"enumValues(includeDeprecated: Boolean = false): [__EnumValue!]", enumValuesOf)
        .add(u"inputFields(includeDeprecated: Boolean = false): [__InputValue!]", inputFieldsOf)
        .add(u"ofType: __Type", innerTypeOf);
    Fields<FieldSource>(schema, u"__Field"_s)
        .add(u"name: String!", [](FieldSource &source) { return Value(source.field.name); })
        .add(u"description: String", noText)
        .add(u"args(includeDeprecated: Boolean = false): [__InputValue!]!",
             [](FieldSource &source) { return inputValues(source.schema, source.field.arguments); })
        .add(u"type: __Type!", [](FieldSource &source) { return typeValue(source.schema, source.field.type); })
        .add(u"isDeprecated: Boolean!", [](FieldSource &) { return Value(false); })
        .add(u"deprecationReason: String", noText);
    Fields<InputSource>(schema, u"__InputValue"_s)
        .add(u"name: String!", [](InputSource &source) { return Value(source.input.name); })
        .add(u"description: String", noText)
        .add(u"type: __Type!", [](InputSource &source) { return typeValue(source.schema, source.input.type); })
        .add(u"defaultValue: String",
             [](InputSource &source) {
                 return source.input.defaultValue ? Value(toText(*source.input.defaultValue)) : Value();
             })
        .add(u"isDeprecated: Boolean!", [](InputSource &) { return Value(false); })
        .add(u"deprecationReason: String", noText);
    Fields<EnumValueSource>(schema, u"__EnumValue"_s)
        .add(u"name: String!", [](EnumValueSource &source) { return Value(source.name); })
        .add(u"description: String", noText)
        .add(u"isDeprecated: Boolean!", [](EnumValueSource &) { return Value(false); })
        .add(u"deprecationReason: String", noText);
    Fields<DirectiveSource>(schema, u"__Directive"_s)
        .add(u"name: String!", [](DirectiveSource &source) { return Value(source.name); })
        .add(u"description: String", noText)
        .add(u"isRepeatable: Boolean!", [](DirectiveSource &) { return Value(false); })
        .add(u"locations: [__DirectiveLocation!]!",
             [](DirectiveSource &source) { return Value(*source.schema.findEnum(u"__DirectiveLocation"_s)); })
        .add(u"args(includeDeprecated: Boolean = false): [__InputValue!]!", [](DirectiveSource &source) {
            return inputValues(source.schema, {{.name = u"if"_s, .type = {.name = u"Boolean"_s, .isRequired = true}}});
        });
    Fields<SchemaSource>(schema, u"__Schema"_s)
        .add(u"description: String", noText)
        .add(u"types: [__Type!]!",
             [](SchemaSource &source) { return namedTypes(source.schema, source.schema.typeNames()); })
        .add(u"queryType: __Type!",
             [](SchemaSource &source) { return typeValue(source.schema, {.name = source.queryType}); })
        .add(u"mutationType: __Type", noText)
        .add(u"subscriptionType: __Type", noText)
        .add(u"directives: [__Directive!]!", directivesOf);
}

} // namespace

void addIntrospection(Schema &schema, const QString &queryType)
{
    addTypes(schema);
    Fields<Source>(schema, queryType)
        .add(u"__schema: __Schema!",
             [&schema, queryType](Source &) { return Value(std::make_shared<SchemaSource>(schema, queryType)); })
        .add(u"__type(name: String!): __Type", [&schema](Source &, const Arguments &arguments) {
            const QString name = arguments.text(u"name"_s).value_or(QString());
            return schema.typeNames().contains(name) ? typeValue(schema, {.name = name}) : Value();
        });
}

} // namespace bridge::sandbox::ayon::graphql::language
