#include "e2e/foreignclient.h"

#include "support/await.h"
#include "support/sandboxservers.h"

#include <stdexcept>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

net::HttpOptions optionsFor(const sandbox::Access &access, const net::Headers &headers)
{
    net::HttpOptions options{.server = u"ayon"_s, .baseUrl = QUrl(access.ayonUrl), .headers = headers};
    options.headers.emplace_back("x-api-key", access.apiKey.toLatin1());
    return options;
}

} // namespace

ForeignClient::ForeignClient(const sandbox::Access &access, const net::Headers &headers)
    : m_http(optionsFor(access, headers))
{
}

net::HttpReply ForeignClient::send(net::Method method, const QString &path, const QJsonValue &body) const
{
    net::HttpRequest request{.method = method, .path = path};
    if (!body.isNull())
        net::setJson(request, body);
    return good(await(m_http.send(request, {})));
}

QJsonObject ForeignClient::ask(net::Method method, const QString &path, const QJsonValue &body) const
{
    const net::HttpReply reply = send(method, path, body);
    if (!reply.isSuccess())
        throw std::runtime_error(reply.body.toStdString());
    return reply.body.isEmpty() ? QJsonObject() : good(reply.json()).toObject();
}

QString ForeignClient::dispatch(const QJsonObject &event) const
{
    return ask(net::Method::Post, u"/api/events"_s, event).value("id"_L1).toString();
}

} // namespace bridge::test
