#pragma once

#include "sandbox/ayon/graphql/language/document.h"
#include "sandbox/ayon/graphql/language/schema.h"

#include <vector>

namespace bridge::sandbox::ayon::graphql::language {

//! Everything a query asks for that the schema does not have, as the server words it; a query with any of it does not
//! run. \a queryType is the object type that operations start from.
std::vector<Problem> validate(const Schema &schema, const QString &queryType, const Document &document);

} // namespace bridge::sandbox::ayon::graphql::language
