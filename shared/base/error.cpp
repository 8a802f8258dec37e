#include "base/error.h"

namespace bridge {

using namespace Qt::StringLiterals;

QString toText(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
        return u"cancelled"_s;
    case Error::Kind::Timeout:
        return u"timeout"_s;
    case Error::Kind::Unreachable:
        return u"unreachable"_s;
    case Error::Kind::Unauthorized:
        return u"unauthorized"_s;
    case Error::Kind::Forbidden:
        return u"forbidden"_s;
    case Error::Kind::NotFound:
        return u"not found"_s;
    case Error::Kind::Conflict:
        return u"conflict"_s;
    case Error::Kind::RateLimited:
        return u"rate limited"_s;
    case Error::Kind::Refused:
        return u"refused"_s;
    case Error::Kind::Malformed:
        return u"malformed"_s;
    }
    Q_UNREACHABLE();
}

QString toText(const Error &error)
{
    QString text = error.where.isEmpty() ? QString() : error.where + ": "_L1;
    text += error.message.isEmpty() ? toText(error.kind) : error.message;
    if (!error.hint.isEmpty())
        text += " ("_L1 + error.hint + ')'_L1;
    return text;
}

bool isTransient(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Timeout:
    case Error::Kind::Unreachable:
    case Error::Kind::RateLimited:
    case Error::Kind::Malformed:
        return true;
    case Error::Kind::Cancelled:
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::Refused:
        return error.httpStatus >= 500;
    }
    Q_UNREACHABLE();
}

} // namespace bridge
