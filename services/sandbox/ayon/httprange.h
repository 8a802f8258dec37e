#pragma once

#include <QByteArray>

#include <optional>

namespace bridge::sandbox::ayon {

//! A part of a file, both ends included.
struct ByteRange {
    qint64 first = 0;
    qint64 last = 0;

    qint64 size() const { return last - first + 1; }
    bool operator==(const ByteRange &) const = default;
};

struct RangeRequest {
    enum class Kind {
        Whole, // no range, or none that is understood: more than one, another unit
        Part,
        Unsatisfiable, // it begins behind the end
    };
    Kind kind = Kind::Whole;
    ByteRange range = {}; // of a part

    //! From the header `Range` of a request for a file of \a size bytes: "bytes=2-4", "bytes=2-", "bytes=-2".
    static RangeRequest fromHeader(const QByteArray &header, qint64 size);
};

} // namespace bridge::sandbox::ayon
