#include "sandbox/shotgrid/search/filter.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestGroup = 265;

Outcome<Filter> conditionFromJson(const QJsonValue &json)
{
    const QJsonArray triple = json.toArray();
    if (triple.size() != 3 || !triple[0].isString() || !triple[1].isString())
        return invalidRequest(u"Invalid condition: "_s + toRuby(json));
    return Filter{.kind = Filter::Kind::Condition,
                  .condition = {.path = triple[0].toString(),
                                .relation = triple[1].toString(),
                                .values = triple[2].isArray() ? triple[2].toArray() : QJsonArray{triple[2]}}};
}

Outcome<Filter> listFromJson(const QJsonValue &json)
{
    if (!json.isArray())
        return invalidRequest(u"Query is not an Array: "_s + toRuby(json));
    Filter all;
    const QJsonArray conditions = json.toArray();
    for (const QJsonValue one : conditions) {
        if (!one.isArray()) {
            return invalidRequest(u"Invalid filter. Expected array of basic condition arrays but received: "_s
                                  + toRuby(json));
        }
        auto condition = conditionFromJson(one);
        if (!condition)
            return condition.failure();
        all.parts.push_back(std::move(*condition));
    }
    return all;
}

Outcome<Filter> groupFromJson(const QJsonValue &json, int depth)
{
    if (depth > deepestGroup)
        return Failure{.status = 500, .code = 100, .title = u"Shotgun Server Error"_s};
    const QJsonObject object = json.toObject();
    const QJsonValue word = object[u"logical_operator"];
    if (word.isUndefined())
        return invalidRequest(u"Missing logical operator: "_s + toRuby(json));
    if (word != u"and"_s && word != u"or"_s)
        return invalidRequest(u"Invalid logical operator: "_s + (word.isString() ? word.toString() : toRuby(word)));
    if (!object[u"conditions"].isArray())
        return invalidRequest(u"Missing conditions parameter: "_s + toRuby(json));

    Filter group{.kind = word == u"and"_s ? Filter::Kind::All : Filter::Kind::Any};
    const QJsonArray conditions = object[u"conditions"].toArray();
    for (const QJsonValue one : conditions) {
        auto part = one.isObject() ? groupFromJson(one, depth + 1) : conditionFromJson(one);
        if (!part)
            return part.failure();
        group.parts.push_back(std::move(*part));
    }
    return group;
}

} // namespace

Outcome<Filter> filterFromJson(const QJsonValue &json, bool isHash)
{
    if (!isHash)
        return listFromJson(json);
    if (json.isUndefined())
        return Filter();
    if (!json.isObject())
        return invalidRequest(u"Query is not an Hash: "_s + toRuby(json));
    return groupFromJson(json, 1);
}

} // namespace bridge::sandbox::shotgrid
