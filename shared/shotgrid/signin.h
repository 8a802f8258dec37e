#pragma once

#include "base/secret.h"

#include <QString>

#include <variant>

namespace bridge::shotgrid {

struct ScriptSignIn {
    QString name = {};
    Secret key = {};
    QString sudoAsLogin = {}; // act as this person; the login, not the e-mail address
};

struct PasswordSignIn {
    QString login = {};
    Secret password = {};
    Secret oneTimeCode = {}; // of two-factor authentication
};

struct SessionSignIn {
    Secret sessionToken = {}; // of a browser sign-in; it is not used up
};

struct RefreshSignIn {
    Secret refreshToken = {}; // works once
};

//! How to get access tokens.
using SignIn = std::variant<ScriptSignIn, PasswordSignIn, SessionSignIn, RefreshSignIn>;

} // namespace bridge::shotgrid
