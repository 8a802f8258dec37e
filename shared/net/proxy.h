#pragma once

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QUrl>

namespace bridge::net {

//! The proxy for a server, by \a configured or else by HTTPS_PROXY, HTTP_PROXY and NO_PROXY of \a environment (also in
//! lower case). NO_PROXY holds host names and domains, separated by commas, or "*". Loopback is always reached
//! directly.
QNetworkProxy proxyFor(const QUrl &server, const QUrl &configured, const QProcessEnvironment &environment);

} // namespace bridge::net
