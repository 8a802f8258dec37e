#pragma once

#include "cli/commandline.h"
#include "cli/terminal.h"
#include "login/environment.h"

#include <QCoroTask>

#include <stop_token>

namespace bridge::cli {

//! Does what the command says, tells how it went, and returns the exit code.
QCoro::Task<int> runUsers(UsersCommand command, login::Environment environment, Terminal terminal,
                          std::stop_token stop);

} // namespace bridge::cli
