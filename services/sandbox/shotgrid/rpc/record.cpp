#include "sandbox/shotgrid/rpc/record.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

namespace {

//! Floats are numbers here.
QJsonValue flatValue(const Store &store, const Field &field, const Value &value)
{
    const double *number = std::get_if<double>(&value);
    return number ? QJsonValue(*number) : valueToJson(store, field, value);
}

} // namespace

Outcome<std::vector<FieldPath>> pathsOf(const MethodCall &call, const EntityType &type, const QStringList &names)
{
    std::vector<FieldPath> paths;
    for (const QString &name : names) {
        if (name == "id"_L1 || name == "type"_L1) // of every record
            continue;
        auto path = readablePath(call.store().schema(), type, name);
        if (!path)
            return invalidRequest(u"%1 %2.%3 doesn't exist."_s.arg(call.words(), type.name, name));
        paths.push_back(std::move(*path));
    }
    return paths;
}

QJsonObject flatRecord(const MethodCall &call, const Link &row, const std::vector<FieldPath> &paths)
{
    const Schema &schema = call.store().schema();
    QJsonObject record{{u"type"_s, schema.type(row).name}, {u"id"_s, row.id}};
    for (const FieldPath &path : paths) {
        const Value value = valueAt(call.store(), call.caller, row, path);
        record.insert(path.text, flatValue(call.store(), schema.field(path.field), value));
    }
    return record;
}

QJsonValue restFilters(const QJsonValue &filters)
{
    if (!filters.isObject())
        return filters;
    if (!filters[u"logical_operator"].isUndefined()) {
        QJsonObject group = filters.toObject();
        QJsonArray conditions;
        const QJsonArray given = group[u"conditions"].toArray();
        for (const QJsonValue one : given)
            conditions.append(restFilters(one));
        group[u"conditions"] = conditions;
        return group;
    }
    return QJsonArray{filters[u"path"], filters[u"relation"], filters[u"values"]};
}

} // namespace bridge::sandbox::shotgrid::rpc
