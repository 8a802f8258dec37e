#pragma once

#include "base/result.h"
#include "net/authorizer.h"

#include <QCoroTask>

#include <list>
#include <memory>
#include <optional>
#include <stop_token>

namespace bridge::net {

class Wakeup;

//! Headers to send, and which sign-in they are from.
struct Ticket {
    Headers headers = {};
    quint64 number = 0;
};

//! The credentials of one connection, shared by its requests: at most one call of the authorizer is under way.
class SharedSignIn
{
public:
    explicit SharedSignIn(std::shared_ptr<Authorizer> authorizer)
        : m_authorizer(std::move(authorizer))
    {
    }

    bool canRenew() const { return m_authorizer && m_authorizer->canRenew(); }

    //! A ticket that is not number \a refused, which the server just turned down (0: none was). Keeps \a self alive: a
    //! sign-in that began is finished even when nobody waits for it any more, or a single-use token would be lost.
    static QCoro::Task<Result<Ticket>> ticket(std::shared_ptr<SharedSignIn> self, quint64 refused,
                                              std::stop_token stop);

private:
    static QCoro::Task<> renew(std::shared_ptr<SharedSignIn> self, bool refused);
    static QCoro::Task<> renewed(std::shared_ptr<SharedSignIn> self, std::stop_token stop);
    bool isDue(quint64 refused) const;
    void wakeAll();

    std::shared_ptr<Authorizer> m_authorizer;
    std::optional<Credentials> m_credentials = {};
    quint64 m_number = 0;
    std::optional<Error> m_error = {}; // of the call that ended last
    bool m_isRenewing = false;
    std::list<Wakeup *> m_waiting = {};
};

} // namespace bridge::net
