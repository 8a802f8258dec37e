#include "notes/pass.h"

#include "base/log.h"
#include "base/words.h"

#include <QLoggingCategory>

#include <utility>

namespace bridge::notes {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcNotes, "bridge.notes")

} // namespace

Pass begin(ProjectLink project, People people, Plan plan)
{
    Pass pass{.project = std::move(project), .people = std::move(people), .plan = std::move(plan)};
    pass.report.problems = pass.plan.problems;
    pass.report.unplaced = pass.plan.unplaced;
    for (const Change &change : pass.plan.changes)
        pass.done.push_back({.linked = change.linked});
    return pass;
}

void Pass::fail(std::size_t at, const Error &error)
{
    done[at].failed = true;
    complain(at, error);
}

void Pass::complain(std::size_t at, const Error &error)
{
    Problem problem = problemOf(at);
    Error told = error;
    problem.hint = std::exchange(told.hint, {});
    problem.text = toText(told);
    qCWarning(lcNotes) << "comment not synced" << kv("project", project.ayon.toText())
                       << kv("comment", problem.comment.toText()) << kv("why", toText(error));
    report.problems.push_back(std::move(problem));
}

void Pass::leave(std::size_t at, sync::Side side)
{
    done[at].failed = true;
    Problem problem = problemOf(at);
    problem.text = Words::tr("it was edited in %1 meanwhile, and is left as it is")
                       .arg(side == sync::Side::Ayon ? u"AYON"_s : u"ShotGrid"_s);
    problem.hint = Words::tr("the next pass looks at both again");
    report.problems.push_back(std::move(problem));
}

Problem Pass::problemOf(std::size_t at) const
{
    const Change &change = plan.changes[at];
    return {.comment = change.commentId, .note = change.note ? change.note->ref : ShotgridRef()};
}

ShotgridId Pass::answeredNote(const Change &change) const
{
    const auto made = madeNotes.find(change.head);
    return made == madeNotes.end() ? change.answeredNote : made->second;
}

} // namespace bridge::notes
