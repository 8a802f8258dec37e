#pragma once

#include "sandbox/ayon/store/user.h"

namespace bridge::sandbox::ayon {

//! A user as `GET /api/users/{name}` shows it to administrators and to the user: hashes of password and key included.
QJsonObject userDocument(const User &user);

//! What the caller may see of a user: managers no hashes, other people neither data nor e-mail.
QJsonObject userDocument(const User &user, const Caller &caller);

} // namespace bridge::sandbox::ayon
