#include "cli/mediatext.h"

#include <QJsonArray>

namespace bridge::cli {

using namespace Qt::StringLiterals;

Lines mediaLines(const media::MediaReport &report)
{
    Lines lines;
    if (report.movies + report.thumbnails > 0) {
        lines.push_back({.text = u"%1 and %2 brought to ShotGrid"_s.arg(counted(report.movies, u"movie"_s),
                                                                        counted(report.thumbnails, u"thumbnail"_s))});
    }
    for (const QString &failure : report.failures)
        lines.push_back({.text = u"  ! "_s + failure, .tone = Tone::Alarm});
    return lines;
}

QJsonObject toJson(const media::MediaReport &report)
{
    return {{u"complete"_s, report.failures.isEmpty()},
            {u"movies"_s, report.movies},
            {u"thumbnails"_s, report.thumbnails},
            {u"failed"_s, QJsonArray::fromStringList(report.failures)}};
}

} // namespace bridge::cli
