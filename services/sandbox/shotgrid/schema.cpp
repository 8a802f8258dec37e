#include "sandbox/shotgrid/schema.h"

#include "sandbox/shotgrid/naming.h"

#include <array>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

struct NamedType {
    DataType type;
    QLatin1StringView name;
};

constexpr std::array dataTypes{
    NamedType{DataType::Text, "text"_L1},
    NamedType{DataType::Number, "number"_L1},
    NamedType{DataType::Float, "float"_L1},
    NamedType{DataType::Currency, "currency"_L1},
    NamedType{DataType::Percent, "percent"_L1},
    NamedType{DataType::Duration, "duration"_L1},
    NamedType{DataType::Timecode, "timecode"_L1},
    NamedType{DataType::Checkbox, "checkbox"_L1},
    NamedType{DataType::Date, "date"_L1},
    NamedType{DataType::DateTime, "date_time"_L1},
    NamedType{DataType::List, "list"_L1},
    NamedType{DataType::StatusList, "status_list"_L1},
    NamedType{DataType::Entity, "entity"_L1},
    NamedType{DataType::MultiEntity, "multi_entity"_L1},
    NamedType{DataType::Addressing, "addressing"_L1},
    NamedType{DataType::Color, "color"_L1},
    NamedType{DataType::Image, "image"_L1},
    NamedType{DataType::Url, "url"_L1},
    NamedType{DataType::Serializable, "serializable"_L1},
    NamedType{DataType::TagList, "tag_list"_L1},
    NamedType{DataType::Footage, "footage"_L1},
    NamedType{DataType::Uuid, "uuid"_L1},
    NamedType{DataType::Password, "password"_L1},
    NamedType{DataType::EntityType, "entity_type"_L1},
    NamedType{DataType::Summary, "summary"_L1},
    NamedType{DataType::Calculated, "calculated"_L1},
    NamedType{DataType::PivotColumn, "pivot_column"_L1},
    NamedType{DataType::Jsonb, "jsonb"_L1},
};

} // namespace

QString toText(DataType type)
{
    for (const NamedType &named : dataTypes) {
        if (named.type == type)
            return named.name;
    }
    return {};
}

std::optional<DataType> dataTypeFromText(const QString &text)
{
    for (const NamedType &named : dataTypes) {
        if (named.name == text)
            return named.type;
    }
    return std::nullopt;
}

const Field *EntityType::field(const QString &fieldName) const
{
    const auto found = fieldPlaces.constFind(fieldName);
    if (found == fieldPlaces.cend())
        return nullptr;
    const Field &field = fields[size_t(*found)];
    return field.isTrashed ? nullptr : &field;
}

const EntityType *Schema::find(const QString &name) const
{
    const auto found = m_places.constFind(name);
    return found == m_places.cend() || type(*found).isDisabled ? nullptr : &type(*found);
}

const EntityType *Schema::findInPath(const QString &segment) const
{
    QString small = segment.toLower();
    while (small.contains("__"_L1))
        small.replace("__"_L1, "_"_L1);
    auto found = m_pathPlaces.constFind(small);
    if (found == m_pathPlaces.cend())
        found = m_pathPlaces.constFind(toSnake(segment));
    return found == m_pathPlaces.cend() || type(*found).isDisabled ? nullptr : &type(*found);
}

std::optional<Link> Schema::linkFromJson(const QJsonValue &json) const
{
    const EntityType *type = find(json[u"type"].toString());
    if (!type || !json[u"id"].isDouble())
        return std::nullopt;
    return Link{.type = type->place, .id = json[u"id"].toInt()};
}

int Schema::addType(EntityType type)
{
    type.place = int(m_types.size());
    type.slug = toPlural(toSnake(type.name));
    m_places.insert(type.name, type.place);
    for (const QString &spelling : pathSpellings(type.name))
        m_pathPlaces.insert(spelling, type.place);
    m_types.push_back(std::move(type));
    return m_types.back().place;
}

const Field &Schema::addField(int type, Field field)
{
    EntityType &entityType = edit(type);
    field.place = int(entityType.fields.size());
    entityType.fieldPlaces.insert(field.name, field.place);
    entityType.fields.push_back(std::move(field));
    return entityType.fields.back();
}

void Schema::addStepColumns(int type, int step, const QString &label)
{
    const auto column = [this, type](int number, const QString &name) {
        const Field field{.name = u"step_%1"_s.arg(number),
                          .type = DataType::PivotColumn,
                          .label = name,
                          .access = Field::Access::Read};
        const auto known = this->type(type).fieldPlaces.constFind(field.name);
        if (known == this->type(type).fieldPlaces.cend())
            addField(type, field);
        else
            edit({.type = type, .field = *known}).label = name;
    };
    column(0, u"ALL TASKS"_s);
    column(step, label);
}

} // namespace bridge::sandbox::shotgrid
