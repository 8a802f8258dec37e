#pragma once
#include "cli/commandline.h"
#include "cli/terminal.h"
#include <QCoroTask>
#include <stop_token>
namespace bridge::cli {
QCoro::Task<int> runDemo(DemoCommand command, Terminal terminal, std::stop_token stop);
}
