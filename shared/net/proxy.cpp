#include "net/proxy.h"

#include <QHostAddress>

namespace bridge::net {

using namespace Qt::StringLiterals;

namespace {

QString variable(const QProcessEnvironment &environment, const QString &name)
{
    return environment.value(name, environment.value(name.toLower())).trimmed();
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

bool isExempt(const QString &host, const QString &noProxy)
{
    const QStringList entries = noProxy.split(','_L1, Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        QString domain = entry.trimmed().toLower();
        if (domain == "*"_L1)
            return true;
        if (domain.startsWith('.'_L1))
            domain.remove(0, 1);
        if (host == domain || host.endsWith('.'_L1 + domain))
            return true;
    }
    return false;
}

QNetworkProxy proxyFromUrl(const QUrl &url)
{
    const bool socks = url.scheme().startsWith("socks"_L1);
    const quint16 port = quint16(url.port(socks ? 1080 : 3128));
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(), port,
                         url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
}

} // namespace

QNetworkProxy proxyFor(const QUrl &server, const QUrl &configured, const QProcessEnvironment &environment)
{
    if (!configured.isEmpty())
        return proxyFromUrl(configured);
    const QString host = server.host().toLower();
    if (isLoopback(host) || isExempt(host, variable(environment, u"NO_PROXY"_s)))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QString name = server.scheme() == "https"_L1 ? u"HTTPS_PROXY"_s : u"HTTP_PROXY"_s;
    const QString value = variable(environment, name);
    if (value.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    return proxyFromUrl(QUrl(value.contains("://"_L1) ? value : "http://"_L1 + value));
}

} // namespace bridge::net
