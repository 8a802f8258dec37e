#include "sandbox/media/movie.h"

#include <QIODevice>
#include <QMap>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace bridge::sandbox {
namespace {

// The container is a tree of boxes: a size of four bytes, a name of four letters, the content. Nothing here trusts a
// size: a box ends where the one around it does.

template <class Number> Number numberAt(QByteArrayView bytes, qsizetype place)
{
    return place + qsizetype(sizeof(Number)) <= bytes.size() ? qFromBigEndian<Number>(bytes.data() + place) : Number(0);
}

//! What is left behind that many bytes, if anything.
QByteArrayView behind(QByteArrayView bytes, qsizetype place)
{
    return bytes.sliced(std::min(place, bytes.size()));
}

struct Box {
    QByteArrayView name = {};
    QByteArrayView content = {};
};

//! Takes the next box from the front of \a rest.
std::optional<Box> takeBox(QByteArrayView &rest)
{
    constexpr qsizetype shortHead = 8;
    constexpr qsizetype longHead = 16; // a size of eight bytes follows the name
    if (rest.size() < shortHead)
        return std::nullopt;
    const quint64 announced = numberAt<quint32>(rest, 0);
    const qsizetype head = announced == 1 ? longHead : shortHead;
    const quint64 size = announced == 1 ? numberAt<quint64>(rest, shortHead)
        : announced == 0                ? quint64(rest.size()) // up to the end
                                        : announced;
    if (size < quint64(head) || rest.size() < head)
        return std::nullopt;
    const qsizetype end = size > quint64(rest.size()) ? rest.size() : qsizetype(size);
    const Box box{.name = rest.sliced(4, 4), .content = rest.sliced(head, end - head)};
    rest = rest.sliced(end);
    return box;
}

//! The content of the first box of a name; empty when there is none.
QByteArrayView boxIn(QByteArrayView content, const char *name)
{
    while (const auto box = takeBox(content)) {
        if (box->name == QByteArrayView(name))
            return box->content;
    }
    return {};
}

//! The content of a box below others: {"moov", "mvhd"}.
QByteArrayView boxAt(QByteArrayView content, std::initializer_list<const char *> path)
{
    for (const char *name : path)
        content = boxIn(content, name);
    return content;
}

//! A header's length in seconds; both kinds that have one begin with a version, times, ticks a second, and ticks.
double secondsOf(QByteArrayView header)
{
    const bool isLong = numberAt<quint8>(header, 0) == 1;
    const quint32 scale = numberAt<quint32>(header, isLong ? 20 : 12);
    const quint64 ticks = isLong ? numberAt<quint64>(header, 24) : numberAt<quint32>(header, 16);
    return scale == 0 ? 0 : double(ticks) / scale;
}

quint64 framesIn(QByteArrayView timeToSample)
{
    constexpr qsizetype entrySize = 8;
    quint64 frames = 0;
    for (qsizetype place = 8; place + entrySize <= timeToSample.size(); place += entrySize)
        frames += numberAt<quint32>(timeToSample, place);
    return frames;
}

//! The name that a codec goes by elsewhere.
QString codecName(QByteArrayView letters)
{
    static const QMap<QByteArray, QString> known{{"avc1", u"h264"_s},   {"avc3", u"h264"_s},   {"hvc1", u"hevc"_s},
                                                 {"hev1", u"hevc"_s},   {"mp4v", u"mpeg4"_s},  {"av01", u"av1"_s},
                                                 {"vp09", u"vp9"_s},    {"jpeg", u"mjpeg"_s},  {"apch", u"prores"_s},
                                                 {"apcn", u"prores"_s}, {"apcs", u"prores"_s}, {"apco", u"prores"_s},
                                                 {"ap4h", u"prores"_s}, {"AVdn", u"dnxhd"_s}};
    return known.value(letters.toByteArray(), QString::fromLatin1(letters));
}

//! What one track says; none for sound and the like.
std::optional<Movie> movieIn(QByteArrayView track)
{
    const QByteArrayView media = boxIn(track, "mdia");
    if (!behind(boxIn(media, "hdlr"), 8).startsWith("vide"))
        return std::nullopt;
    const QByteArrayView samples = boxAt(media, {"minf", "stbl"});
    QByteArrayView descriptions = behind(boxIn(samples, "stsd"), 8);
    const auto description = takeBox(descriptions);
    if (!description)
        return std::nullopt;
    Movie movie{.size = QSize(numberAt<quint16>(description->content, 24), numberAt<quint16>(description->content, 26)),
                .seconds = secondsOf(boxIn(media, "mdhd")),
                .codec = codecName(description->name)};
    if (movie.size.isEmpty())
        return std::nullopt;
    if (movie.seconds > 0)
        movie.frameRate = double(framesIn(boxIn(samples, "stts"))) / movie.seconds;
    return movie;
}

} // namespace

std::optional<Movie> movieFrom(const QByteArray &bytes)
{
    QByteArrayView movie = boxIn(bytes, "moov");
    while (const auto box = takeBox(movie)) {
        if (box->name != QByteArrayView("trak"))
            continue;
        if (auto found = movieIn(box->content))
            return found;
    }
    return std::nullopt;
}

std::optional<Movie> movieFrom(QIODevice &file)
{
    // Only the head of each box is read until the one that describes the movie comes: what is shown may be of any size.
    constexpr qint64 longHead = 16;
    constexpr qint64 longestDescription = qint64(64) * 1024 * 1024;
    for (qint64 place = 0; file.seek(place);) {
        const QByteArray head = file.read(longHead);
        const quint32 announced = numberAt<quint32>(head, 0);
        const quint64 size = announced == 1 ? numberAt<quint64>(head, 8) : announced;
        if (head.mid(4, 4) == "moov")
            return file.seek(place) ? movieFrom(file.read(std::min<qint64>(longestDescription, file.size() - place)))
                                    : std::nullopt;
        if (size < 8 || size > quint64(file.size() - place))
            return std::nullopt;
        place += qint64(size);
    }
    return std::nullopt;
}

} // namespace bridge::sandbox
