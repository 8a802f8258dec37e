#include "desktop/projects/projectwords.h"

#include "desktop/look/plaintext.h"

#include <QCoreApplication>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::ProjectWords)
};

} // namespace

QString lastSyncText(const ProjectRow &row, const QDateTime &now)
{
    if (row.isAsking && !row.syncing)
        return Words::tr("Asking…");
    if (row.syncing && row.syncing->progress)
        return Words::tr("Running %1 %").arg(qRound(*row.syncing->progress));
    if (row.syncing)
        return stateOf(*row.syncing) == Work::State::Running ? Words::tr("Running…") : Words::tr("Waiting…");
    if (row.last && (!row.askedLast.isValid() || row.askedLast <= endedAt(*row.last)))
        return toWords(endedAt(*row.last), now);
    return row.askedLast.isValid() ? Words::tr("asked %1").arg(toWords(row.askedLast, now)) : Words::tr("never");
}

Face lastSyncFace(const ProjectRow &row)
{
    if (row.syncing)
        return faceOf(*row.syncing);
    if (row.isAsking)
        return faceOf(Work::State::Waiting);
    return row.last ? faceOf(*row.last) : Face{};
}

Face faceOf(doctor::Finding::Severity severity)
{
    switch (severity) {
    case doctor::Finding::Severity::Ok:
        return {.icon = u"good"_s, .word = Words::tr("Good"), .tone = Tone::Good};
    case doctor::Finding::Severity::Warning:
        return {.icon = u"problem"_s, .word = Words::tr("Warning"), .tone = Tone::Attention};
    case doctor::Finding::Severity::Error:
        return {.icon = u"failed"_s, .word = Words::tr("Trouble"), .tone = Tone::Removed};
    }
    Q_UNREACHABLE();
}

QString healthText(const ProjectRow &row)
{
    if (row.findings.empty())
        return Words::tr("Nothing is wrong with it.");
    QStringList lines;
    for (const doctor::Finding &finding : row.findings) {
        QString line = Words::tr("%1: %2").arg(faceOf(finding.severity).word, finding.text);
        if (!finding.wayOut.isEmpty())
            line += u" → "_s + finding.wayOut;
        lines += oneLine(line, 400);
    }
    return lines.join('\n'_L1);
}

QString pairText(const ProjectPair &pair)
{
    const QString inAyon = pair.ayon ? u"AYON %1"_s.arg(oneLine(pair.ayon->name.toText(), 60)) : QString();
    const QString inShotgrid = pair.shotgrid
        ? Words::tr("ShotGrid %1 “%2”").arg(pair.shotgrid->id.toText(), oneLine(pair.shotgrid->name, 60))
        : QString();
    switch (pair.bond) {
    case ProjectPair::Bond::Linked:
        return Words::tr("%1  ⇄  %2, linked by their ids").arg(inAyon, inShotgrid);
    case ProjectPair::Bond::Suggested:
        return Words::tr("%1  ⇄  %2, by name: the first sync links them").arg(inAyon, inShotgrid);
    case ProjectPair::Bond::Alone:
        return pair.ayon ? Words::tr("%1, not in ShotGrid").arg(inAyon) : Words::tr("%1, not in AYON").arg(inShotgrid);
    }
    Q_UNREACHABLE();
}

QString toText(const Hindrance &hindrance)
{
    return hindrance.wayOut.isEmpty() ? hindrance.rule : hindrance.rule + ' '_L1 + hindrance.wayOut;
}

} // namespace bridge::desktop
