#pragma once

#include <QDate>

#include <optional>

namespace bridge::sandbox::shotgrid {

//! The week of the studio: from Monday to Friday.
bool isWorkingDay(const QDate &day);

//! The three fields of a Task that move each other. Durations are minutes of work.
struct TaskDates {
    QDate start = {};
    QDate due = {};
    std::optional<qint64> duration = {};

    bool operator==(const TaskDates &) const = default;
};

//! Which of the three a write sets to a value. One that is cleared moves nothing.
struct WrittenDates {
    bool start = false;
    bool due = false;
    bool duration = false;
};

//! What all three are after the write: a new start or duration moves the end, a new end changes the duration, over
//! working days.
TaskDates settled(TaskDates dates, const WrittenDates &written, double hoursPerDay);

} // namespace bridge::sandbox::shotgrid
