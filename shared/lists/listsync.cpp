#include "lists/listsync.h"

#include "base/log.h"
#include "base/words.h"

#include <QLoggingCategory>

#include <algorithm>

namespace bridge::lists {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcLists, "bridge.lists")

}

int Report::failed() const
{
    return int(
        std::count_if(results.begin(), results.end(), [](const ItemResult &result) { return bool(result.error); }));
}

int Report::conflicts() const
{
    int count = 0;
    for (const ItemResult &result : results)
        count += int(result.item.conflicts.size());
    return count;
}

ListSync::ListSync(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, QString site, ProjectName project)
    : m_ayon(ayon)
    , m_shotgrid(shotgrid)
    , m_place{.ayon = std::move(project), .site = std::move(site)}
{
}

//! Each time: the project may be made again, or linked with another one.
QCoro::Task<Result<void>> ListSync::open(std::stop_token stop)
{
    const auto project = co_await m_ayon.project(m_place.ayon, stop);
    if (!project)
        co_return project.error();
    const auto id = ShotgridId::fromText(project->attrib.value("shotgridId"_L1).toString());
    if (!id) {
        co_return Error{.kind = Error::Kind::NotFound,
                        .where = u"project %1"_s.arg(m_place.ayon.toText()),
                        .message = Words::tr("the project is not linked with one of ShotGrid"),
                        .hint = Words::tr("sync it once")};
    }
    if (*id == m_place.shotgrid)
        co_return {};
    const auto schema = co_await m_shotgrid.schema(u"Playlist"_s, *id, stop);
    if (!schema)
        co_return schema.error();
    if (!schema->find(u"sg_ayon_id"_s)) {
        co_return Error{.kind = Error::Kind::Refused,
                        .where = u"shotgrid Playlist"_s,
                        .message = Words::tr("playlists have no field sg_ayon_id"),
                        .hint = Words::tr("sync the whole project once: that makes it")};
    }
    m_place.hasLock = schema->find(u"locked"_s) != nullptr;
    m_place.shotgrid = *id;
    co_return {};
}

QCoro::Task<Result<ReadLists>> ListSync::read(Touched touched, std::stop_token stop)
{
    const auto opened = co_await open(stop);
    if (!opened)
        co_return opened.error();
    co_return co_await readLists(m_ayon, m_shotgrid, m_place, std::move(touched), stop);
}

QCoro::Task<Result<std::vector<Item>>> ListSync::plan(Touched touched, sync::Policy policy, std::stop_token stop)
{
    auto found = co_await read(std::move(touched), stop);
    if (!found)
        co_return found.error();
    co_return lists::plan(found->pairs, std::move(found->facts), policy);
}

QCoro::Task<Result<Touched>> ListSync::holding(std::set<EntityId> versions, std::stop_token stop)
{
    Touched touched;
    const auto all = co_await m_ayon.lists(m_place.ayon, stop);
    if (!all)
        co_return all.error();
    std::vector<EntityId> ofVersions;
    for (const ayon::EntityList &one : *all) {
        if (one.entityType == "version"_L1)
            ofVersions.push_back(one.id);
    }
    if (ofVersions.empty())
        co_return touched;
    const auto contents = co_await m_ayon.listItems(m_place.ayon, std::move(ofVersions), stop);
    if (!contents)
        co_return contents.error();
    for (const ayon::ListItems &list : *contents) {
        const bool isHolding = std::ranges::any_of(
            list.items, [&versions](const ayon::ListItem &item) { return versions.contains(item.entityId); });
        if (isHolding)
            touched.lists.insert(list.id);
    }
    co_return touched;
}

QCoro::Task<Result<Report>> ListSync::sync(Touched touched, sync::Policy policy, std::stop_token stop)
{
    auto found = co_await read(std::move(touched), stop);
    if (!found)
        co_return found.error();
    const std::size_t known = found->facts.labels.size();
    std::vector<Item> items = lists::plan(found->pairs, std::move(found->facts), policy);
    qCDebug(lcLists) << "plan ready" << kv("project", m_place.ayon.toText()) << kv("lists", found->pairs.size())
                     << kv("to write", items.size());
    if (auto caught = tooManyDeletes(items, known, policy))
        co_return *std::move(caught);
    auto results = co_await writeLists(m_ayon, m_shotgrid, m_place, std::move(items), stop);
    if (!results)
        co_return results.error();
    Report report{.results = *std::move(results)};
    if (!report.results.empty()) {
        qCInfo(lcLists) << "lists synced" << kv("project", m_place.ayon.toText()) << kv("lists", report.results.size())
                        << kv("failed", report.failed()) << kv("conflicts", report.conflicts());
    }
    co_return report;
}

} // namespace bridge::lists
