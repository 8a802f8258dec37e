#include "media/held.h"

#include "shotgrid/shotgridclient.h"

#include <algorithm>

namespace bridge::media {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostIds = 1000; // in a search

//! The rows of those \a ids that are there.
QCoro::Task<Result<std::vector<shotgrid::Row>>> rowsOf(shotgrid::ShotgridClient *shotgrid, QString type,
                                                       std::vector<ShotgridId> ids, QStringList fields,
                                                       std::stop_token stop)
{
    std::vector<shotgrid::Row> all;
    for (std::size_t from = 0; from < ids.size(); from += mostIds) {
        const std::size_t end = std::min(ids.size(), from + mostIds);
        const std::vector<ShotgridId> some(ids.begin() + std::ptrdiff_t(from), ids.begin() + std::ptrdiff_t(end));
        shotgrid::Query query{.type = type, .filter = shotgrid::whereIds(some), .fields = fields};
        auto rows = co_await shotgrid->searchAll(std::move(query), stop);
        if (!rows)
            co_return rows.error();
        std::move(rows->begin(), rows->end(), std::back_inserter(all));
    }
    co_return all;
}

} // namespace

QCoro::Task<Result<std::map<ShotgridId, Held>>> readHeld(shotgrid::ShotgridClient *shotgrid,
                                                         std::vector<ShotgridId> versions, std::stop_token stop)
{
    const QStringList fields{movieField, imageField};
    const auto rows = co_await rowsOf(shotgrid, u"Version"_s, std::move(versions), fields, stop);
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
    const QStringList fields{u"created_at"_s};
    const auto rows = co_await rowsOf(shotgrid, u"Attachment"_s, std::move(attachments), fields, stop);
    if (!rows)
        co_return rows.error();
    std::map<ShotgridId, QDateTime> times;
    for (const shotgrid::Row &row : *rows)
        times.emplace(row.ref.id, QDateTime::fromString(row.text(u"created_at"_s), Qt::ISODate));
    co_return times;
}

} // namespace bridge::media
