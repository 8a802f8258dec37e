#pragma once

#include "sandbox/shotgrid/failure.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid {

//! On which days from \a start to \a end ("2026-03-02") the site works: {"date", "working", "description", "reason"} of
//! each. All of them are as the week of the studio has it, from Monday to Friday: there is no way to make another rule.
//! Evidence: of the REST call, what the probe `047_site_facts_and_the_working_week` met on a real site, a project that
//! is not there among it, which has the studio's week; of the other protocol, the words of `shotgun_api3`.
Outcome<QJsonArray> workDays(const QString &start, const QString &end);

} // namespace bridge::sandbox::shotgrid
