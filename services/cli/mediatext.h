#pragma once

#include "cli/lines.h"
#include "media/mediasync.h"

#include <QJsonObject>

namespace bridge::cli {

//! What was brought to ShotGrid for the versions of a project, for people; nothing when all was there.
Lines mediaLines(const media::MediaReport &report);
//! For scripts: {"complete", "movies", "thumbnails", "failed": ["version …: why"]}.
QJsonObject toJson(const media::MediaReport &report);

} // namespace bridge::cli
