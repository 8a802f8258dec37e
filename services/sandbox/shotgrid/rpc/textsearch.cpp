#include "sandbox/shotgrid/rpc/textsearch.h"

#include "sandbox/shotgrid/rpc/record.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestText = 3;
constexpr int usualLimit = 25;

//! `entity_types` with the filters of the other protocol.
QJsonObject restTypes(const QJsonObject &types)
{
    QJsonObject inRest;
    for (auto type = types.begin(); type != types.end(); ++type)
        inRest.insert(type.key(), restFilters(type.value()));
    return inRest;
}

QJsonObject matchToJson(const MethodCall &call, const TextHit &hit)
{
    const Store &store = call.store();
    const EntityType &type = store.schema().type(hit.row);
    const auto valueOfField = [&](const QString &name) {
        const Field *field = type.field(name);
        return field ? valueToJson(store, *field, valueOf(store, call.caller, hit.row, *field)) : QJsonValue();
    };
    const bool isLinked = hit.link.id != 0;
    const int project = store.projectOf(hit.row).id;
    return {{u"type"_s, type.name},
            {u"id"_s, hit.row.id},
            {u"name"_s, hit.name},
            {u"project_id"_s, project == 0 ? QJsonValue() : QJsonValue(project)},
            {u"image"_s, valueOfField(u"image"_s)},
            {u"links"_s,
             QJsonArray{isLinked ? store.schema().type(hit.link).name : u""_s,
                        isLinked ? store.linkName(hit.link) : u""_s}},
            {u"status"_s, valueOfField(u"sg_status_list"_s)}};
}

} // namespace

Outcome<Result> searchTexts(const MethodCall &call)
{
    const QString text = call.arguments[u"text"].toString();
    if (text.size() < shortestText)
        return invalidRequest(u"%1 'text' must have at least %2 letters"_s.arg(call.words()).arg(shortestText));
    const auto hits = rowsByText(restCall(
        call, {{u"text"_s, text}, {u"entity_types"_s, restTypes(call.arguments[u"entity_types"].toObject())}}));
    if (!hits)
        return hits.failure();
    const QJsonArray projects = call.arguments[u"project_ids"].toArray();
    const int limit = call.arguments[u"max_results"].toInt(usualLimit);
    QJsonArray matches;
    for (const TextHit &hit : *hits) {
        const bool isInProject = projects.isEmpty() || projects.contains(call.store().projectOf(hit.row).id);
        if (isInProject && matches.size() < limit)
            matches.append(matchToJson(call, hit));
    }
    return Result{.value =
                      QJsonObject{{u"matches"_s, matches}, {u"terms"_s, QJsonArray::fromStringList(wordsOf(text))}}};
}

} // namespace bridge::sandbox::shotgrid::rpc
