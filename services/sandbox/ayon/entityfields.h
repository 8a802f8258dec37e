#pragma once

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/filter/filter.h"
#include "sandbox/ayon/store/project.h"

#include <vector>

namespace bridge::sandbox::ayon {

//! A member of an entity as REST takes and shows it: what the validator asks of it, what the database does, and where
//! it is stored.
struct EntityField {
    Field field = {};
    bool canBeNull = true;
    QString references = {}; // the table that its value must be in
    void (*assign)(Entity &, const QJsonValue &) = nullptr;
    QJsonValue (*read)(const Entity &) = nullptr;

    QString column() const { return snakeCase(field.name); }
};

//! All that can be written of a type, except `id`, `attrib` and `data`, which every type has.
const std::vector<EntityField> &entityFields(EntityType type);

//! What the validator asks of the body of a POST, or of a PATCH, where nothing is required.
const std::vector<Field> &postFields(EntityType type);
const std::vector<Field> &patchFields(EntityType type);

//! "Folder", as messages say it; "folders", as paths and tables do.
QString className(EntityType type);
QString tableName(EntityType type);

//! "00000000-0000-0000-0000-000000000004", as messages of the database show an id.
QString dashed(const EntityId &id);

//! The document of a single GET: effective attributes, nulls left out.
QJsonObject entityDocument(const Project &project, const Entity &entity, const AttributeLibrary &library);

} // namespace bridge::sandbox::ayon
