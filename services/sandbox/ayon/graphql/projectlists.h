#pragma once

#include "sandbox/ayon/graphql/language/schema.h"
#include "sandbox/ayon/graphql/reading.h"

namespace bridge::sandbox::ayon::graphql {

struct ProjectSource : Source {
    ProjectSource(Reading &queryReading, const Project &projectShown)
        : reading(queryReading)
        , project(projectShown)
    {
    }
    QString typeName() const override { return QStringLiteral("ProjectNode"); }
    const ProjectRow &row() const { return project.row(); }

    Reading &reading;
    const Project &project;
};

//! The lists of a project's anatomy, as fields of its node: types, statuses, tags.
void addProjectLists(language::Schema &schema, language::Fields<ProjectSource> &fields);

//! The types of product that any project uses.
Value productTypesOfAll(const Reading &reading);

} // namespace bridge::sandbox::ayon::graphql
