#include "doctor/finding.h"

#include "base/words.h"

#include <algorithm>

namespace bridge::doctor {

using namespace Qt::StringLiterals;

namespace {

QString wayOutOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
        return Words::tr("run the doctor again");
    case Error::Kind::Timeout:
        return Words::tr("the server takes too long: look at its load and at the network, then try again");
    case Error::Kind::Unreachable:
        return Words::tr("check the address, the network, and HTTPS_PROXY and NO_PROXY");
    case Error::Kind::Unauthorized:
        return Words::tr("check the key: it may be mistyped, expired or revoked");
    case Error::Kind::Forbidden:
        return Words::tr("give the account the permission, or use another account");
    case Error::Kind::NotFound:
        return Words::tr("check the name and the address");
    case Error::Kind::RateLimited:
        return Words::tr("the server asks for patience: try again later");
    case Error::Kind::Conflict:
    case Error::Kind::Refused:
    case Error::Kind::Malformed:
        return Words::tr("check that the address is that of the right server, and that its version is supported");
    }
    Q_UNREACHABLE();
}

} // namespace

QString toText(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Ok:
        return u"ok"_s;
    case Finding::Severity::Warning:
        return u"warning"_s;
    case Finding::Severity::Error:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

Finding ok(const QString &topic, const QString &text)
{
    return {.topic = topic, .text = text};
}

Finding warning(const QString &topic, const QString &text, const QString &wayOut)
{
    return {.severity = Finding::Severity::Warning, .topic = topic, .text = text, .wayOut = wayOut};
}

Finding error(const QString &topic, const QString &text, const QString &wayOut)
{
    return {.severity = Finding::Severity::Error, .topic = topic, .text = text, .wayOut = wayOut};
}

Finding withRemedy(Finding finding, Remedy remedy)
{
    finding.remedy = remedy;
    return finding;
}

Finding failure(const QString &topic, const Error &what)
{
    Error told = what;
    told.hint.clear();
    return error(topic, bridge::toText(told), what.hint.isEmpty() ? wayOutOf(what.kind) : what.hint);
}

Finding::Severity worst(const Findings &findings)
{
    Finding::Severity severity = Finding::Severity::Ok;
    for (const Finding &finding : findings)
        severity = std::max(severity, finding.severity);
    return severity;
}

} // namespace bridge::doctor
