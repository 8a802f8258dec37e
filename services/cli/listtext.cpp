#include "cli/listtext.h"

#include "base/json.h"

#include <QJsonArray>

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

QJsonObject toJson(const lists::Report &report)
{
    QJsonArray conflicts;
    QJsonArray failed;
    for (const lists::ItemResult &result : report.results) {
        for (const QString &conflict : result.item.conflicts)
            conflicts.append(QJsonObject{{u"list"_s, result.item.title}, {u"text"_s, conflict}});
        if (result.error) {
            QJsonObject error = toJson(*result.error);
            error.insert(u"list"_s, result.item.title);
            failed.append(error);
        }
    }
    return {{u"complete"_s, report.failed() == 0},
            {u"synced"_s, synced(report)},
            {u"conflicts"_s, conflicts},
            {u"failed"_s, failed}};
}

} // namespace bridge::cli
