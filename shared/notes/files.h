#pragma once

#include "ayon/activity.h"
#include "notes/base.h"
#include "shotgrid/value.h"
#include "sync/policy.h"

namespace bridge::notes {

//! What is to be done about the files of one comment and the attachments of its note.
struct FilePlan {
    std::vector<FileLink> linked = {}; // on both sides
    std::vector<ayon::ActivityFile> toShotgrid = {};
    std::vector<shotgrid::Link> toAyon = {};
    std::vector<FileLink> goneInAyon = {}; // the attachment goes, too
    std::vector<FileLink> goneInShotgrid = {}; // the file goes, too

    bool writes() const
    {
        return !toShotgrid.empty() || !toAyon.empty() || !goneInAyon.empty() || !goneInShotgrid.empty();
    }
    bool operator==(const FilePlan &) const = default;
};

//! One by one, by \a base: what it links and one side lacks was taken away there; what it does not know is new.
//! New on both sides under one name is one file that was brought by a pass which did not live to keep the link, or by
//! the former integration. \a idOf gives the id that the file of an attachment has when it is brought here.
FilePlan planFiles(const std::vector<ayon::ActivityFile> &files, const std::vector<shotgrid::Link> &attachments,
                   const std::vector<FileLink> &base, const sync::Policy &policy, const QString &site);

//! The id that the file of an attachment has in AYON.
EntityId fileIdFor(const QString &site, ShotgridId attachment);

} // namespace bridge::notes
