#pragma once

#include <QString>

namespace bridge::people {

//! The AYON name for a ShotGrid login, which may be an e-mail address: "@" becomes "_", other letters are turned into
//! ASCII ones, what the server does not take is left out, also at the ends, and a remainder shorter than two characters
//! stands behind "user" (`behaviour.md` TAB-12). A login that AYON takes as it is stays as it is.
QString userNameFor(const QString &login);

} // namespace bridge::people
