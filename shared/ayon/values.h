#pragma once

#include "base/entityid.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

// What an AYON server says, in its own words. `attrib` of folders, tasks and projects is effective (own, else
// inherited); only what `ownAttrib` names was set on the entity itself. Everywhere else an attribute that is there is
// own.

namespace bridge::ayon {

enum class EntityType { Folder, Task, Product, Version, Representation, Workfile };
QString toText(EntityType type); // "folder", as operations name it

struct Folder {
    EntityId id = {};
    QString name = {};
    QString label = {}; // empty when it is the name
    QString folderType = {};
    EntityId parentId = {}; // empty at the root
    QString path = {}; // "/sq010/sh010"
    QString status = {};
    QStringList tags = {};
    QJsonObject attrib = {};
    QStringList ownAttrib = {};
    QJsonObject data = {};
    bool active = true;
    bool hasVersions = false; // in it or anywhere below; name, type and parent are locked then. Only when asked for
    QDateTime updatedAt = {};

    bool operator==(const Folder &) const = default;
};

struct Task {
    EntityId id = {};
    QString name = {};
    QString label = {};
    QString taskType = {};
    EntityId folderId = {};
    QStringList assignees = {}; // logins
    QString status = {};
    QStringList tags = {};
    QJsonObject attrib = {};
    QStringList ownAttrib = {};
    QJsonObject data = {};
    bool active = true;
    QDateTime updatedAt = {};

    bool operator==(const Task &) const = default;
};

struct Product {
    EntityId id = {};
    QString name = {};
    EntityId folderId = {};
    QString productType = {};
    QString status = {};
    QStringList tags = {};
    QJsonObject attrib = {};
    QJsonObject data = {};
    bool active = true;

    bool operator==(const Product &) const = default;
};

struct Version {
    EntityId id = {};
    int version = 0; // negative: the hero version of its product
    EntityId productId = {};
    EntityId taskId = {}; // empty: none
    QString author = {};
    QString status = {};
    QStringList tags = {};
    QJsonObject attrib = {};
    QJsonObject data = {};
    EntityId thumbnailId = {}; // its picture; another id whenever it is another picture
    bool active = true;
    QDateTime createdAt = {};
    QDateTime updatedAt = {};

    bool operator==(const Version &) const = default;
};

//! A list of entities of one type. `attrib` is free: the server checks nothing of it.
struct EntityList {
    EntityId id = {};
    QString entityType = {}; // "version"
    QString label = {}; // of one list of the project
    bool active = true;
    QJsonObject attrib = {};
    QJsonObject data = {};

    bool operator==(const EntityList &) const = default;
};

//! One entry of a list of versions. Those whose version was deleted are not shown.
struct ListItem {
    EntityId id = {}; // of its own: a version may come several times
    EntityId entityId = {};
    QJsonObject versionAttrib = {}; // `attrib` of the version

    bool operator==(const ListItem &) const = default;
};

//! An item that is put into a list, or moved in it.
struct ListItemChange {
    EntityId id = {};
    EntityId entityId = {}; // of a new item; empty when the item is there
    int position = 1; // among those of all others; a new item at 0 would come last
};

//! A list that is made.
struct NewList {
    EntityId id = {}; // the server makes one when it is empty, but then a repeat makes a second list
    QString entityType = QStringLiteral("version");
    QString label = {};
    bool active = true;
    QJsonObject attrib = {};
    QJsonObject data = {};
    std::vector<ListItemChange> items = {}; // in their order
};

//! The versions that a version was made from, as AYON links them: what its scene had loaded, and the scene itself.
struct VersionInputs {
    EntityId id = {}; // of the version
    std::vector<EntityId> versions = {};

