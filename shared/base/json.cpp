#include "base/json.h"

#include <QJsonDocument>

namespace bridge {

using namespace Qt::StringLiterals;

namespace {

QDateTime utcFromIso(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime) // no offset: servers mean UTC
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace

QJsonObject toJson(const Error &error)
{
    return {{u"kind"_s, toText(error.kind)},
            {u"where"_s, error.where},
            {u"message"_s, error.message},
            {u"hint"_s, error.hint}};
}

QString toText(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"true or false"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a text"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        return u"nothing"_s;
    }
    Q_UNREACHABLE();
}

Result<QJsonValue> parseJson(const QByteArray &bytes, const QString &what)
{
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &mistake);
    if (mistake.error != QJsonParseError::NoError) {
        const QString place =
            u"%1: broken JSON at byte %2: %3"_s.arg(what).arg(mistake.offset).arg(mistake.errorString());
        return Error{.kind = Error::Kind::Malformed, .message = place};
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QJsonValue JsonReader::take(const QString &key, bool required, QJsonValue::Type type, const QString &expected)
{
    QJsonValue value = m_object.value(key);
    if (value.type() == type)
        return value;
    if (required || !(value.isNull() || value.isUndefined()))
        refuse(key, expected);
    return QJsonValue(QJsonValue::Undefined);
}

void JsonReader::refuse(const QString &key, const QString &expected)
{
    if (m_error)
        return;
    const QString got = toText(m_object.value(key).type());
    m_error = Error{.kind = Error::Kind::Malformed,
                    .message = u"%1.%2: expected %3, got %4"_s.arg(m_path, key, expected, got)};
}

QString JsonReader::text(const QString &key)
{
    return take(key, true, QJsonValue::String, u"a text"_s).toString();
}

QString JsonReader::textOr(const QString &key, const QString &fallback)
{
    return take(key, false, QJsonValue::String, u"a text"_s).toString(fallback);
}

qint64 JsonReader::integer(const QString &key)
{
    const QJsonValue value = take(key, true, QJsonValue::Double, u"a whole number"_s);
    return value.isUndefined() ? 0 : integerOr(key, 0);
}

qint64 JsonReader::integerOr(const QString &key, qint64 fallback)
{
    const QJsonValue value = take(key, false, QJsonValue::Double, u"a whole number"_s);
    if (value.isUndefined())
        return fallback;
    // toInteger() gives its argument for a number with a fraction: two different ones tell that apart.
    if (value.toInteger(0) != value.toInteger(1))
        refuse(key, u"a whole number"_s);
    return value.toInteger(fallback);
}

double JsonReader::numberOr(const QString &key, double fallback)
{
    return take(key, false, QJsonValue::Double, u"a number"_s).toDouble(fallback);
}

bool JsonReader::boolean(const QString &key)
{
    return take(key, true, QJsonValue::Bool, u"true or false"_s).toBool();
}

bool JsonReader::booleanOr(const QString &key, bool fallback)
{
    return take(key, false, QJsonValue::Bool, u"true or false"_s).toBool(fallback);
}

QJsonObject JsonReader::object(const QString &key)
{
    return take(key, true, QJsonValue::Object, u"an object"_s).toObject();
}

QJsonObject JsonReader::objectOr(const QString &key, const QJsonObject &fallback)
{
    return take(key, false, QJsonValue::Object, u"an object"_s).toObject(fallback);
}

QJsonArray JsonReader::array(const QString &key)
{
    return take(key, true, QJsonValue::Array, u"a list"_s).toArray();
}

QJsonArray JsonReader::arrayOr(const QString &key, const QJsonArray &fallback)
{
    return take(key, false, QJsonValue::Array, u"a list"_s).toArray(fallback);
}

QStringList JsonReader::textsOr(const QString &key, const QStringList &fallback)
{
    const QJsonValue value = take(key, false, QJsonValue::Array, u"a list of texts"_s);
    if (value.isUndefined())
        return fallback;
    QStringList texts;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items) {
        if (!item.isString())
            refuse(key, u"a list of texts"_s);
        texts.append(item.toString());
    }
    return texts;
}

EntityId JsonReader::entityId(const QString &key)
{
    const QJsonValue value = take(key, true, QJsonValue::String, u"an id"_s);
    return value.isUndefined() ? EntityId() : entityIdOr(key, {});
}

EntityId JsonReader::entityIdOr(const QString &key, EntityId fallback)
{
    const QJsonValue value = take(key, false, QJsonValue::String, u"an id"_s);
    if (value.isUndefined())
        return fallback;
    const std::optional<EntityId> id = EntityId::fromText(value.toString());
    if (!id)
        refuse(key, u"an id of 32 hexadecimal digits"_s);
    return id.value_or(fallback);
}

QDateTime JsonReader::time(const QString &key)
{
    const QJsonValue value = take(key, true, QJsonValue::String, u"a time"_s);
    return value.isUndefined() ? QDateTime() : timeOr(key, {});
}

QDateTime JsonReader::timeOr(const QString &key, const QDateTime &fallback)
{
    const QJsonValue value = take(key, false, QJsonValue::String, u"a time"_s);
    if (value.isUndefined())
        return fallback;
    QDateTime time = utcFromIso(value.toString());
    if (!time.isValid())
        refuse(key, u"a time by ISO 8601"_s);
    return time;
}

QJsonObject JsonReader::objectInText(const QString &key)
{
    const QString text = textOr(key, {});
    if (text.isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        refuse(key, u"an object as JSON text"_s);
    return document.object();
}

} // namespace bridge
