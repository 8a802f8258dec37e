#include "sync/applier.h"

#include "base/log.h"
#include "base/words.h"
#include "net/httpmessage.h"
#include "shotgrid/ayonrows.h"
#include "sync/announced.h"
#include "sync/ayonwrites.h"
#include "sync/freshness.h"
#include "sync/identity.h"
#include "sync/shotgridwrites.h"

#include <QLoggingCategory>

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcApply, "bridge.sync.apply")

constexpr std::size_t sliceSize = 500; // operations between two looks at the stop token and the progress bar
constexpr std::size_t lookUpSize = 1000; // ids in one search

bool isCreate(const std::optional<Operation> &operation)
{
    return operation && operation->action == Operation::Action::Create;
}

std::vector<std::vector<int>> slices(const std::vector<int> &items)
{
    std::vector<std::vector<int>> made;
    for (std::size_t at = 0; at < items.size(); at += sliceSize)
        made.emplace_back(items.begin() + std::ptrdiff_t(at),
                          items.begin() + std::ptrdiff_t(std::min(at + sliceSize, items.size())));
    return made;
}

} // namespace

Applier::Applier(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, const Plan &plan, WriteContext context,
                 net::Gate &gate)
    : m_ayon(ayon)
    , m_shotgrid(shotgrid)
    , m_plan(plan)
    , m_context(std::move(context))
    , m_gate(gate)
    , m_results(m_plan.items.size())
    , m_progress(m_plan.items.size())
{
    for (int index = 0; index < int(m_plan.items.size()); ++index) {
        m_results[std::size_t(index)].item = index;
        m_progress[std::size_t(index)].open = int(item(index).ayon.has_value()) + int(item(index).shotgrid.has_value());
        if (isCreate(item(index).shotgrid))
            m_pending.emplace(item(index).ayonId, index);
        if (isCreate(item(index).ayon))
            m_madeInAyon.emplace(item(index).ayonId, index);
    }
}

QCoro::Task<Result<std::vector<ItemResult>>> Applier::run(bool isWholeProject, std::stop_token stop)
{
    const auto tags = co_await makeTags(stop);
    if (!tags)
        co_return tags.error();
    const auto adopted = co_await adoptRows(stop);
    if (!adopted)
        co_return adopted.error();
    const auto first = co_await writeShotgridFirst(stop);
    if (!first)
        co_return first.error();
    const Items inAyon = itemsWith([](const Item &item) { return item.ayon && item.kind != Kind::Project; });
    const auto ayon = co_await writeAyon(inAyon, stop);
    if (!ayon)
        co_return ayon.error();
    const Items links = itemsWith([](const Item &item) { return isCreate(item.ayon) && item.shotgrid; });
    const auto linked = co_await writeShotgrid(links, stop);
    if (!linked)
        co_return linked.error();
    const Items leaving =
        itemsWith([](const Item &item) { return item.shotgrid && item.shotgrid->action == Operation::Action::Delete; });
    const auto left = co_await writeShotgrid(leaving, stop);
    if (!left)
        co_return left.error();
    const auto project = co_await writeProject(isWholeProject, stop);
    if (!project)
        co_return project.error();
    co_return std::move(m_results);
}

void Applier::leave(const std::set<int> &items)
{
    for (const int index : items) {
        m_results[std::size_t(index)].outcome = ItemResult::Outcome::Changed;
        qCInfo(lcApply) << "edited meanwhile, left for the next pass" << kv("path", item(index).path);
        tell(index);
    }
}

//! A pause may have lasted for hours: what people edited in that time is not written over.
QCoro::Task<Result<void>> Applier::passGate(std::stop_token stop)
{
    if (m_gate.isOpen())
        co_return {};
    co_await m_gate.pass(stop);
    Touched begun;
    for (int index = 0; index < int(m_plan.items.size()); ++index) {
        if (m_progress[std::size_t(index)].isBegun) {
            begun.addAyon(item(index).kind, item(index).ayonId);
            begun.addShotgrid(item(index).shotgridId);
        }
    }
    auto edited = co_await editedMeanwhile(m_ayon, m_shotgrid, ProjectName(m_context.ayonProject), m_plan, begun, stop);
    if (!edited)
        co_return edited.error();
    std::erase_if(*edited, [this](int index) {
        return m_progress[std::size_t(index)].isBegun
            || m_results[std::size_t(index)].outcome != ItemResult::Outcome::Done;
    });
    leave(*edited);
    co_return {};
}

//! Those of \a items that were not edited in a pause.
Applier::Items Applier::begin(const Items &items)
{
    Items begun;
    for (const int index : items) {
        if (m_results[std::size_t(index)].outcome == ItemResult::Outcome::Changed)
            continue;
        m_progress[std::size_t(index)].isBegun = true;
        begun.push_back(index);
    }
    return begun;
}

