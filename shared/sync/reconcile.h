#pragma once

#include "sync/mapping.h"
#include "sync/plan.h"
#include "sync/policy.h"
#include "sync/rulings.h"
#include "sync/touched.h"
#include "sync/tree.h"

namespace bridge::sync {

//! What both sides last agreed on, by AYON id. That of the project itself is there once a whole pass has gone through:
//! only then does a link to an AYON entity that is missing prove that it was deleted.
using BaseTree = std::unordered_map<QString, Base>;

//! What is to be done so that both sides of one project tell the same story; of the entities that \a only names, when
//! it is given, and with conflicts ended as \a rulings say. Pure: the same arguments give the same plan, byte for byte.
//! Both trees hold at least the project. Cost: linear in the number of entities; docs/performance.md has the figures.
Plan reconcile(const Tree &ayon, const Tree &shotgrid, const BaseTree &base, const Mapping &mapping,
               const Policy &policy, const Touched *only = nullptr, const Rulings &rulings = noRulings);

} // namespace bridge::sync
