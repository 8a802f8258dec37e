#pragma once

#include "ayon/event.h"
#include "sync/touched.h"

namespace bridge::processor {

//! What an event asks for (`behaviour.md` 6.2). Whatever else stands in the payload, an event of a ShotGrid change says
//! no more than which entities to look at.
struct Request {
    enum class Kind { Look, SyncFromShotgrid, SyncFromAyon, SyncBoth, Plan, Nothing, Unusable };

    Kind kind = Kind::Nothing;
    sync::Touched touched = {}; // of Look
    QString text = {}; // of Nothing and Unusable: why
};

Request requestFrom(const ayon::Event &event);

} // namespace bridge::processor