//! One operation of each of \a items is over, however it went.
void Applier::finish(const Items &items, const QString &text)
{
    for (const int index : items) {
        if (--m_progress[std::size_t(index)].open == 0)
            tell(index);
    }
    m_done += int(items.size());
    if (m_onProgress)
        m_onProgress(
            {.phase = sync::Progress::Phase::Writing, .done = m_done, .total = m_plan.operations(), .text = text});
}

void Applier::tell(int index) const
{
    if (m_onResult)
        m_onResult(item(index), m_results[std::size_t(index)]);
}

Applier::Items Applier::itemsWith(const std::function<bool(const Item &)> &fits) const
{
    Items found;
    for (int index = 0; index < int(m_plan.items.size()); ++index) {
        const bool isLeft = m_results[std::size_t(index)].outcome == ItemResult::Outcome::Changed;
        if (!isLeft && fits(item(index)))
            found.push_back(index);
    }
    return found;
}

void Applier::fail(int index, const Error &error)
{
    ItemResult &result = m_results[std::size_t(index)];
    if (result.outcome == ItemResult::Outcome::Failed)
        return;
    result.outcome = ItemResult::Outcome::Failed;
    result.error = error;
    if (error.kind != Error::Kind::Cancelled) // stopped work has not failed
        qCWarning(lcApply) << "entity failed" << kv("path", item(index).path) << kv("error", toText(error));
}

QCoro::Task<Result<void>> Applier::makeTags(std::stop_token stop)
{
    if (!changesTags(m_plan, m_context.mapping))
        co_return {};
    const auto known = co_await m_shotgrid.tags(stop);
    if (!known)
        co_return known.error();
    for (const shotgrid::Tag &tag : *known)
        m_context.tags.emplace(tag.name.toCaseFolded(), tag.id);
    std::vector<shotgrid::Write> writes;
    const QStringList unknown = missingTags(m_plan, m_context);
    for (const QString &name : unknown)
        writes.push_back({.action = shotgrid::Write::Action::Create, .type = u"Tag"_s, .fields = {{u"name"_s, name}}});
    const auto made = co_await m_shotgrid.write(std::move(writes), stop);
    for (std::size_t at = 0; at < made.size(); ++at) {
        if (!made[at] && net::isAboutServer(made[at].error()))
            co_return made[at].error();
        if (made[at])
            m_context.tags.emplace(unknown[qsizetype(at)].toCaseFolded(), made[at]->ref.id);
    }
    co_return {};
}

//! A run that was stopped after ShotGrid took its creates and before AYON got the links left rows that carry the ids.
QCoro::Task<Result<void>> Applier::adoptRows(std::stop_token stop)
{
    std::map<QString, QStringList> ids;
    for (const auto &[ayonId, index] : m_pending)
        ids[item(index).type] += ayonId;
    for (const auto &[type, all] : ids) {
        for (qsizetype at = 0; at < all.size(); at += qsizetype(lookUpSize)) {
            QStringList wanted = all.mid(at, qsizetype(lookUpSize));
            const auto rows =
                co_await shotgrid::rowsNaming(&m_shotgrid, type, m_context.project, std::move(wanted), stop);
            if (!rows)
                co_return rows.error();
            for (const shotgrid::Row &row : *rows)
                m_context.made.emplace(row.text(u"sg_ayon_id"_s), shotgridId(type, row.ref.id.number()));
        }
    }
    co_return {};
}

//! Level by level: a batch cannot name a row that it makes itself.
QCoro::Task<Result<void>> Applier::writeShotgridFirst(std::stop_token stop)
{
    Items open = itemsWith([](const Item &item) {
        const bool isLater =
            isCreate(item.ayon) || !item.shotgrid || item.shotgrid->action == Operation::Action::Delete;
        return !isLater && item.kind != Kind::Project;
    });
    while (!open.empty()) {
        const auto blocked =
            std::stable_partition(open.begin(), open.end(), [this](int index) { return isReady(index); });
        const Items ready(open.begin(), blocked);
        open.erase(open.begin(), blocked);
        if (ready.empty())
            break;
        const auto written = co_await writeShotgrid(ready, stop);
        if (!written)
            co_return written.error();
    }
    failOrphans(open);
    co_return {};
}

bool Applier::isReady(int index) const
{
    const Item &wanted = item(index);
    const auto isThere = [this](const QString &ayonId) {
        return ayonId.isEmpty() || !m_pending.contains(ayonId) || !m_context.madeFor(ayonId).isEmpty();
    };
    const bool hasParent = !wanted.shotgridParent.isEmpty() || isThere(wanted.ayonParent);
    return hasParent && (!wanted.version || isThere(wanted.version->taskId));
}

