#pragma once

#include "base/entityid.h"
#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <map>
#include <variant>
#include <vector>

namespace bridge::shotgrid {

//! Data types of ShotGrid fields. Those nobody here reads or writes are Other.
enum class FieldType {
    Text,
    Number,
    Float,
    Currency,
    Percent,
    Duration,
    Timecode,
    Checkbox,
    Date,
    DateTime,
    List,
    StatusList,
    Entity,
    MultiEntity,
    Color,
    Image,
    Url,
    Serializable,
    TagList,
    Uuid,
    EntityType,
    Other
};
FieldType fieldTypeFromText(const QString &text); // "status_list"; Other for the rest
QString toText(FieldType type);

//! A link as it is read: the target and the name the site shows for it. Written, only the target counts.
struct Link {
    ShotgridRef ref = {};
    QString name = {};

    bool operator==(const Link &) const = default;
};

//! The value of a field; std::monostate is null. Lists of links have no order on the site: they are sorted by target.
using Value =
    std::variant<std::monostate, bool, qint64, double, QString, QDate, QDateTime, Link, std::vector<Link>, QJsonValue>;

bool isNull(const Value &value);

//! One record as it was read. Links are where the site puts them (`relationships`), everything else is in `attributes`.
//! A field that was not asked for, or that the site does not have, is in neither.
struct Row {
    ShotgridRef ref = {};
    QJsonObject attributes = {};
    std::map<QString, std::vector<Link>> links = {}; // an unset single link is an empty list

    bool contains(const QString &field) const { return attributes.contains(field) || links.contains(field); }

    // For fields whose type is known beforehand; null, absent and other types give the empty value.
    QString text(const QString &field) const;
    bool checked(const QString &field) const;
    Link link(const QString &field) const;
    std::vector<Link> linksOf(const QString &field) const;

    bool operator==(const Row &) const = default;
};

//! A record of the site's JSON: {"type", "id", "attributes", "relationships"}.
Result<Row> rowFromJson(const QJsonObject &json);

//! The value of \a field, taken as \a type: floats come as text or number, "" is null, times are UTC at whole seconds.
//! Null when the row does not have it. Malformed when it cannot be one of that type.
Result<Value> valueOf(const Row &row, const QString &field, FieldType type);

//! As the site takes it in a write: a float as text (a JSON 25 would be refused as an integer), a date as YYYY-MM-DD, a
//! time as UTC with Z, null as null, an empty list as [].
QJsonValue toJson(const Value &value);
QJsonObject toJson(const ShotgridRef &ref);
QJsonArray toJson(const std::vector<ShotgridRef> &refs);

//! A list of links that is changed and not replaced, so that links nobody here knows stay: `multi_entity_update_mode`.
enum class ListChange { Add, Remove };
QJsonObject toJson(ListChange change, const std::vector<ShotgridRef> &refs);

} // namespace bridge::shotgrid
