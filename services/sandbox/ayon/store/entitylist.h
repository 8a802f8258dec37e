#pragma once

#include "sandbox/ayon/store/entity.h"

#include <vector>

namespace bridge::sandbox::ayon {

//! One entry of a list. Its id is its own: the same entity may come several times.
struct ListItem {
    EntityId id = {};
    EntityId entity = {}; // stays when the entity is deleted
    QString label = {}; // empty: null
    QJsonObject attrib = {};
    QJsonObject data = {};
    QStringList tags = {};
    QString folderPath = {}; // "sq010/sh010", as it was when the entity was put in
    Timestamp createdAt = 0;
    Timestamp updatedAt = 0;
};

//! A list of entities of one type, such as a playlist of versions.
struct EntityList {
    qint64 order = 0; // place in the order of creation
    EntityId id = {};
    QString listType = QStringLiteral("generic");
    EntityType entityType = EntityType::Version;
    EntityId folder = {}; // of lists; empty: none
    QString label = {};
    QJsonObject access = {}; // level by login
    QJsonObject attrib = {};
    QJsonObject data = {};
    QJsonObject itemTemplate = {};
    QStringList tags = {};
    QString owner = {}; // empty: null
    bool active = true;
    QString createdBy = {};
    QString updatedBy = {};
    Timestamp createdAt = 0;
    Timestamp updatedAt = 0;
    std::vector<ListItem> items = {}; // the position of an item is its place here

    qsizetype count() const { return qsizetype(items.size()); }
    //! Attributes that only items of this list have: [{"name", "data"}].
    QJsonArray itemAttributes() const { return data.value(QLatin1StringView("attributes")).toArray(); }
};

//! A folder that lists stand in.
struct ListFolder {
    qint64 order = 0;
    EntityId id = {};
    QString label = {};
    EntityId parent = {}; // empty: at the root
    QJsonObject data = {};
    QJsonObject access = {};
    QString owner = {};
    Timestamp createdAt = 0;
    Timestamp updatedAt = 0;
};

//! Rows as `--state` keeps them, and back.
QJsonObject toState(const EntityList &list);
EntityList listFromState(const QJsonObject &state);
QJsonObject toState(const ListFolder &folder);
ListFolder listFolderFromState(const QJsonObject &state);

} // namespace bridge::sandbox::ayon
