#include "ayon/values.h"

namespace bridge::ayon {

using namespace Qt::StringLiterals;

QString toText(EntityType type)
{
    switch (type) {
    case EntityType::Folder:
        return u"folder"_s;
    case EntityType::Task:
        return u"task"_s;
    case EntityType::Product:
        return u"product"_s;
    case EntityType::Version:
        return u"version"_s;
    case EntityType::Representation:
        return u"representation"_s;
    case EntityType::Workfile:
        return u"workfile"_s;
    }
    Q_UNREACHABLE();
}

QString toText(AttributeDefinition::Type type)
{
    using Type = AttributeDefinition::Type;
    switch (type) {
    case Type::String:
        return u"string"_s;
    case Type::Integer:
        return u"integer"_s;
    case Type::Float:
        return u"float"_s;
    case Type::Boolean:
        return u"boolean"_s;
    case Type::DateTime:
        return u"datetime"_s;
    case Type::ListOfStrings:
        return u"list_of_strings"_s;
    case Type::ListOfIntegers:
        return u"list_of_integers"_s;
    case Type::ListOfAny:
        return u"list_of_any"_s;
    case Type::ListOfSubmodels:
        return u"list_of_submodels"_s;
    case Type::Dict:
        return u"dict"_s;
    }
    Q_UNREACHABLE();
}

} // namespace bridge::ayon
