#pragma once

#include "base/entityid.h"

#include <QJsonObject>
#include <QString>

namespace bridge::shotgrid {

//! One write of a batch.
struct Write {
    enum class Action { Create, Update, Retire };

    Action action = Action::Update;
    QString type = {}; // "Shot"
    ShotgridId id = {}; // not for Create
    QJsonObject fields = {}; // values by toJson() of shotgrid/value.h; not for Retire

    bool operator==(const Write &) const = default;
};

//! True for types whose rows belong to a project. A batch that creates one of them without `project` answers with an id
//! that does not exist, so no such request is ever sent.
bool needsProject(const QString &type);

//! Such a create.
bool isGhost(const Write &write);

//! As a batch takes it.
QJsonObject toJson(const Write &write);

} // namespace bridge::shotgrid
