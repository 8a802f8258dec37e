#include "sandbox/shotgrid/failure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <QUuid>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! "2.0", "2.5", "1e+300".
QString floatText(double number)
{
    const QString text = QString::number(number, 'g', 15);
    return text.contains(u'.') || text.contains(u'e') ? text : text + ".0"_L1;
}

} // namespace

Failure invalidRequest(const QString &title, const QJsonValue &source)
{
    return {.status = 400, .code = 103, .title = title, .source = source};
}

Failure invalidParameters(const QJsonObject &source)
{
    return invalidRequest(u"Request Parameters invalid."_s, source);
}

Failure invalidRecord(const QString &title)
{
    return {.status = 400, .code = 104, .title = title};
}

Failure unknownRoute()
{
    return {.status = 404, .code = 103, .title = u"Not Found"_s};
}

Failure unknownType(const QString &segment)
{
    return {.status = 404,
            .code = 103,
            .title = u"Not Found"_s,
            .detail = u"Entity type '%1' does not exist."_s.arg(segment)};
}

Failure missingRow(const QString &type, int id)
{
    return {.status = 404, .code = 104, .title = u"Not Found"_s, .detail = u"%1: %2 not found"_s.arg(type).arg(id)};
}

Failure missingRowToWrite(const QString &type, int id)
{
    return {.status = 404,
            .code = 104,
            .title = u"Not Found"_s,
            .detail = u"Entity of type [%1] with id=%2 does not exist."_s.arg(type).arg(id)};
}

Failure unsupportedContentType(const QByteArray &type, const QStringList &legal)
{
    QStringList quoted;
    for (const QString &one : legal)
        quoted << u'\'' + one + u'\'';
    return {.status = 415,
            .code = 103,
            .title = u"Unsupported Content-Type '%1'"_s.arg(QString::fromLatin1(type)),
            .source =
                QJsonObject{{u"content_type"_s, u"Content-Type must be one of: %1."_s.arg(quoted.join(", "_L1))}}};
}

Reply toReply(const Failure &failure)
{
    const auto uniqueId = [] { return QUuid::createUuid().toString(QUuid::Id128); };
    const QJsonValue meta = failure.isFromRecord
        ? QJsonValue(QJsonObject{{u"crud_error_uuid"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}})
        : QJsonValue(QJsonValue::Null);
    const QJsonObject error{
        {u"id"_s, uniqueId()},
        {u"status"_s, failure.status},
        {u"code"_s, failure.code},
        {u"title"_s, failure.title},
        {u"source"_s, failure.source},
        {u"detail"_s, failure.detail.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(failure.detail)},
        {u"meta"_s, meta},
    };
    return jsonReply({{u"errors"_s, QJsonArray{error}}}, failure.status);
}

Reply jsonReply(const QJsonObject &body, int status)
{
    return {.status = status,
            .headers = {{"content-type", "application/json; charset=utf-8"}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

QString toRuby(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return u"nil"_s;
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return isInteger(value) ? QString::number(value.toInteger()) : floatText(numberOf(value));
    case QJsonValue::String: {
        QString text = value.toString();
        text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\n', "\\n"_L1);
        return u'"' + text + u'"';
    }
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray list = value.toArray();
        for (const QJsonValue one : list)
            parts << toRuby(one);
        return u'[' + parts.join(", "_L1) + u']';
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            parts << toRuby(entry.key()) + " => "_L1 + toRuby(entry.value());
        return u'{' + parts.join(", "_L1) + u'}';
    }
    }
    return {};
}

QString rubyClass(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return u"NilClass"_s;
    case QJsonValue::Bool:
        return value.toBool() ? u"TrueClass"_s : u"FalseClass"_s;
    case QJsonValue::Double:
        return isInteger(value) ? u"Integer"_s : u"Float"_s;
    case QJsonValue::String:
        return u"String"_s;
    case QJsonValue::Array:
        return u"Array"_s;
    case QJsonValue::Object:
        return u"Hash"_s;
    }
    return {};
}

} // namespace bridge::sandbox::shotgrid
