#pragma once

#include "sandbox/ayon/graphql/language/value.h"
#include "sandbox/ayon/store/store.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace bridge::sandbox::ayon::graphql {

using language::Arguments;
using language::Refusal;
using language::Source;
using language::Value;

//! One query on its way: what it reads, for whom, and how many rows it met.
struct Reading {
    const Store &store;
    const Caller &caller;
    qint64 rows = 0;
};

//! Where a query starts.
struct QuerySource : Source {
    explicit QuerySource(Reading &queryReading)
        : reading(queryReading)
    {
    }
    QString typeName() const override { return QStringLiteral("Query"); }

    Reading &reading;
};

// What the store keeps as empty is null in an answer.
Value textOrNull(const QString &text);
Value idOrNull(const EntityId &id);
//! An object as JSON text; null when it is empty.
Value jsonOrNull(const QJsonObject &object);

QString jsonText(const QJsonObject &object);
QString jsonText(const QJsonArray &array);

} // namespace bridge::sandbox::ayon::graphql
