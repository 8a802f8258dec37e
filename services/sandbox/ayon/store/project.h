#pragma once

#include "sandbox/ayon/store/attribute.h"
#include "sandbox/ayon/store/entities.h"

#include <vector>

namespace bridge::sandbox::ayon {

struct FolderType {
    QString name = {};
    QString shortName = {};
    QString color = {};
    QString icon = {};
};

struct TaskType {
    QString name = {};
    QString shortName = {};
    QString color = {};
    QString icon = {};
};

struct Status {
    QString name = {};
    QString shortName = {};
    QString state = {}; // not_started, in_progress, done, blocked
    QString icon = {};
    QString color = {};
    QStringList scope = {};
};

struct Tag {
    QString name = {};
    QString color = {};
};

struct LinkType {
    QString linkType = {};
    QString inputType = {};
    QString outputType = {};
    QJsonObject data = {}; // color, style

    QString name() const { return linkType + u'|' + inputType + u'|' + outputType; }
};

//! The record of a project without its entities. Lists are in the order of their positions.
struct ProjectRow {
    qint64 order = 0; // place in the order of creation
    QString name = {};
    QString code = {};
    QString label = {}; // empty: null
    bool library = false;
    bool active = true;
    bool skeleton = false;
    QJsonObject attrib = {}; // own values: the root of inheritance
    QJsonObject data = {}; // `color` is here
    QJsonObject config = {}; // roots, templates, entityNaming, productBaseTypes
    std::vector<FolderType> folderTypes = {};
    std::vector<TaskType> taskTypes = {};
    std::vector<LinkType> linkTypes = {};
    std::vector<Status> statuses = {};
    std::vector<Tag> tags = {};
    Timestamp createdAt = 0;
    Timestamp updatedAt = 0;
};

//! A project: its record and its entities.
class Project
{
public:
    explicit Project(ProjectRow row)
        : m_row(std::move(row))
    {
    }

    const ProjectRow &row() const { return m_row; }
    void setRow(ProjectRow row);
    const QString &name() const { return m_row.name; }

    const Entities &entities() const { return m_entities; }
    Entities &editEntities() { return m_entities; }

    //! Effective attributes, as `attrib` shows them: own, else inherited from the folders above, else the project's.
    //! Only folders and tasks inherit, and only what has `inherit`. \a library is what the server has loaded.
    //! Cheap: what a folder hands down is kept until something above it changes.
    QJsonObject attrib(const Entity &entity, const AttributeLibrary &library) const;

    const Status *status(const QString &name) const;
    //! The status of a new entity: the first whose scope has the type. Null when none has.
    const Status *defaultStatus(EntityType type) const;

private:
    //! What the folder and all above it hand down; the project's values for no folder.
    const QJsonObject &handedDown(const EntityId &folder, const AttributeLibrary &library) const;

    ProjectRow m_row;
    Entities m_entities = {};

    mutable QHash<EntityId, QJsonObject> m_handedDown = {};
    mutable quint64 m_handedDownRevision = 0;
    mutable const AttributeLibrary *m_handedDownLibrary = nullptr;
};

} // namespace bridge::sandbox::ayon
