#pragma once

#include "sandbox/shotgrid/search/matcher.h"

namespace bridge::sandbox::shotgrid {

//! What the site narrows a search by that no condition can say, such as the newest Version of each Shot. Presets are
//! one more condition each: a row has to pass the filter and every preset.
struct Preset {
    enum class Kind {
        Newest, // of the rows with the same entity the one that was made last
        NewestOfLatestStep, // of those the one of the task whose step comes last, and of several the newest
        HighestNumber, // of those the one with the highest `version_number`
        HighestRevision, // the rows with the highest `revision_number`
        OfCut, // rows of the shots that the items of a cut show
    };
    Kind kind = Kind::Newest;
    Link cut = {};
};

//! Out of `additional_filter_presets`. Which presets a type has: "Available Filter Presets by Entity Type" in
//! `shotgunsoftware/python-api: docs/reference.rst`. How others are refused is not told anywhere; that they are is.
Outcome<std::vector<Preset>> presetsFromJson(const Asking &asking, const EntityType &type, const QJsonValue &json);

//! Those of \a rows, which are by id and have passed the filter, that pass all presets too, by id.
Links passing(const Asking &asking, const EntityType &type, const std::vector<Preset> &presets, Links rows);

} // namespace bridge::sandbox::shotgrid
