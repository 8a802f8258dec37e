#pragma once

#include "sandbox/ayon/store/activity.h"
#include "sandbox/ayon/store/anatomylists.h"
#include "sandbox/ayon/store/attribute.h"
#include "sandbox/ayon/store/entities.h"
#include "sandbox/ayon/store/entitylist.h"
#include "sandbox/ayon/store/link.h"
#include "sandbox/ayon/store/machine.h"
#include "sandbox/ayon/store/projectfile.h"

#include <map>
#include <vector>

namespace bridge::sandbox::ayon {

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

//! A project: its record, its entities, and what people put beside them.
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

    Rows<EntityList> lists = {};
    Rows<ListFolder> listFolders = {};
    Rows<Link> links = {};
    Activities activities = {};
    Rows<ProjectFile> files = {};
    Rows<Thumbnail> thumbnails = {};
    std::map<RootsPlace, QJsonObject> customRoots = {}; // paths by the names of roots

    //! Effective attributes, as `attrib` shows them: own, else inherited from the folders above, else the project's.
    //! Only folders and tasks inherit, and only what has `inherit`. \a library is what the server has loaded.
    //! Cheap: what a folder hands down is kept until something above it changes.
    QJsonObject attrib(const Entity &entity, const AttributeLibrary &library) const;

    //! To be called when definitions of attributes change.
    void forgetInherited();

    //! Whether people can look at something: of a version itself, of a task its versions, of a folder those of its
    //! own products.
    bool hasReviewables(const Entity &entity) const;

    const Status *status(const QString &name) const;
    //! The status of a new entity: the first whose scope has the type, else the first of all, as
    //! `ynput/ayon-backend: ayon_server/helpers/statuses.py` has it. Null when there is none.
    const Status *defaultStatus(EntityType type) const;

private:
    //! What the folder and all above it hand down to heirs of this type; the project's values for no folder.
    QJsonObject handedDown(EntityType heir, const EntityId &folder, const AttributeLibrary &library) const;

    ProjectRow m_row;
    Entities m_entities = {};

    mutable std::array<QHash<EntityId, QJsonObject>, 2> m_handedDown = {}; // to folders, to tasks
    mutable quint64 m_handedDownRevision = 0;
};

} // namespace bridge::sandbox::ayon
