#include "login/environment.h"

namespace bridge::login {

using namespace Qt::StringLiterals;

namespace {

Error missing(const QString &variable, const QString &hint)
{
    return {.kind = Error::Kind::Refused, .where = variable, .message = u"the variable is not set"_s, .hint = hint};
}

} // namespace

Result<Environment> environmentFrom(const QProcessEnvironment &variables)
{
    Environment environment;
    const QString server = variables.value(u"AYON_SERVER_URL"_s).trimmed();
    if (server.isEmpty())
        return missing(u"AYON_SERVER_URL"_s, u"set it to the address of the AYON server: https://ayon.example.com"_s);
    environment.server = QUrl(server, QUrl::StrictMode);
    const QString scheme = environment.server.scheme();
    if (!environment.server.isValid() || environment.server.host().isEmpty()
        || (scheme != "http"_L1 && scheme != "https"_L1)) {
        return Error{.kind = Error::Kind::Refused,
                     .where = u"AYON_SERVER_URL"_s,
                     .message = u"'%1' is no web address"_s.arg(server),
                     .hint = u"it begins with http:// or https://, as in https://ayon.example.com"_s};
    }
    environment.apiKey = Secret(variables.value(u"AYON_API_KEY"_s).trimmed());
    if (environment.apiKey.isEmpty()) {
        return missing(
            u"AYON_API_KEY"_s,
            u"set it to the API key of a service account: AYON's Settings, Users, a service user, API key"_s);
    }
    auto addon = settings::addonIdentity(variables);
    if (!addon)
        return addon.error();
    environment.addon = *addon;
    return environment;
}

} // namespace bridge::login
