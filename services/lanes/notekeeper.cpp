#include "lanes/notekeeper.h"

#include <QJsonArray>

namespace bridge::lanes {

using namespace Qt::StringLiterals;

namespace {

//! What is told of a comment and its note, be it a problem or a conflict.
template <class Told> bool concerns(const Told &told, const notes::Hints &hints)
{
    const auto &rows = told.note.type == "Reply"_L1 ? hints.replies : hints.notes;
    return hints.everything || hints.comments.contains(told.comment) || rows.contains(told.note.id);
}

QString inOneLine(const notes::Problem &problem)
{
    const QString text = u"%1: %2"_s.arg(notes::subjectOf(problem), problem.text);
    return problem.hint.isEmpty() ? text : u"%1 (%2)"_s.arg(text, problem.hint);
}

} // namespace

NoteKeeper::NoteKeeper(frame::Studio &studio, ProjectName project)
    : m_studio(studio)
    , m_project(std::move(project))
{
}

QCoro::Task<Result<bool>> NoteKeeper::isEnabled(std::stop_token stop)
{
    if (m_notes)
        co_return m_isEnabled;
    const auto settings = co_await m_studio.settingsOf(m_project, stop);
    if (!settings)
        co_return settings.error();
    m_isEnabled = settings->isEnabled(u"Note"_s);
    m_notes = std::make_unique<notes::NoteSync>(m_studio.ayon(), m_studio.shotgrid(), *settings, m_project);
    co_return m_isEnabled;
}

QCoro::Task<Result<notes::Report>> NoteKeeper::look(notes::Hints hints, sync::Policy::Flow flow, Tell tell,
                                                    double percent, std::stop_token stop)
{
    const auto isOn = co_await isEnabled(stop);
    if (!isOn)
        co_return isOn.error();
    const sync::Policy policy{.flow = flow};
    tell(percent, u"comments"_s);
    const notes::Tell tellFile = [tell, percent](const QString &file) { tell(percent, u"comments: %1"_s.arg(file)); };
    auto report = co_await m_notes->run(std::move(hints), policy, tellFile, stop);
    co_return report;
}

QJsonObject summaryOf(const notes::Report &report, const QStringList &failed)
{
    return {{u"ayon"_s, toJson(report.ayon)},
            {u"shotgrid"_s, toJson(report.shotgrid)},
            {u"conflicts"_s, QJsonArray::fromStringList(notes::toTexts(report.conflicts))},
            {u"failed"_s, QJsonArray::fromStringList(failed)}};
}

Outcome outcomeOf(const notes::Hints &hints, const notes::Report &report, const QString &good)
{
    Outcome outcome{.text = good};
    QStringList said;
    for (const notes::Problem &problem : report.problems) {
        if (!concerns(problem, hints))
            continue;
        said += inOneLine(problem);
        outcome.isGood = outcome.isGood && problem.isHarmless;
    }
    if (!said.isEmpty())
        outcome.text = said.join("; "_L1);
    QStringList conflicts;
    for (const notes::Conflict &conflict : report.conflicts) {
        if (concerns(conflict, hints))
            conflicts += toText(conflict);
    }
    if (!conflicts.isEmpty()) {
        outcome.text = u"%1 %2."_s.arg(outcome.text, conflicts.first()).trimmed();
        outcome.summary = {{u"conflicts"_s, QJsonArray::fromStringList(conflicts)}};
    }
    if (hints.everything)
        outcome.summary = {{u"comments"_s, summaryOf(report, said)}};
    return outcome;
}

} // namespace bridge::lanes
