#pragma once

#include "sync/facts.h"
#include "sync/mapping.h"
#include "sync/tree.h"

namespace bridge::sync {

//! The ShotGrid tree of one project. Asset types become category folders (PAR-04); rows of types that do not take part
//! are in it too when others hang on them, so that nothing is lost below them (E-04). Without a project the tree holds
//! a stand-in for the one to be made. Of asset types that no asset has, those are in it that AYON has a folder for: of
//! \a ayonCategories, its titles.
Tree shotgridTree(const ShotgridRead &read, const Mapping &mapping, const People &people,
                  const QStringList &ayonCategories, Scope scope = {});

//! The fields to read of \a type, so that shotgridTree() finds all it needs.
QStringList fieldsToRead(const QString &type, const Mapping &mapping);

} // namespace bridge::sync
