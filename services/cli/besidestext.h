#pragma once

#include "besides/besides.h"
#include "cli/lines.h"

namespace bridge::cli {

//! For people; nothing when nothing would be done.
Lines besidesLines(const besides::Besides &besides);

} // namespace bridge::cli
