#pragma once

#include "base/result.h"
#include "net/httpmessage.h"

#include <QCoroTask>

#include <chrono>
#include <optional>
#include <stop_token>

namespace bridge::net {

//! Headers that sign requests in, and the time from which newer ones should be fetched before sending.
struct Credentials {
    Headers headers = {};
    std::chrono::steady_clock::time_point renewAt = std::chrono::steady_clock::time_point::max();
};

//! How a connection gets its credentials. The pipeline keeps what it got and never has two calls under way: requests
//! that need newer ones wait for the same call, so a token that works once is spent once.
class Authorizer
{
public:
    virtual ~Authorizer() = default;

    //! Credentials for the next requests. Called before the first request, when `renewAt` has come, and once after a
    //! 401, then with \a refused set. An error ends the waiting requests with it; the next request asks again.
    virtual QCoro::Task<Result<Credentials>> authorize(bool refused, std::stop_token stop) = 0;

    //! False when asking again after a 401 would bring the same.
    virtual bool canRenew() const { return true; }
};

//! The same headers for ever, such as an API key; a 401 stays a 401.
class FixedHeaders : public Authorizer
{
public:
    explicit FixedHeaders(Headers headers);
    QCoro::Task<Result<Credentials>> authorize(bool refused, std::stop_token stop) override;
    bool canRenew() const override { return false; }

private:
    Headers m_headers;
};

} // namespace bridge::net
