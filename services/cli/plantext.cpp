#include "cli/plantext.h"

#include "sync/words.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace bridge::cli {

using namespace Qt::StringLiterals;
using sync::Item;
using sync::Operation;

namespace {

//! What is shown of an item in front, the most urgent first.
enum class Sign { Attention, Removed, Moved, Changed, Added, Bookkeeping };

Sign signOf(const Operation &operation)
{
    switch (operation.action) {
    case Operation::Action::Create:
        return Sign::Added;
    case Operation::Action::Unlink:
    case Operation::Action::Delete:
        return Sign::Removed;
    case Operation::Action::Update:
        break;
    }
    const bool moves = std::any_of(operation.changes.begin(), operation.changes.end(), [](const sync::Change &change) {
        return change.what == sync::Change::What::Parent;
    });
    if (moves)
        return Sign::Moved;
    return isBookkeeping(operation) ? Sign::Bookkeeping : Sign::Changed;
}

Sign signOf(const Item &item)
{
    if (!item.conflicts.empty() || !item.problems.empty())
        return Sign::Attention;
    Sign sign = Sign::Bookkeeping;
    for (const auto &operation : {item.ayon, item.shotgrid}) {
        if (operation)
            sign = std::min(sign, signOf(*operation));
    }
    return sign;
}

QChar letterOf(Sign sign)
{
    switch (sign) {
    case Sign::Attention:
        return u'!';
    case Sign::Removed:
        return u'-';
    case Sign::Moved:
        return u'>';
    case Sign::Changed:
        return u'~';
    case Sign::Added:
        return u'+';
    case Sign::Bookkeeping:
        return u'=';
    }
    Q_UNREACHABLE();
}

Tone toneOf(Sign sign)
{
    switch (sign) {
    case Sign::Attention:
        return Tone::Alarm;
    case Sign::Removed:
        return Tone::Removed;
    case Sign::Moved:
        return Tone::Moved;
    case Sign::Changed:
        return Tone::Changed;
    case Sign::Added:
        return Tone::Added;
    case Sign::Bookkeeping:
        return Tone::Faint;
    }
    Q_UNREACHABLE();
}

Line detail(const QString &who, const QString &what)
{
    return {.text = u"      "_s + who.leftJustified(9) + u' ' + what};
}

QString withReason(const QString &what, const Operation &operation)
{
    return operation.reason.isEmpty() ? what : what + " ("_L1 + operation.reason + ')'_L1;
}

void addOperation(Lines &lines, sync::Side side, const Operation &operation, const QString &path,
                  const sync::Mapping &mapping)
{
    const QString who = toText(side);
    switch (operation.action) {
    case Operation::Action::Create:
        lines.push_back(detail(who, withReason(u"is made"_s, operation)));
        return;
    case Operation::Action::Unlink:
        lines.push_back(detail(who, withReason(u"stays, unlinked"_s, operation)));
        return;
    case Operation::Action::Delete:
        lines.push_back(
            detail(who, withReason(side == sync::Side::Ayon ? u"is deleted"_s : u"is retired"_s, operation)));
        return;
    case Operation::Action::Update:
        break;
    }
    if (operation.changes.empty())
        lines.push_back(detail(who, u"remembers what was agreed on"_s));
    for (const sync::Change &change : operation.changes)
        lines.push_back(detail(who, withReason(toText(change, path, mapping), operation)));
}

//! "7 Sequences, 90 Shots, 816 Tasks".
QString toText(const std::map<QString, int> &countByType)
{
    QStringList words;
    for (const auto &[type, count] : countByType)
        words += counted(count, type, type == "AssetCategory"_L1 ? u"AssetCategories"_s : QString());
    return words.join(u", "_s);
}

//! What becomes of an entity and of all below it alike, so that one line can tell it.
enum class Fate { Own, NewInAyon, NewInShotgrid, Gone, Blocked };

Fate fateOf(const Item &item)
{
    const auto does = [](const std::optional<Operation> &operation, Operation::Action action) {
        return operation && operation->action == action;
    };
    if (hasFailure(item) && item.problems.size() == 1 && item.conflicts.empty())
        return Fate::Blocked;
    if (!item.conflicts.empty() || !item.problems.empty())
        return Fate::Own;
    if (does(item.ayon, Operation::Action::Create))
        return Fate::NewInAyon;
    if (does(item.shotgrid, Operation::Action::Create))
        return Fate::NewInShotgrid;
    const bool isGone = does(item.ayon, Operation::Action::Delete) || does(item.shotgrid, Operation::Action::Delete);
    return isGone ? Fate::Gone : Fate::Own;
}

//! What shares the fate of something above it, by the place of the topmost in the plan.
struct Folded {
    std::vector<int> topmost = {}; // by item: where it is told, its own place when on its own
    std::map<int, std::map<QString, int>> below = {};
};

//! By paths: deletes come before those of their parents, and know nothing of them.
Folded fold(const sync::Plan &plan)
{
    std::unordered_map<QString, int> places;
    for (std::size_t index = 0; index < plan.items.size(); ++index)
        places.emplace(plan.items[index].path, int(index));
    Folded folded;
    for (std::size_t index = 0; index < plan.items.size(); ++index) {
        const Item &item = plan.items[index];
        const Fate fate = fateOf(item);
        int top = int(index);
        QString above = item.path;
        while (fate != Fate::Own && above.contains('/'_L1)) {
            above = above.section('/'_L1, 0, -2);
            const auto parent = places.find(above);
            if (parent == places.end() || fateOf(plan.items[std::size_t(parent->second)]) != fate)
                break;
            top = parent->second;
        }
        folded.topmost.push_back(top);
        if (top != int(index))
            ++folded.below[top][item.type];
    }
    return folded;
}

class PlanWriter
{
public:
    PlanWriter(const sync::PlannedSync &planned, const PlanView &view)
        : m_planned(planned)
        , m_plan(planned.plan)
        , m_view(view)
    {
    }

