#include "net/authorizer.h"

namespace bridge::net {

FixedHeaders::FixedHeaders(Headers headers)
    : m_headers(std::move(headers))
{
}

QCoro::Task<Result<Credentials>> FixedHeaders::authorize(bool refused, std::stop_token stop)
{
    Q_UNUSED(refused)
    Q_UNUSED(stop)
    Credentials credentials{.headers = m_headers};
    co_return credentials;
}

} // namespace bridge::net
