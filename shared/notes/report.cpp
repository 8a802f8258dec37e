#include "notes/report.h"

#include "base/words.h"

#include <algorithm>

namespace bridge::notes {

using namespace Qt::StringLiterals;

namespace {

//! Files are brought to \a side, or taken away there.
bool isAnyOf(const FilePlan &files, sync::Side side)
{
    return side == sync::Side::Ayon ? !files.toAyon.empty() || !files.goneInShotgrid.empty()
                                    : !files.toShotgrid.empty() || !files.goneInAyon.empty();
}

Conflict conflictOf(const Change &change)
{
    Conflict conflict{.comment = change.commentId, .note = change.note->ref};
    if (change.isInAyon()) {
        conflict.winner = sync::Side::Shotgrid;
        conflict.lost = change.comment->body;
    } else if (change.action == Change::Action::UpdateShotgrid) {
        conflict.lost = change.note->text();
    }
    return conflict;
}

} // namespace

bool Report::isComplete() const
{
    return std::all_of(problems.begin(), problems.end(), [](const Problem &problem) { return problem.isHarmless; });
}

void add(Report &report, const Change &change)
{
    using Action = Change::Action;
    if (change.conflict)
        report.conflicts.push_back(conflictOf(change));
    switch (change.action) {
    case Action::Remember: // but for files
        report.ayon.updated += isAnyOf(change.files, sync::Side::Ayon) ? 1 : 0;
        report.shotgrid.updated += isAnyOf(change.files, sync::Side::Shotgrid) || !change.rows.empty() ? 1 : 0;
        break;
    case Action::CreateInAyon:
        ++report.ayon.created;
        break;
    case Action::UpdateAyon:
        ++report.ayon.updated;
        break;
    case Action::DeleteInAyon:
        ++report.ayon.deleted;
        break;
    case Action::CreateInShotgrid:
        ++report.shotgrid.created;
        break;
    case Action::UpdateShotgrid:
    case Action::ReviveInShotgrid:
        ++report.shotgrid.updated;
        break;
    case Action::RetireInShotgrid:
        ++report.shotgrid.deleted;
        break;
    }
}

Report forecast(const Plan &plan)
{
    Report report{.unplaced = plan.unplaced, .problems = plan.problems};
    for (const Change &change : plan.changes)
        add(report, change);
    return report;
}

QJsonObject toJson(const Counts &counts)
{
    return {{u"created"_s, counts.created}, {u"updated"_s, counts.updated}, {u"deleted"_s, counts.deleted}};
}

QString subjectOf(const Problem &problem)
{
    return problem.comment.isEmpty() ? u"%1 %2"_s.arg(problem.note.type, problem.note.id.toText())
                                     : Words::tr("comment %1").arg(problem.comment.toText());
}

QString toText(const Conflict &conflict)
{
    constexpr qsizetype enough = 200; // to know it again
    const QString where = Words::tr("Comment %1, ShotGrid's %2 %3")
                              .arg(conflict.comment.toText(), conflict.note.type, conflict.note.id.toText());
    if (conflict.lost.isEmpty())
        return Words::tr("%1, was deleted there and edited in AYON: it is there again").arg(where);
    const bool isAyons = conflict.winner == sync::Side::Ayon;
    const QString lost = conflict.lost.size() > enough ? conflict.lost.left(enough) + u'…' : conflict.lost;
    return Words::tr("%1, was edited on both sides: %2's words hold, %3's were \"%4\"")
        .arg(where, isAyons ? u"AYON"_s : u"ShotGrid"_s, isAyons ? u"ShotGrid"_s : u"AYON"_s, lost);
}

QStringList toTexts(const std::vector<Conflict> &conflicts)
{
    QStringList texts;
    for (const Conflict &conflict : conflicts)
        texts += toText(conflict);
    return texts;
}

} // namespace bridge::notes
