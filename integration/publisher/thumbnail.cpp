#include "publisher/thumbnail.h"

#include "base/words.h"
#include "net/wait.h"
#include "publisher/sequence.h"

#include <QCoroProcess>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QProcess>
#include <QStandardPaths>

#include <chrono>

namespace bridge::publisher {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize most{1280, 1280};
constexpr qint64 mostPixels = qint64(200) * 1000 * 1000; // more is a mistake, or an attack on whoever opens it
constexpr auto patience = 1min; // for one frame
const QString where = u"thumbnail"_s;

QString pictureAt(const QString &path)
{
    const auto pattern = patternOf(path);
    if (!pattern)
        return path;
    const Sequence sequence = found(*pattern);
    return sequence.frames.empty() ? path : sequence.fileOf(sequence.frames[sequence.frames.size() / 2]);
}

Error refusal(const QString &path, const QString &message)
{
    return {.kind = Error::Kind::Refused,
            .where = where,
            .message = u"'%1': %2"_s.arg(QFileInfo(path).fileName(), message),
            .hint = Words::tr("give the publish a thumbnail of its own")};
}

Result<void> shrink(QImageReader &reader, const QString &to)
{
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > mostPixels)
        return refusal(reader.fileName(), Words::tr("the image is too large"));
    reader.setAutoTransform(true);
    if (size.width() > most.width() || size.height() > most.height())
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return refusal(reader.fileName(), reader.errorString());
    if (!image.convertToFormat(QImage::Format_RGB32).save(to, "JPEG", 85))
        return refusal(to, Words::tr("it could not be written"));
    return {};
}

QStringList ffmpegArguments(const QString &from, const QString &to)
{
    const QString scale = u"scale='min(%1,iw)':-2"_s.arg(most.width());
    return {u"-nostdin"_s,  u"-y"_s, u"-loglevel"_s, u"error"_s, u"-i"_s,        "file:"_L1 + from,
            u"-frames:v"_s, u"1"_s,  u"-vf"_s,       scale,      "file:"_L1 + to};
}

//! The first picture of what Qt does not read.
QCoro::Task<Result<void>> decode(QString from, QString to, std::stop_token stop)
{
    const QString ffmpeg = QStandardPaths::findExecutable(u"ffmpeg"_s);
    if (ffmpeg.isEmpty()) {
        co_return Error{.kind = Error::Kind::Refused,
                        .where = where,
                        .message = Words::tr("making one of '%1' needs ffmpeg").arg(QFileInfo(from).fileName()),
                        .hint = Words::tr("install ffmpeg, or give the publish a thumbnail of its own")};
    }
    const net::Owned<QProcess> process(new QProcess);
    const std::stop_callback kill(stop, [&process] { process->kill(); });
    process->start(ffmpeg, ffmpegArguments(from, to));
    const bool hasEnded = co_await qCoro(process.get()).waitForFinished(patience);
    if (stop.stop_requested())
        co_return Error{.kind = Error::Kind::Cancelled, .where = where, .message = u"stopped"_s};
    if (!hasEnded)
        process->kill();
    const bool isDone = hasEnded && process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0;
    if (!isDone || !QFileInfo(to).isFile()) {
        const QString said = QString::fromUtf8(process->readAllStandardError().left(200)).simplified();
        co_return refusal(from, said.isEmpty() ? Words::tr("ffmpeg found no picture in it") : said);
    }
    co_return {};
}

} // namespace

QCoro::Task<Result<void>> makeThumbnail(QString from, QString to, std::stop_token stop)
{
    const QString picture = pictureAt(from);
    QImageReader reader(picture);
    if (reader.canRead())
        co_return shrink(reader, to);
    co_return co_await decode(picture, to, stop);
}

} // namespace bridge::publisher
