#include "media/held.h"

#include "shotgrid/shotgridclient.h"

namespace bridge::media {

using namespace Qt::StringLiterals;

QCoro::Task<Result<std::map<ShotgridId, Held>>> readHeld(shotgrid::ShotgridClient *shotgrid,
                                                         std::vector<ShotgridId> versions, std::stop_token stop)
{
    shotgrid::Query query{.type = u"Version"_s, .fields = {movieField, imageField}};
    const auto rows = co_await shotgrid->searchByIds(std::move(query), std::move(versions), stop);
    if (!rows)
        co_return rows.error();
    std::map<ShotgridId, Held> held;
    for (const shotgrid::Row &row : *rows) {
        const QJsonValue movie = row.attributes.value(movieField);
        held.emplace(row.ref.id,
                     Held{.movieName = movie["name"_L1].toString(),
                          .movie = ShotgridId(movie["id"_L1].toInteger()),
                          .hasImage = !row.text(imageField).isEmpty()});
    }
    co_return held;
}

QCoro::Task<Result<std::map<ShotgridId, QDateTime>>>
readTimes(shotgrid::ShotgridClient *shotgrid, std::vector<ShotgridId> attachments, std::stop_token stop)
{
    shotgrid::Query query{.type = u"Attachment"_s, .fields = {u"created_at"_s}};
    const auto rows = co_await shotgrid->searchByIds(std::move(query), std::move(attachments), stop);
    if (!rows)
        co_return rows.error();
    std::map<ShotgridId, QDateTime> times;
    for (const shotgrid::Row &row : *rows)
        times.emplace(row.ref.id, QDateTime::fromString(row.text(u"created_at"_s), Qt::ISODate));
    co_return times;
}

} // namespace bridge::media
