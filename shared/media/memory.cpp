#include "media/memory.h"

namespace bridge::media {

using namespace Qt::StringLiterals;

namespace {

EntityId idFrom(const QJsonValue &value)
{
    return EntityId::fromText(value.toString()).value_or(EntityId());
}

} // namespace

QString toText(const ShotgridRef &row)
{
    return u"%1/%2"_s.arg(row.type, row.id.toText());
}

ShotgridRef rowFromText(const QString &text)
{
    const auto id = ShotgridId::fromText(text.section('/'_L1, 1));
    return id ? ShotgridRef{.type = text.section('/'_L1, 0, 0), .id = *id} : ShotgridRef();
}

QJsonObject toJson(const Memory &memory)
{
    return {{u"shotgrid"_s, toText(memory.row)},
            {u"movie"_s, memory.movie.isEmpty() ? QString() : memory.movie.toText()},
            {u"thumbnail"_s, memory.thumbnail.isEmpty() ? QString() : memory.thumbnail.toText()}};
}

Memory memoryFromData(const QJsonObject &data)
{
    const QJsonObject json = data.value(memoryKey).toObject();
    const ShotgridRef row = rowFromText(json.value("shotgrid"_L1).toString());
    if (row.isEmpty())
        return {};
    return {.row = row, .movie = idFrom(json.value("movie"_L1)), .thumbnail = idFrom(json.value("thumbnail"_L1))};
}

} // namespace bridge::media
