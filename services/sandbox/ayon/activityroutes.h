#pragma once

#include "sandbox/ayon/activitywriter.h"
#include "sandbox/ayon/body.h"
#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! Comments and the history of entities, one by one; see activityoperations.h for many at once.
void addActivityRoutes(Router &router);

//! What the validator asks of a new activity, and of a change of one.
const std::vector<Field> &activityPostFields();
const std::vector<Field> &activityPatchFields();

//! The same bodies once they were checked. A time that is none is refused.
Checked<NewActivity> newActivity(const QJsonObject &values);
ActivityChange activityChange(const QJsonObject &values);

//! Why the caller may not make an activity of that type in a project.
std::optional<Refusal> refusalOfAuthor(const Call &call, const Project &project, const QString &activityType);

} // namespace bridge::sandbox::ayon
