#pragma once

#include "sandbox/ayon/filter/filter.h"
#include "sandbox/ayon/store/project.h"

#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace bridge::sandbox::ayon::graphql {

//! Columns that `filter` may name, by type of entity.
std::vector<FilterColumn> columnsOf(EntityType type);

//! The value of one of these columns, or at a place in it; null or undefined where the row has none.
QJsonValue columnValue(const Project &project, const Entity &entity, const FilterKey &key);

//! The value of an attribute that a question about the entity finds, see valueFoundFor(), or a place in it.
QJsonValue attribValue(const Project &project, const Entity &entity, const QStringList &path);

} // namespace bridge::sandbox::ayon::graphql
