#pragma once

#include <QString>

namespace bridge {

//! What went wrong outside: enough for a person to know which server, which thing, and what to do next.
struct Error {
    enum class Kind {
        Cancelled,
        Timeout,
        Unreachable,
        Unauthorized,
        Forbidden,
        NotFound,
        Conflict,
        RateLimited,
        Refused,
        Malformed,
    };

    Kind kind = Kind::Malformed;
    QString where = {}; // "ayon POST /api/projects/demo/operations": never a header, a query or a token
    QString message = {}; // what the server said, or what was expected and not found
    QString hint = {}; // what the reader can do next
    int httpStatus = 0; // 0 when no reply came

    bool operator==(const Error &) const = default;
};

//! "where: message (hint)", on one line, for reports and logs.
QString toText(const Error &error);

//! The kind's name in lower case, as logs and reports show it: "unauthorized".
QString toText(Error::Kind kind);

//! True when the same request may well succeed later: the server was away, busy, broken, or something that stands
//! before it answered in its place.
bool isTransient(const Error &error);

} // namespace bridge
