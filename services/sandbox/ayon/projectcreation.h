#pragma once

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/refusal.h"
#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! Makes a project as `POST /api/projects` does, from a body of that shape. A skeleton of that name becomes a real
//! project, and keeps what it holds.
Checked<Project *> createProject(Store &store, const QJsonObject &body);

//! What the record of a project is given by, as \a code says of the first of them.
std::vector<Field> membersOfProject(const Field &code);

//! As `PUT /api/projects/{name}` does: the record as it is given, nothing of an anatomy.
Checked<Project *> createBareProject(Store &store, const QString &name, const QJsonObject &body);

//! Labels are unique over projects, but for \a except. The database says so, which nobody expects.
std::optional<Refusal> refusalOfLabel(const Store &store, const QString &label, const Project *except);

} // namespace bridge::sandbox::ayon
