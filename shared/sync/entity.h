#pragma once

#include "sync/field.h"

#include <QDateTime>

#include <memory>

namespace bridge::sync {

enum class Side { Ayon, Shotgrid };

constexpr Side other(Side side)
{
    return side == Side::Ayon ? Side::Shotgrid : Side::Ayon;
}

enum class Kind { Project, Folder, Task, Version };

//! `sg_ayon_sync_status` in ShotGrid.
enum class SyncMark : quint8 { None, Synced, Failed, Skipped };

//! What an AYON version is beside its mapped fields; from it a ShotGrid Version is made (`behaviour.md` 13.1).
struct VersionFacts {
    QString product = {};
    QString productType = {};
    int number = 0; // negative: the hero version, which ShotGrid never sees
    QString taskId = {}; // AYON id, empty without task
    QString author = {}; // AYON login
    QString comment = {};
    std::optional<int> firstFrame = {}; // with handles
    std::optional<int> lastFrame = {};
    bool operator==(const VersionFacts &) const = default;
};

//! One entity as one side shows it. The ids of a tree are those of its side: in AYON 32 hexadecimal digits and the
//! project's name, in ShotGrid "Shot/868" (and "AssetCategory/prop", "Container//assets" for folders that exist in AYON
//! alone but follow from what ShotGrid says).
struct Entity {
    QString id = {};
    QString parent = {}; // id in the same tree; empty for the project
    Kind kind = Kind::Folder;
    QString type = {}; // "Shot", "AssetCategory"; "Task", "Version", "Project" for those kinds
    QString name = {}; // AYON's name; empty in ShotGrid
    QString title = {}; // AYON: label, else name. ShotGrid: `code`, of a task `content`
    Fields values = {};
    FieldSet own = {}; // AYON: the attributes that are set here; the others of `values` are inherited
    FieldSet unreadable = {}; // fields whose value here means nothing on the other side; see `troubles`
    QString link = {}; // the id of the counterpart, as stored here
    SyncMark mark = SyncMark::None; // ShotGrid only
    bool removed = false; // AYON: `shotgridId` is "removed" (REM-02)
    bool isAnnounced = false; // AYON: a pass was about to write to its row, and did not say what came of it
    bool locked = false; // AYON: published content here or below; never moved or deleted
    bool isDerived = false; // ShotGrid: no row there, see above
    QStringList foreignAssignees = {}; // AYON logins that have no ShotGrid user; kept when the list is written
    QDateTime modified = {};
    std::shared_ptr<const VersionFacts> version = {}; // AYON versions only
    QStringList troubles = {}; // what could not be understood while it was read, for people

    bool operator==(const Entity &) const = default;
};

//! What both sides last agreed on about one entity, stored in `data.shotgridBase` of the AYON entity.
struct Base {
    QString shotgridId = {}; // "Shot/868"; kept when the link is cut, so that a revived entity finds back
    QString parent = {}; // AYON id of the parent both know; empty: the project
    QString title = {};
    Fields values = {};
    bool operator==(const Base &) const = default;
};

} // namespace bridge::sync
