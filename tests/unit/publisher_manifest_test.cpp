#include "publisher/manifest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::publisher {

namespace {

QJsonObject parsed(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << text.toStdString();
    return document.object();
}

PublishRequest whole()
{
    return {.project = ProjectName(u"show"_s),
            .link = {u"Shot"_s, ShotgridId(868)},
            .folderId = EntityId::fromText(u"0123456789abcdef0123456789abcdef"_s).value(),
            .folderPath = u"/sq010/sh010"_s,
            .task = u"comp"_s,
            .taskType = u"Compositing"_s,
            .hostName = u"nuke"_s,
            .productBaseType = u"render"_s,
            .product = u"renderMain"_s,
            .productType = u"render"_s,
            .families = {u"slate"_s},
            .version = 12,
            .versionId = EntityId::fromText(u"1123456789abcdef0123456789abcdef"_s).value(),
            .comment = u"a \"quoted\" Übersicht"_s,
            .status = u"rev"_s,
            .frames = FrameRange{.start = -10, .end = 20, .handleStart = 3, .handleEnd = 4},
            .representations = {{.name = u"exr"_s, .files = {u"/a.####.exr"_s}, .tags = {reviewTag}}},
            .thumbnail = u"/t.jpg"_s,
            .isThumbnailTemporary = true,
            .reviewMedia = u"/r.mov"_s,
            .dependencies = {ShotgridId(3), ShotgridId(4)},
            .inputs = {EntityId::fromText(u"0123456789abcdef0123456789abcde0"_s).value()},
            .user = u"artist"_s,
            .isForFarm = true};
}

TEST(Manifest, ARequestComesBackAsItWas)
{
    for (const PublishRequest &request :
         {whole(), PublishRequest{.project = ProjectName(u"show"_s), .product = u"renderMain"_s}}) {
        const auto back = requestFromJson(toJson(request), u"request"_s);
        ASSERT_TRUE(back) << toText(back.error()).toStdString();
        EXPECT_EQ(*back, request);
    }
}

TEST(Manifest, AResultComesBackAsItWas)
{
    const PublishResult result{
        .version = ShotgridId(5001),
        .code = u"sh010_renderMain_v001"_s,
        .url = QUrl(u"https://site/detail/Version/5001"_s),
        .outcome = Outcome::Updated,
        .mediaPaths = {{u"sg_path_to_movie"_s, u"/mnt/sh010.mov"_s}},
        .files = {{.representation = u"exr"_s,
                   .code = u"sh010.exr"_s,
                   .id = ShotgridId(7),
                   .url = QUrl(u"https://site/detail/PublishedFile/7"_s),
                   .outcome = Outcome::Unchanged}},
        .uploaded = {u"image"_s},
        .skipped = {u"this"_s},
        .warnings = {u"that"_s},
    };
    const auto back = resultFromJson(toJson(result));
    ASSERT_TRUE(back) << toText(back.error()).toStdString();
    EXPECT_EQ(*back, result);
}

TEST(Manifest, ProjectAndPersonHoldForThosePublishesThatSayNothingElse)
{
    const auto requests = manifestFromJson(parsed(R"({"manifestVersion": 1, "project": "show", "user": "artist",
        "publishes": [{"product": "a", "version": 1}, {"product": "b", "version": 2, "user": "lead"}]})"));
    ASSERT_TRUE(requests) << toText(requests.error()).toStdString();
    ASSERT_EQ(requests->size(), 2u);
    EXPECT_EQ(requests->at(0).user, u"artist"_s);
    EXPECT_EQ(requests->at(1).user, u"lead"_s);
    EXPECT_EQ(requests->at(1).project, ProjectName(u"show"_s));
}

TEST(Manifest, TheSchemaKnowsTheSameKeys)
{
    QFile file(QStringLiteral(MANIFEST_SCHEMA));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = parsed(file.readAll());
    EXPECT_EQ(schema[u"properties"_s][u"manifestVersion"_s][u"const"_s], manifestVersion);
    const QJsonObject publish = schema[u"$defs"_s][u"publish"_s][u"properties"_s].toObject();
    EXPECT_EQ(publish.keys(), toJson(whole()).keys());
    const QJsonObject representation = schema[u"$defs"_s][u"representation"_s][u"properties"_s].toObject();
    EXPECT_EQ(representation.keys(), toJson(whole())[u"representations"_s][0].toObject().keys());
}

struct BadManifest {
    const char *name;
    QByteArray text;
    Error::Kind kind;
    std::string message;
};

class BadManifests : public testing::TestWithParam<BadManifest>
{
};

TEST_P(BadManifests, SayWhatIsWrong)
{
    const auto requests = manifestFromJson(parsed(GetParam().text));
    ASSERT_FALSE(requests);
    EXPECT_EQ(requests.error().kind, GetParam().kind);
    EXPECT_NE(toText(requests.error()).toStdString().find(GetParam().message), std::string::npos)
        << toText(requests.error()).toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Manifests, BadManifests,
    testing::Values(
        BadManifest{"no_version", R"({"publishes": []})", Error::Kind::Malformed, "manifest.manifestVersion"},
        BadManifest{"newer", R"({"manifestVersion": 2, "somethingNew": 1})", Error::Kind::Refused,
                    "update the program"},
        BadManifest{"no_publishes", R"({"manifestVersion": 1})", Error::Kind::Malformed, "manifest.publishes"},
        BadManifest{
            "typing_mistake",
            R"({"manifestVersion": 1, "publishes": [{"project": "a", "product": "b", "version": 1, "coment": ""}]})",
            Error::Kind::Malformed, "manifest.publishes[0].coment"},
        BadManifest{"no_project", R"({"manifestVersion": 1, "publishes": [{"product": "b", "version": 1}]})",
                    Error::Kind::Malformed, "manifest.publishes[0].project"},
        BadManifest{"text_as_version",
                    R"({"manifestVersion": 1, "project": "a", "publishes": [{"product": "b", "version": "1"}]})",
                    Error::Kind::Malformed, "manifest.publishes[0].version"},
        BadManifest{"frames_backwards",
                    R"({"manifestVersion": 1, "project": "a", "publishes": [{"product": "b", "version": 1,
                        "frames": {"start": 5, "end": 4}}]})",
                    Error::Kind::Malformed, "manifest.publishes[0].frames.end"},
        BadManifest{"no_publish", R"({"manifestVersion": 1, "project": "a", "publishes": [7]})", Error::Kind::Malformed,
                    "manifest.publishes[0]"}),
    [](const auto &row) { return std::string(row.param.name); });

} // namespace

} // namespace bridge::publisher
