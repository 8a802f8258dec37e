// What cannot be published as it is, and what goes wrong on the way.
#include "e2e/publish.h"
#include "support/movies.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bridge::test {

namespace {

using publisher::Outcome;
using publisher::PublishProgress;
using publisher::PublishRequest;
using publisher::PublishResult;
using publisher::Step;

class BadPublish : public PublishTest
{
};

struct BadRequest {
    const char *name;
    void (*spoil)(PublishRequest &request);
    QString text;
};

class BadRequests : public PublishTest, public testing::WithParamInterface<BadRequest>
{
};

//! Nothing at all is written, the artist reads why, and the good one beside it is published.
TEST_P(BadRequests, AreRefusedBeforeAnythingIsWritten)
{
    PublishRequest bad = request(u"renderBad"_s, 1);
    GetParam().spoil(bad);
    good(await(m_shotgrid->create(
        u"HumanUser"_s, {{u"login"_s, u"guest"_s}, {u"name"_s, u"Guest"_s}, {u"sg_status_list"_s, u"dis"_s}}, {})));
    publisher::Publisher publisher(*m_ayon, *m_shotgrid, m_settings);
    const auto results = await(publisher.publish({bad, request(u"renderGood"_s)}, {}, {}));
    ASSERT_FALSE(results.at(0));
    EXPECT_EQ(results.at(0).error().kind, Error::Kind::Refused);
    EXPECT_EQ(text(results.at(0).error().message), text(GetParam().text));
    EXPECT_FALSE(results.at(0).error().hint.isEmpty());
    EXPECT_TRUE(results.at(1)) << text(toText(results.at(1).error()));
    EXPECT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(fileRows().size(), 1u);

    const publisher::Checks checks = check(bad);
    EXPECT_TRUE(publisher::hasError(checks));
}

std::vector<BadRequest> badRequests()
{
    return {
        {"missing_file",
         [](PublishRequest &bad) { bad.representations[1].files = {bad.representations[1].files[0] + "x"_L1}; },
         u"the file is not there"_s},
        {"relative_path", [](PublishRequest &bad) { bad.representations[1].files = {u"a.ma"_s}; },
         u"the path is not absolute"_s},
        {"empty_file", [](PublishRequest &bad) { QFile::resize(bad.representations[1].files[0], 0); },
         u"the file is empty"_s},
        {"outside_of_every_storage",
         [](PublishRequest &bad) { bad.representations[1].files = {QCoreApplication::applicationFilePath()}; },
         u"the file lies in no local storage of ShotGrid"_s},
        {"unknown_task", [](PublishRequest &bad) { bad.task = u"Cleanup"_s; }, u"sh010 has no such task in ShotGrid"_s},
        {"unknown_folder", [](PublishRequest &bad) { bad.folderPath = u"/sq010/sh999"_s; },
         u"AYON has no such folder"_s},
        {"unknown_row",
         [](PublishRequest &bad) {
             bad.link = {u"Shot"_s, ShotgridId(99)};
         },
         u"it is not in this project of ShotGrid"_s},
        {"unknown_type",
         [](PublishRequest &bad) {
             bad.link = {u"Nothing"_s, ShotgridId(99)};
         },
         u"it is not in this project of ShotGrid"_s},
        {"unknown_person", [](PublishRequest &bad) { bad.user = u"stranger"_s; },
         u"the site shows no person with this login"_s},
        {"person_who_left", [](PublishRequest &bad) { bad.user = u"guest"_s; }, u"the account is not active"_s},
        {"script_is_nobody", [](PublishRequest &bad) { bad.user.clear(); },
         u"this is the account of a script, not of a person"_s},
        {"unknown_status", [](PublishRequest &bad) { bad.status = u"nope"_s; },
         u"it is no status of Versions in this project"_s},
        {"unknown_dependency", [](PublishRequest &bad) { bad.dependencies = {ShotgridId(99)}; },
         u"the site shows no such dependency"_s},
        {"no_product", [](PublishRequest &bad) { bad.product = u" "_s; }, u"no product is named"_s},
        {"two_of_a_name", [](PublishRequest &bad) { bad.representations[1].name = u"h264"_s; },
         u"two representations have this name"_s},
    };
}

INSTANTIATE_TEST_SUITE_P(Requests, BadRequests, testing::ValuesIn(badRequests()),
                         [](const auto &row) { return std::string(row.param.name); });

struct Denied {
    const char *name;
    QString action;
    QString type;
    QString field;
    QString text;
};

//! The artist publishes as themselves, and their permission group denies something.
class DeniedPublish : public PublishTest, public testing::WithParamInterface<Denied>
{
protected:
    void deny(const Denied &what)
    {
        QJsonObject state = m_sandbox.state();
        QJsonObject site = state[u"shotgrid"_s].toObject();
        QJsonObject content = site[u"content"_s].toObject();
        QJsonObject groups = content[u"permissions"_s].toObject();
        const QJsonObject denial{
            {u"action"_s, what.action}, {u"entity_type"_s, what.type}, {u"field"_s, what.field}, {u"rule"_s, 99}};
        groups.insert(u"Artist"_s, QJsonObject{{u"sees"_s, u"own projects"_s}, {u"deny"_s, QJsonArray{denial}}});
        content.insert(u"permissions"_s, groups);
        site.insert(u"content"_s, content);
        state.insert(u"shotgrid"_s, site);
        good(m_sandbox.restore(state));
        m_shotgrid = newClient(u"artist"_s);
    }
};

TEST_P(DeniedPublish, IsRefusedBeforeAnythingIsWritten)
{
    PublishRequest wanted = request(u"renderMain"_s, 1);
    wanted.status = u"apr"_s;
    deny(GetParam());
    EXPECT_TRUE(publisher::hasError(check(wanted)));
    const auto refused = tryPublish(wanted);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(GetParam().text)) << text(refused.error().message);
    EXPECT_FALSE(refused.error().hint.isEmpty());
    EXPECT_TRUE(versionRows().empty());
    EXPECT_TRUE(fileRows().empty());
}

