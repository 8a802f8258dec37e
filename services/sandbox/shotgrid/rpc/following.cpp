#include "sandbox/shotgrid/rpc/following.h"

#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/reader.h"

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

namespace {

//! The live row that an argument names.
Outcome<Link> linkIn(const MethodCall &call, const QString &argument)
{
    const auto row = rowIn(call, call.arguments[argument]);
    if (!row)
        return row.failure();
    if (!call.store().isLive(*row) || !canSee(call.caller, call.store(), *row))
        return missingRow(call.store().schema().type(*row).name, row->id);
    return *row;
}

QJsonObject shown(const Store &store, const Link &link)
{
    const EntityType &type = store.schema().type(link);
    QJsonObject json{
        {u"type"_s, type.name}, {u"id"_s, link.id}, {u"name"_s, store.linkName(link)}, {u"valid"_s, u"valid"_s}};
    if (const Field *status = type.field(u"sg_status_list"_s))
        json.insert(u"status"_s, valueToJson(store, *status, store.row(link)->value(status->place)));
    return json;
}

QJsonArray shown(const MethodCall &call, const Links &links)
{
    QJsonArray list;
    for (const Link &link : links) {
        if (canSee(call.caller, call.store(), link))
            list.append(shown(call.store(), link));
    }
    return list;
}

Outcome<Result> change(const MethodCall &call, bool follows)
{
    const auto person = linkIn(call, u"user"_s);
    if (!person)
        return person.failure();
    const auto row = linkIn(call, u"entity"_s);
    if (!row)
        return row.failure();
    if (follows)
        call.access.followers.follow(*person, *row);
    else
        call.access.followers.unfollow(*person, *row);
    return Result{.value = QJsonObject{{follows ? u"followed"_s : u"unfollowed"_s, true},
                                       {u"user"_s, call.arguments[u"user"]},
                                       {u"entity"_s, call.arguments[u"entity"]}}};
}

} // namespace

Outcome<Result> follow(const MethodCall &call)
{
    return change(call, true);
}

Outcome<Result> unfollow(const MethodCall &call)
{
    return change(call, false);
}

Outcome<Result> readFollowers(const MethodCall &call)
{
    const auto row = linkIn(call, u"entity"_s);
    if (!row)
        return row.failure();
    return Result{.value = shown(call, call.access.followers.of(call.store(), *row))};
}

Outcome<Result> readFollowing(const MethodCall &call)
{
    const auto person = linkIn(call, u"user"_s);
    if (!person)
        return person.failure();
    const QJsonValue type = call.arguments[u"entity_type"];
    const QJsonValue project = call.arguments[u"project"][u"id"];
    Links found = call.access.followers.followedBy(call.store(), *person);
    std::erase_if(found, [&](const Link &row) {
        const bool isOtherType = type.isString() && call.store().schema().type(row).name != type.toString();
        return isOtherType || (project.isDouble() && call.store().projectOf(row).id != project.toInt());
    });
    return Result{.value = shown(call, found)};
}

} // namespace bridge::sandbox::shotgrid::rpc
