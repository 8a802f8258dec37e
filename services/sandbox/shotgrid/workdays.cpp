#include "sandbox/shotgrid/workdays.h"

#include "sandbox/shotgrid/taskdates.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

Outcome<QJsonArray> workDays(const QString &start, const QString &end)
{
    QJsonObject source;
    for (const auto &[name, value] : {std::pair(u"start_date"_s, start), std::pair(u"end_date"_s, end)}) {
        if (value.isEmpty())
            source.insert(name, QJsonArray{name + " is missing"_L1});
    }
    if (!source.isEmpty())
        return invalidParameters(source);
    const QDate first = QDate::fromString(start, Qt::ISODate);
    const QDate last = QDate::fromString(end, Qt::ISODate);
    if (!first.isValid() || !last.isValid())
        return invalidRequest(u"invalid date"_s);
    if (last < first) {
        const QString name = u"start_date_and_end_date"_s;
        return invalidParameters(
            {{name, QJsonArray{name + " 'end_date' must be greater than or equal to 'start_date'"_L1}}});
    }
    QJsonArray days;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        days.append(QJsonObject{{u"date"_s, day.toString(Qt::ISODate)},
                                {u"working"_s, isWorkingDay(day)},
                                {u"description"_s, QJsonValue::Null},
                                {u"reason"_s, u"STUDIO_WORK_WEEK"_s}});
    }
    return days;
}

} // namespace bridge::sandbox::shotgrid
