#include "sandbox/ayon/refusal.h"

#include "sandbox/ayon/reply.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

QString placeText(const QJsonArray &place, const QString &separator)
{
    QStringList parts;
    for (qsizetype i = 1; i < place.size(); ++i) // the first says only "body", "path" …
        parts.append(place.at(i).toVariant().toString());
    return parts.join(separator);
}

QJsonObject toJson(const InvalidValue &value)
{
    QJsonObject json{{u"loc"_s, value.place}, {u"msg"_s, value.message}, {u"type"_s, value.type}};
    if (!value.context.isEmpty())
        json.insert(u"ctx"_s, value.context);
    if (value.type == "json_invalid"_L1) // from the layer before the validator, which shows what it got
        json.insert(u"input"_s, QJsonObject());
    return json;
}

Reply invalidReply(const Refusal &refusal, const Request &request)
{
    QStringList lines;
    QJsonArray errors;
    for (const InvalidValue &value : refusal.invalid) {
        lines.append(placeText(value.place, u"."_s) + u": "_s + value.message);
        errors.append(toJson(value));
    }
    return jsonReply({{u"code"_s, refusal.status},
                      {u"detail"_s, u"Request validation error in [%1] %2"_s.arg(request.method, request.path)},
                      {u"path"_s, request.path},
                      {u"traceback"_s, lines.join(u'\n')},
                      {u"errors"_s, errors}},
                     refusal.status);
}

} // namespace

Refusal badRequest(const QString &detail)
{
    return {.status = 400, .detail = detail, .errorCode = u"bad-request"_s};
}

Refusal unauthorized(const QString &detail)
{
    return {.status = 401, .detail = detail};
}

Refusal forbidden(const QString &detail)
{
    return {.status = 403, .detail = detail, .errorCode = u"forbidden"_s};
}

Refusal notFound(const QString &detail)
{
    return {.status = 404, .detail = detail, .errorCode = u"not-found"_s};
}

Refusal conflict(const QString &detail)
{
    return {.status = 409, .detail = detail, .errorCode = u"constraint-violation"_s};
}

Refusal invalid(std::vector<InvalidValue> values, const QString &model)
{
    return {.form = Refusal::Form::Invalid,
            .status = 400,
            .invalid = std::move(values),
            .model = model,
            .errorCode = u"invalid_data"_s};
}

Refusal uniqueViolation(const QString &detail)
{
    return {.status = 409, .detail = detail, .errorCode = u"unique-violation"_s, .isFromDatabase = true};
}

Refusal foreignKeyViolation(const QString &column, const QString &value, const QString &table)
{
    return {.status = 409,
            .detail = u"%1 '%2' is not present in table \"%3\"."_s.arg(column, value, table),
            .errorCode = u"foreign-key-violation"_s,
            .isFromDatabase = true};
}

Refusal notNullViolation(const QString &column)
{
    return {.status = 409,
            .detail = u"Missing required field: "_s + column,
            .errorCode = u"not-null-violation"_s,
            .operationStatus = 400,
            .isFromDatabase = true};
}

Refusal constraint(const QString &errorCode, const QString &detail)
{
    return {.form = Refusal::Form::Constraint, .status = 409, .detail = detail, .errorCode = errorCode};
}

Refusal unhandled(const QString &detail)
{
    return {.form = Refusal::Form::Unhandled, .status = 500, .detail = detail};
}

Reply toReply(const Refusal &refusal, const Request &request)
{
    switch (refusal.form) {
    case Refusal::Form::Refused:
        return jsonReply({{u"code"_s, refusal.status}, {u"detail"_s, refusal.detail}}, refusal.status);
    case Refusal::Form::Invalid:
        return invalidReply(refusal, request);
    case Refusal::Form::Unhandled:
        return jsonReply({{u"status"_s, refusal.status}, {u"detail"_s, refusal.detail}, {u"traceback"_s, QString()}},
                         refusal.status);
    case Refusal::Form::Constraint:
        return jsonReply({{u"path"_s, request.path},
                          {u"file"_s, QString()},
                          {u"function"_s, QString()},
                          {u"line"_s, 0},
                          {u"detail"_s, refusal.detail},
                          {u"error"_s, refusal.errorCode},
                          {u"code"_s, refusal.status}},
                         500);
    case Refusal::Form::Crash:
        return textReply("Internal Server Error", 500);
    }
    Q_UNREACHABLE();
}

QString toText(const std::vector<InvalidValue> &values, const QString &model)
{
    QString text = values.size() == 1 ? u"1 validation error for "_s + model
                                      : u"%1 validation errors for %2"_s.arg(values.size()).arg(model);
    for (const InvalidValue &value : values) {
        QString kind = u"type="_s + value.type;
        for (auto detail = value.context.begin(); detail != value.context.end(); ++detail)
            kind += u"; "_s + detail.key() + u'=' + detail.value().toVariant().toString();
        text += u"\n%1\n  %2 (%3)"_s.arg(placeText(value.place, u" -> "_s), value.message, kind);
    }
    return text;
}

} // namespace bridge::sandbox::ayon
