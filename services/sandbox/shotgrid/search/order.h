#pragma once

#include "sandbox/shotgrid/reader.h"

#include <QStringList>

#include <tuple>
#include <vector>

namespace bridge::sandbox::shotgrid {

struct SortKey {
    FieldPath path = {};
    bool isDescending = false;
};

//! What rows are sorted by, out of names such as "-sg_status_list". Unknown and unsortable fields are dropped without a
//! word, and so is what stands after the id, by which ties are broken.
std::vector<SortKey> sortKeys(const Schema &schema, const EntityType &type, const QStringList &names);

//! Sorts rows that are in the order of their ids. Unset comes last, upwards and downwards; links go by their names.
void sortRows(const Store &store, const Caller &caller, const std::vector<SortKey> &keys, Links &rows);

//! Where a value stands among others of its field.
struct SortPlace {
    bool isUnset = true;
    double number = 0;
    QString text = {};

    bool operator==(const SortPlace &) const = default;
    bool operator<(const SortPlace &other) const
    {
        return std::tie(isUnset, number, text) < std::tie(other.isUnset, other.number, other.text);
    }
};
SortPlace sortPlace(const Store &store, const Value &value);

} // namespace bridge::sandbox::shotgrid
