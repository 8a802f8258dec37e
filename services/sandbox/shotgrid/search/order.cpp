#include "sandbox/shotgrid/search/order.h"

#include "sandbox/shotgrid/search/rowtest.h"

#include <algorithm>
#include <numeric>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

bool isSortable(DataType type)
{
    switch (type) {
    case DataType::Text:
    case DataType::Number:
    case DataType::Float:
    case DataType::Currency:
    case DataType::Percent:
    case DataType::Duration:
    case DataType::Timecode:
    case DataType::Checkbox:
    case DataType::Date:
    case DataType::DateTime:
    case DataType::List:
    case DataType::StatusList:
    case DataType::Entity:
    case DataType::Color:
    case DataType::Footage:
    case DataType::Uuid:
    case DataType::EntityType:
        return true;
    case DataType::MultiEntity:
    case DataType::Addressing:
    case DataType::Image:
    case DataType::Url:
    case DataType::Serializable:
    case DataType::TagList:
    case DataType::Password:
    case DataType::Summary:
    case DataType::Calculated:
    case DataType::PivotColumn:
    case DataType::Jsonb:
        return false;
    }
    return false;
}

struct Placed {
    Link row = {};
    std::vector<SortPlace> places = {}; // by key
};

} // namespace

std::vector<SortKey> sortKeys(const Schema &schema, const EntityType &type, const QStringList &names)
{
    std::vector<SortKey> keys;
    for (const QString &name : names) {
        const bool isDescending = name.startsWith(u'-');
        auto path = readablePath(schema, type, isDescending ? name.mid(1) : name);
        if (!path || !isSortable(schema.field(path->field).type))
            continue;
        const bool isId = path->hops.empty() && path->text == "id"_L1;
        keys.push_back({.path = std::move(*path), .isDescending = isDescending});
        if (isId)
            break;
    }
    return keys;
}

SortPlace sortPlace(const Store &store, const Value &value)
{
    if (const auto scale = scaleOf(value))
        return {.isUnset = false, .number = *scale};
    if (const bool *flag = std::get_if<bool>(&value))
        return {.isUnset = false, .number = double(*flag)};
    if (const QString *text = std::get_if<QString>(&value))
        return {.isUnset = false, .text = text->toCaseFolded()};
    if (const Link *link = std::get_if<Link>(&value))
        return {.isUnset = false, .text = store.linkName(*link).toCaseFolded()};
    return {};
}

void sortRows(const Store &store, const Caller &caller, const std::vector<SortKey> &keys, Links &rows)
{
    std::vector<Placed> placed;
    placed.reserve(rows.size());
    for (const Link &row : rows) {
        Placed one{.row = row};
        for (const SortKey &key : keys)
            one.places.push_back(sortPlace(store, valueAt(store, caller, row, key.path)));
        placed.push_back(std::move(one));
    }
    const auto comesBefore = [&](const Placed &left, const Placed &right) {
        for (size_t i = 0; i < keys.size(); ++i) {
            const SortPlace &a = left.places[i];
            const SortPlace &b = right.places[i];
            if (a == b)
                continue;
            return keys[i].isDescending && a.isUnset == b.isUnset ? b < a : a < b;
        }
        return false;
    };
    std::stable_sort(placed.begin(), placed.end(), comesBefore);
    std::transform(placed.begin(), placed.end(), rows.begin(), [](const Placed &one) { return one.row; });
}

} // namespace bridge::sandbox::shotgrid
