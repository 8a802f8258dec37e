#include "sandbox/shotgrid/rpc/reading.h"

#include "sandbox/shotgrid/rpc/record.h"
#include "sandbox/shotgrid/search/answer.h"
#include "sandbox/shotgrid/search/selection.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestPage = 5000;

Outcome<Page> pageIn(const QJsonObject &arguments)
{
    const QJsonObject paging = arguments[u"paging"].toObject();
    QJsonObject page;
    if (paging.contains("entities_per_page"_L1))
        page.insert(u"size"_s, paging[u"entities_per_page"]);
    if (paging.contains("current_page"_L1))
        page.insert(u"number"_s, paging[u"current_page"]);
    return pageFromJson(page, largestPage);
}

QStringList sortsIn(const QJsonObject &arguments)
{
    QStringList names;
    const QJsonArray sorts = arguments[u"sorts"].toArray();
    for (const QJsonValue sort : sorts) {
        const bool isDescending = sort[u"direction"] == u"desc"_s;
        names << (isDescending ? u"-"_s : QString()) + sort[u"field_name"].toString();
    }
    return names;
}

//! `return_only` and `include_archived_projects`, of which a caller sends the second only when it is false.
QJsonObject optionsIn(const QJsonObject &arguments)
{
    QJsonObject options;
    for (const QString &name : {u"return_only"_s, u"include_archived_projects"_s}) {
        if (arguments.contains(name))
            options.insert(name, arguments[name]);
    }
    return options;
}

Outcome<Selection> selectionIn(const Asking &asking, const EntityType &type, const QJsonObject &arguments)
{
    const auto filter = filterFromJson(restFilters(arguments[u"filters"]), true);
    if (!filter)
        return filter.failure();
    const auto options = readOptionsFromJson(optionsIn(arguments));
    if (!options)
        return options.failure();
    auto matcher = matcherFor(asking, type, *filter);
    if (!matcher)
        return matcher.failure();
    const auto presets = presetsFromJson(asking, type, arguments[u"additional_filter_presets"]);
    if (!presets)
        return presets.failure();
    return Selection{.type = type,
                     .matcher = std::move(*matcher),
                     .options = *options,
                     .order = sortKeys(asking.store.schema(), type, sortsIn(arguments)),
                     .presets = *presets};
}

bool hasNextPage(const Asking &asking, const Selection &selection, const Page &page, const Links &rows)
{
    if (rows.size() < size_t(page.size))
        return false;
    return !rowsOnPage(asking, selection, {.size = 1, .number = page.size * page.number + 1}).empty();
}

} // namespace

Outcome<Result> read(const MethodCall &call)
{
    const QJsonObject arguments = call.arguments.toObject();
    const auto type = typeIn(call, arguments);
    if (!type)
        return type.failure();
    const auto paths = pathsOf(call, **type, fieldNames(arguments[u"return_fields"]));
    if (!paths)
        return paths.failure();
    const auto page = pageIn(arguments);
    if (!page)
        return page.failure();
    const Call inRest = restCall(call, {});
    const Asking asking = askingFor(inRest, call.words());
    const auto selection = selectionIn(asking, **type, arguments);
    if (!selection)
        return selection.failure();

    const Links rows = rowsOnPage(asking, *selection, *page);
    QJsonArray entities;
    for (const Link &row : rows)
        entities.append(flatRecord(call, row, *paths));
    QJsonObject pagingInfo{{u"current_page"_s, page->number},
                           {u"entities_per_page"_s, page->size},
                           {u"has_next_page"_s, hasNextPage(asking, *selection, *page, rows)}};
    if (arguments[u"return_paging_info"].toBool()) // older packages count the rows instead
        pagingInfo.insert(u"entity_count"_s, qint64(allRows(asking, *selection).size()));
    return Result{.value = QJsonObject{{u"entities"_s, entities}, {u"paging_info"_s, pagingInfo}},
                  .work = costOfReading(entities.size())};
}

Outcome<Result> summarize(const MethodCall &call)
{
    const QJsonObject arguments = call.arguments.toObject();
    const auto type = typeIn(call, arguments);
    if (!type)
        return type.failure();
    QJsonObject body{{u"filters"_s, restFilters(arguments[u"filters"])},
                     {u"summary_fields"_s, arguments[u"summaries"]},
                     {u"options"_s, optionsIn(arguments)}};
    if (arguments.contains("grouping"_L1))
        body.insert(u"grouping"_s, arguments[u"grouping"]);
    const auto summary = summaryOf(restCall(call, body), **type);
    if (!summary)
        return summary.failure();
    return Result{.value = *summary};
}

} // namespace bridge::sandbox::shotgrid::rpc
