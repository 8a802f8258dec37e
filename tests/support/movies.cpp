#include "support/movies.h"

#include <QtEndian>

namespace bridge::test {

namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray box(const QByteArray &name, const QByteArray &content)
{
    return number(quint32(content.size()) + 8) + name + content;
}

} // namespace

QByteArray movieFile(qsizetype more, char filling)
{
    const QByteArray description =
        box("avc1", QByteArray(24, '\0') + QByteArray::fromHex("07800438") + QByteArray(50, '\0'));
    const QByteArray samples = box("stbl",
                                   box("stsd", number(0) + number(1) + description)
                                       + box("stts", number(0) + number(1) + number(100) + number(1)));
    const QByteArray media =
        box("mdia",
            box("mdhd", number(0) + number(0) + number(0) + number(25) + number(100) + number(0))
                + box("hdlr", number(0) + number(0) + "vide" + QByteArray(12, '\0')) + box("minf", samples));
    const QByteArray movie = box("ftyp", "isom") + box("mdat", "pixels") + box("moov", box("trak", media));
    return more > 0 ? movie + box("free", QByteArray(more, filling)) : movie;
}

} // namespace bridge::test
