#include "net/sharedsignin.h"

#include "net/wait.h"

namespace bridge::net {

QCoro::Task<Result<Ticket>> SharedSignIn::ticket(std::shared_ptr<SharedSignIn> self, quint64 refused,
                                                 std::stop_token stop)
{
    if (!self->m_authorizer)
        co_return Ticket();
    if (self->isDue(refused)) {
        if (!self->m_isRenewing)
            renew(self, refused != 0);
        co_await renewed(self, stop);
        if (stop.stop_requested())
            co_return Error{.kind = Error::Kind::Cancelled};
        if (self->m_error)
            co_return *self->m_error;
    }
    Ticket ticket{.headers = self->m_credentials->headers, .number = self->m_number};
    co_return ticket;
}

QCoro::Task<> SharedSignIn::renew(std::shared_ptr<SharedSignIn> self, bool refused)
{
    self->m_isRenewing = true;
    self->m_error.reset();
    const std::stop_token never;
    auto credentials = co_await self->m_authorizer->authorize(refused, never);
    if (credentials) {
        self->m_credentials = std::move(*credentials);
        ++self->m_number;
    } else {
        self->m_credentials.reset();
        self->m_error = credentials.error();
    }
    self->m_isRenewing = false;
    self->wakeAll();
}

QCoro::Task<> SharedSignIn::renewed(std::shared_ptr<SharedSignIn> self, std::stop_token stop)
{
    while (self->m_isRenewing && !stop.stop_requested()) {
        Wakeup wakeup;
        const auto place = self->m_waiting.insert(self->m_waiting.end(), &wakeup);
        const std::stop_callback stopping(stop, [&wakeup] { wakeup.fire(); });
        co_await wakeup;
        self->m_waiting.erase(place);
    }
}

bool SharedSignIn::isDue(quint64 refused) const
{
    return !m_credentials || refused == m_number || std::chrono::steady_clock::now() >= m_credentials->renewAt;
}

void SharedSignIn::wakeAll()
{
    // Whoever is woken leaves the list, and may come back to wait for the next sign-in.
    for (size_t left = m_waiting.size(); left > 0 && !m_waiting.empty(); --left)
        m_waiting.front()->fire();
}

} // namespace bridge::net
