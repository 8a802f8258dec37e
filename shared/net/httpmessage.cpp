#include "net/httpmessage.h"

#include "base/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bridge::net {

using namespace Qt::StringLiterals;

namespace {

QByteArray serialized(const QJsonValue &body)
{
    const QJsonDocument document = body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject());
    return document.toJson(QJsonDocument::Compact);
}

//! "an HTML page titled 'Log in'": what a login page, a proxy or a wrong URL send instead of JSON.
QString htmlInWords(const QByteArray &body)
{
    const QString page = QString::fromUtf8(body.left(4096));
    const qsizetype tag = page.indexOf("<title"_L1, 0, Qt::CaseInsensitive);
    const qsizetype start = tag < 0 ? -1 : page.indexOf('>'_L1, tag) + 1;
    const qsizetype end = start <= 0 ? -1 : page.indexOf("</"_L1, start);
    if (end < 0)
        return Words::tr("an HTML page");
    return Words::tr("an HTML page titled '%1'").arg(page.mid(start, end - start).simplified().left(100));
}

bool looksLikeHtml(const QByteArray &contentType, const QByteArray &body)
{
    return contentType.startsWith("text/html") || body.trimmed().startsWith('<');
}

} // namespace

QByteArray toText(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET"_ba;
    case Method::Post:
        return "POST"_ba;
    case Method::Put:
        return "PUT"_ba;
    case Method::Patch:
        return "PATCH"_ba;
    case Method::Delete:
        return "DELETE"_ba;
    }
    Q_UNREACHABLE();
}

void setJson(HttpRequest &request, const QJsonValue &body)
{
    request.body = serialized(body);
    request.contentType = "application/json"_ba;
}

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

Result<QJsonValue> HttpReply::json() const
{
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(body, &mistake);
    if (mistake.error == QJsonParseError::NoError)
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (contentType.contains("json"))
        return error(Error::Kind::Malformed,
                     Words::tr("broken JSON at byte %1: %2").arg(mistake.offset).arg(mistake.errorString()));
    return error(
        Error::Kind::Malformed, Words::tr("expected JSON, got %1").arg(bodyInWords()),
        Words::tr("check that the URL is the server's own and that no proxy or sign-in page answers in its place"));
}

QString HttpReply::bodyInWords() const
{
    if (body.isEmpty())
        return Words::tr("an empty answer");
    if (looksLikeHtml(contentType, body))
        return htmlInWords(body);
    if (contentType.startsWith("text/plain") || contentType.contains("json"))
        return QString::fromUtf8(body.left(200)).simplified();
    return contentType.isEmpty() ? Words::tr("something of no known type") : QString::fromLatin1(contentType);
}

Error HttpReply::error(Error::Kind kind, const QString &message, const QString &hint) const
{
    return {.kind = kind, .where = where, .message = message, .hint = hint, .httpStatus = status};
}

bool isAboutServer(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
    case Error::Kind::Timeout:
    case Error::Kind::Unreachable:
    case Error::Kind::Unauthorized:
    case Error::Kind::RateLimited:
    case Error::Kind::Malformed:
        return true;
    case Error::Kind::Forbidden:
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::Refused:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace bridge::net
