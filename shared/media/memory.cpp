#include "media/memory.h"

namespace bridge::media {

using namespace Qt::StringLiterals;

namespace {

EntityId idFrom(const QJsonValue &value)
{
    return EntityId::fromText(value.toString()).value_or(EntityId());
}

} // namespace

QJsonObject toJson(const Memory &memory)
{
    return {{u"shotgrid"_s, u"%1/%2"_s.arg(memory.row.type, memory.row.id.toText())},
            {u"movie"_s, memory.movie.isEmpty() ? QString() : memory.movie.toText()},
            {u"thumbnail"_s, memory.thumbnail.isEmpty() ? QString() : memory.thumbnail.toText()}};
}

Memory memoryFromData(const QJsonObject &data)
{
    const QJsonObject json = data.value(memoryKey).toObject();
    const QString row = json.value("shotgrid"_L1).toString();
    const auto id = ShotgridId::fromText(row.section('/'_L1, 1));
    if (!id)
        return {};
    return {.row = {.type = row.section('/'_L1, 0, 0), .id = *id},
            .movie = idFrom(json.value("movie"_L1)),
            .thumbnail = idFrom(json.value("thumbnail"_L1))};
}

} // namespace bridge::media
