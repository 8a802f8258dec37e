#pragma once

#include "ayon/file.h"
#include "ayon/values.h"
#include "media/held.h"
#include "media/memory.h"

#include <optional>
#include <set>
#include <vector>

// What is to be brought to ShotGrid for a version. Values only.

namespace bridge::media {

//! The row of an AYON version; empty while it is not linked with one.
ShotgridRef rowOf(const ayon::Version &version);

//! Why a version is looked at.
struct Asked {
    std::set<EntityId> movies = {}; // files of reviewables that events named; the newest of them counts
    bool anyMovie = false; // a whole sync: one at least should be there
    bool thumbnail = false; // an event said that it is another one
};

//! What is to be done for one version.
struct Decision {
    std::optional<ayon::Reviewable> movie = {}; // to be uploaded
    bool sendsThumbnail = false;
    Memory after = {}; // what will be true then
    QString reason = {}; // for people
    bool operator==(const Decision &) const = default;
};

//! \a reviewables are those of the version in their order, \a remembered is what its `data` says, \a held is what its
//! row has. A movie of the name of a reviewable that was made after it is that reviewable: brought by a worker that was
//! killed before it could remember, or by the former integration. An event that comes late does not replace a newer
//! movie by an older one. In a whole sync, a version that has none of its reviewables in ShotGrid gets the first one
//! when people have sorted them, and the newest otherwise.
Decision decide(const ayon::Version &version, const std::vector<ayon::Reviewable> &reviewables,
                const Memory &remembered, const Held &held, const Asked &asked);

//! Whether what \a held has can change the decision, and is worth to be read.
bool mayNeedUpload(const ayon::Version &version, const std::vector<ayon::Reviewable> &reviewables,
                   const Memory &remembered, const Asked &asked);

//! The name that a reviewable has in ShotGrid.
QString movieName(const ayon::Reviewable &reviewable);

} // namespace bridge::media
