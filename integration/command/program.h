#pragma once

#include <QStringList>

#include <stop_token>

namespace bridge::command {

//! All of ayon-shotgrid-publish, for programs that offer it as well: understands the arguments, of which the first is
//! the program's name, does what they say, and gives the exit code.
int runProgram(const QStringList &arguments, std::stop_token stop);

} // namespace bridge::command
