#pragma once

#include "cli/commandline.h"
#include "cli/terminal.h"

#include <QCoroTask>

#include <stop_token>

namespace bridge::cli {

//! `ayon-shotgrid demo`: starts a local AYON and a local ShotGrid with a demo studio, brings two projects into
//! agreement, edits both sides, syncs again, and shows that a further sync has nothing to do and writes nothing. The
//! exit code says whether that came true.
QCoro::Task<int> runDemo(DemoCommand command, Terminal terminal, std::stop_token stop);

} // namespace bridge::cli
