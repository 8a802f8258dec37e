#pragma once

#include "sandbox/shotgrid/filelinks.h"
#include "sandbox/shotgrid/value.h"

#include <QJsonArray>
#include <QSet>
#include <QString>

#include <vector>

namespace bridge::sandbox::shotgrid {

//! One thing a permission group denies.
struct Denial {
    enum class Action { CreateEntity, UpdateField, RetireEntity, ReadEntity };
    Action action = Action::CreateEntity;
    QString entityType = {};
    QString field = {}; // "*": all
    int rule = 0;
};

//! What a PermissionRuleSet lets its members do.
struct PermissionGroup {
    QString name = {};
    bool seesAll = true; // else only the projects the caller is assigned to
    std::vector<Denial> denials = {};
};

//! Who asks, and what they may see and do.
struct Caller {
    Link user = {}; // who signed in
    Link author = {}; // who acts: the person of a sudo, else the same
    QString sudoLogin = {};
    QString sessionUuid = {};
    PermissionGroup group = {};
    bool seesAllProjects = true;
    QSet<int> projects = {}; // when not all
    FileLinks links = {}; // what is read as a file
};

} // namespace bridge::sandbox::shotgrid