    Lines run()
    {
        m_lines.push_back({.text = u"%1 · %2"_s.arg(m_view.project, toText(m_view.flow)), .tone = Tone::Heading});
        addSetup();
        addItems();
        addTotals();
        addProblems();
        addCatches();
        return std::move(m_lines);
    }

private:
    void heading(const QString &text)
    {
        m_lines.emplace_back();
        m_lines.push_back({.text = text, .tone = Tone::Heading});
    }

    void addSetup()
    {
        const auto &steps = m_planned.setup.steps;
        if (steps.empty())
            return;
        heading(u"Made first"_s);
        const std::size_t limit = m_view.all ? steps.size() : std::max<std::size_t>(3, std::size_t(m_view.rows) / 4);
        // One line more is no shorter than the hint that stands for it.
        const std::size_t shown = steps.size() <= limit + 1 ? steps.size() : limit;
        for (std::size_t step = 0; step < shown; ++step)
            m_lines.push_back({.text = u"  + "_s + sync::toText(steps[step]), .tone = Tone::Added});
        if (shown < steps.size())
            hint(int(steps.size() - shown));
    }

    void hint(int left)
    {
        m_lines.push_back({.text = u"  … and %1 more; --all shows them"_s.arg(left), .tone = Tone::Faint});
    }

    std::vector<int> shownItems(const Folded &folded) const
    {
        std::vector<int> shown;
        for (std::size_t index = 0; index < m_plan.items.size(); ++index) {
            const bool isTold =
                m_view.all || (folded.topmost[index] == int(index) && signOf(m_plan.items[index]) != Sign::Bookkeeping);
            if (isTold)
                shown.push_back(int(index));
        }
        if (m_view.all) // in the order of the tree
            return shown;
        std::stable_sort(shown.begin(), shown.end(), [this](int left, int right) {
            return signOf(m_plan.items[std::size_t(left)]) < signOf(m_plan.items[std::size_t(right)]);
        });
        return shown;
    }

    void addItems()
    {
        const Folded folded = m_view.all ? Folded{} : fold(m_plan);
        const std::vector<int> shown = shownItems(folded);
        if (shown.empty())
            return;
        heading(u"Changes"_s);
        const std::size_t end = m_lines.size() + std::size_t(std::max(10, m_view.rows - int(m_lines.size()) - 6));
        for (std::size_t place = 0; place < shown.size(); ++place) {
            const int index = shown[place];
            Lines item = itemLines(m_plan.items[std::size_t(index)], m_planned.mapping);
            const auto below = folded.below.find(index);
            if (below != folded.below.end())
                item.push_back(detail(QString(), u"and below it "_s + toText(below->second)));
            if (!m_view.all && m_lines.size() + item.size() > end && place > 0) {
                hint(int(shown.size() - place));
                return;
            }
            append(m_lines, item);
        }
    }

