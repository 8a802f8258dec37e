#pragma once

#include <QDate>
#include <QDateTime>
#include <QHashFunctions>
#include <QJsonValue>
#include <QString>

#include <variant>
#include <vector>

namespace bridge::sandbox::shotgrid {

//! A row of the site: the place of its type in Schema::types(), and its id within the type.
struct Link {
    int type = -1;
    int id = 0;

    bool operator==(const Link &) const = default;
    bool operator<(const Link &other) const { return type != other.type ? type < other.type : id < other.id; }
};

inline size_t qHash(const Link &link, size_t seed = 0)
{
    return qHashMulti(seed, link.type, link.id);
}

using Links = std::vector<Link>;

//! What a field of a row holds, by data type:
//!   nothing       std::monostate
//!   checkbox      bool
//!   number, percent, duration, timecode   qint64
//!   float, currency   double
//!   date          QDate
//!   date_time     QDateTime, in UTC, whole seconds
//!   entity        Link
//!   multi_entity, addressing   Links
//!   url           Link to the Attachment; `Attachment.this_file` itself holds the QJsonValue that describes the file:
//!                 how it is read, with the `object` of the file store in place of an address there
//!   image         QJsonValue {attachment, object, is_transient}, or a QString, which is an address elsewhere
//!   serializable, tag_list, jsonb   QJsonValue
//!   all others    QString
using Value = std::variant<std::monostate, bool, qint64, double, QString, QDate, QDateTime, Link, Links, QJsonValue>;

inline bool isNull(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

} // namespace bridge::sandbox::shotgrid
