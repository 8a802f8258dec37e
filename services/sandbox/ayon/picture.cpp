#include "sandbox/ayon/picture.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr QSize largestThumbnail(500, 500);

QByteArray toBytes(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

} // namespace

std::optional<Picture> pictureFrom(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return pictureFrom(buffer);
}

std::optional<Picture> pictureFrom(QIODevice &file)
{
    QImageReader reader(&file);
    const bool isPicture = reader.canRead() && reader.size().isValid();
    const Picture picture{.size = reader.size(), .format = QString::fromLatin1(reader.format())};
    file.seek(0);
    return isPicture ? std::optional(picture) : std::nullopt;
}

QByteArray asThumbnail(const QByteArray &bytes)
{
    const auto picture = pictureFrom(bytes);
    const bool fits = picture && picture->size.width() <= largestThumbnail.width()
        && picture->size.height() <= largestThumbnail.height();
    if (!picture || fits)
        return bytes;
    const QImage whole = QImage::fromData(bytes);
    const QImage scaled = whole.scaled(largestThumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return scaled.isNull() ? bytes : toBytes(scaled, picture->format == "png"_L1 ? "png" : "jpeg");
}

QByteArray greyThumbnail(const QSize &shape)
{
    QImage image(shape.scaled(largestThumbnail, Qt::KeepAspectRatio), QImage::Format_RGB32);
    image.fill(Qt::darkGray);
    return toBytes(image, "png");
}

QByteArray onePixel()
{
    static const QByteArray png =
        QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAA"
                               "AAYAAjCB0C8AAAAASUVORK5CYII=");
    return png;
}

} // namespace bridge::sandbox::ayon
