#pragma once

#include "sandbox/ayon/graphql/language/schema.h"
#include "sandbox/ayon/graphql/reading.h"

namespace bridge::sandbox::ayon::graphql {

//! Items of lists: an edge says what the item says, its node is the entity.
void addListItemTypes(language::Schema &schema);

//! The declaration of the connection below a list, and a page of it. Items of deleted entities are left out.
QString listItemsField();
Value listItemsPage(Reading &reading, const Project &project, const EntityList &list, const Arguments &arguments);

} // namespace bridge::sandbox::ayon::graphql
