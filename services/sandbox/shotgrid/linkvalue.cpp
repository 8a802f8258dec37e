#include "sandbox/shotgrid/linkvalue.h"

#include "sandbox/shotgrid/permissions.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! "[\"Asset\", \"Shot\", …]": every type of the site.
QString typeNames(const Schema &schema)
{
    QJsonArray names;
    for (const EntityType &type : schema.types()) {
        if (!type.isDisabled)
            names.append(type.name);
    }
    return toRuby(names);
}

//! Types that the field binds, and rows that are not there, or not for this caller.
Refusal refusalOfTarget(const Store &store, const Caller &caller, const EntityType &type, const Field &field,
                        const Link &target)
{
    const QString &targetType = store.schema().type(target).name;
    const bool isForeign = field.binds && !field.takesType(targetType);
    if (isForeign && field.type == DataType::Entity)
        return updateFailed(type, field, u"%1 expected, got %2"_s.arg(field.validTypes.join(", "_L1), targetType));
    const bool isOutOfPlace = field.inverse.isValid() && target.type != field.inverse.type;
    if (isForeign || isOutOfPlace || !store.isLive(target) || !canSee(caller, store, target))
        return updateFailed(type, field, u"Value is not legal."_s);
    return std::nullopt;
}

} // namespace

Outcome<Link> linkFromHash(const QString &call, const Schema &schema, const QJsonObject &hash)
{
    const EntityType *type = schema.find(hash[u"type"].toString());
    if (!type) {
        return invalidRequest(u"%1 invalid/missing entity hash string 'type': %2 Valid entity types: %3"_s.arg(
            call, toRuby(hash), typeNames(schema)));
    }
    if (!isInteger(hash[u"id"]))
        return invalidRequest(u"%1 invalid/missing entity hash integer 'id': %2"_s.arg(call, toRuby(hash)));
    return Link{.type = type->place, .id = hash[u"id"].toInt()};
}

Outcome<WrittenLinks> writtenLinks(Verb verb, const Store &store, const Caller &caller, const EntityType &type,
                                   const Field &field, const QJsonValue &json)
{
    WrittenLinks written;
    QJsonArray hashes;
    if (field.type == DataType::Entity) {
        if (json.isNull())
            return written;
        if (!json.isObject())
            return wrongClass(verb, type, field, hashClasses(), json);
        hashes.append(json);
    } else if (json.isObject()) {
        const QString mode = json[u"multi_entity_update_mode"].toString();
        if (mode != "set"_L1 && mode != "add"_L1 && mode != "remove"_L1)
            return invalidRequest(u"API %1() invalid/missing string 'multi_entity_update_mode'"_s.arg(toText(verb)));
        if (!json[u"value"].isArray())
            return invalidRequest(u"API %1() invalid/missing array of entity hashes 'value'"_s.arg(toText(verb)));
        hashes = json[u"value"].toArray();
        if (mode == "add"_L1)
            written.mode = WrittenLinks::Mode::Add;
        else if (mode == "remove"_L1)
            written.mode = WrittenLinks::Mode::Remove;
    } else if (json.isArray()) {
        hashes = json.toArray();
    } else {
        return wrongClass(verb, type, field, u"Array, Hash"_s, json);
    }
    for (const QJsonValue hash : std::as_const(hashes)) {
        if (!hash.isObject())
            return invalidRequest(u"API %1() invalid/missing entity hash: %2"_s.arg(toText(verb), toRuby(hash)));
        const Outcome<Link> link = linkFromHash(u"API %1()"_s.arg(toText(verb)), store.schema(), hash.toObject());
        if (!link)
            return link.failure();
        written.links.push_back(*link);
    }
    if (written.mode == WrittenLinks::Mode::Remove)
        return written;
    for (const Link &link : written.links) {
        if (auto refusal = refusalOfTarget(store, caller, type, field, link))
            return *refusal;
    }
    return written;
}

Links mergedLinks(const Links &before, const WrittenLinks &written)
{
    Links merged = written.mode == WrittenLinks::Mode::Set ? Links() : before;
    const auto find = [&merged](const Link &link) { return std::find(merged.begin(), merged.end(), link); };
    for (const Link &link : written.links) {
        const auto found = find(link);
        if (written.mode == WrittenLinks::Mode::Remove) {
            if (found != merged.end())
                merged.erase(found);
        } else if (found == merged.end()) {
            merged.push_back(link);
        }
    }
    return merged;
}

} // namespace bridge::sandbox::shotgrid