void Applier::failOrphans(const Items &items)
{
    for (const int index : items) {
        m_progress[std::size_t(index)].shotgridDone = false;
        fail(index,
             {.kind = Error::Kind::Refused,
              .where = u"shotgrid %1"_s.arg(item(index).type),
              .message = Words::tr("what it hangs on could not be made in ShotGrid"),
              .hint = Words::tr("mend the parent first; this one follows with the next sync")});
    }
}

QCoro::Task<Result<void>> Applier::writeShotgrid(Items items, std::stop_token stop)
{
    for (const Items &slice : slices(items)) {
        const auto passed = co_await passGate(stop);
        if (!passed)
            co_return passed.error();
        const Items begun = begin(slice);
        const auto announced = co_await announce(begun, stop);
        if (!announced)
            co_return announced.error();
        Filling filling(m_shotgrid, m_plan, begun, m_context.mapping);
        const auto looked = co_await filling.begin(stop);
        if (!looked)
            co_return looked.error();
        m_filledIn = filling.filledIn();
        const auto written = co_await writeShotgridSlice(begun, stop);
        if (!written)
            co_return written.error();
        const auto givenBack = co_await filling.end(stop);
        if (!givenBack)
            co_return givenBack.error();
    }
    co_return {};
}

//! What is written to the row of an item: without fields that a person has filled in since it was planned.
std::vector<shotgrid::Write> Applier::rowWrites(int index) const
{
    const auto isFilledIn = [this, index](const Change &change) { return m_filledIn.contains({index, change.field}); };
    const Changes &planned = item(index).shotgrid->changes;
    if (m_filledIn.empty() || std::none_of(planned.begin(), planned.end(), isFilledIn))
        return shotgridWrites(item(index), m_context);
    Changes left;
    for (const Change &change : planned) {
        if (!isFilledIn(change))
            left.push_back(change);
    }
    Item rest = item(index);
    rest.shotgrid->changes = std::move(left);
    const bool isNothing = rest.shotgrid->changes.empty() && !rest.shotgrid->link && !rest.shotgrid->mark;
    return isNothing ? std::vector<shotgrid::Write>() : shotgridWrites(rest, m_context);
}

//! An entity that AYON refuses here it refuses again when the base is written, and then it is reported.
QCoro::Task<Result<void>> Applier::announce(Items items, std::stop_token stop)
{
    std::vector<ayon::Operation> operations;
    for (const int index : items) {
        if (announces(item(index)))
            operations.push_back(announcement(item(index), m_context.mapping));
    }
    const auto results = co_await m_ayon.write(ProjectName(m_context.ayonProject), std::move(operations), stop);
    for (const auto &result : results) {
        if (!result && net::isAboutServer(result.error()))
            co_return result.error();
    }
    co_return {};
}

QCoro::Task<Result<void>> Applier::writeShotgridSlice(Items items, std::stop_token stop)
{
    std::vector<shotgrid::Write> writes;
    std::vector<int> owners; // the item of each write
    for (const int index : items) {
        const Item &wanted = item(index);
        if (isCreate(wanted.shotgrid) && !m_context.madeFor(wanted.ayonId).isEmpty())
            continue; // adopted
        const bool isLost = isCreate(wanted.ayon) && !m_progress[std::size_t(index)].ayonDone;
        if (isLost && wanted.shotgridId.isEmpty())
            continue;
        const auto made = isLost ? std::vector{failedMark(wanted)} : rowWrites(index);
        for (const shotgrid::Write &write : made) {
            writes.push_back(write);
            owners.push_back(index);
        }
    }
    const auto results = co_await m_shotgrid.write(std::move(writes), stop);
    std::optional<Error> ending;
    std::map<QString, ShotgridId> versions; // made now, by AYON id
    for (std::size_t at = 0; at < results.size(); ++at) {
        const int index = owners[at];
        if (results[at]) {
            if (isCreate(item(index).shotgrid))
                m_context.made.emplace(item(index).ayonId, shotgridId(item(index).type, results[at]->ref.id.number()));
            if (isCreate(item(index).shotgrid) && item(index).kind == Kind::Version)
                versions.emplace(item(index).ayonId, results[at]->ref.id);
            continue;
        }
        m_progress[std::size_t(index)].shotgridDone = false;
        fail(index, results[at].error());
        if (net::isAboutServer(results[at].error()))
            ending = results[at].error();
    }
    finish(items, Words::tr("writing to ShotGrid"));
    if (ending)
        co_return *ending;
    co_return co_await yieldVersions(std::move(versions), stop);
}

