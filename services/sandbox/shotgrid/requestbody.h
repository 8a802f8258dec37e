#pragma once

#include "sandbox/shotgrid/failure.h"

#include <QJsonObject>
#include <QStringList>

namespace bridge::sandbox::shotgrid {

struct RequestBody {
    QJsonObject json = {};
    bool hasHashFilters = false;
};

//! The body of a call below the API's prefix, when it takes one. Refused are an `Accept` of a vendor type (406), a
//! content type that the call does not take (415), and what is no JSON object (400).
Outcome<RequestBody> bodyOf(const Request &request, const QStringList &segments);

} // namespace bridge::sandbox::shotgrid
