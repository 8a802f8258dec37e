#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/reader.h"
#include "sandbox/shotgrid/search/answer.h"
#include "sandbox/shotgrid/search/parameters.h"
#include "sandbox/shotgrid/search/selection.h"
#include "sandbox/shotgrid/searching.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestPage = 5000;

//! Reads one page of the rows that \a filter lets through, as the parameters say.
Outcome<Reply> pageOfRows(const Call &call, const EntityType &type, const QJsonObject &parameters, const Filter &filter)
{
    if (const Refusal refusal = refusalToRead(call.caller, type))
        return *refusal;
    const auto page = pageFromJson(parameters[u"page"], largestPage);
    if (!page)
        return page.failure();
    const auto sort = sortFromJson(parameters[u"sort"]);
    if (!sort)
        return sort.failure();
    const auto options = readOptionsFromJson(parameters[u"options"]);
    if (!options)
        return options.failure();
    const Asking asking = askingFor(call, u"API read()"_s);
    auto matcher = matcherFor(asking, type, filter);
    if (!matcher)
        return matcher.failure();

    const Selection selection{.type = type,
                              .matcher = std::move(*matcher),
                              .options = *options,
                              .order = sortKeys(call.store.schema(), type, *sort)};
    const Links rows = rowsOnPage(asking, selection, *page);
    const Records records(call.store, call.caller, call.prefix);
    const std::vector<FieldPath> paths = records.paths(type, fieldNames(parameters[u"fields"]));
    QJsonArray data;
    for (const Link &row : rows)
        data.append(records.record(row, paths));
    Reply reply = jsonReply({{u"data"_s, data}, {u"links"_s, pageLinks(call, *page)}});
    reply.work = costOfReading(data.size());
    return reply;
}

Outcome<Reply> found(const Call &call, const EntityType &type)
{
    const auto filter = filterFromJson(call.body[u"filters"], call.hasHashFilters);
    if (!filter)
        return filter.failure();
    return pageOfRows(call, type, parametersOf(call), *filter);
}

//! `filter[code]=a,b`: texts, of which one has to be the value.
Filter listFilter(const QJsonObject &byPath)
{
    Filter all;
    for (auto entry = byPath.begin(); entry != byPath.end(); ++entry) {
        const QStringList texts = entry.value().toString().split(u',');
        all.parts.push_back({.kind = Filter::Kind::Condition,
                             .condition = {.path = entry.key(),
                                           .relation = texts.size() == 1 ? u"is"_s : u"in"_s,
                                           .values = QJsonArray::fromStringList(texts)}});
    }
    return all;
}

} // namespace

Reply listRows(const Call &call, const EntityType &type)
{
    const QJsonObject parameters = parametersOf(call);
    return answer(pageOfRows(call, type, parameters, listFilter(parameters[u"filter"].toObject())));
}

Reply searchRows(const Call &call, const EntityType &type)
{
    return answer(found(call, type));
}

} // namespace bridge::sandbox::shotgrid
