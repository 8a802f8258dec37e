#include "sandbox/shotgrid/search/preset.h"

#include "sandbox/shotgrid/search/order.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <set>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

std::optional<Preset::Kind> latestBy(const EntityType &type, const QString &by)
{
    if (type.name == "Cut"_L1)
        return by == "REVISION_NUMBER"_L1 ? std::optional(Preset::Kind::HighestRevision) : std::nullopt;
    const bool isVersion = type.name == "Version"_L1;
    const bool isFile = type.name == "PublishedFile"_L1;
    if ((isVersion || isFile) && by == "ENTITIES_CREATED_AT"_L1)
        return Preset::Kind::Newest;
    if (isVersion && by == "BY_PIPELINE_STEP_NUMBER_AND_ENTITIES_CREATED_AT"_L1)
        return Preset::Kind::NewestOfLatestStep;
    if (isFile && by == "VERSION_NUMBER"_L1)
        return Preset::Kind::HighestNumber;
    return std::nullopt;
}

Outcome<Preset> presetFromJson(const Asking &asking, const EntityType &type, const QJsonValue &json)
{
    const QString name = json[u"preset_name"].toString();
    if (name == "LATEST"_L1) {
        if (const auto kind = latestBy(type, json[u"latest_by"].toString()))
            return Preset{.kind = *kind};
    }
    const EntityType *cut = asking.store.schema().find(u"Cut"_s);
    if (name == "CUT_SHOT_VERSIONS"_L1 && type.name == "Version"_L1 && cut)
        return Preset{.kind = Preset::Kind::OfCut, .cut = {.type = cut->place, .id = json[u"cut_id"].toInt()}};
    return invalidRequest(
        u"%1 invalid 'additional_filter_presets' for %2: %3"_s.arg(asking.call, type.name, toRuby(json)));
}

//! The value of a field of a row, or of what a chain of its links leads to, as rows are compared by.
SortPlace placeOf(const Asking &asking, const EntityType &type, const QString &path, const Link &row)
{
    const auto found = readablePath(asking.store.schema(), type, path);
    return found ? sortPlace(asking.store, valueAt(asking.store, asking.caller, row, *found)) : SortPlace();
}

//! Where a row stands among others of its entity: the last is the one that is wanted.
using Rank = std::vector<SortPlace>;

Rank rankOf(const Asking &asking, const EntityType &type, Preset::Kind kind, const Link &row)
{
    const auto place = [&](const QString &path) {
        SortPlace found = placeOf(asking, type, path, row);
        found.isUnset = !found.isUnset; // what is not set comes first here
        return found;
    };
    const SortPlace made = place(u"created_at"_s);
    switch (kind) {
    case Preset::Kind::NewestOfLatestStep:
        return {place(u"sg_task.Task.step.Step.list_order"_s), made};
    case Preset::Kind::HighestNumber:
        return {place(u"version_number"_s), made};
    case Preset::Kind::HighestRevision:
        return {place(u"revision_number"_s)};
    case Preset::Kind::Newest:
    case Preset::Kind::OfCut:
        break;
    }
    return {made};
}

//! Of the rows of each entity the last, and of those that were made in the same second the one with the highest id.
Links lastOfEach(const Asking &asking, const EntityType &type, Preset::Kind kind, const Links &rows)
{
    const Field *entity = type.field(u"entity"_s);
    std::map<Link, std::pair<Rank, Link>> last;
    for (const Link &row : rows) {
        const Value of = entity ? valueOf(asking.store, asking.caller, row, *entity) : Value();
        const Link *target = std::get_if<Link>(&of);
        Rank rank = rankOf(asking, type, kind, row);
        auto &known = last[target ? *target : Link()];
        if (known.second == Link() || !(rank < known.first))
            known = {std::move(rank), row};
    }
    Links found;
    for (const auto &[target, ranked] : last)
        found.push_back(ranked.second);
    std::sort(found.begin(), found.end());
    return found;
}

Links highestRevisions(const Asking &asking, const EntityType &type, Links rows)
{
    Rank highest;
    for (const Link &row : rows)
        highest = std::max(highest, rankOf(asking, type, Preset::Kind::HighestRevision, row));
    std::erase_if(rows,
                  [&](const Link &row) { return rankOf(asking, type, Preset::Kind::HighestRevision, row) != highest; });
    return rows;
}

Links ofCut(const Asking &asking, const EntityType &type, const Link &cut, Links rows)
{
    const Schema &schema = asking.store.schema();
    const EntityType *item = schema.find(u"CutItem"_s);
    const Field *cutField = item ? item->field(u"cut"_s) : nullptr;
    const Field *shotField = item ? item->field(u"shot"_s) : nullptr;
    const Field *entity = type.field(u"entity"_s);
    std::set<Link> shots;
    if (cutField && shotField && entity && asking.store.isLive(cut)) {
        for (const int id : asking.store.rowsHolding({.type = item->place, .field = cutField->place}, cut)) {
            const Links shown = asking.store.targets({.type = item->place, .id = id}, *shotField);
            shots.insert(shown.begin(), shown.end());
        }
    }
    std::erase_if(rows, [&](const Link &row) {
        const Links of = entity ? asking.store.targets(row, *entity) : Links();
        return of.empty() || !shots.contains(of.front());
    });
    return rows;
}

} // namespace

Outcome<std::vector<Preset>> presetsFromJson(const Asking &asking, const EntityType &type, const QJsonValue &json)
{
    std::vector<Preset> presets;
    const QJsonArray list = json.toArray();
    for (const QJsonValue one : list) {
        const auto preset = presetFromJson(asking, type, one);
        if (!preset)
            return preset.failure();
        presets.push_back(*preset);
    }
    return presets;
}

Links passing(const Asking &asking, const EntityType &type, const std::vector<Preset> &presets, Links rows)
{
    Links left = rows;
    for (const Preset &preset : presets) {
        Links passed;
        switch (preset.kind) {
        case Preset::Kind::Newest:
        case Preset::Kind::NewestOfLatestStep:
        case Preset::Kind::HighestNumber:
            passed = lastOfEach(asking, type, preset.kind, rows);
            break;
        case Preset::Kind::HighestRevision:
            passed = highestRevisions(asking, type, rows);
            break;
        case Preset::Kind::OfCut:
            passed = ofCut(asking, type, preset.cut, rows);
            break;
        }
        std::erase_if(left,
                      [&passed](const Link &row) { return !std::binary_search(passed.begin(), passed.end(), row); });
    }
    return left;
}

} // namespace bridge::sandbox::shotgrid
