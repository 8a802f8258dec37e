#pragma once

#include "base/result.h"
#include "shotgrid/value.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>

namespace bridge::shotgrid {

//! One field of a type, as this caller sees it in one project or on the site.
struct Field {
    QString name = {}; // as in requests: "sg_status_list"
    QString displayName = {}; // as on screen: "Status"
    FieldType type = FieldType::Other;
    QString dataType = {}; // as the site says it, for messages
    bool editable = false; // false: a write is refused. True: it may still be, by permission
    bool visible = true;
    bool custom = false;
    QStringList validValues = {}; // list, status_list: what may be written, hidden ones too
    QStringList hiddenValues = {}; // of these, not offered in this project
    QStringList validTypes = {}; // entity, multi_entity; advice on most fields
    std::map<QString, QString> displayValues = {}; // status_list: code to label
    QJsonValue defaultValue = {};

    //! What a person may choose in this project, in the site's order.
    QStringList usableValues() const;

    bool operator==(const Field &) const = default;
};

//! The fields of one type by name.
struct TypeSchema {
    QString type = {};
    std::map<QString, Field> fields = {};

    const Field *find(const QString &name) const;
};

//! An entity type that the site has.
struct EntityTypeEntry {
    QString type = {}; // "Shot", "CustomEntity01"
    QString displayName = {}; // "Shot", "Widget"
    bool visible = true; // in the project that was asked for

    bool operator==(const EntityTypeEntry &) const = default;
};

Result<TypeSchema> typeSchemaFromJson(const QString &type, const QJsonObject &fields);
Result<std::map<QString, EntityTypeEntry>> entityTypesFromJson(const QJsonObject &types);

//! A field to be made. Its name is the site's choice: "sg_" and the display name in lower case, with "_" for all else.
struct NewField {
    QString displayName = {};
    FieldType type = FieldType::Text;
    QString description = {};
    QStringList validValues = {}; // of a list
    QStringList validTypes = {}; // of a link: exactly one
    bool checkedByDefault = false; // of a checkbox
};

//! The name the site will give to a new field of this display name: "Ayon ID" is "sg_ayon_id".
QString fieldNameFor(const QString &displayName);

} // namespace bridge::shotgrid
