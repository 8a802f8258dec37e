#include "cli/reporttext.h"

#include "sync/failures.h"
#include "sync/words.h"

#include <algorithm>

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewEnough = 12; // entities of one kind in a report, unless all are asked for

class ReportWriter
{
public:
    ReportWriter(const sync::Report &report, const ReportView &view)
        : m_report(report)
        , m_view(view)
    {
    }

    Lines run()
    {
        addHeadline();
        append(m_lines, countLines(m_report.ayon, m_report.shotgrid));
        if (!m_report.setup.isEmpty()) {
            const int steps = int(m_report.setup.steps.size());
            m_lines.push_back(
                {.text = u"Made before: %1 (types, statuses, fields …)"_s.arg(counted(steps, u"thing"_s))});
        }
        addConflicts();
        addFailures();
        addLeft();
        return std::move(m_lines);
    }

private:
    void addHeadline()
    {
        const QString took = u"%1 s"_s.arg(double(m_report.duration.count()) / 1000, 0, 'f', 1);
        m_lines.push_back({.text = u"%1 · %2 · %3, in %4"_s.arg(m_view.project, toText(m_view.flow), outcome(), took),
                           .tone = m_report.isComplete() ? Tone::Good : Tone::Alarm});
    }

    QString outcome() const
    {
        QStringList told;
        if (m_report.failed > 0)
            told += u"%1 could not be synced"_s.arg(counted(m_report.failed, u"entity"_s, u"entities"_s));
        if (m_report.left > 0)
            told += u"%1 edited meanwhile, sync again"_s.arg(counted(m_report.left, u"entity"_s, u"entities"_s));
        return told.isEmpty() ? u"everything is synced"_s : told.join(u", "_s);
    }

    //! A heading with the number, and the first of what \a entries says.
    void addSection(const QString &title, const std::vector<Lines> &entries)
    {
        if (entries.empty())
            return;
        m_lines.emplace_back();
        m_lines.push_back({.text = u"%1: %2"_s.arg(title).arg(entries.size()), .tone = Tone::Heading});
        for (std::size_t entry = 0; entry < entries.size(); ++entry) {
            if (!m_view.all && entry == fewEnough) {
                m_lines.push_back(
                    {.text = u"  … and %1 more; --all shows them"_s.arg(entries.size() - entry), .tone = Tone::Faint});
                return;
            }
            append(m_lines, entries[entry]);
        }
    }

    void addConflicts()
    {
        std::vector<Lines> entries;
        for (const sync::Item &item : m_report.plan.items) {
            for (const sync::Conflict &conflict : item.conflicts) {
                entries.push_back({{.text = u"  ! "_s + item.path, .tone = Tone::Alarm},
                                   {.text = u"    "_s + toText(conflict, m_report.mapping)}});
            }
        }
        addSection(u"Conflicts"_s, entries);
    }

    void addFailures()
    {
        std::vector<Lines> entries;
        for (const sync::Failure &failure : failuresOf(m_report)) {
            Error error = failure.error;
            const QString hint = std::exchange(error.hint, {});
            entries.push_back(
                {{.text = u"  ! "_s + failure.path, .tone = Tone::Alarm}, {.text = u"    "_s + bridge::toText(error)}});
            if (!hint.isEmpty())
                entries.back().push_back({.text = u"    "_s + hint});
        }
        addSection(u"Failed"_s, entries);
    }

    void addLeft()
    {
        std::vector<Lines> entries;
        for (const sync::ItemResult &result : m_report.results) {
            if (result.outcome == sync::ItemResult::Outcome::Changed)
                entries.push_back({{.text = u"  ~ "_s + m_report.plan.items[std::size_t(result.item)].path}});
        }
        addSection(u"Edited meanwhile, left for the next sync"_s, entries);
    }

    const sync::Report &m_report;
    const ReportView &m_view;
    Lines m_lines;
};

QString row(const QString &name, const QStringList &cells)
{
    QString text = u"  "_s + name.leftJustified(9);
    for (const QString &cell : cells)
        text += cell.rightJustified(10);
    return text;
}

QString row(sync::Side side, const sync::PlanCounts &counts)
{
    QStringList cells;
    for (const int count :
         {counts.created, counts.updated, counts.moved, counts.deleted, counts.unlinked, counts.linked})
        cells += count == 0 ? u"–"_s : QString::number(count);
    return row(toText(side), cells);
}

} // namespace

Lines reportLines(const sync::Report &report, const ReportView &view)
{
    return ReportWriter(report, view).run();
}

Lines countLines(const sync::PlanCounts &ayon, const sync::PlanCounts &shotgrid)
{
    const QStringList titles{u"created"_s, u"updated"_s, u"moved"_s, u"deleted"_s, u"unlinked"_s, u"linked"_s};
    return {{.text = row(QString(), titles), .tone = Tone::Heading},
            {.text = row(sync::Side::Ayon, ayon)},
            {.text = row(sync::Side::Shotgrid, shotgrid)}};
}

QString progressText(const sync::Progress &progress, int columns)
{
    const QString what = progress.text.isEmpty() ? toText(progress.phase) : progress.text;
    QString text = what.leftJustified(28) + ' '_L1;
    if (progress.total > 0) {
        constexpr int width = 24;
        const int done = std::clamp(progress.done, 0, progress.total);
        const int filled = int(qint64(width) * done / progress.total);
        text += u"[%1%2] %3 %  %4 of %5"_s.arg(QString(filled, u'#'), QString(width - filled, u'.'))
                    .arg(qint64(100) * done / progress.total, 3)
                    .arg(done)
                    .arg(progress.total);
    } else if (progress.done > 0) {
        text += QString::number(progress.done);
    }
    return text.left(columns);
}

} // namespace bridge::cli
