#pragma once

#include "base/entityid.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace bridge::sync {

//! One thing that must be there before entities can be exchanged: a project, a status, a type, a ShotGrid field.
struct SetupStep {
    enum class Kind {
        CreateAyonProject,
        CreateShotgridProject,
        SetShotgridNavigation, // of a project that a run made which was broken off before it could
        AddFolderType,
        AddTaskType,
        AddStatus,
        AddTag,
        CreateShotgridField,
    };

    Kind kind = Kind::AddStatus;
    QString name = {}; // of what is made: "Waiting to Start", "sg_ayon_id"
    QString detail = {}; // for people: "short name wtg, for folder and task"; of a field: its data type
    QString type = {}; // CreateShotgridField: the entity type
    QJsonObject value = {}; // what is sent, in the server's own form
    bool operator==(const SetupStep &) const = default;
};

//! Everything to be made, in the order in which it is made. Shown in the preview like the plan itself (E-26).
struct Setup {
    std::vector<SetupStep> steps = {};
    bool isEmpty() const { return steps.empty(); }
    bool operator==(const Setup &) const = default;
};

//! "status 'Waiting to Start' (short name wtg, for folder and task)", for people.
QString toText(const SetupStep &step);

} // namespace bridge::sync
