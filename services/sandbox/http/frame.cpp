#include "sandbox/http/frame.h"

#include "sandbox/http/connection.h"

#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QTcpSocket>

namespace bridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

Request requestFrom(const QHttpServerRequest &request, const QString &ownUrl)
{
    const QUrl url = request.url();
    const char *method = QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method()));
    Request result{.method = QString::fromLatin1(method).toUpper(),
                   .path = url.path(QUrl::FullyDecoded),
                   .rawPath = url.path(QUrl::FullyEncoded).toLatin1(),
                   .query = QUrlQuery(url),
                   .rawQuery = url.query(QUrl::FullyEncoded).toLatin1(),
                   .body = request.body()};
    for (const auto &[name, value] : request.headers())
        result.headers[name.toLower()] = value;
    const QByteArray host = result.header("host");
    result.origin = host.isEmpty() ? ownUrl : u"http://"_s + QString::fromLatin1(host);
    return result;
}

} // namespace

Frame::Frame(Site &site)
    : m_site(site)
{
}

Result<void> Frame::open(quint16 port)
{
    if (listen(QHostAddress::LocalHost, port) != 0)
        return {};
    return Error{.kind = Error::Kind::Unreachable,
                 .where = u"port %1"_s.arg(port),
                 .message = u"cannot listen there"_s,
                 .hint = u"another program may use it: choose another port, or 0 for any"_s};
}

QString Frame::url() const
{
    const quint16 port = const_cast<Frame *>(this)->serverPorts().value(0); // not const in Qt 6.4
    return u"http://127.0.0.1:%1"_s.arg(port);
}

bool Frame::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    auto *connection = socket->findChild<Connection *>({}, Qt::FindDirectChildrenOnly);
    if (!connection)
        connection = new Connection(socket, [this](const Request &asked) { return decide(asked); });
    connection->take(requestFrom(request, url()));
    return true;
}

void Frame::missingHandler(const QHttpServerRequest &request, QTcpSocket *socket)
{
    handleRequest(request, socket);
}

Outcome Frame::decide(const Request &request)
{
    if (request.method == u"POST"_s && request.path == u"/_sandbox/reset"_s) {
        m_site.reset();
        return {.reply = {.status = 204}};
    }
    if (request.path.startsWith(u"/_sandbox/"_s))
        return {.reply = m_site.answerSwitch(request)};
    return {.reply = m_site.answer(request)};
}

} // namespace bridge::sandbox
