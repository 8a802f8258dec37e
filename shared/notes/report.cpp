#include "notes/report.h"

namespace bridge::notes {

using namespace Qt::StringLiterals;

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
