#pragma once

#include "sandbox/shotgrid/content.h"
#include "sandbox/shotgrid/failure.h"
#include "sandbox/shotgrid/sessions.h"
#include "sandbox/shotgrid/settings.h"
#include "sandbox/shotgrid/tokens.h"

namespace bridge::sandbox::shotgrid {

//! What signing in reads and changes.
struct SignIn {
    const Content &content;
    const Settings &settings;
    Tokens &tokens;
    Sessions &sessions;
    QDateTime now = {};
    FileLinks links = {}; // for the caller
};

//! POST /auth/access_token. Grants: client_credentials, password, session_token, refresh_token (also as `refresh`).
//! Refusals of credentials are 400, code 102, and name who was refused; a spent refresh token is 401.
Outcome<Reply> grantToken(const SignIn &signIn, const Request &request);

//! Who sends the request, by its bearer token: 401 "Token Expired" or "Token invalid" when it is none.
Outcome<Caller> callerOf(const SignIn &signIn, const Request &request);

//! Who sends a call of the older protocol, which brings its credentials along: {"script_name", "script_key"},
//! {"user_login", "user_password"} or {"session_token"}, and perhaps `sudo_as_login` and `session_uuid`. Refusals as of
//! a grant.
Outcome<Caller> callerOf(const SignIn &signIn, const QJsonObject &credentials);

//! A session of the one who signed in; its token.
QString openSession(const SignIn &signIn, const Caller &caller);

//! Who is signed in in the browser, by the session cookie; nobody when there is none, or it is over.
std::optional<Caller> callerInBrowser(const SignIn &signIn, const Request &request);

//! The paths below /internal_api and /app_session_request: signing in through the browser, and the session behind it.
//! Their errors are {"message"}. Nothing when the path is none of them.
std::optional<Reply> answerLauncher(const SignIn &signIn, const Request &request);

} // namespace bridge::sandbox::shotgrid
