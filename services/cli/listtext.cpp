#include "cli/listtext.h"

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

int synced(const lists::Report &report)
{
    return int(report.results.size()) - report.failed();
}

} // namespace

Line listAlarm(const QString &title, const QString &text)
{
    return {.text = u"  ! list %1: %2"_s.arg(title, text), .tone = Tone::Alarm};
}

Lines listLines(const lists::Report &report)
{
    Lines lines;
    if (synced(report) > 0) {
        lines.push_back(
            {.text = u"%1 brought into step with ShotGrid's playlists"_s.arg(counted(synced(report), u"list"_s))});
    }
    for (const lists::ItemResult &result : report.results) {
        for (const QString &conflict : result.item.conflicts)
            lines.push_back(listAlarm(result.item.title, conflict));
        if (result.error)
            lines.push_back(listAlarm(result.item.title, bridge::toText(*result.error)));
    }
    return lines;
}

} // namespace bridge::cli
