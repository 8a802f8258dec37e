#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "net/httpclient.h"
#include "shotgrid/signin.h"

#include <QCoroTask>
#include <QString>
#include <QUrl>

#include <stop_token>

namespace bridge::shotgrid {

//! A session of a person: what is kept of a sign-in, whichever way it was, so that no password ever is. It ends when
//! the site says so (an hour, a day or a week after its last use).
struct PersonSession {
    QString login = {};
    Secret sessionToken = {}; // for SessionSignIn
};

//! Opens a session by login and password, and the code of a second factor where the account has one.
//! Unauthorized when they are wrong; Forbidden when the site wants something else first, which the hint names: a code
//! (`needsCode`), its single sign-on page, Autodesk's sign-in.
//! Wire: POST /api3/json, get_session_token. The REST protocol has no such call, and a code works only once.
QCoro::Task<Result<PersonSession>> openSession(QUrl site, PasswordSignIn person, net::HttpOptions http,
                                               std::stop_token stop);

//! \a error of openSession() says that the account has a second factor.
bool needsCode(const Error &error);

} // namespace bridge::shotgrid
