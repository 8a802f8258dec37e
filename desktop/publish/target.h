#pragma once

#include "desktop/session/studio.h"

#include <QCoroTask>
#include <QString>

#include <set>
#include <stop_token>
#include <vector>

namespace bridge::desktop {

//! Where something can be published: a task, or a folder without one.
struct Target {
    EntityId folder = {};
    QString folderPath = {}; // "/sq010/sh010"
    QString task = {}; // empty: the folder itself
    QString taskType = {};
    bool isMine = false; // assigned to who is signed in
    ShotgridRef link = {}; // the folder's row in ShotGrid

    bool operator==(const Target &) const = default;
};

//! Projects that both sides have, by name. One call.
QCoro::Task<Result<std::vector<ProjectName>>> readPublishProjects(StudioPtr studio, std::stop_token stop);

//! Tasks and folders that ShotGrid knows, one's own tasks first, then by path. Pages of folders and of tasks.
QCoro::Task<Result<std::vector<Target>>> readTargets(StudioPtr studio, ProjectName project, std::stop_token stop);

//! The numbers of the Versions of \a product there, whatever their task. One search.
QCoro::Task<Result<std::set<int>>> takenVersions(StudioPtr studio, Target target, QString product,
                                                 std::stop_token stop);

} // namespace bridge::desktop
