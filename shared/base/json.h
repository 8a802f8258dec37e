#pragma once

#include "base/entityid.h"
#include "base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace bridge {

//! Reads an object once and for all: each getter returns the value, or notes the first thing that is missing or of
//! another type, with its path, and returns an empty value. Ask error() when everything was read.
//!
//!     JsonReader reader(object, u"folder"_s);
//!     Folder folder{.name = reader.text(u"name"_s), .label = reader.textOr(u"label"_s, {})};
//!     if (reader.error())
//!         return *reader.error();   // Malformed, "folder.name: expected a text, got nothing"
class JsonReader
{
public:
    //! \a path is how messages name the object: "folder", "data.project.folders.edges[3].node".
    JsonReader(QJsonObject object, QString path)
        : m_object(std::move(object))
        , m_path(std::move(path))
    {
    }

    // Required: a missing key, null, or another type is an error.
    QString text(const QString &key);
    qint64 integer(const QString &key);
    bool boolean(const QString &key);
    QJsonObject object(const QString &key);
    QJsonArray array(const QString &key);
    EntityId entityId(const QString &key);
    QDateTime time(const QString &key); // ISO 8601; in UTC. Without an offset it is taken as UTC

    // Optional: a missing key or null gives the fallback; another type is an error.
    QString textOr(const QString &key, const QString &fallback);
    qint64 integerOr(const QString &key, qint64 fallback);
    double numberOr(const QString &key, double fallback);
    bool booleanOr(const QString &key, bool fallback);
    QJsonObject objectOr(const QString &key, const QJsonObject &fallback);
    QJsonArray arrayOr(const QString &key, const QJsonArray &fallback);
    QStringList textsOr(const QString &key, const QStringList &fallback);
    EntityId entityIdOr(const QString &key, EntityId fallback);
    QDateTime timeOr(const QString &key, const QDateTime &fallback);

    //! An object that travels as JSON text, as GraphQL sends `data` and `allAttrib`; null and "" are the empty object.
    QJsonObject objectInText(const QString &key);

    bool contains(const QString &key) const { return m_object.contains(key); }
    const QString &path() const { return m_path; }
    const std::optional<Error> &error() const { return m_error; }

    //! Notes that \a key does not hold what was \a expected ("a date").
    void refuse(const QString &key, const QString &expected);

private:
    QJsonValue take(const QString &key, bool required, QJsonValue::Type type, const QString &expected);

    QJsonObject m_object;
    QString m_path;
    std::optional<Error> m_error;
};

//! A JSON document; Malformed with the place of the first mistake. \a what names it in the message.
Result<QJsonValue> parseJson(const QByteArray &bytes, const QString &what);

//! {"kind", "where", "message", "hint"}, for scripts.
QJsonObject toJson(const Error &error);

//! What a JSON value is, in words for messages: "a text", "a list", "nothing".
QString toText(QJsonValue::Type type);

} // namespace bridge
