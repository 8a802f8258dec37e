#pragma once

#include "sandbox/shotgrid/search/relation.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace bridge::sandbox::shotgrid {

//! From a second to a second, both in it.
struct Period {
    QDateTime from = {};
    QDateTime to = {};

    bool operator==(const Period &) const = default;
};

enum class TimeUnit { Hour, Day, Week, Month, Year };

std::optional<TimeUnit> timeUnitFromText(const QString &text); // "DAY", in capitals only

//! What `in_last` (a negative count) and `in_next` mean: so many units from now. Now itself is in it.
Period periodFromNow(const QDateTime &now, int count, TimeUnit unit);

//! The day, week, month or year that is so many after the present one, in UTC. Weeks begin on Monday.
Period calendarPeriod(const QDateTime &now, TimeUnit unit, int offset);

} // namespace bridge::sandbox::shotgrid
