#include "cli/mediatext.h"

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

} // namespace bridge::cli
