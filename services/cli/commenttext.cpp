#include "cli/commenttext.h"

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

QString text(const notes::Counts &counts)
{
    return u"%1 created, %2 updated, %3 deleted"_s.arg(counts.created).arg(counts.updated).arg(counts.deleted);
}

} // namespace

Lines commentLines(const notes::Report &report)
{
    Lines lines;
    if (report.synced() > 0) {
        lines.push_back({.text = u"Comments"_s, .tone = Tone::Heading});
        lines.push_back({.text = u"  AYON      "_s + text(report.ayon)});
        lines.push_back({.text = u"  ShotGrid  "_s + text(report.shotgrid)});
    }
    for (const notes::Conflict &conflict : report.conflicts)
        lines.push_back({.text = u"  ! "_s + notes::toText(conflict), .tone = Tone::Alarm});
    for (const notes::Problem &problem : report.problems) {
        lines.push_back({.text = u"  ! %1: %2"_s.arg(notes::subjectOf(problem), problem.text), .tone = Tone::Alarm});
        if (!problem.hint.isEmpty())
            lines.push_back({.text = u"    "_s + problem.hint});
    }
    return lines;
}

} // namespace bridge::cli
