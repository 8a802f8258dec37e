#pragma once

#include "sandbox/http/site.h"

namespace bridge::sandbox {

//! The head of an answer as HTTP/1.1 puts it on the wire, with the blank line. \a bodySize is announced unless the
//! status never has a body (1xx, 204, 304).
QByteArray headOf(const Reply &reply, qint64 bodySize, bool closes);

//! Whether the body of an answer follows its head: not for HEAD, 1xx, 204 and 304.
bool sendsBody(const QString &method, int status);

//! What HTTP calls a status: "Not Found".
QByteArray reasonOf(int status);

} // namespace bridge::sandbox
