#pragma once

#include "sandbox/shotgrid/failure.h"
#include "sandbox/shotgrid/search/matcher.h"
#include "sandbox/shotgrid/search/order.h"

#include <QJsonArray>

#include <vector>

namespace bridge::sandbox::shotgrid {

enum class GroupingType {
    Exact,
    Tens,
    Hundreds,
    Thousands,
    TensOfThousands,
    HundredsOfThousands,
    Millions,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    ClusteredDate,
    OneDay,
    FiveDays,
    EntityType,
    FirstLetter,
};

//! One level of groups.
struct Grouping {
    FieldPath path = {};
    GroupingType type = GroupingType::Exact;
    bool isDescending = false;
};

//! Reads `grouping` of a summary. Refused are unknown fields and types, and fields that cannot be grouped by.
Outcome<std::vector<Grouping>> groupingsFromJson(const Asking &asking, const EntityType &type, const QJsonValue &json);

//! Rows of one group, in the order of their ids.
struct Group {
    QString name = {}; // for people; empty when the field is not set
    QJsonValue value = QJsonValue::Null; // of a link {type, id, name, valid}
    SortPlace place = {};
    Links rows = {};
};

//! The groups that rows fall into, in order; rows without a value are a group of their own, and the last.
std::vector<Group> groupsOf(const Asking &asking, const Grouping &grouping, const Links &rows);

} // namespace bridge::sandbox::shotgrid
