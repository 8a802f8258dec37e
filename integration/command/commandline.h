#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace bridge::command {

struct PublishCommand {
    QString manifest = {}; // path of a file; "-" is standard input
    bool dryRun = false;
    bool json = false;
    bool queue = false;
};

struct QueueCommand {
    enum class Action { List, Retry, Drop, Run };

    Action action = Action::List;
    qint64 id = 0; // of Retry and Drop
    bool json = false;
};

//! Who is signed in on this machine, for the tray of AYON's launcher.
struct WhoCommand {
    bool json = false;
};

//! A text to print and nothing else: --help, --version.
struct TellCommand {
    QString text = {};
};

using Command = std::variant<PublishCommand, QueueCommand, WhoCommand, TellCommand>;

//! What is to be done. Refused, saying what was expected and how to ask for help, when the arguments make no sense.
//! \a arguments begin with the name of the program.
Result<Command> commandFrom(const QStringList &arguments);

} // namespace bridge::command
