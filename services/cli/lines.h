#pragma once

#include <QString>

#include <vector>

namespace bridge::cli {

//! What a line is, beside its words. It is said by a sign or a word as well: colour never speaks alone.
enum class Tone { Plain, Heading, Added, Changed, Moved, Removed, Alarm, Good, Faint };

struct Line {
    QString text = {};
    Tone tone = Tone::Plain;
    bool operator==(const Line &) const = default;
};

using Lines = std::vector<Line>;

//! The lines with their line ends, in the colours of a terminal when \a coloured.
QString toText(const Lines &lines, bool coloured);

//! \a first and then \a second.
void append(Lines &first, const Lines &second);

//! "1 conflict", "3 conflicts".
QString counted(int count, const QString &one, const QString &many = {});

} // namespace bridge::cli
