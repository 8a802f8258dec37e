#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <optional>

class QIODevice;

namespace bridge::sandbox::ayon {

struct Picture {
    QSize size = {};
    QString format = {}; // "png", "jpeg"
};

//! What the bytes are when they are a picture; only their head is read.
std::optional<Picture> pictureFrom(const QByteArray &bytes);
//! The same of a file that is open, which is at its beginning afterwards.
std::optional<Picture> pictureFrom(QIODevice &file);

//! The same picture, no larger than thumbnails are shown; the bytes themselves when they are small enough.
QByteArray asThumbnail(const QByteArray &bytes);

//! A grey picture of that shape, for what cannot be decoded here.
QByteArray greyThumbnail(const QSize &shape);

//! One clear pixel: what stands in the place of a picture that is not there.
QByteArray onePixel();

} // namespace bridge::sandbox::ayon
