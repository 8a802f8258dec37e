#include "cli/demo/demoedits.h"

#include <algorithm>

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

//! Rows of the project's type that both sides know, in the order of their ids.
QCoro::Task<Result<std::vector<shotgrid::Row>>> linkedRows(shotgrid::ShotgridClient &client, QString project,
                                                           QString type, std::stop_token stop)
{
    shotgrid::Query query{.type = type,
                          .fields = {u"code"_s, u"content"_s, u"sg_ayon_id"_s, u"sg_sequence"_s, u"tags"_s}};
    query.filter = shotgrid::all({shotgrid::where(u"project.Project.sg_ayon_id"_s, shotgrid::Relation::Is, project),
                                  shotgrid::where(u"sg_ayon_sync_status"_s, shotgrid::Relation::Is, u"Synced"_s)});
    auto rows = co_await client.searchAll(std::move(query), stop);
    if (rows && rows->size() < 12)
        co_return Error{.kind = Error::Kind::NotFound,
                        .where = u"shotgrid %1"_s.arg(type),
                        .message = u"the demo studio has too few of them"_s};
    co_return rows;
}

shotgrid::Write change(const shotgrid::Row &row, const QJsonObject &fields)
{
    return {.type = row.ref.type, .id = row.ref.id, .fields = fields};
}

ayon::Operation changeInAyon(const shotgrid::Row &row, const QJsonObject &data)
{
    return {.entityType = ayon::EntityType::Folder,
            .entityId = EntityId::fromText(row.text(u"sg_ayon_id"_s)).value_or(EntityId()),
            .data = data};
}

//! AYON replaces a list of tags whole.
QJsonArray withTag(const shotgrid::Row &row, const QString &tag)
{
    QJsonArray tags;
    for (const shotgrid::Link &known : row.linksOf(u"tags"_s))
        tags.append(known.name);
    tags.append(tag);
    return tags;
}

template <class T> std::optional<Error> firstError(const std::vector<Result<T>> &results)
{
    const auto failed = std::find_if(results.begin(), results.end(), [](const auto &result) { return !result; });
    return failed == results.end() ? std::nullopt : std::optional<Error>(failed->error());
}

} // namespace

QCoro::Task<Result<Lines>> editBothSides(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                                         ProjectName project, std::stop_token stop)
{
    const auto shots = co_await linkedRows(shotgrid, project.toText(), u"Shot"_s, stop);
    if (!shots)
        co_return shots.error();
    const auto assets = co_await linkedRows(shotgrid, project.toText(), u"Asset"_s, stop);
    if (!assets)
        co_return assets.error();
    const std::vector<shotgrid::Row> &shot = *shots;
    // Some shots hang on nothing, as on real sites.
    const auto last = std::find_if(shot.rbegin(), shot.rend(),
                                   [](const shotgrid::Row &row) { return !row.link(u"sg_sequence"_s).ref.isEmpty(); });
    if (last == shot.rend())
        co_return Error{.kind = Error::Kind::NotFound,
                        .where = u"shotgrid Sequence"_s,
                        .message = u"no shot of the demo studio hangs on one"_s};
    const shotgrid::Link sequence = last->link(u"sg_sequence"_s);
    const auto name = [](const shotgrid::Row &row) { return row.text(u"code"_s); };

    const std::vector<shotgrid::Write> inShotgrid{
        change(shot[0], {{u"code"_s, name(shot[0]) + " neu"_L1}}),
        change(shot[1], {{u"sg_sequence"_s, shotgrid::toJson(sequence.ref)}}),
        change(shot[2], {{u"sg_status_list"_s, u"hld"_s}}),
        change(shot[3], {{u"description"_s, u"Rain, seen from the inside"_s}}),
        {.action = shotgrid::Write::Action::Retire, .type = u"Shot"_s, .id = shot[4].ref.id}};
    const std::vector<ayon::Operation> inAyon{
        changeInAyon(shot[3], {{u"attrib"_s, QJsonObject{{u"description"_s, u"Sun, seen from the outside"_s}}}}),
        changeInAyon(shot[5], {{u"tags"_s, withTag(shot[5], u"hero shot"_s)}}),
        changeInAyon((*assets)[0], {{u"label"_s, name((*assets)[0]) + " II"_L1}})};
    const auto written = co_await shotgrid.write(inShotgrid, stop);
    if (const auto error = firstError(written))
        co_return *error;
    const auto operated = co_await ayon.write(project, inAyon, stop);
    if (const auto error = firstError(operated))
        co_return *error;
    const auto told = [](const QString &who, const QString &what) {
        return Line{.text = u"  %1 %2"_s.arg(who.leftJustified(9), what)};
    };
    const QString inAyonName = u"AYON"_s;
    const QString inShotgridName = u"ShotGrid"_s;
    Lines lines{told(inShotgridName, u"shot %1 is renamed to %1 neu"_s.arg(name(shot[0]))),
                told(inShotgridName, u"shot %1 moves to sequence %2"_s.arg(name(shot[1]), sequence.name)),
                told(inShotgridName, u"shot %1 goes on hold"_s.arg(name(shot[2]))),
                told(inShotgridName, u"shot %1 is retired"_s.arg(name(shot[4]))),
                told(inAyonName, u"shot %1 gets the tag 'hero shot'"_s.arg(name(shot[5]))),
                told(inAyonName, u"asset %1 is labelled %1 II"_s.arg(name((*assets)[0]))),
                told(u"both"_s, u"shot %1 gets two different descriptions: a conflict"_s.arg(name(shot[3])))};
    co_return lines;
}

} // namespace bridge::cli
