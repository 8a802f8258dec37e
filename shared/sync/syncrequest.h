#pragma once

#include "ayon/event.h"
#include "sync/policy.h"

namespace bridge::sync {

//! The event by which people and services ask the processor to sync a whole project one way, as the tab in AYON does
//! (TAB-09). \a code may be empty; \a codeField is ShotGrid's field that holds it. Not for Flow::Both, which nobody
//! asks for in that way.
ayon::NewEvent syncRequest(const ProjectName &project, const QString &code, const QString &codeField,
                           Policy::Flow flow);

} // namespace bridge::sync
