#pragma once

#include "cli/commandline.h"
#include "cli/speaker.h"
#include "cli/terminal.h"
#include "login/environment.h"

#include <QCoroTask>

#include <stop_token>

namespace bridge::cli {

// Each does what the command says, tells how it went, and returns the exit code.

QCoro::Task<int> runPlan(PlanCommand command, login::Environment environment, Terminal terminal, std::stop_token stop);
QCoro::Task<int> runSync(SyncCommand command, login::Environment environment, Terminal terminal, std::stop_token stop);

} // namespace bridge::cli
