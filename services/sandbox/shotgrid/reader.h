#pragma once

#include "sandbox/shotgrid/caller.h"
#include "sandbox/shotgrid/store.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace bridge::sandbox::shotgrid {

//! What a field of a row reads as for a caller: links to retired rows are gone, computed fields are worked out, a
//! checkbox is never null, files and pictures have an address that dies. Floats stay numbers; they become texts in JSON
//! only.
Value valueOf(const Store &store, const Caller &caller, const Link &row, const Field &field);

//! A value as REST answers show it: links as {id, name, type}, floats as texts, times as 2026-03-02T08:55:00Z.
QJsonValue valueToJson(const Store &store, const Field &field, const Value &value);

//! A dotted path, resolved against the schema once for all rows.
struct FieldPath {
    struct Hop {
        FieldPlace link = {}; // the field to follow
        int type = -1; // the type its target has to have
    };
    QString text = {};
    std::vector<Hop> hops = {};
    FieldPlace field = {};
};

//! The path as a read takes it; nothing for an unknown name, and for one that leads through a list or to a type that
//! the link does not take.
std::optional<FieldPath> readablePath(const Schema &schema, const EntityType &type, const QString &text);

//! What the path leads to from \a row; nothing where a link is not set or is of another type.
Value valueAt(const Store &store, const Caller &caller, const Link &row, const FieldPath &path);

//! Records in answers.
class Records
{
public:
    //! \a prefix is "/api/v1" or "/api/v1.1", as it was called.
    Records(const Store &store, const Caller &caller, QString prefix)
        : m_store(store)
        , m_caller(caller)
        , m_prefix(std::move(prefix))
    {
    }

    //! What of \a names can be read: "*" is every field, what is no readable path is dropped.
    std::vector<FieldPath> paths(const EntityType &type, const QStringList &names) const;

    //! The record with these fields: {type, attributes, relationships, id, links}.
    QJsonObject record(const Link &row, const std::vector<FieldPath> &paths) const;
    //! The thin record that a create answers: what is set, and every list.
    QJsonObject createdRecord(const Link &row) const;
    //! A link field as it stands in a record: {data, links}.
    QJsonObject relationship(const Link &row, const QString &name, const Field &field, const Value &value) const;

    QString selfLink(const Link &row) const;

private:
    QJsonObject document(const Link &row, const QJsonObject &attributes, const QJsonObject &relationships) const;

    const Store &m_store;
    const Caller &m_caller;
    QString m_prefix;
};

//! Names out of `fields=code,entity` or of a JSON list.
QStringList fieldNames(const QJsonValue &json);

} // namespace bridge::sandbox::shotgrid
