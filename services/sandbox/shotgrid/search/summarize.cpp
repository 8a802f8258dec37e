#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/search/answer.h"
#include "sandbox/shotgrid/search/grouping.h"
#include "sandbox/shotgrid/search/parameters.h"
#include "sandbox/shotgrid/search/selection.h"
#include "sandbox/shotgrid/search/summary.h"
#include "sandbox/shotgrid/searching.h"

#include <span>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! The groups of one level, with those of the next inside.
QJsonArray groupsToJson(const Asking &asking, const std::vector<Summary> &summaries,
                        std::span<const Grouping> groupings, const Links &rows)
{
    QJsonArray json;
    if (groupings.empty())
        return json;
    for (const Group &group : groupsOf(asking, groupings.front(), rows)) {
        QJsonObject one{{u"group_name"_s, group.name},
                        {u"group_value"_s, group.value},
                        {u"summaries"_s, summariesOf(asking, summaries, group.rows)}};
        if (groupings.size() > 1)
            one.insert(u"groups"_s, groupsToJson(asking, summaries, groupings.subspan(1), group.rows));
        json.append(one);
    }
    return json;
}

} // namespace

Outcome<QJsonObject> summaryOf(const Call &call, const EntityType &type)
{
    if (const Refusal refusal = refusalToRead(call.caller, type))
        return *refusal;
    const Asking asking = askingFor(call, u"API summarize()"_s);
    const auto filter = filterFromJson(call.body[u"filters"], call.hasHashFilters);
    if (!filter)
        return filter.failure();
    const auto summaries = summariesFromJson(asking, type, call.body[u"summary_fields"]);
    if (!summaries)
        return summaries.failure();
    const auto groupings = groupingsFromJson(asking, type, call.body[u"grouping"]);
    if (!groupings)
        return groupings.failure();
    const auto options = readOptionsFromJson(call.body[u"options"]);
    if (!options)
        return options.failure();
    auto matcher = matcherFor(asking, type, *filter);
    if (!matcher)
        return matcher.failure();

    const Links rows = allRows(asking, {.type = type, .matcher = std::move(*matcher), .options = *options});
    return QJsonObject{{u"summaries"_s, summariesOf(asking, *summaries, rows)},
                       {u"groups"_s, groupsToJson(asking, *summaries, *groupings, rows)}};
}

Reply summarizeRows(const Call &call, const EntityType &type)
{
    const Outcome<QJsonObject> summary = summaryOf(call, type);
    return summary ? jsonReply({{u"data"_s, *summary}}) : toReply(summary.failure());
}

} // namespace bridge::sandbox::shotgrid
