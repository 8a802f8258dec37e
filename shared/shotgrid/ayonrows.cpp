#include "shotgrid/ayonrows.h"

#include <QJsonArray>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

QCoro::Task<Result<std::vector<Row>>> rowsNaming(ShotgridClient *client, QString type, ShotgridId project,
                                                 QStringList ayonIds, std::stop_token stop)
{
    if (ayonIds.isEmpty())
        co_return std::vector<Row>();
    Query query{.type = std::move(type), .fields = {u"sg_ayon_id"_s}};
    const QJsonArray wanted = QJsonArray::fromStringList(ayonIds);
    query.filter = all({inProject(project), where(u"sg_ayon_id"_s, Relation::In, wanted)});
    auto rows = co_await client->searchAll(std::move(query), stop);
    co_return rows;
}

} // namespace bridge::shotgrid
