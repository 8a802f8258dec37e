#pragma once

#include <QString>

namespace bridge::login {

//! What somebody lacks, and what to do about it: "the account is not active", "ask the site's administrator to activate
//! it".
struct Lack {
    QString text = {};
    QString wayOut = {};

    bool operator==(const Lack &) const = default;
};

} // namespace bridge::login
