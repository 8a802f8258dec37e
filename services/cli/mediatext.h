#pragma once

#include "cli/lines.h"
#include "media/mediasync.h"

namespace bridge::cli {

//! What was brought to ShotGrid for the versions of a project, for people; nothing when all was there.
Lines mediaLines(const media::MediaReport &report);

} // namespace bridge::cli
