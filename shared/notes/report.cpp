#include "notes/report.h"

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

} // namespace

bool Report::isComplete() const
{
    return std::all_of(problems.begin(), problems.end(), [](const Problem &problem) { return problem.isHarmless; });
}

void add(Report &report, const Change &change)
{
    using Action = Change::Action;
    switch (change.action) {
    case Action::Remember: // but for files
        report.ayon.updated += isAnyOf(change.files, sync::Side::Ayon) ? 1 : 0;
        report.shotgrid.updated += isAnyOf(change.files, sync::Side::Shotgrid) ? 1 : 0;
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
    for (const Change &change : plan.changes) {
        add(report, change);
        report.conflicts += change.conflict ? 1 : 0;
    }
    return report;
}

QJsonObject toJson(const Counts &counts)
{
    return {{u"created"_s, counts.created}, {u"updated"_s, counts.updated}, {u"deleted"_s, counts.deleted}};
}

QString subjectOf(const Problem &problem)
{
    return problem.comment.isEmpty() ? u"%1 %2"_s.arg(problem.note.type, problem.note.id.toText())
                                     : u"comment %1"_s.arg(problem.comment.toText());
}

} // namespace bridge::notes
