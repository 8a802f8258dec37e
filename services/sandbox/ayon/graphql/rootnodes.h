#pragma once

#include "sandbox/ayon/graphql/language/schema.h"
#include "sandbox/ayon/graphql/reading.h"

namespace bridge::sandbox::ayon::graphql {

// Each adds its types, and the fields of `Query` that lead to them.
void addProjectTypes(language::Schema &schema, language::Fields<QuerySource> &query);
void addUserTypes(language::Schema &schema, language::Fields<QuerySource> &query);
void addEventTypes(language::Schema &schema, language::Fields<QuerySource> &query);

//! The node of somebody who once did something, be it that the user is gone; null for no login.
Value personNode(Reading &reading, const QString &login);

} // namespace bridge::sandbox::ayon::graphql
