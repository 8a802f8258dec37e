#include "sandbox/shotgrid/search/period.h"

#include <algorithm>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

QDateTime after(const QDateTime &moment, int count, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Hour:
        return moment.addSecs(qint64(count) * 3600);
    case TimeUnit::Day:
        return moment.addDays(count);
    case TimeUnit::Week:
        return moment.addDays(qint64(count) * 7);
    case TimeUnit::Month:
        return moment.addMonths(count);
    case TimeUnit::Year:
        return moment.addYears(count);
    }
    return moment;
}

QDateTime beginning(const QDateTime &moment, TimeUnit unit)
{
    const QDate day = moment.date();
    const auto midnight = [](const QDate &date) { return QDateTime(date, QTime(0, 0), Qt::UTC); };
    switch (unit) {
    case TimeUnit::Hour:
        return QDateTime(day, QTime(moment.time().hour(), 0), Qt::UTC);
    case TimeUnit::Day:
        return midnight(day);
    case TimeUnit::Week:
        return midnight(day.addDays(1 - day.dayOfWeek()));
    case TimeUnit::Month:
        return midnight(QDate(day.year(), day.month(), 1));
    case TimeUnit::Year:
        return midnight(QDate(day.year(), 1, 1));
    }
    return moment;
}

} // namespace

std::optional<TimeUnit> timeUnitFromText(const QString &text)
{
    if (text == "HOUR"_L1)
        return TimeUnit::Hour;
    if (text == "DAY"_L1)
        return TimeUnit::Day;
    if (text == "WEEK"_L1)
        return TimeUnit::Week;
    if (text == "MONTH"_L1)
        return TimeUnit::Month;
    if (text == "YEAR"_L1)
        return TimeUnit::Year;
    return std::nullopt;
}

Period periodFromNow(const QDateTime &now, int count, TimeUnit unit)
{
    const QDateTime other = after(now, count, unit);
    return {.from = std::min(now, other), .to = std::max(now, other)};
}

Period calendarPeriod(const QDateTime &now, TimeUnit unit, int offset)
{
    const QDateTime from = after(beginning(now, unit), offset, unit);
    return {.from = from, .to = after(from, 1, unit).addSecs(-1)};
}

} // namespace bridge::sandbox::shotgrid
