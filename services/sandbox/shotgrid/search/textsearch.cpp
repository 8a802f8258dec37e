#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/reader.h"
#include "sandbox/shotgrid/search/answer.h"
#include "sandbox/shotgrid/search/parameters.h"
#include "sandbox/shotgrid/search/selection.h"
#include "sandbox/shotgrid/searching.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestPage = 25;

Link linkOf(const Store &store, const Link &row)
{
    const Field *entity = store.schema().type(row).field(u"entity"_s);
    const Links targets = entity ? store.targets(row, *entity) : Links();
    return targets.empty() ? Link() : targets.front();
}

//! Whether each word is somewhere in the name of the row, or each in that of its link.
bool fits(const Store &store, const TextHit &hit, const QStringList &words)
{
    const auto holdsAll = [&](const QString &name) {
        const QString folded = name.toCaseFolded();
        return std::all_of(words.begin(), words.end(), [&](const QString &word) { return folded.contains(word); });
    };
    return holdsAll(hit.name) || (hit.link.id != 0 && holdsAll(store.linkName(hit.link)));
}

QJsonObject toJson(const Store &store, const Records &records, const TextHit &hit)
{
    const EntityType &type = store.schema().type(hit.row);
    const Field *status = type.field(u"sg_status_list"_s);
    const bool isLinked = hit.link.id != 0;
    const QJsonArray links{isLinked ? store.schema().type(hit.link).name : u""_s,
                           isLinked ? store.linkName(hit.link) : u""_s};
    const QJsonObject attributes{
        {u"name"_s, hit.name},
        {u"links"_s, links},
        {u"status"_s, status ? valueToJson(store, *status, store.row(hit.row)->value(status->place)) : QJsonValue()},
    };
    return {{u"id"_s, hit.row.id},
            {u"type"_s, type.name},
            {u"attributes"_s, attributes},
            {u"links"_s, QJsonObject{{u"self"_s, records.selfLink(hit.row)}}}};
}

//! The rows that one entry of `entity_types` asks for and that fit.
Outcome<std::vector<TextHit>> hitsOfType(const Call &call, const Asking &asking, const QString &typeName,
                                         const QJsonValue &filters, const QStringList &words)
{
    const auto refused = [](const QString &what) {
        return invalidParameters(complaint(u"entity_types"_s, u"entity_types "_s + what));
    };
    const EntityType *type = asking.store.schema().find(typeName);
    if (!type)
        return refused(u"must use valid entity names as keys"_s);
    if (!filters.isArray() && filters.toObject().isEmpty())
        return refused(u"must have an array or non-empty object as each key's value"_s);
    if (const Refusal refusal = refusalToRead(asking.caller, *type))
        return *refusal;
    const auto filter = filterFromJson(filters, call.hasHashFilters);
    if (!filter)
        return filter.failure();
    auto matcher = matcherFor(asking, *type, *filter);
    if (!matcher)
        return matcher.failure();

    std::vector<TextHit> hits;
    for (const Link &row : allRows(asking, {.type = *type, .matcher = std::move(*matcher)})) {
        TextHit hit{.row = row, .link = linkOf(asking.store, row), .name = asking.store.linkName(row)};
        if (fits(asking.store, hit, words))
            hits.push_back(std::move(hit));
    }
    return hits;
}

} // namespace

Outcome<std::vector<TextHit>> rowsByText(const Call &call)
{
    const QJsonValue text = call.body[u"text"];
    if (text.isUndefined())
        return invalidParameters(complaint(u"text"_s, u"text is missing"_s));
    if (text.toString().isEmpty())
        return invalidParameters(complaint(u"text"_s, u"text must be filled"_s));
    const QJsonValue types = call.body[u"entity_types"];
    if (types.isUndefined())
        return invalidParameters(complaint(u"entity_types"_s, u"entity_types is missing"_s));
    if (!types.isObject())
        return invalidParameters(complaint(u"entity_types"_s, u"entity_types must be a hash"_s));

    const QStringList words = wordsOf(text.toString());
    const Asking asking = askingFor(call, u"API _text_search()"_s);
    std::vector<TextHit> hits;
    const QJsonObject byType = types.toObject();
    for (auto entry = byType.begin(); entry != byType.end(); ++entry) {
        auto ofType = hitsOfType(call, asking, entry.key(), entry.value(), words);
        if (!ofType)
            return ofType.failure();
        std::move(ofType->begin(), ofType->end(), std::back_inserter(hits));
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const TextHit &left, const TextHit &right) { return left.name.size() < right.name.size(); });
    return hits;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    return text.toCaseFolded().split(blanks, Qt::SkipEmptyParts);
}

namespace {

Outcome<Reply> found(const Call &call)
{
    const auto hits = rowsByText(call);
    if (!hits)
        return hits.failure();
    const auto page = pageFromJson(call.body[u"page"], largestPage);
    if (!page)
        return page.failure();
    QJsonArray data;
    const Records records(call.store, call.caller, call.prefix);
    const qint64 first = qint64(page->size) * (page->number - 1);
    for (qint64 i = first; i < qint64(hits->size()) && data.size() < page->size; ++i)
        data.append(toJson(call.store, records, (*hits)[size_t(i)]));
    return jsonReply({{u"data"_s, data}});
}

} // namespace

//! Shortest names first, at most 25 a page, and no links to other pages.
Reply searchTexts(const Call &call)
{
    return answer(found(call));
}

} // namespace bridge::sandbox::shotgrid
