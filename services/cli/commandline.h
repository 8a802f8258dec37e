#pragma once

#include "base/entityid.h"
#include "base/result.h"
#include "sync/policy.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace bridge::cli {

//! Which project, and who is right.
struct SyncOptions {
    ProjectName project = {};
    sync::Policy policy = {};
    bool json = false;
    bool all = false; // show everything, however long
};

struct PlanCommand {
    SyncOptions options = {};
};

struct SyncCommand {
    SyncOptions options = {};
    bool dryRun = false;
    bool yes = false; // do not ask
    QString only = {}; // path; empty: the whole project
};

struct DoctorCommand {
    ProjectName project = {}; // empty: the studio alone
    bool json = false;
};

struct UsersCommand {
    bool dryRun = false;
    bool json = false;
};

struct DemoCommand {
    bool keep = false; // leave the two servers running
};

//! What ayon-shotgrid-publish does as well, and understands itself.
struct PublishingCommand {
    QStringList arguments = {}; // as that program is given them
};

//! A text to print and nothing else: --help, --version.
struct TellCommand {
    QString text = {};
};

using Command =
    std::variant<PlanCommand, SyncCommand, DoctorCommand, UsersCommand, DemoCommand, PublishingCommand, TellCommand>;

//! What is to be done. Refused, saying what was expected and how to ask for help, when the arguments make no sense.
//! \a arguments begin with the name of the program.
Result<Command> commandFrom(const QStringList &arguments);

} // namespace bridge::cli