INSTANTIATE_TEST_SUITE_P(
    Permissions, DeniedPublish,
    testing::Values(
        Denied{"new_versions", u"create_entity"_s, u"Version"_s, {}, u"Entity of type Version cannot be created"_s},
        Denied{"new_files",
               u"create_entity"_s,
               u"PublishedFile"_s,
               {},
               u"Entity of type PublishedFile cannot be created"_s},
        Denied{"new_types_of_files",
               u"create_entity"_s,
               u"PublishedFileType"_s,
               {},
               u"Entity of type PublishedFileType cannot be created"_s},
        Denied{"movies", u"update_field"_s, u"Version"_s, u"sg_uploaded_movie"_s, u"you may not write this field"_s},
        Denied{"statuses", u"update_field"_s, u"Version"_s, u"sg_status_list"_s, u"you may not write this field"_s},
        Denied{"tasks_of_files", u"update_field"_s, u"PublishedFile"_s, u"task"_s, u"you may not write this field"_s}),
    [](const auto &row) { return std::string(row.param.name); });

class DeniedDetail : public DeniedPublish
{
};

TEST_P(DeniedDetail, IsLeftOutAndSaid)
{
    PublishRequest wanted = request(u"renderMain"_s, 1);
    wanted.thumbnail = file(u"thumbnail.png"_s);
    deny(GetParam());
    const PublishResult result = publish(wanted);
    EXPECT_TRUE(result.skipped.contains(GetParam().text)) << text(result.skipped.join(u", "_s));
    EXPECT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(fileRows().size(), 2u);
    EXPECT_EQ(movieOf(result.version), movieFile(1000));
}

INSTANTIATE_TEST_SUITE_P(Permissions, DeniedDetail,
                         testing::Values(Denied{"comments", u"update_field"_s, u"Version"_s, u"description"_s,
                                                u"description: the site does not take this field"_s},
                                         Denied{"thumbnails", u"update_field"_s, u"Version"_s, u"image"_s,
                                                u"image: the site does not take this field"_s},
                                         Denied{"paths_of_files", u"update_field"_s, u"PublishedFile"_s,
                                                u"path_cache"_s, u"path_cache: the site does not take this field"_s}),
                         [](const auto &row) { return std::string(row.param.name); });

TEST_F(BadPublish, OfAPersonWhoIsNotInTheProjectIsRefused)
{
    const ShotgridRef artist{.type = u"HumanUser"_s, .id = m_artist};
    const QJsonArray others{shotgrid::toJson(
        good(await(m_shotgrid->create(u"Project"_s, {{u"name"_s, u"other"_s}, {u"code"_s, u"oth"_s}}, {}))).ref)};
    good(await(m_shotgrid->update(artist, {{u"projects"_s, others}}, {})));
    const auto refused = tryPublish(request(u"renderMain"_s));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(u"no member of this project"_s)) << text(refused.error().message);
    EXPECT_TRUE(versionRows().empty());
}

TEST_F(BadPublish, NamesWithBlanksUmlautsAndNumberSignsArrive)
{
    PublishRequest wanted = request(u"render Übersicht #1"_s);
    const PublishResult result = publish(wanted);
    EXPECT_EQ(text(versionRows().front().text(u"code"_s)), "sh010_render Übersicht #1_Comp_v003");
    EXPECT_EQ(text(fileRows().front().text(u"path_cache"_s)), "show/sh010/render Übersicht #1_v003.mov");
    EXPECT_EQ(movieOf(result.version), movieFile(1000));
    EXPECT_EQ(publish(wanted).outcome, Outcome::Unchanged);
}

