#pragma once

#include "sandbox/ayon/graphql/language/schema.h"
#include "sandbox/ayon/graphql/reading.h"

#include <memory>

namespace bridge::sandbox::ayon::graphql {

//! A node of any type of entity.
struct EntitySource : Source {
    EntitySource(Reading &queryReading, const Project &entityProject, const Entity &entityShown)
        : reading(queryReading)
        , project(entityProject)
        , attribProject(&entityProject)
        , entity(entityShown)
    {
    }
    QString typeName() const override;

    const Entities &entities() const { return project.entities(); }
    QJsonObject attrib() const { return attribProject->attrib(entity, reading.store.attributes()); }

    Reading &reading;
    const Project &project;
    const Project *attribProject; // whose values are inherited; see EntityQuery
    const Entity &entity;
    bool isAskedById = false;
    bool isAttribRead = false; // `attrib` or `allAttrib` was answered before
};

//! "Folder", of which types are called `FolderNode`, `FolderAttribType`.
QString typeStem(EntityType type);

//! The node of a row; null for no row.
std::shared_ptr<EntitySource> nodeOf(Reading &reading, const Project &project, const Entity *entity);

//! `folder(id: …)` and its like: the node, or "Folder not found".
Value singleNode(Reading &reading, const Project &project, EntityType type, const Arguments &arguments);

//! The interface of all nodes of entities.
inline const QString baseNode = QStringLiteral("BaseNode");
void addBaseNodeType(language::Schema &schema);

//! The fields that nodes of all types have.
void addEntityFields(language::Fields<EntitySource> &fields, EntityType type);
void addThumbnailFields(language::Fields<EntitySource> &fields); // folders, tasks, versions, workfiles
void addOwnAttribField(language::Fields<EntitySource> &fields); // folders and tasks

//! Whether a version has something to review, or any version of a task or in a folder has.

void addFolderTypes(language::Schema &schema);
void addTaskTypes(language::Schema &schema);
void addProductTypes(language::Schema &schema);
void addVersionTypes(language::Schema &schema);
void addRepresentationTypes(language::Schema &schema);
void addWorkfileTypes(language::Schema &schema);

// The connections below a project, or below \a parent where they are fields of its node.
Value foldersPage(Reading &reading, const Project &project, const Arguments &arguments);
Value tasksPage(Reading &reading, const Project &project, const Arguments &arguments, const Entity *parent = nullptr);
Value productsPage(Reading &reading, const Project &project, const Arguments &arguments,
                   const Entity *parent = nullptr);
Value versionsPage(Reading &reading, const Project &project, const Arguments &arguments,
                   const Entity *parent = nullptr);
Value representationsPage(Reading &reading, const Project &project, const Arguments &arguments,
                          const Entity *parent = nullptr);
Value workfilesPage(Reading &reading, const Project &project, const Arguments &arguments,
                    const Entity *parent = nullptr);

// Their declarations, `folders(…): FoldersConnection!`.
QString foldersField();
QString tasksField();
QString productsField();
QString versionsField();
QString representationsField();
QString workfilesField();

} // namespace bridge::sandbox::ayon::graphql
