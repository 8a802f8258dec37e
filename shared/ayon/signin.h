#pragma once

#include "ayon/ayonclient.h"
#include "base/result.h"
#include "base/secret.h"

#include <QCoroTask>
#include <QString>

#include <stop_token>

namespace bridge::ayon {

//! A session of a person, by their password: lives 72 hours after its last use. `apiKey` and `sessionToken` of
//! \a connection are not used. Unauthorized when login or password are wrong, or the account is not active; RateLimited
//! after ten tries in a minute.
//! Wire: POST /api/auth/login.
QCoro::Task<Result<Secret>> signIn(AyonConnection connection, QString login, Secret password, std::stop_token stop);

//! Ends the session that \a connection uses; one that is over already counts as ended. Wire: POST /api/auth/logout.
QCoro::Task<Result<void>> signOut(AyonConnection connection, std::stop_token stop);

} // namespace bridge::ayon
