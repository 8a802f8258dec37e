#pragma once

#include "sync/facts.h"
#include "sync/mapping.h"
#include "sync/plan.h"

namespace bridge::sync {

//! A mapping, and what of the settings could not be used. A row that does not fit is left out alone (C-03).
struct BuiltMapping {
    Mapping mapping = {};
    std::vector<Problem> problems = {};
};

//! How the two sides of one project correspond, by its settings and by what both servers have. \a project is AYON's as
//! it will be after the set-up.
BuiltMapping buildMapping(const settings::AddonSettings &settings, const ayon::Project &project,
                          const std::vector<ayon::AttributeDefinition> &attributes, const ShotgridRead &shotgrid,
                          const ProjectIdentity &identity);

//! The ShotGrid types whose rows are read: those that take part, and those that stand between them.
QStringList typesToRead(const Mapping &mapping, const ShotgridRead &shotgrid);

//! A type is exchanged: enabled in the settings and visible in the ShotGrid project.
bool takesPart(const QString &type, const settings::AddonSettings &settings, const ShotgridRead &shotgrid);
//! Of the types that are entities in AYON, those that take part: folders, tasks, versions.
QStringList typesTakingPart(const settings::AddonSettings &settings, const ShotgridRead &shotgrid);

//! Types of ShotGrid that can be folders in AYON (`behaviour.md` 4.1).
const QStringList &folderLikeTypes();

//! ShotGrid types that are no entities of the tree, and that ids are exchanged for nevertheless: notes become comments,
//! playlists become lists.
const QStringList &linkedTypes();

//! The field that a row of the attribute map means on a type. Where the type has it with and without `sg_`, both
//! directions use the one with it: reading took that one always (ATT-03), and two fields for one value never settle.
//! Null when the type has neither.
const shotgrid::Field *findField(const shotgrid::TypeSchema &schema, const QString &name);

} // namespace bridge::sync