    bool operator==(const VersionInputs &) const = default;
};

//! The items of one list, in their order.
struct ListItems {
    EntityId id = {}; // of the list
    std::vector<ListItem> items = {};
    QString next = {}; // cursor of the next page of items; empty on the last
};

struct Status {
    QString name = {};
    QString shortName = {};
    QString state = {}; // not_started, in_progress, done, blocked
    QString icon = {};
    QString color = {};
    QStringList scope = {}; // "folder", "task"...

    bool operator==(const Status &) const = default;
};

//! A folder type or a task type.
struct TypeItem {
    QString name = {};
    QString shortName = {};
    QString icon = {};
    QString color = {};

    bool operator==(const TypeItem &) const = default;
};

struct Tag {
    QString name = {};
    QString color = {};

    bool operator==(const Tag &) const = default;
};

struct Project {
    ProjectName name = {};
    QString code = {};
    QString label = {};
    bool active = true;
    bool library = false;
    std::vector<TypeItem> folderTypes = {};
    std::vector<TypeItem> taskTypes = {};
    std::vector<Status> statuses = {};
    std::vector<Tag> tags = {}; // of the anatomy
    QJsonObject attrib = {};
    QStringList ownAttrib = {};
    QJsonObject data = {};
    QDateTime updatedAt = {};

    bool operator==(const Project &) const = default;
};

//! One line of the project list: what every server since 1.12 says of a project.
struct ProjectEntry {
    ProjectName name = {};
    QString code = {};
    bool active = true;
    bool library = false;
    QJsonObject attrib = {};
    QJsonObject data = {};

    bool operator==(const ProjectEntry &) const = default;
};

struct NewProject {
    ProjectName name = {};
    QString code = {};
    QString label = {};
    QString anatomyPreset = {}; // empty: the primary one
};

struct AnatomyPreset {
    QString name = {};
    bool primary = false;

    bool operator==(const AnatomyPreset &) const = default;
};

struct AttributeDefinition {
    enum class Type {
        String,
        Integer,
        Float,
        Boolean,
        DateTime,
        ListOfStrings,
        ListOfIntegers,
        ListOfAny,
        ListOfSubmodels,
        Dict
    };

    QString name = {};
    QStringList scope = {}; // "project", "folder", "task"...
    Type type = Type::String;
    QString title = {};
    QJsonValue defaultValue = {};
    QJsonValue ge = {}, gt = {}, le = {}, lt = {}; // limits, null when there is none
    QString regex = {};
    QStringList enumValues = {}; // offered by the server, not enforced
    bool inherit = true;
    bool builtin = false;

    bool operator==(const AttributeDefinition &) const = default;
};
QString toText(AttributeDefinition::Type type); // "list_of_strings", as the server names it

//! A person or service account. `data` comes only with the document of one user, and then for privileged callers holds
//! hashes of keys: what is not needed of it is dropped when read.
struct User {
    QString name = {}; // the login
    QString fullName = {};
    QString email = {};
    bool active = true;
    bool isService = false;
    bool isAdmin = false; // services included
    bool isManager = false; // administrators included
    ShotgridId sgUserId = {}; // `data.sg_user_id`: the ShotGrid HumanUser linked to this login
    QStringList accessGroups = {}; // in any project, ordered, each once; not in listings

    bool operator==(const User &) const = default;
};

struct NewUser {
    QString name = {}; // ^[a-zA-Z0-9][a-zA-Z0-9_\.\-]*[a-zA-Z0-9]$
    QString fullName = {};
    QString email = {}; // of one account alone; may be empty
    ShotgridId sgUserId = {}; // empty: linked with nobody
};

//! Whose settings of an addon: the studio's, or those of a project.
struct SettingsPlace {
    QString addon = {};
    QString version = {};
    QString variant = {}; // "production", "staging"
    ProjectName project = {}; // empty: the studio

    bool operator==(const SettingsPlace &) const = default;
};

struct ServerVersion {
    QString version = {}; // "1.16.0"
    QString user = {}; // login of the caller; empty when the server did not know the key

    bool operator==(const ServerVersion &) const = default;
};

} // namespace bridge::ayon