    void addTotals()
    {
        if (m_plan.isEmpty() && m_planned.setup.isEmpty()) {
            m_lines.emplace_back();
            m_lines.push_back({.text = u"Nothing to do: both sides agree on %1."_s.arg(
                                   counted(m_plan.entities, u"entity"_s, u"entities"_s)),
                               .tone = Tone::Good});
        } else {
            heading(u"In all"_s);
            for (const sync::Side side : {sync::Side::Ayon, sync::Side::Shotgrid})
                m_lines.push_back(
                    {.text = u"  "_s + toText(side).leftJustified(9) + u' ' + toText(m_plan.counts(side))});
        }
        if (m_plan.conflicts() > 0)
            m_lines.push_back({.text = u"  ! "_s + counted(m_plan.conflicts(), u"conflict"_s), .tone = Tone::Alarm});
        const auto failures = std::count_if(m_plan.items.begin(), m_plan.items.end(), sync::hasFailure);
        if (failures > 0) {
            m_lines.push_back({.text = u"  ! "_s
                                   + counted(int(failures), u"entity cannot be synced as it is"_s,
                                             u"entities cannot be synced as they are"_s),
                               .tone = Tone::Alarm});
        }
        if (m_plan.waiting > 0) {
            m_lines.push_back({.text = u"  %1 of the other side for a sync in that direction"_s.arg(
                                   m_plan.waiting == 1 ? u"1 edit waits"_s : u"%1 edits wait"_s.arg(m_plan.waiting)),
                               .tone = Tone::Faint});
        }
    }

    void addProblems()
    {
        if (m_planned.problems.empty())
            return;
        heading(u"About the project"_s);
        for (const sync::Problem &problem : m_planned.problems)
            addMatter(problem.text, problem.hint);
    }

    void addCatches()
    {
        if (m_plan.catches.empty())
            return;
        heading(u"Stopped by a safety catch"_s);
        for (const sync::SafetyCatch &one : m_plan.catches)
            addMatter(one.text, one.hint);
    }

    void addMatter(const QString &text, const QString &wayOut)
    {
        m_lines.push_back({.text = u"  ! "_s + text, .tone = Tone::Alarm});
        if (!wayOut.isEmpty())
            m_lines.push_back({.text = u"    "_s + wayOut});
    }

    const sync::PlannedSync &m_planned;
    const sync::Plan &m_plan;
    const PlanView &m_view;
    Lines m_lines;
};

} // namespace

Lines itemLines(const Item &item, const sync::Mapping &mapping)
{
    const Sign sign = signOf(item);
    Lines lines;
    lines.push_back({.text = u"  %1 %2  [%3]"_s.arg(letterOf(sign)).arg(item.path, item.type), .tone = toneOf(sign)});
    for (const sync::Conflict &conflict : item.conflicts)
        lines.push_back(detail(u"conflict"_s, toText(conflict, mapping)));
    for (const sync::Problem &problem : item.problems) {
        const bool failed = problem.severity == sync::Problem::Severity::Failure;
        lines.push_back(detail(failed ? u"cannot"_s : u"warning"_s, problem.text));
        if (!problem.hint.isEmpty())
            lines.push_back(detail(QString(), problem.hint));
    }
    if (item.ayon && (sign == Sign::Bookkeeping || !isBookkeeping(*item.ayon)))
        addOperation(lines, sync::Side::Ayon, *item.ayon, item.path, mapping);
    if (item.shotgrid && (sign == Sign::Bookkeeping || !isBookkeeping(*item.shotgrid)))
        addOperation(lines, sync::Side::Shotgrid, *item.shotgrid, item.path, mapping);
    return lines;
}

Lines planLines(const sync::PlannedSync &planned, const PlanView &view)
{
    return PlanWriter(planned, view).run();
}

} // namespace bridge::cli
