#pragma once

#include "sandbox/shotgrid/failure.h"
#include "sandbox/shotgrid/schema.h"

namespace bridge::sandbox::shotgrid {

//! The call that writes, as refusals name it: "API create() …".
enum class Verb { Create, Update };
QString toText(Verb verb);

//! The value that a written JSON value becomes, for all data types but links and files.
//! Refusals: another JSON class (103), a text of another form (103), a value the field does not have (104).
Outcome<Value> writtenValue(Verb verb, const EntityType &type, const Field &field, const QJsonValue &json);

//! "API update() Version.frame_count expected [String, Integer, NilClass] data type(s) but got Float: 2.5"
Failure wrongClass(Verb verb, const EntityType &type, const Field &field, const QString &classes,
                   const QJsonValue &json);
//! The same of a filter: \a call is "API read()", \a name the path with its type, "Version.entity.Shot.code".
Failure wrongClass(const QString &call, const QString &name, const QString &classes, const QJsonValue &json);
//! Refuses a text that is no number, no colour and the like.
Failure invalidData(const Field &field, const QJsonValue &json);
//! "Update failed for [Version.entity]: Value is not legal."; a create wraps it.
Failure updateFailed(const EntityType &type, const Field &field, const QString &why);

//! A day, "2011-01-21" and nothing else.
Outcome<Value> dateFromText(const QString &text);
//! A moment in UTC, to the second: with an offset, without one, which is UTC, or only a day, which is its midnight.
Outcome<Value> dateTimeFromText(const QString &text);

//! The classes that a link or a file may be of.
QString hashClasses();

} // namespace bridge::sandbox::shotgrid
