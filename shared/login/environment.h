#pragma once

#include "ayon/sender.h"
#include "base/result.h"
#include "base/secret.h"
#include "settings/settingsloader.h"

#include <QProcessEnvironment>
#include <QUrl>

namespace bridge::login {

//! What the environment says: which AYON server, and whose settings of it.
struct Environment {
    QUrl server = {};
    Secret apiKey = {};
    settings::AddonIdentity addon = {};
    QString sender = {}; // by which AYON knows this program; empty: named after the host
    QString senderType = ayon::integrationSenderType; // by which integrations leave out what they did themselves
};

//! From the variables that AYON gives to its services. Refused, naming the variable and the way out, when one is
//! missing or makes no sense.
Result<Environment> environmentFrom(const QProcessEnvironment &variables);

} // namespace bridge::login
