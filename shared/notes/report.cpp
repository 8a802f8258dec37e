#include "notes/report.h"

#include <algorithm>

namespace bridge::notes {

using namespace Qt::StringLiterals;

bool Report::isComplete() const
{
    return std::all_of(problems.begin(), problems.end(), [](const Problem &problem) { return problem.isHarmless; });
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
