#pragma once

#include "sandbox/ayon/graphql/language/schema.h"
#include "sandbox/ayon/graphql/reading.h"

namespace bridge::sandbox::ayon::graphql {

void addActivityTypes(language::Schema &schema);

//! The declaration of the connection below a project or an entity, and a page of it: each activity comes once for each
//! of its references.
QString activitiesField();
Value activitiesPage(Reading &reading, const Project &project, const Arguments &arguments,
                     const Entity *entity = nullptr);

} // namespace bridge::sandbox::ayon::graphql
