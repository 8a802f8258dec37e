#pragma once

#include "net/httpclient.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace bridge::net {

//! What a `Retry-After` header asks for, in seconds or as a date; none when it says nothing that can be read.
std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, const QDateTime &now);

//! The pause before try \a retry (1 is the first repeat). \a random is 0 to 1.
std::chrono::milliseconds pauseBefore(int retry, const RetryPolicy &policy, double random);

//! Statuses by which a server or its front end says that it could not just now: 429, 502, 503, 504.
bool isBusy(int status);

} // namespace bridge::net
