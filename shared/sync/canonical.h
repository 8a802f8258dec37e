#pragma once

#include "shotgrid/value.h"
#include "sync/field.h"

#include <QJsonValue>

namespace bridge::sync {

// One table for both directions: which AYON attribute can be exchanged with which ShotGrid field, and how (C-06).

//! True when values of an AYON attribute of \a ayonType can be exchanged with a ShotGrid field of \a dataType.
bool isExchangeable(const QString &ayonType, shotgrid::FieldType dataType);
//! The ShotGrid type of a field that is made for an attribute of \a ayonType (FLD-02); Other when there is none.
shotgrid::FieldType fieldTypeFor(const QString &ayonType);

//! What an AYON attribute says, as ShotGrid would say it in a field of \a dataType: a date has no time of day, a text
//! no blanks at its ends. Nothing when the attribute is null; no value at all when it is of another type than it should
//! be.
std::optional<Value> fromAyon(const QJsonValue &json, const QString &ayonType, shotgrid::FieldType dataType);
//! Back again; null for nothing.
QJsonValue toAyon(const Value &value, const QString &ayonType);

//! What a ShotGrid field says. No value at all when the row holds something of another type.
std::optional<Value> fromShotgrid(const shotgrid::Row &row, const QString &field, const QString &ayonType,
                                  shotgrid::FieldType dataType);
//! Back again, in the form in which the site takes it.
QJsonValue toShotgrid(const Value &value, shotgrid::FieldType dataType);

//! A value as the base keeps it in JSON, and back; \a ayonType tells whole numbers from others.
QJsonValue toBaseJson(const Value &value);
Value fromBaseJson(const QJsonValue &json, const Field &field);

} // namespace bridge::sync
