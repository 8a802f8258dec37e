#pragma once

#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/projectlists.h"

namespace bridge::sandbox::ayon::graphql {

void addLinkTypes(language::Schema &schema);

//! Of a node, `links(…): LinksConnection!`.
QString linksField();
Value linksOf(EntitySource &node, const Arguments &arguments);

//! Of a project, `links(…): ProjectLinksConnection!`: all of its links, each once.
QString projectLinksField();
Value projectLinks(ProjectSource &node, const Arguments &arguments);

} // namespace bridge::sandbox::ayon::graphql
