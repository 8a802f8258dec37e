#pragma once

#include "sandbox/ayon/graphql/entitynode.h"

namespace bridge::sandbox::ayon::graphql {

void addLinkTypes(language::Schema &schema);

//! Of a node, `links(…): LinksConnection!`.
QString linksField();
Value linksOf(EntitySource &node, const Arguments &arguments);

} // namespace bridge::sandbox::ayon::graphql
