#pragma once

#include "net/authorizer.h"
#include "net/httpclient.h"
#include "shotgrid/signin.h"
#include "shotgrid/site.h"

#include <QString>

#include <stop_token>
#include <utility>
#include <vector>

namespace bridge::shotgrid {

//! Gets access tokens from a site. Scripts and browser sessions sign in anew each time, which costs no more than a
//! refresh; people with a password are refreshed, because their one-time code works once. A refresh token is spent by
//! its use: the pipeline never has two calls under way, and the new one is kept at once.
class TokenSource : public net::Authorizer
{
public:
    //! \a http has no credentials of its own.
    TokenSource(SignIn signIn, net::HttpClient http);

    QCoro::Task<Result<net::Credentials>> authorize(bool refused, std::stop_token stop) override;

    //! By the claims of the newest token; empty before the first.
    const Caller &caller() const { return m_caller; }

private:
    using Form = std::vector<std::pair<QString, QString>>;

    Form signInForm() const;
    QCoro::Task<Result<net::Credentials>> ask(Form form, std::stop_token stop);

    SignIn m_signIn;
    net::HttpClient m_http;
    Secret m_refreshToken;
    Caller m_caller;
};

//! Who a token is for. Empty when it is no JSON web token: its inside is the site's own business.
Caller callerFromToken(const QString &accessToken);

} // namespace bridge::shotgrid
