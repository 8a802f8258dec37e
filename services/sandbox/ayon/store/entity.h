#pragma once

#include "base/entityid.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace bridge::sandbox::ayon {

//! Microseconds since 1970, UTC: what the server stores of a time.
using Timestamp = qint64;

//! `2026-01-31T09:30:00.123456+00:00`, as every answer shows a time.
QString toText(Timestamp time);
//! From ISO 8601; without an offset it is taken as UTC.
std::optional<Timestamp> timestampFromText(const QString &text);

enum class EntityType { Folder, Task, Product, Version, Representation, Workfile };

inline constexpr std::array allEntityTypes{EntityType::Folder,  EntityType::Task,           EntityType::Product,
                                           EntityType::Version, EntityType::Representation, EntityType::Workfile};

//! "folder", as operations, scopes of attributes and statuses say it.
QString toText(EntityType type);
std::optional<EntityType> entityTypeFromText(QStringView text);

//! The type of the entity that \a type stands below; a folder stands below a folder, or at the root.
EntityType parentType(EntityType type);

//! A row of one of a project's six tables: what is stored, nothing that is worked out. Members that a type does not
//! have stay empty.
struct Entity {
    EntityType type = EntityType::Folder;
    EntityId id = {};
    qint64 order = 0; // place in the order of creation, counted from 1 for each type of a project
    EntityId parent = {}; // folder: folder or none; task, product: folder; version: product; representation: version;
                          // workfile: task
    QString name = {}; // workfile: its `path`; a version has none, see versionName()
    QString label = {}; // empty: null
    QString subtype = {}; // folderType, taskType, productType
    QString status = {};
    QStringList tags = {};
    QJsonObject attrib = {}; // own values only
    QJsonObject data = {};
    bool active = true;
    QString createdBy = {}; // empty: null, as for all tasks
    QString updatedBy = {};
    Timestamp createdAt = 0;
    Timestamp updatedAt = 0;
    EntityId thumbnail = {};

    QStringList assignees = {}; // task
    QString productBaseType = {}; // product
    int version = 0; // version; negative is the hero
    EntityId task = {}; // version
    QString author = {}; // version
    QJsonArray files = {}; // representation
    QJsonObject traits = {}; // representation

    bool operator==(const Entity &) const = default;
};

//! "v012", or "HERO" for a negative number.
QString versionName(int version);

//! The last part of an entity's path: its name, or the version's.
QString pathName(const Entity &entity);

//! A row as `--state` keeps it, and back.
QJsonObject toState(const Entity &entity);
Entity entityFromState(EntityType type, const QJsonObject &state);

} // namespace bridge::sandbox::ayon
