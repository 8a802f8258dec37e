#pragma once

#include "sandbox/ayon/graphql/language/schema.h"
#include "sandbox/ayon/graphql/projectlists.h"

namespace bridge::sandbox::ayon::graphql {

//! Lists of entities with their items, and the fields of a project that lead to them.
void addListTypes(language::Schema &schema);
void addListFields(language::Fields<ProjectSource> &project);

} // namespace bridge::sandbox::ayon::graphql
