#include "sync/announced.h"

#include "sync/basejson.h"
#include "sync/merge.h"

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

//! True when \a row hangs on what AYON calls \a parent. One that was made by the same pass may not be linked in AYON
//! yet, and an asset's category has no row that could name it.
bool hangsOn(const Entity &row, const QString &parent, const Tree &ayon, const Tree &shotgrid)
{
    const Entity *there = shotgrid.find(row.parent);
    if (!there || there->kind == Kind::Project)
        return parent.isEmpty();
    const Entity *here = ayon.find(parent);
    return here && (here->link == there->id || there->link == here->id);
}

} // namespace

bool announces(const Item &item)
{
    const bool recordsBehind = item.ayon && item.ayon->action == Operation::Action::Update && item.ayon->record;
    return recordsBehind && item.shotgrid && item.shotgrid->action == Operation::Action::Update
        && !item.shotgrid->changes.empty();
}

Announced announcedBy(const Item &item)
{
    Announced announced{.shotgridId = item.shotgridId};
    for (const Change &change : item.shotgrid->changes) {
        switch (change.what) {
        case Change::What::Title:
            announced.title = std::get<QString>(change.after);
            break;
        case Change::What::Parent:
            announced.parent = std::get<QString>(change.after);
            break;
        case Change::What::Field:
            announced.values.set(change.field, change.after);
            break;
        }
    }
    return announced;
}

QJsonObject toJson(const Announced &announced, const Mapping &mapping)
{
    QJsonObject json{{u"shotgrid"_s, announced.shotgridId}, {u"values"_s, toJson(announced.values, mapping)}};
    if (announced.title)
        json.insert(u"title"_s, *announced.title);
    if (announced.parent)
        json.insert(u"parent"_s, *announced.parent);
    return json;
}

std::optional<Announced> announcedFromData(const QJsonObject &data, const Mapping &mapping)
{
    if (!data.value(announcedKey).isObject())
        return std::nullopt;
    const QJsonObject stored = data.value(announcedKey).toObject();
    const auto textAt = [&stored](const QString &key) {
        const QJsonValue value = stored.value(key);
        return value.isString() ? std::optional(value.toString()) : std::nullopt;
    };
    return Announced{.shotgridId = stored.value(u"shotgrid"_s).toString(),
                     .title = textAt(u"title"_s),
                     .parent = textAt(u"parent"_s),
                     .values = fieldsFromJson(stored.value(u"values"_s).toObject(), mapping)};
}

BaseTree withAnnounced(BaseTree base, const AnnouncedTree &announced, const Tree &ayon, const Tree &shotgrid,
                       const Mapping &mapping)
{
    for (const auto &[id, written] : announced) {
        const auto agreed = base.find(id);
        const Entity *row = shotgrid.find(written.shotgridId);
        if (agreed == base.end() || !row)
            continue;
        if (written.title && *written.title == row->title)
            agreed->second.title = *written.title;
        if (written.parent && hangsOn(*row, *written.parent, ayon, shotgrid))
            agreed->second.parent = *written.parent;
        for (const auto &[field, value] : written.values) {
            const Role role = mapping.fields[field].role;
            const Value there = row->values.value(field);
            if (sameValue(role, there, value))
                agreed->second.values.set(field, value);
            else if (isList(role))
                agreed->second.values.set(field, agreedMembers(role, there, value, agreed->second.values.value(field)));
        }
    }
    return base;
}

} // namespace bridge::sync
