#pragma once

#include "sandbox/shotgrid/failure.h"
#include "sandbox/shotgrid/search/matcher.h"

#include <QJsonObject>

#include <vector>

namespace bridge::sandbox::shotgrid {

enum class SummaryType {
    RecordCount,
    Count,
    Sum,
    Maximum,
    Minimum,
    Average,
    Earliest,
    Latest,
    Percentage,
    StatusPercentage,
    StatusPercentageAsFloat,
    StatusList,
    Checked,
    Unchecked,
};

//! What is worked out of one field of all rows.
struct Summary {
    FieldPath path = {};
    SummaryType type = SummaryType::RecordCount;
};

//! Reads `summary_fields`. Refused are unknown types, with those that there are, and unknown fields.
Outcome<std::vector<Summary>> summariesFromJson(const Asking &asking, const EntityType &type, const QJsonValue &json);

//! {"id": 7, "sg_cut_duration": 172}. Of two summaries of one field the last one stands.
QJsonObject summariesOf(const Asking &asking, const std::vector<Summary> &summaries, const Links &rows);

} // namespace bridge::sandbox::shotgrid
