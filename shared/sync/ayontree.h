#pragma once

#include "sync/announced.h"
#include "sync/facts.h"

namespace bridge::sync {

//! The AYON tree and what it keeps of the last agreement, and of a pass that died after it.
struct AyonSide {
    Tree tree = {};
    BaseTree base = {};
    AnnouncedTree announced = {};
};

//! The project's id in the tree is its name. Without a project the tree holds a stand-in for the one to be made.
AyonSide ayonSide(const AyonRead &read, const ProjectIdentity &identity, const Mapping &mapping, const People &people,
                  Scope scope = {});

//! `renderMain_v007`: what the ShotGrid Version of an AYON version is called (NAM-07).
QString versionTitle(const QString &product, int version);

} // namespace bridge::sync
