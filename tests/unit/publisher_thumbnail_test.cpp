#include "publisher/thumbnail.h"
#include "support/await.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::publisher {

namespace {

class Thumbnail : public testing::Test
{
protected:
    ~Thumbnail() override { qputenv("PATH", m_pathBefore); }

    QString at(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(at(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void paint(const QString &name, const QSize &size, const QColor &color)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        ASSERT_TRUE(image.save(at(name)));
    }
    Result<void> make(const QString &name) { return test::await(makeThumbnail(at(name), at(u"t.jpg"_s), {})); }

    //! A program that stands for ffmpeg, and the only one there is.
    void installFfmpeg(const QByteArray &script)
    {
        write(u"ffmpeg"_s, "#!/bin/sh\n" + script);
        QFile(at(u"ffmpeg"_s)).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", m_folder.path().toUtf8());
    }

    QTemporaryDir m_folder;
    const QByteArray m_pathBefore = qgetenv("PATH");
};

TEST_F(Thumbnail, OfALargeImageIsSmall)
{
    paint(u"a.png"_s, {4000, 2000}, Qt::red);
    ASSERT_TRUE(make(u"a.png"_s));
    EXPECT_EQ(QImage(at(u"t.jpg"_s)).size(), QSize(1280, 640));
}

TEST_F(Thumbnail, OfASmallImageKeepsItsSize)
{
    paint(u"a.png"_s, {40, 20}, Qt::red);
    ASSERT_TRUE(make(u"a.png"_s));
    EXPECT_EQ(QImage(at(u"t.jpg"_s)).size(), QSize(40, 20));
}

TEST_F(Thumbnail, OfASequenceIsItsMiddle)
{
    paint(u"a.1001.png"_s, {40, 20}, Qt::red);
    paint(u"a.1002.png"_s, {40, 20}, Qt::blue);
    paint(u"a.1003.png"_s, {40, 20}, Qt::red);
    ASSERT_TRUE(make(u"a.%04d.png"_s));
    EXPECT_GT(QImage(at(u"t.jpg"_s)).pixelColor(5, 5).blue(), 200);
}

TEST_F(Thumbnail, OfAMovieNeedsFfmpegAndSaysSo)
{
    qputenv("PATH", m_folder.path().toUtf8());
    write(u"a.mov"_s, "movie");
    const auto made = make(u"a.mov"_s);
    ASSERT_FALSE(made);
    EXPECT_TRUE(made.error().hint.contains(u"ffmpeg"_s));
}

TEST_F(Thumbnail, OfAMovieIsMadeByFfmpeg)
{
    installFfmpeg("for last; do :; done; echo picture > \"${last#file:}\"");
    write(u"a b.mov"_s, "movie");
    EXPECT_TRUE(make(u"a b.mov"_s));
    EXPECT_TRUE(QFile::exists(at(u"t.jpg"_s)));
}

TEST_F(Thumbnail, SaysWhatFfmpegSays)
{
    installFfmpeg("echo 'moov atom not found' >&2; exit 1");
    write(u"a.mov"_s, "movie");
    const auto made = make(u"a.mov"_s);
    ASSERT_FALSE(made);
    EXPECT_TRUE(made.error().message.contains(u"moov atom not found"_s)) << made.error().message.toStdString();
}

TEST_F(Thumbnail, OfNoPictureIsRefused)
{
    installFfmpeg("exit 0");
    write(u"a.png"_s, "no picture");
    EXPECT_FALSE(make(u"a.png"_s));
}

} // namespace

} // namespace bridge::publisher
