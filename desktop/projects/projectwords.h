#pragma once

#include "desktop/activity/workwords.h"
#include "desktop/projects/projectrules.h"

namespace bridge::desktop {

// How the rows of the projects page are told to people. Names that servers gave are in these texts as they are: show
// them as plain text.

//! "12 min ago", "Running 40 %".
QString lastSyncText(const ProjectRow &row, const QDateTime &now);
//! How it stands with the last sync, or the one under way; without a word when there was none.
Face lastSyncFace(const ProjectRow &row);
Face faceOf(doctor::Finding::Severity severity);
//! Everything that is not well, with the ways out.
QString healthText(const ProjectRow &row);
//! "AYON show · ShotGrid 70 “The Show”": who is paired with whom, and by what.
QString pairText(const ProjectPair &pair);
//! A hindrance as one sentence after the other.
QString toText(const Hindrance &hindrance);

} // namespace bridge::desktop
