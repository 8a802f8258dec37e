#pragma once

#include <QString>

#include <map>

namespace bridge::net {

//! What went over the wire on one route.
struct Count {
    qint64 requests = 0; // sent, repeated ones too
    qint64 retries = 0; // of these, the repeated ones
    qint64 failures = 0; // sent without getting an answer, or answered with a status of 400 or above
    qint64 bytesSent = 0; // bodies only
    qint64 bytesReceived = 0; // bodies only, unpacked
    qint64 milliseconds = 0; // from sending to the last byte, added up

    bool operator==(const Count &) const = default;
};
Count &operator+=(Count &sum, const Count &more);

//! Counts of one connection by route: "POST /api/v1/entity/_batch". Tests and `bench` read them.
struct Counters {
    QString server = {}; // "ayon", "shotgrid"
    std::map<QString, Count> routes = {};

    Count total() const;
    //! The sum over all routes whose name contains \a part: `requests(u"_search"_s)`.
    qint64 requests(const QString &part) const;
};

} // namespace bridge::net
