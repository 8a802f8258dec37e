#pragma once

#include "sandbox/ayon/store/project.h"

#include <QString>

#include <vector>

namespace bridge::sandbox::ayon::graphql {

//! The versions of a product that stand out. Null where there is none.
struct FeaturedVersions {
    const Entity *hero = nullptr; // the negative one
    const Entity *mirrored = nullptr; // the version that the hero is a copy of
    const Entity *latest = nullptr;
    const Entity *latestDone = nullptr; // of those with a status whose state is `done`
};

FeaturedVersions featuredVersions(const Project &project, const EntityId &product);

//! The one to show for a product, by the order of wishes: "hero", "latestDone", "latest". Null when none is there.
const Entity *featuredVersion(const FeaturedVersions &versions, const QStringList &order);

//! What a version stands out as, the most telling first; empty when it does not.
QString featuredType(const FeaturedVersions &versions, const Entity &version);

} // namespace bridge::sandbox::ayon::graphql
