#include "sandbox/ayon/store/attribute.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr std::array typeNames{
    std::pair{AttributeType::String, "string"_L1},
    std::pair{AttributeType::Integer, "integer"_L1},
    std::pair{AttributeType::Float, "float"_L1},
    std::pair{AttributeType::Boolean, "boolean"_L1},
    std::pair{AttributeType::Datetime, "datetime"_L1},
    std::pair{AttributeType::ListOfStrings, "list_of_strings"_L1},
    std::pair{AttributeType::ListOfIntegers, "list_of_integers"_L1},
    std::pair{AttributeType::ListOfAny, "list_of_any"_L1},
    std::pair{AttributeType::ListOfSubmodels, "list_of_submodels"_L1},
    std::pair{AttributeType::Dict, "dict"_L1},
};

} // namespace

QString toText(AttributeType type)
{
    const auto found = std::ranges::find(typeNames, type, &decltype(typeNames)::value_type::first);
    return found->second;
}

std::optional<AttributeType> attributeTypeFromText(QStringView text)
{
    for (const auto &[type, name] : typeNames) {
        if (text == name)
            return type;
    }
    return std::nullopt;
}

const Attribute *AttributeLibrary::find(const QString &name) const
{
    const auto place = m_places.constFind(name);
    return place == m_places.constEnd() ? nullptr : &m_all[*place];
}

const Attribute *AttributeLibrary::find(const QString &name, const QString &scope) const
{
    const Attribute *attribute = find(name);
    return attribute && attribute->isFor(scope) ? attribute : nullptr;
}

void AttributeLibrary::put(Attribute attribute)
{
    remove(attribute.name);
    m_all.push_back(std::move(attribute));
    sort();
}

bool AttributeLibrary::remove(const QString &name)
{
    const auto removed = std::erase_if(m_all, [&name](const Attribute &attribute) { return attribute.name == name; });
    sort();
    return removed > 0;
}

void AttributeLibrary::sort()
{
    std::ranges::stable_sort(m_all, {}, &Attribute::position);
    m_places.clear();
    for (size_t place = 0; place < m_all.size(); ++place)
        m_places.insert(m_all[place].name, place);
}

QJsonObject completeDefinition(QJsonObject data)
{
    for (const char *name :
         {"title", "description", "example", "default", "gt", "ge", "lt", "le", "minLength", "maxLength", "minItems",
          "maxItems", "regex", "enum", "enumResolver", "enumResolverSettings", "widget", "widgetSettings"}) {
        const QString member = QString::fromLatin1(name);
        if (!data.contains(member))
            data.insert(member, QJsonValue::Null);
    }
    if (!data.contains("inherit"_L1))
        data.insert(u"inherit"_s, true);
    return data;
}

QJsonObject toJson(const Attribute &attribute)
{
    return {{u"name"_s, attribute.name},
            {u"position"_s, attribute.position},
            {u"scope"_s, QJsonArray::fromStringList(attribute.scope)},
            {u"builtin"_s, attribute.builtin},
            {u"data"_s, attribute.data}};
}

Attribute attributeFromJson(const QJsonObject &json)
{
    QStringList scope;
    const QJsonArray names = json.value("scope"_L1).toArray();
    for (const QJsonValue &name : names)
        scope.append(name.toString());
    const QJsonObject data = json.value("data"_L1).toObject();
    return {.name = json.value("name"_L1).toString(),
            .position = json.value("position"_L1).toInt(),
            .scope = scope,
            .builtin = json.value("builtin"_L1).toBool(),
            .type = attributeTypeFromText(data.value("type"_L1).toString()).value_or(AttributeType::String),
            .inherit = data.value("inherit"_L1).toBool(true),
            .data = data};
}

} // namespace bridge::sandbox::ayon
