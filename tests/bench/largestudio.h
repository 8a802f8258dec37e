#pragma once

#include "sync/reconcile.h"

namespace bridge::bench {

//! A project of about \a entities entities on both sides, without servers: sequences of 20 shots with nine tasks each.
struct LargeStudio {
    sync::Mapping mapping = {};
    sync::Tree ayon = {};
    sync::Tree shotgrid = {};
    sync::BaseTree base = {};
};

//! Everything is in ShotGrid, and nothing in AYON yet.
LargeStudio newStudio(int entities);
//! Both sides agree.
LargeStudio agreedStudio(int entities);
//! Both sides have agreed once; since then every tenth entity got another status in one of them.
LargeStudio editedStudio(int entities);

} // namespace bridge::bench
