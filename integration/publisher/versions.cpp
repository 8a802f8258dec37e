#include "publisher/versions.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

const QString ayonId = u"sg_ayon_id"_s;

bool isBetter(const shotgrid::Row &row, const shotgrid::Row *best)
{
    return !best || row.ref.id < best->ref.id;
}

bool hasNameOf(const Prepared &publish, const shotgrid::Row &row)
{
    const ShotgridRef &task = publish.place.task;
    return row.text(u"code"_s) == publish.version.values.value(u"code"_s).toString().trimmed()
        && row.link(u"entity"_s).ref == publish.place.entity && (task.isEmpty() || row.link(u"sg_task"_s).ref == task);
}

} // namespace

QStringList versionFieldNames()
{
    return {u"code"_s,
            u"entity"_s,
            u"sg_task"_s,
            u"user"_s,
            u"description"_s,
            u"sg_status_list"_s,
            ayonId,
            u"sg_version_type"_s,
            u"sg_first_frame"_s,
            u"sg_last_frame"_s,
            u"frame_count"_s,
            u"frame_range"_s,
            u"sg_path_to_movie"_s,
            u"sg_path_to_frames"_s,
            u"sg_movie_has_slate"_s,
            u"sg_frames_have_slate"_s,
            u"sg_uploaded_movie"_s,
            u"published_files"_s};
}

QStringList publishedFileFieldNames()
{
    return {u"code"_s,
            u"project"_s,
            u"entity"_s,
            u"version"_s,
            u"task"_s,
            u"version_number"_s,
            u"published_file_type"_s,
            u"path"_s,
            u"path_cache"_s,
            u"description"_s,
            u"upstream_published_files"_s};
}

shotgrid::Filter candidatesOf(const std::vector<const Prepared *> &publishes)
{
    QJsonArray ids;
    QJsonArray codes;
    std::set<ShotgridRef> entities;
    for (const Prepared *publish : publishes) {
        if (!publish->request.versionId.isEmpty())
            ids.append(publish->request.versionId.toText());
        codes.append(publish->version.values.value(u"code"_s));
        entities.insert(publish->place.entity);
    }
    const std::vector<ShotgridRef> places(entities.begin(), entities.end());
    const auto byName = shotgrid::all({shotgrid::where(u"entity"_s, shotgrid::Relation::In, places),
                                       shotgrid::where(u"code"_s, shotgrid::Relation::In, codes)});
    const auto byId =
        ids.isEmpty() ? shotgrid::Filter() : shotgrid::where(ayonId, shotgrid::Relation::In, QJsonValue(ids));
    const ShotgridRef project = publishes.front()->place.project;
    return shotgrid::all({shotgrid::inProject(project.id), byId.isEmpty() ? byName : shotgrid::any({byId, byName})});
}

const shotgrid::Row *versionOf(const Prepared &publish, const std::vector<shotgrid::Row> &rows,
                               const std::set<EntityId> &live)
{
    const EntityId own = publish.request.versionId;
    const shotgrid::Row *byId = nullptr;
    const shotgrid::Row *byName = nullptr;
    for (const shotgrid::Row &row : rows) {
        const auto id = EntityId::fromText(row.text(ayonId));
        if (id && *id == own && isBetter(row, byId))
            byId = &row;
        const bool isOthers = id && *id != own && !own.isEmpty() && live.contains(*id);
        if (hasNameOf(publish, row) && !isOthers && isBetter(row, byName))
            byName = &row;
    }
    return byId ? byId : byName;
}

std::vector<EntityId> othersOf(const Prepared &publish, const std::vector<shotgrid::Row> &rows)
{
    std::vector<EntityId> others;
    for (const shotgrid::Row &row : rows) {
        const auto id = EntityId::fromText(row.text(ayonId));
        if (id && *id != publish.request.versionId && hasNameOf(publish, row))
            others.push_back(*id);
    }
    return others;
}

const shotgrid::Row *publishedFileOf(const QString &code, const ShotgridRef &version, const ShotgridRef &task,
                                     const std::vector<shotgrid::Row> &rows)
{
    const shotgrid::Row *best = nullptr;
    for (const shotgrid::Row &row : rows) {
        const bool fits = row.text(u"code"_s) == code && row.link(u"version"_s).ref == version
            && (task.isEmpty() || row.link(u"task"_s).ref == task);
        if (fits && isBetter(row, best))
            best = &row;
    }
    return best;
}

} // namespace bridge::publisher
