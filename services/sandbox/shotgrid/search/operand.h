#pragma once

#include "sandbox/shotgrid/failure.h"
#include "sandbox/shotgrid/schema.h"
#include "sandbox/shotgrid/search/relation.h"
#include "sandbox/shotgrid/value.h"

#include <QDateTime>
#include <QJsonArray>

#include <vector>

namespace bridge::sandbox::shotgrid {

//! A field as a condition asks for it, with what refusals say of it.
struct AskedField {
    const Schema &schema;
    const Field &field;
    QString name = {}; // "Version.entity.Shot.code"
    QString call = {}; // "API read()"
    QDateTime now = {}; // what `in_last` and the like count from
};

//! What a condition compares with, as values of the field's type. Periods, such as `in_last` has, come as their first
//! and last day or second. A date_time that is only a day is its midnight.
//! Refused are wrong counts ("'in' 'relation' expects at least a 1-element array: []"), JSON of the wrong class
//! ("… expected [String, NilClass] data type(s) but got Integer: 7") and texts that are no number, date or flag.
Outcome<std::vector<Value>> operandsFromJson(const AskedField &asked, Relation relation, const QJsonArray &values);

} // namespace bridge::sandbox::shotgrid
