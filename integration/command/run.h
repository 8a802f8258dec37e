#pragma once

#include "command/commandline.h"

#include <QCoroTask>

#include <stop_token>

namespace bridge::command {

//! Does what the command says, speaks of it, and gives the program's exit code.
QCoro::Task<int> runPublish(PublishCommand command, std::stop_token stop);
QCoro::Task<int> runQueue(QueueCommand command, std::stop_token stop);
int runWho(const WhoCommand &command);

} // namespace bridge::command
