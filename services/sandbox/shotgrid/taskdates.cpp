#include "sandbox/shotgrid/taskdates.h"

#include <cmath>

namespace bridge::sandbox::shotgrid {

bool isWorkingDay(const QDate &day)
{
    return day.dayOfWeek() <= Qt::Friday;
}

namespace {

qint64 workingDays(const QDate &first, const QDate &last)
{
    if (last < first)
        return 0;
    // Whole weeks have five; what is left is counted.
    const qint64 weeks = first.daysTo(last) / 7;
    qint64 days = weeks * 5;
    for (QDate day = first.addDays(weeks * 7); day <= last; day = day.addDays(1))
        days += isWorkingDay(day) ? 1 : 0;
    return days;
}

QDate lastDay(const QDate &first, qint64 days)
{
    QDate day = first;
    for (qint64 left = std::max<qint64>(days, 1); left > 0; day = day.addDays(1)) {
        left -= isWorkingDay(day) ? 1 : 0;
        if (left == 0)
            return day;
    }
    return day;
}

} // namespace

TaskDates settled(TaskDates dates, const WrittenDates &written, double hoursPerDay)
{
    const double minutesPerDay = hoursPerDay * 60;
    const bool movesEnd = (written.start || written.duration) && !written.due;
    if (movesEnd && dates.start.isValid() && dates.duration) {
        dates.due = lastDay(dates.start, qint64(std::ceil(double(*dates.duration) / minutesPerDay)));
    } else if ((written.start || written.due) && dates.start.isValid() && dates.due.isValid()) {
        dates.duration = qint64(std::llround(double(workingDays(dates.start, dates.due)) * minutesPerDay));
    }
    return dates;
}

} // namespace bridge::sandbox::shotgrid
