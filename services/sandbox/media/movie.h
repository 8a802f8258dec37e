#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <optional>

class QIODevice;

namespace bridge::sandbox {

//! What the header of a movie in an MPEG-4 or QuickTime container says of its picture.
struct Movie {
    QSize size = {};
    double frameRate = 0; // 0: not told
    double seconds = 0;
    QString codec = {}; // "h264", or the four letters of the container
};

//! None for bytes that are no such container, that are cut short, or that hold no picture.
std::optional<Movie> movieFrom(const QByteArray &bytes);
//! The same of a file that is open, of which only the description is read.
std::optional<Movie> movieFrom(QIODevice &file);

} // namespace bridge::sandbox