//! The site takes blanks off both ends of a name.
TEST_F(BadPublish, NamesWithBlanksAroundThemAreFoundAgain)
{
    PublishRequest wanted = request(u"renderMain"_s);
    wanted.product = u"renderMain "_s;
    wanted.representations.push_back({.name = u"nk"_s, .files = {file(u" script_v003.nk"_s)}});
    publish(wanted);
    EXPECT_EQ(publish(wanted).outcome, Outcome::Unchanged);
    EXPECT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(fileRows().size(), 2u);
    EXPECT_EQ(text(check(wanted).at(2).text), "the PublishedFile is there, and is brought up to date");
}

TEST_F(BadPublish, HolesInASequenceAreSaidAndPublished)
{
    PublishRequest wanted = request(u"renderMain"_s);
    for (const int frame : {993, 994, 997})
        file(u"renderMain_v003.%1.exr"_s.arg(frame, 4, 10, '0'_L1));
    wanted.representations.push_back(
        {.name = u"exr"_s, .files = {m_disk.filePath(u"show/sh010/renderMain_v003.####.exr"_s)}});
    const PublishResult result = publish(wanted);
    ASSERT_EQ(result.warnings.size(), 2);
    EXPECT_EQ(text(result.warnings[0]), "renderMain_v003.####.exr: frames are missing: 995-996");
    EXPECT_TRUE(result.warnings[1].contains(u"993-997"_s)) << text(result.warnings[1]);
    EXPECT_EQ(text(rowCalled(u"PublishedFile"_s, u"renderMain.exr"_s).text(u"path_cache"_s)),
              "show/sh010/renderMain_v003.%04d.exr");
}

TEST_F(BadPublish, TilesOfATextureAreNoFramesWithHoles)
{
    PublishRequest wanted = request(u"skinMain"_s);
    wanted.frames.reset();
    for (const int tile : {1001, 1002, 1011})
        file(u"skinMain_v003.%1.tif"_s.arg(tile));
    wanted.representations = {{.name = u"tif"_s,
                               .files = {m_disk.filePath(u"show/sh010/skinMain_v003.<UDIM>.tif"_s)},
                               .tags = {publisher::reviewTag}}};
    EXPECT_TRUE(publish(wanted).warnings.isEmpty());
    EXPECT_EQ(text(rowCalled(u"PublishedFile"_s, u"skinMain.tif"_s).text(u"path_cache"_s)),
              "show/sh010/skinMain_v003.<UDIM>.tif");
    EXPECT_TRUE(versionRows().front().text(u"frame_range"_s).isEmpty());
}

TEST_F(BadPublish, AFileThatChangesWhileItIsUploadedIsUploadedAgain)
{
    const PublishRequest wanted = request(u"renderMain"_s);
    const QString path = wanted.representations[0].files[0];
    int changes = 0;
    const auto change = [&](const PublishProgress &progress) {
        if (progress.step != Step::Upload || progress.bytes == 0 || changes++ > 0)
            return;
        file(u"renderMain_v003.mov"_s, movieFile(3000, 'c'));
    };
    good(tryPublish(wanted, {.tell = change}));
    EXPECT_EQ(movieOf(versionRows().front().ref.id), movieFile(3000, 'c'));
}

TEST_F(BadPublish, WhatIsRefusedLaterSaysWhereItStands)
{
    const PublishRequest wanted = request(u"renderMain"_s);
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"/_s3/*"_s, .count = 1, .answer = sandbox::Reply{.status = 400}, .reachesSite = false});
    const auto failed = tryPublish(wanted);
    ASSERT_FALSE(failed);
    EXPECT_TRUE(failed.error().message.startsWith(
        u"sh010_renderMain_Comp_v003 is there, but 'renderMain_v003.mov' could not be uploaded: "_s))
        << text(failed.error().message);
    EXPECT_FALSE(failed.error().hint.isEmpty());
    publish(wanted);
    EXPECT_EQ(versionRows().size(), 1u);
}

TEST_F(BadPublish, TheFarmPublishesLater)
{
    PublishRequest wanted = request(u"renderMain"_s);
    wanted.isForFarm = true;
    wanted.representations[0].files = {u"/not/rendered/yet.mov"_s};
    const PublishResult result = publish(wanted);
    EXPECT_TRUE(result.version.isEmpty());
    EXPECT_EQ(result.skipped.size(), 1);
    EXPECT_TRUE(versionRows().empty());
}

} // namespace

} // namespace bridge::test
