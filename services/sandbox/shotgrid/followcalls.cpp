#include "sandbox/shotgrid/followcalls.h"

#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/reader.h"
#include "sandbox/shotgrid/recordcalls.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! Rows as these calls show them: their links name the type as the schema does.
QJsonObject toJson(const Call &call, const Link &row)
{
    const EntityType &type = call.store.schema().type(row);
    QJsonObject json{
        {u"id"_s, row.id},
        {u"type"_s, type.name},
        {u"links"_s, QJsonObject{{u"self"_s, u"%1/entity/%2/%3"_s.arg(call.prefix, type.name).arg(row.id)}}}};
    if (const Field *name = type.field(u"name"_s)) {
        const QJsonValue value = valueToJson(call.store, *name, valueOf(call.store, call.caller, row, *name));
        json.insert(u"attributes"_s, QJsonObject{{u"name"_s, value}});
    }
    return json;
}

Reply rows(const Call &call, const Links &links)
{
    QJsonArray list;
    for (const Link &link : links) {
        if (canSee(call.caller, call.store, link))
            list.append(toJson(call, link));
    }
    return jsonReply({{u"data"_s, list}});
}

Outcome<Reply> follow(const Call &call, Followers &followers, const Link &person)
{
    const QJsonArray wanted = call.body[u"entities"].toArray();
    if (wanted.isEmpty())
        return invalidParameters({{u"entities"_s, QJsonArray{u"entities is missing"_s}}});
    QJsonObject refused;
    Links found;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const EntityType *type = call.store.schema().find(wanted[i][u"entity"].toString());
        if (!type) {
            refused.insert(QString::number(i), QJsonObject{{u"entity"_s, QJsonArray{u"entity is not valid"_s}}});
            continue;
        }
        found.push_back({.type = type->place, .id = wanted[i][u"record_id"].toInt()});
    }
    if (!refused.isEmpty())
        return invalidParameters({{u"entities"_s, refused}});
    for (const Link &row : found) {
        if (!call.store.isLive(row) || !canSee(call.caller, call.store, row))
            return missingRowToWrite(call.store.schema().type(row).name, row.id);
    }
    for (const Link &row : found)
        followers.follow(person, row);
    return Reply{.status = 204};
}

Outcome<Reply> unfollow(const Call &call, Followers &followers, const Link &row)
{
    const EntityType *person = call.store.schema().find(u"HumanUser"_s);
    if (!person || !call.body[u"user_id"].isDouble())
        return invalidParameters({{u"user_id"_s, QJsonArray{u"user_id is missing"_s}}});
    followers.unfollow({.type = person->place, .id = call.body[u"user_id"].toInt()}, row);
    return Reply{.status = 204};
}

Reply following(const Call &call, const Followers &followers, const Link &person)
{
    const auto typeName = parameter(call.request, u"entity"_s);
    const auto project = parameter(call.request, u"project_id"_s);
    Links found = followers.followedBy(call.store, person);
    std::erase_if(found, [&](const Link &row) {
        const bool isOtherType = typeName && call.store.schema().type(row).name != *typeName;
        return isOtherType || (project && call.store.projectOf(row).id != project->toInt());
    });
    return rows(call, found);
}

} // namespace

std::optional<Outcome<Reply>> answerFollowing(const Call &call, Followers &followers, const EntityType &type,
                                              const QStringList &segments)
{
    if (segments.size() != 2)
        return std::nullopt;
    const Link row{.type = type.place, .id = segments[0].toInt()};
    const QString what = call.request.method + u' ' + segments[1];
    const bool isOfPerson = type.name == "HumanUser"_L1 && (what == "POST follow"_L1 || what == "GET following"_L1);
    if (!isOfPerson && what != "GET followers"_L1 && what != "PUT unfollow"_L1)
        return std::nullopt;
    if (!call.store.isLive(row) || !canSee(call.caller, call.store, row))
        return missingRow(type.name, row.id);
    if (what == "GET followers"_L1)
        return rows(call, followers.of(call.store, row));
    if (what == "PUT unfollow"_L1)
        return unfollow(call, followers, row);
    if (what == "POST follow"_L1)
        return follow(call, followers, row);
    return following(call, followers, row);
}

} // namespace bridge::sandbox::shotgrid
