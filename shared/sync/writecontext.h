#pragma once

#include "sync/facts.h"
#include "sync/mapping.h"
#include "sync/plan.h"

#include <unordered_map>

namespace bridge::sync {

//! What the items of a plan are turned into writes with: ids that only the servers know.
struct WriteContext {
    const Mapping &mapping;
    const People &people;
    ShotgridId project = {}; // ShotGrid's
    QString ayonProject = {};
    std::map<QString, ShotgridId> steps = {}; // by "Shot/Animation"
    std::map<QString, ShotgridId> tags = {}; // by case-folded name
    std::map<QString, QString> statusNames = {}; // AYON's, by code
    QStringList versionTypes = {}; // valid values of `Version.sg_version_type`
    std::unordered_map<QString, QString> made = {}; // ShotGrid ids of rows made in this pass, by AYON id

    //! The ShotGrid id of an item, or of its parent; empty while there is none.
    QString shotgridIdOf(const Item &item) const
    {
        return item.shotgridId.isEmpty() ? madeFor(item.ayonId) : item.shotgridId;
    }
    QString shotgridParentOf(const Item &item) const
    {
        return item.shotgridParent.isEmpty() ? madeFor(item.ayonParent) : item.shotgridParent;
    }
    QString madeFor(const QString &ayonId) const
    {
        const auto found = made.find(ayonId);
        return found == made.end() ? QString() : found->second;
    }
};

} // namespace bridge::sync
