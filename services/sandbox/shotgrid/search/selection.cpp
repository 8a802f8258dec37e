#include "sandbox/shotgrid/search/selection.h"

#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/search/candidates.h"

#include <limits>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! Whether the row is of a project that is archived. A project is no row of itself: it is found in any case.
bool isOfArchivedProject(const Store &store, const Link &row)
{
    if (store.schema().type(row).project == EntityType::Project::Self)
        return false;
    const Link project = store.projectOf(row);
    const Row *found = store.row(project);
    const Field *archived = found ? store.schema().type(project).field(u"archived"_s) : nullptr;
    return archived && found->value(archived->place) == Value(true);
}

//! Rows by id, so many of them after leaving out the first ones.
Links fittingRows(const Asking &asking, const Selection &selection, Candidates::Order order, qint64 skipped,
                  qint64 wanted)
{
    const Store &store = asking.store;
    Links rows;
    if (wanted == 0)
        return rows;
    const Candidates candidates(store, selection.type, selection.matcher);
    candidates.visit(order, [&](const Seen &seen) {
        const bool fits = seen.row->isRetired() == selection.options.onlyRetired
            && matches(selection.matcher, store, seen) && canSee(asking.caller, store, seen.link)
            && (selection.options.includesArchivedProjects || !isOfArchivedProject(store, seen.link));
        if (fits && --skipped < 0)
            rows.push_back(seen.link);
        return qint64(rows.size()) < wanted;
    });
    return rows;
}

} // namespace

Links rowsOnPage(const Asking &asking, const Selection &selection, const Page &page)
{
    const qint64 skipped = qint64(page.size) * (page.number - 1);
    const bool isById = selection.order.empty() || selection.order.front().path.text == "id"_L1;
    if (isById && selection.presets.empty()) {
        const bool isDescending = !selection.order.empty() && selection.order.front().isDescending;
        return fittingRows(asking, selection,
                           isDescending ? Candidates::Order::Descending : Candidates::Order::Ascending, skipped,
                           page.size);
    }
    Links rows = allRows(asking, selection);
    sortRows(asking.store, asking.caller, selection.order, rows);
    const auto first = std::min<qint64>(skipped, qint64(rows.size()));
    const auto last = std::min<qint64>(first + page.size, qint64(rows.size()));
    return Links(rows.begin() + first, rows.begin() + last);
}

Links allRows(const Asking &asking, const Selection &selection)
{
    Links rows = fittingRows(asking, selection, Candidates::Order::Ascending, 0, std::numeric_limits<qint64>::max());
    return passing(asking, selection.type, selection.presets, std::move(rows));
}

} // namespace bridge::sandbox::shotgrid
