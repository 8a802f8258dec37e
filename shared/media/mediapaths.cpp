#include "media/mediapaths.h"

#include "media/decision.h"
#include "media/outside.h"
#include "net/httpmessage.h"

#include <map>

namespace bridge::media {

using namespace Qt::StringLiterals;

namespace {

const QString versionKey = u"versionId"_s;

const std::map<QString, QJsonValue::Type> &pathFields()
{
    static const std::map<QString, QJsonValue::Type> fields{{u"sg_path_to_movie"_s, QJsonValue::String},
                                                            {u"sg_path_to_frames"_s, QJsonValue::String},
                                                            {u"sg_movie_has_slate"_s, QJsonValue::Bool},
                                                            {u"sg_frames_have_slate"_s, QJsonValue::Bool}};
    return fields;
}

Error malformed(const QString &message)
{
    return {.where = u"event %1"_s.arg(mediaPathTopic), .message = message};
}

} // namespace

Result<MediaPaths> mediaPathsFrom(const ayon::Event &event)
{
    const QJsonObject said = event.payload.isEmpty() ? event.summary : event.payload;
    const auto version = EntityId::fromText(said.value(versionKey).toString());
    if (!version)
        return malformed(u"it names no version (versionId)"_s);
    MediaPaths paths{.version = *version};
    for (auto entry = said.begin(); entry != said.end(); ++entry) {
        if (entry.key() == versionKey)
            continue;
        const auto field = pathFields().find(entry.key());
        if (field == pathFields().end()) {
            paths.leftOut.append(entry.key());
            continue;
        }
        if (!entry->isNull() && entry->type() != field->second)
            return malformed(u"%1 is of another type"_s.arg(entry.key()));
        paths.fields.insert(entry.key(), *entry);
    }
    if (paths.fields.isEmpty())
        return malformed(u"it names no path"_s);
    return paths;
}

QCoro::Task<Result<std::vector<MediaResult>>> writeMediaPaths(ayon::AyonClient *ayon,
                                                              shotgrid::ShotgridClient *shotgrid, ProjectName project,
                                                              std::vector<MediaPaths> paths, std::stop_token stop)
{
    if (paths.empty()) // without ids a query is about all there are
        co_return std::vector<MediaResult>();
    ayon::EntityQuery query{.project = project};
    std::map<EntityId, QJsonObject> fields;
    for (const MediaPaths &one : paths) {
        QJsonObject &all = fields[one.version];
        for (auto field = one.fields.begin(); field != one.fields.end(); ++field)
            all.insert(field.key(), *field);
    }
    for (const auto &[version, some] : fields)
        query.ids.push_back(version);
    const auto versions = co_await ayon->allVersions(std::move(query), stop);
    if (!versions)
        co_return versions.error();

    MediaResults results;
    std::vector<shotgrid::Write> writes;
    std::vector<EntityId> written;
    std::vector<ayon::Version> unlinked;
    for (const ayon::Version &version : *versions) {
        const ShotgridRef row = rowOf(version);
        results.emplace(version.id, row.isEmpty() ? waiting() : MediaResult());
        if (row.isEmpty()) {
            unlinked.push_back(version);
            continue;
        }
        written.push_back(version.id);
        writes.push_back(
            {.action = shotgrid::Write::Action::Update, .type = row.type, .id = row.id, .fields = fields[version.id]});
    }
    const auto never = co_await readOutside(ayon, project, std::move(unlinked), stop);
    if (!never)
        co_return never.error();
    for (const auto &[version, reason] : *never)
        results[version] = outside(reason);
    const auto rows = co_await shotgrid->write(std::move(writes), stop);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (!rows[at] && net::isAboutServer(rows[at].error()))
            co_return rows[at].error();
        if (!rows[at])
            results[written[at]] = failed(rows[at].error());
    }
    std::vector<MediaResult> inOrder;
    inOrder.reserve(paths.size());
    for (const MediaPaths &one : paths)
        inOrder.push_back(results.contains(one.version) ? results.at(one.version) : gone());
    co_return inOrder;
}

} // namespace bridge::media