//! An artist's publisher may make a Version for the same AYON version at the same moment, and the site takes both.
//! Whoever makes one looks again, and takes it back when another with a lower id is there: so one stays.
QCoro::Task<Result<void>> Applier::yieldVersions(std::map<QString, ShotgridId> made, std::stop_token stop)
{
    QStringList ids;
    for (const auto &[ayonId, row] : made)
        ids += ayonId;
    const QString type = u"Version"_s;
    const auto rows = co_await shotgrid::rowsNaming(&m_shotgrid, type, m_context.project, std::move(ids), stop);
    if (!rows)
        co_return rows.error();
    std::vector<shotgrid::Write> retired;
    for (const shotgrid::Row &row : *rows) {
        const auto ours = made.find(row.text(u"sg_ayon_id"_s));
        if (ours == made.end() || ours->second <= row.ref.id)
            continue;
        m_context.made[ours->first] = shotgridId(row.ref.type, row.ref.id.number());
        retired.push_back({.action = shotgrid::Write::Action::Retire, .type = row.ref.type, .id = ours->second});
        made.erase(ours);
    }
    const auto gone = co_await m_shotgrid.write(std::move(retired), stop);
    for (const auto &one : gone) {
        if (!one && net::isAboutServer(one.error()))
            co_return one.error();
    }
    co_return {};
}

QCoro::Task<Result<void>> Applier::writeAyon(Items items, std::stop_token stop)
{
    for (const Items &slice : slices(items)) {
        const auto passed = co_await passGate(stop);
        if (!passed)
            co_return passed.error();
        const Items begun = begin(slice);
        const auto written = co_await writeAyonSlice(begun, stop);
        if (!written)
            co_return written.error();
    }
    co_return {};
}

//! A link needs the row it names; a child needs the folder it goes into.
bool Applier::canWriteAyon(int index)
{
    const Item &wanted = item(index);
    if (isCreate(wanted.shotgrid) && m_context.madeFor(wanted.ayonId).isEmpty())
        return false;
    const auto folder = m_madeInAyon.find(wanted.ayon->container);
    if (folder == m_madeInAyon.end() || m_progress[std::size_t(folder->second)].ayonDone)
        return true;
    fail(index,
         {.kind = Error::Kind::Refused,
          .where = u"ayon %1"_s.arg(wanted.type),
          .message = Words::tr("the folder it belongs into could not be made in AYON"),
          .hint = Words::tr("mend the folder first; this one follows with the next sync")});
    return false;
}

QCoro::Task<Result<void>> Applier::writeAyonSlice(Items items, std::stop_token stop)
{
    std::vector<ayon::Operation> operations;
    std::vector<int> owners;
    for (const int index : items) {
        Progress &progress = m_progress[std::size_t(index)];
        if (!canWriteAyon(index)) {
            progress.ayonDone = false;
            continue;
        }
        operations.push_back(ayonOperation(item(index), progress.shotgridDone, m_context));
        owners.push_back(index);
    }
    const auto results = co_await m_ayon.write(ProjectName(m_context.ayonProject), std::move(operations), stop);
    std::optional<Error> ending;
    for (std::size_t at = 0; at < results.size(); ++at) {
        if (results[at])
            continue;
        m_progress[std::size_t(owners[at])].ayonDone = false;
        fail(owners[at], results[at].error());
        if (net::isAboutServer(results[at].error()))
            ending = results[at].error();
    }
    finish(items, Words::tr("writing to AYON"));
    if (ending)
        co_return *ending;
    co_return {};
}

//! Last, because the project's base says that a pass over everything went through. Once it is there, a pass over a part
//! may bring it up to date.
QCoro::Task<Result<void>> Applier::writeProject(bool isWholeProject, std::stop_token stop)
{
    const auto found = std::find_if(m_plan.items.begin(), m_plan.items.end(),
                                    [](const Item &item) { return item.kind == Kind::Project; });
    if (found == m_plan.items.end())
        co_return {};
    const int index = int(found - m_plan.items.begin());
    const Items own{index};
    if (announces(*found)) {
        const QJsonObject patch = announcementPatch(*found, m_context.mapping);
        const auto announced = co_await m_ayon.patchProject(ProjectName(m_context.ayonProject), patch, stop);
        if (!announced)
            co_return announced.error();
    }
    if (found->shotgrid) {
        const auto written = co_await writeShotgridSlice(own, stop);
        if (!written)
            co_return written.error();
    }
    if (!found->ayon)
        co_return {};
    Item project = *found;
    if (!isWholeProject && !project.hasBase)
        project.ayon->record = false;
    const QJsonObject patch = projectPatch(project, m_progress[std::size_t(index)].shotgridDone, m_context);
    const auto patched = co_await m_ayon.patchProject(ProjectName(m_context.ayonProject), patch, stop);
    if (!patched && net::isAboutServer(patched.error()))
        co_return patched.error();
    if (!patched)
        fail(index, patched.error());
    finish(own, Words::tr("writing to AYON"));
    co_return {};
}

} // namespace bridge::sync
