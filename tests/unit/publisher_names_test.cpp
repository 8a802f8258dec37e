#include "publisher/naming.h"
#include "publisher/sequence.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::publisher {

namespace {

struct VersionName {
    const char *name;
    QString folder;
    QString product;
    QString task;
    int version;
    QString expected;
};

class VersionNames : public testing::TestWithParam<VersionName>
{
};

TEST_P(VersionNames, AreTheirPartsInOrder)
{
    const VersionName &row = GetParam();
    EXPECT_EQ(versionCode(row.folder, row.product, row.task, row.version).toStdString(), row.expected.toStdString());
}

INSTANTIATE_TEST_SUITE_P(
    Names, VersionNames,
    testing::Values(
        VersionName{"with_task", u"sh010"_s, u"renderMain"_s, u"Comp"_s, 7, u"sh010_renderMain_Comp_v007"_s},
        VersionName{"without_task", u"sh010"_s, u"renderMain"_s, {}, 12, u"sh010_renderMain_v012"_s},
        VersionName{"four_digits", u"sh010"_s, u"renderMain"_s, {}, 1000, u"sh010_renderMain_v1000"_s},
        VersionName{"task_with_blank", u"sh010"_s, u"render"_s, u"Comp 2"_s, 1, u"sh010_render_Comp 2_v001"_s}),
    [](const auto &row) { return std::string(row.param.name); });

struct FileName {
    const char *name;
    QString path;
    QString code;
    int number;
};

class FileNames : public testing::TestWithParam<FileName>
{
};

TEST_P(FileNames, GiveCodeAndNumber)
{
    EXPECT_EQ(fileCode(GetParam().path).toStdString(), GetParam().code.toStdString());
    EXPECT_EQ(versionNumber(GetParam().path), GetParam().number);
}

INSTANTIATE_TEST_SUITE_P(
    Paths, FileNames,
    testing::Values(FileName{"movie", u"/show/sh010_renderMain_v007.mov"_s, u"sh010_renderMain.mov"_s, 7},
                    FileName{"frame", u"/show/sh010_renderMain_v007.1001.exr"_s, u"sh010_renderMain.exr"_s, 7},
                    FileName{"negative_frame", u"/show/sh010_v007.-0010.exr"_s, u"sh010.exr"_s, 7},
                    FileName{"hashes", u"/show/sh010_v007.####.exr"_s, u"sh010.exr"_s, 7},
                    FileName{"percent", u"/show/sh010_v007.%04d.exr"_s, u"sh010.exr"_s, 7},
                    FileName{"tiles", u"/show/skin_v007.<UDIM>.exr"_s, u"skin.exr"_s, 7},
                    FileName{"two_suffixes", u"/show/sh010_v012.1001.bgeo.sc"_s, u"sh010.bgeo.sc"_s, 12},
                    FileName{"no_version", u"/show/plate.mov"_s, u"plate.mov"_s, 0},
                    FileName{"version_in_folder", u"/show/render_v003/plate.mov"_s, u"plate.mov"_s, 0},
                    FileName{"two_versions", u"/show/sh010_v2_renderMain_v007.mov"_s, u"sh010_renderMain.mov"_s, 7},
                    FileName{"windows", uR"(P:\show\sh010_v002.ma)"_s, u"sh010.ma"_s, 2},
                    FileName{"upper_case", u"/show/sh010_V002.ma"_s, u"sh010.ma"_s, 2},
                    FileName{"blank_and_umlaut", u"/show/Über sicht_v001.png"_s, u"Über sicht.png"_s, 1},
                    FileName{"blanks_around", u"/show/ sicht _v001"_s, u"sicht"_s, 1},
                    FileName{"number_sign", u"/show/sh#10_v001.png"_s, u"sh#10.png"_s, 1},
                    FileName{"beyond_32_bits", u"/show/sh010_v99999999999.mov"_s, u"sh010.mov"_s, 0},
                    FileName{"nothing_but_version", u"/show/_v001"_s, u"_v001"_s, 1}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(FileNames, AreToldApartByTheirRepresentation)
{
    EXPECT_EQ(distinctCode(u"sh010.exr"_s, u"proxy"_s).toStdString(), "sh010_proxy.exr");
    EXPECT_EQ(distinctCode(u"sh010"_s, u"proxy"_s).toStdString(), "sh010_proxy");
    EXPECT_EQ(distinctCode(u"sh010.bgeo.sc"_s, u"low"_s).toStdString(), "sh010_low.bgeo.sc");
}

struct FileType {
    QString path;
    qsizetype count;
    QString expected;
};

class FileTypes : public testing::TestWithParam<FileType>
{
};

TEST_P(FileTypes, FollowTheSuffix)
{
    EXPECT_EQ(fileType(GetParam().path, GetParam().count).toStdString(), GetParam().expected.toStdString());
}

INSTANTIATE_TEST_SUITE_P(
    Suffixes, FileTypes,
    testing::Values(FileType{u"a.exr"_s, 1, u"Image"_s}, FileType{u"a.1001.exr"_s, 2, u"Rendered Image"_s},
                    FileType{u"a.JPG"_s, 1, u"Image"_s}, FileType{u"a.tiff"_s, 3, u"Rendered Image"_s},
                    FileType{u"a.mov"_s, 1, u"Movie"_s}, FileType{u"a.mp4"_s, 1, u"Movie"_s},
                    FileType{u"a.abc"_s, 1, u"Alembic Cache"_s}, FileType{u"a.bgeo"_s, 1, u"Bgeo Geo"_s},
                    FileType{u"a.bgeo.sc"_s, 1, u"Bgeo Geo"_s}, FileType{u"a.gz"_s, 1, u"Bgeo Geo"_s},
                    FileType{u"a.ma"_s, 1, u"Maya Scene"_s}, FileType{u"a.mb"_s, 1, u"Maya Scene"_s},
                    FileType{u"a.nk"_s, 1, u"Nuke Script"_s}, FileType{u"a.hip"_s, 1, u"Houdini Scene"_s},
                    FileType{u"a.hda"_s, 1, u"HDA"_s}, FileType{u"a.fbx"_s, 1, u"FBX Geo"_s},
                    FileType{u"a.usd"_s, 1, u"Unknown"_s}, FileType{u"a"_s, 1, u"Unknown"_s}));

TEST(Sequences, AreFilesThatDifferInTheirFrame)
{
    const auto sequence = sequenceOf({u"/s/a.1003.exr"_s, u"/s/a.1001.exr"_s, u"/s/a.1002.exr"_s});
    ASSERT_TRUE(sequence);
    EXPECT_EQ(sequence->frames, (std::vector{1001, 1002, 1003}));
    EXPECT_EQ(sequence->withHashes().toStdString(), "/s/a.####.exr");
    EXPECT_EQ(sequence->withPercent().toStdString(), "/s/a.%04d.exr");
    EXPECT_TRUE(sequence->holes().empty());
    EXPECT_FALSE(sequenceOf({u"/s/a.1001.exr"_s, u"/s/b.1002.exr"_s}));
    EXPECT_FALSE(sequenceOf({u"/s/a.exr"_s}));
    EXPECT_FALSE(sequenceOf({u"/s.1001.d/a"_s}));
    EXPECT_FALSE(sequenceOf({}));
}

TEST(Sequences, KeepTheLengthOfTheirNumbers)
{
    EXPECT_EQ(sequenceOf({u"a.000998.exr"_s})->withHashes().toStdString(), "a.######.exr");
    EXPECT_EQ(sequenceOf({u"a.9.exr"_s, u"a.10.exr"_s})->withPercent().toStdString(), "a.%d.exr");
    EXPECT_EQ(sequenceOf({u"a.-0002.exr"_s, u"a.0001.exr"_s})->fileOf(-2).toStdString(), "a.-0002.exr");
}

TEST(Sequences, SayWhatIsMissing)
{
    const auto sequence = sequenceOf({u"a.1001.exr"_s, u"a.1004.exr"_s, u"a.1006.exr"_s});
    EXPECT_EQ(sequence->holes(), (std::vector<FrameSpan>{{1002, 1003}, {1005, 1005}}));
    EXPECT_EQ(toText(sequence->holes(), 5).toStdString(), "1002-1003, 1005");
    EXPECT_EQ(toText({{1, 1}, {3, 3}, {5, 5}}, 2).toStdString(), "1, 3, …");
}

//! A file of another render that bears its number: memory is not to be a matter of it.
TEST(Sequences, SayWhatIsMissingBeforeAStrayFrame)
{
    const auto sequence = sequenceOf({u"a.1001.exr"_s, u"a.2000000000.exr"_s});
    EXPECT_EQ(sequence->holes(), (std::vector<FrameSpan>{{1002, 1999999999}}));
}

TEST(Sequences, OfTilesMissNothing)
{
    const QTemporaryDir folder;
    for (const QString &name : {u"skin.1001.exr"_s, u"skin.1002.exr"_s, u"skin.1011.exr"_s})
        EXPECT_TRUE(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
    const auto tiles = patternOf(folder.filePath(u"skin.<UDIM>.exr"_s));
    ASSERT_TRUE(tiles);
    EXPECT_EQ(found(*tiles).frames, (std::vector{1001, 1002, 1011}));
    EXPECT_TRUE(found(*tiles).holes().empty());
    EXPECT_EQ(tiles->withPercent().toStdString(), folder.filePath(u"skin.<UDIM>.exr"_s).toStdString());
}

TEST(Sequences, AreFoundByTheirPattern)
{
    const QTemporaryDir folder;
    for (const QString &name :
         {u"a.1001.exr"_s, u"a.1002.exr"_s, u"a.10.exr"_s, u"a.10003.exr"_s, u"b.1001.exr"_s, u"a.x.exr"_s, u"a.exr"_s})
        EXPECT_TRUE(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
    const auto hashes = patternOf(folder.filePath(u"a.####.exr"_s));
    ASSERT_TRUE(hashes);
    EXPECT_EQ(found(*hashes).frames, (std::vector{1001, 1002, 10003}));
    EXPECT_EQ(found(*patternOf(folder.filePath(u"a.%04d.exr"_s))), found(*hashes));
    EXPECT_FALSE(patternOf(u"/show/sh#10.exr"_s));
    EXPECT_FALSE(patternOf(u"/show/a.exr"_s));
}

} // namespace

} // namespace bridge::publisher
