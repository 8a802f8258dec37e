#pragma once

#include "sandbox/shotgrid/failure.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace bridge::sandbox::shotgrid {

//! One condition as it was written: ["code", "contains", "sh"]. A list in the third place is the list of the values,
//! anything else is the one value.
struct Condition {
    QString path = {};
    QString relation = {};
    QJsonArray values = {};
};

//! A filter as it was written, not yet looked up in the schema. Without conditions it lets everything through.
struct Filter {
    enum class Kind { All, Any, Condition };

    Kind kind = Kind::All;
    std::vector<Filter> parts = {}; // of All and Any
    Condition condition = {};
};

//! Reads `filters` of a body. \a isHash says by which content type they came: a group that nests up to 265 deep, which
//! may be missing, or a list of conditions that are all true.
//! Evidence: `conformance/shotgrid/search.json`; "Search" in the reference of the API.
Outcome<Filter> filterFromJson(const QJsonValue &json, bool isHash);

} // namespace bridge::sandbox::shotgrid
