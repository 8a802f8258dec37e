#pragma once

#include <QUrl>

namespace bridge::net {

//! Whether both lead to the same scheme, host and port: what may be told or shown to one may be to the other.
bool isSameOrigin(const QUrl &a, const QUrl &b);

} // namespace bridge::net
