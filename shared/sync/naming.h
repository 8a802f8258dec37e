#pragma once

#include "sync/tree.h"

#include <optional>

namespace bridge::sync {

//! The names that are taken in each AYON folder: those that are there, and those that the plan gives. AYON compares
//! them without case.
class AyonNames
{
public:
    //! A free name for a new entity called \a title below the folder \a parent: its slug (NAM-01), with the ShotGrid
    //! number behind it when another has the slug already (E-22). Nothing when the title slugs to nothing.
    std::optional<QString> take(const Tree &ayon, const QString &parent, const Entity &shotgrid);
    //! False when the folder \a parent has something of that name already; else the name is taken.
    bool take(const Tree &ayon, const QString &parent, const QString &name, Kind kind);

private:
    //! Tasks and folders do not get in each other's way.
    std::unordered_set<QString> &takenIn(const Tree &ayon, const QString &parent, Kind kind);

    std::unordered_map<QString, std::unordered_set<QString>> m_taken;
};

} // namespace bridge::sync
