#include "publisher/fields.h"
#include "publisher/review.h"
#include "publisher/storage.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::publisher {

namespace {

std::string text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

Representation movie()
{
    return {.name = u"h264"_s, .files = {u"/p/sh010_v001.mov"_s}, .tags = {reviewTag}};
}

Representation frames()
{
    return {.name = u"exr"_s, .files = {u"/p/sh010_v001.1001.exr"_s, u"/p/sh010_v001.1002.exr"_s}, .tags = {reviewTag}};
}

PublishRequest with(std::vector<Representation> representations)
{
    return {.product = u"renderMain"_s, .productType = u"render"_s, .representations = std::move(representations)};
}

struct ReviewCase {
    const char *name;
    PublishRequest request;
    std::string fields;
    QString upload;
    QString thumbnail;
};

class Reviews : public testing::TestWithParam<ReviewCase>
{
};

TEST_P(Reviews, NameWhatPeopleLookAt)
{
    const Review review = reviewOf(GetParam().request, {});
    EXPECT_EQ(text(review.fields), GetParam().fields);
    EXPECT_EQ(review.upload.toStdString(), GetParam().upload.toStdString());
    EXPECT_EQ(review.thumbnail.toStdString(), GetParam().thumbnail.toStdString());
}

std::vector<ReviewCase> reviewCases()
{
    Representation untagged = movie();
    untagged.tags.clear();
    Representation slated = movie();
    slated.tags << slateTag;
    PublishRequest slate = with({slated, frames()});
    slate.families = {slateFamily};
    PublishRequest pictured = with({untagged});
    pictured.thumbnail = u"/p/t.jpg"_s;
    PublishRequest staged = pictured;
    staged.isThumbnailTemporary = true;
    PublishRequest integrated = staged;
    integrated.representations.push_back({.name = u"thumbnail"_s, .files = {u"/p/sh010_v001.jpg"_s}});
    PublishRequest explicitly = with({untagged, frames()});
    explicitly.reviewMedia = u"/p/review.mp4"_s;
    PublishRequest still = with({{.name = u"png"_s, .files = {u"/p/still_v001.png"_s}, .tags = {reviewTag}}});
    still.productType = u"image"_s;
    still.thumbnail = u"/p/t.jpg"_s;
    const std::string both = R"({"sg_path_to_frames":"/p/sh010_v001.%04d.exr",)";
    return {
        {"movie", with({movie()}), R"({"sg_path_to_movie":"/p/sh010_v001.mov"})", u"/p/sh010_v001.mov"_s, {}},
        {"untagged_is_not_reviewed", with({untagged}), "{}", {}, {}},
        {"frames", with({frames()}), both + R"("sg_path_to_movie":"/p/sh010_v001.%04d.exr"})", {}, {}},
        {"movie_before_frames",
         with({frames(), movie()}),
         both + R"("sg_path_to_movie":"/p/sh010_v001.mov"})",
         u"/p/sh010_v001.mov"_s,
         {}},
        {"slate",
         slate,
         R"({"sg_frames_have_slate":true,"sg_movie_has_slate":true,)" + both.substr(1)
             + R"("sg_path_to_movie":"/p/sh010_v001.mov"})",
         u"/p/sh010_v001.mov"_s,
         {}},
        {"thumbnail_alone",
         pictured,
         R"({"sg_path_to_frames":"/p/t.jpg","sg_path_to_movie":"/p/t.jpg"})",
         {},
         u"/p/t.jpg"_s},
        {"temporary_thumbnail_alone", staged, "{}", {}, u"/p/t.jpg"_s},
        {"temporary_thumbnail_that_ayon_keeps",
         integrated,
         R"({"sg_path_to_frames":"/p/sh010_v001.jpg","sg_path_to_movie":"/p/sh010_v001.jpg"})",
         {},
         u"/p/t.jpg"_s},
        {"named_by_the_request", explicitly, both + R"("sg_path_to_movie":"/p/review.mp4"})", u"/p/review.mp4"_s, {}},
        {"still_is_its_own_thumbnail", still,
         R"({"sg_path_to_frames":"/p/still_v001.png","sg_path_to_movie":"/p/still_v001.png"})", u"/p/still_v001.png"_s,
         u"/p/still_v001.png"_s},
        {"nothing", with({}), "{}", {}, {}}};
}

INSTANTIATE_TEST_SUITE_P(Requests, Reviews, testing::ValuesIn(reviewCases()),
                         [](const auto &row) { return std::string(row.param.name); });

settings::AddonSettings preferring(std::vector<settings::MoviePathProfile> profiles)
{
    settings::AddonSettings settings;
    settings.moviePathProfiles = std::move(profiles);
    return settings;
}

TEST(PreferredRepresentations, ComeFromTheProfileThatSaysMost)
{
    const auto settings =
        preferring({{.representationNames = {u"any"_s}},
                    {.hostNames = {u"nuke"_s}, .representationNames = {u"nuke"_s}},
                    {.productBaseTypes = {u"render"_s}, .taskNames = {u"comp"_s}, .representationNames = {u"comp"_s}}});
    PublishRequest request = with({});
    EXPECT_EQ(preferredRepresentations(request, settings), QStringList{u"any"_s});
    request.hostName = u"nuke"_s;
    EXPECT_EQ(preferredRepresentations(request, settings), QStringList{u"nuke"_s});
    request.task = u"comp"_s;
    EXPECT_EQ(preferredRepresentations(request, settings), QStringList{u"comp"_s});
    request.productBaseType = u"plate"_s;
    EXPECT_EQ(preferredRepresentations(request, settings), QStringList{u"nuke"_s});
    EXPECT_TRUE(preferredRepresentations(request, {}).isEmpty());
}

struct ProfileCase {
    const char *name;
    settings::MoviePathProfile profile;
    bool fits;
};

class Profiles : public testing::TestWithParam<ProfileCase>
{
};

TEST_P(Profiles, AreComparedAsAyonDoes)
{
    PublishRequest request = with({});
    request.hostName = u"nuke"_s;
    request.task = u"comp_a+b"_s;
    settings::MoviePathProfile profile = GetParam().profile;
    profile.representationNames = {u"exr"_s};
    EXPECT_EQ(preferredRepresentations(request, preferring({profile})).isEmpty(), !GetParam().fits);
}

INSTANTIATE_TEST_SUITE_P(Movies, Profiles,
                         testing::Values(ProfileCase{"any_host", {.hostNames = {u"*"_s}}, true},
                                         ProfileCase{"any_of_what_is_not_known", {.taskTypes = {u"*"_s}}, true},
                                         ProfileCase{"expression", {.taskNames = {u"layout"_s, u"comp.*"_s}}, true},
                                         ProfileCase{"of_the_whole_name", {.taskNames = {u"comp"_s}}, false},
                                         ProfileCase{
                                             "alternatives_are_of_the_whole_name", {.taskNames = {u"comp|x"_s}}, false},
                                         ProfileCase{"with_its_case", {.hostNames = {u"Nuke"_s}}, false},
                                         ProfileCase{"nothing_is_no_name", {.taskTypes = {u".*"_s}}, false},
                                         ProfileCase{"no_expression_is_a_name", {.taskNames = {u"comp_[a"_s}}, false}),
                         [](const auto &row) { return std::string(row.param.name); });

TEST(PreferredRepresentations, OfProfilesThatSayAsMuchTheHostCountsMost)
{
    PublishRequest request = with({});
    request.hostName = u"nuke"_s;
    request.task = u"comp"_s;
    request.taskType = u"Compositing"_s;
    const settings::MoviePathProfile types{.taskTypes = {u"Compositing"_s}, .representationNames = {u"type"_s}};
    const settings::MoviePathProfile tasks{.taskNames = {u"comp"_s}, .representationNames = {u"task"_s}};
    const settings::MoviePathProfile products{.productBaseTypes = {u"render"_s}, .representationNames = {u"product"_s}};
    const settings::MoviePathProfile hosts{.hostNames = {u"nuke"_s}, .representationNames = {u"host"_s}};
    const settings::MoviePathProfile others{.hostNames = {u"nuke"_s}, .representationNames = {u"other"_s}};
    const auto of = [&request](std::vector<settings::MoviePathProfile> profiles) {
        return preferredRepresentations(request, preferring(std::move(profiles))).value(0).toStdString();
    };
    EXPECT_EQ(of({types, tasks}), "task");
    EXPECT_EQ(of({types, tasks, products}), "product");
    EXPECT_EQ(of({types, tasks, products, hosts, others}), "host");
}

TEST(PreferredRepresentations, GiveThePaths)
{
    PublishRequest request = with({movie(), frames()});
    request.families = {slateFamily};
    const auto of = [&request](const QStringList &names) {
        return text(reviewOf(request, preferring({{.representationNames = names}})).fields);
    };
    EXPECT_EQ(of({u"missing"_s, u"exr"_s}),
              R"({"sg_frames_have_slate":true,"sg_path_to_frames":"/p/sh010_v001.####.exr",)"
              R"("sg_path_to_movie":"/p/sh010_v001.####.exr"})");
    EXPECT_EQ(of({u"h264"_s}), R"({"sg_frames_have_slate":true,"sg_path_to_movie":"/p/sh010_v001.mov"})");
    request.families.clear();
    EXPECT_EQ(of({u"h264"_s}), R"({"sg_path_to_movie":"/p/sh010_v001.mov"})");
}

TEST(PlannedFiles, AreThoseForReviewAndThoseWithoutTags)
{
    Representation scene{.name = u"ma"_s, .files = {u"/p/sh010_v001.ma"_s}};
    Representation burnin{.name = u"burnin"_s, .files = {u"/p/sh010_b_v001.mov"_s}, .tags = {u"burnin"_s}};
    Representation proxy{.name = u"proxy"_s, .files = {u"/p/proxy/sh010_v001.mov"_s}};
    const auto files = plannedFiles(with({movie(), frames(), scene, burnin, proxy}));
    ASSERT_EQ(files.size(), 4u);
    EXPECT_EQ(files[0], (PlannedFile{u"h264"_s, u"sh010.mov"_s, u"Movie"_s, u"/p/sh010_v001.mov"_s, 1}));
    EXPECT_EQ(files[1], (PlannedFile{u"exr"_s, u"sh010.exr"_s, u"Rendered Image"_s, u"/p/sh010_v001.%04d.exr"_s, 1}));
    EXPECT_EQ(files[2].type.toStdString(), "Maya Scene");
    EXPECT_EQ(files[3].code.toStdString(), "sh010_proxy.mov");
}

struct RelativePath {
    const char *name;
    QString root;
    QString path;
    std::optional<QString> expected;
    System system = System::Linux;
};

class RelativePaths : public testing::TestWithParam<RelativePath>
{
};

TEST_P(RelativePaths, LieBelowTheirRoot)
{
    EXPECT_EQ(relativePath(GetParam().root, GetParam().path, GetParam().system), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Paths, RelativePaths,
    testing::Values(
        RelativePath{"below", u"/mnt/p"_s, u"/mnt/p/show/a.mov"_s, u"show/a.mov"_s},
        RelativePath{"root_with_slash", u"/mnt/p/"_s, u"/mnt/p/show/a.mov"_s, u"show/a.mov"_s},
        RelativePath{"root_of_all", u"/"_s, u"/show/a.mov"_s, u"show/a.mov"_s},
        RelativePath{"backslashes", uR"(P:\show)"_s, uR"(P:\show\sq\a b.mov)"_s, u"sq/a b.mov"_s},
        RelativePath{"number_sign", u"/p"_s, u"/p/ü/#1.mov"_s, u"ü/#1.mov"_s},
        RelativePath{"name_that_only_begins_alike", u"/mnt/p"_s, u"/mnt/projects/a.mov"_s, std::nullopt},
        RelativePath{"the_root_itself", u"/mnt/p"_s, u"/mnt/p"_s, std::nullopt},
        RelativePath{"climbing_out", u"/mnt/p"_s, u"/mnt/p/../etc/passwd"_s, std::nullopt},
        RelativePath{"climbing_within", u"/mnt/p"_s, u"/mnt/p/x/../a.mov"_s, u"a.mov"_s},
        RelativePath{"no_root", u""_s, u"/mnt/p/a.mov"_s, std::nullopt},
        RelativePath{"other_case_on_linux", u"/mnt/P"_s, u"/mnt/p/a.mov"_s, std::nullopt},
        RelativePath{"other_case_on_mac", u"/Volumes/Show"_s, u"/volumes/show/A.mov"_s, u"A.mov"_s, System::Mac},
        RelativePath{"other_case_on_windows", uR"(P:\Show)"_s, u"p:/show/A.mov"_s, u"A.mov"_s, System::Windows},
        RelativePath{"another_drive", uR"(P:\Show)"_s, uR"(Q:\Show\a.mov)"_s, std::nullopt, System::Windows}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(Storages, HaveARootOnEachSystem)
{
    EXPECT_EQ(rootField(System::Linux).toStdString(), "linux_path");
    EXPECT_EQ(rootField(System::Mac).toStdString(), "mac_path");
    EXPECT_EQ(rootField(System::Windows).toStdString(), "windows_path");
    EXPECT_EQ(localPathKey(System::Mac).toStdString(), "local_path_mac");
    EXPECT_EQ(rootField(), rootField(thisSystem()));
}

const ShotgridRef primary{.type = u"LocalStorage"_s, .id = ShotgridId(11)};
const ShotgridRef deeper{.type = u"LocalStorage"_s, .id = ShotgridId(12)};
const std::vector<Storage> storages{{.ref = primary, .code = u"primary"_s, .root = u"/mnt/p"_s},
                                    {.ref = deeper, .code = u"renders"_s, .root = u"/mnt/p/renders"_s}};

TEST(Locations, AreInTheStorageOfTheSettings)
{
    EXPECT_EQ(locate(u"/mnt/p/renders/a.exr"_s, storages, {}), (Location{primary, u"renders/a.exr"_s}));
    EXPECT_EQ(locate(u"/elsewhere/a.exr"_s, storages, {}), std::nullopt);
    settings::AddonSettings other;
    other.localStorageKey = u"none"_s;
    EXPECT_EQ(locate(u"/mnt/p/a.exr"_s, storages, other), std::nullopt);
    EXPECT_EQ(text(pathValue(u"/mnt/p/a.exr"_s, {primary, u"a.exr"_s}, {})),
              R"({"local_storage":{"id":11,"type":"LocalStorage"},"relative_path":"a.exr"})");
}

TEST(Locations, AreWhereTheSiteLooksWhenTheSettingsUseNoStorage)
{
    settings::AddonSettings settings;
    settings.localStorageEnabled = false;
    EXPECT_EQ(locate(u"/mnt/p/renders/a.exr"_s, storages, settings), (Location{deeper, u"a.exr"_s}));
    EXPECT_EQ(text(pathValue(u"/mnt/p//a.exr"_s, {primary, u"a.exr"_s}, settings)), R"({"local_path":"/mnt/p/a.exr"})");
}

const Place place{.project = {u"Project"_s, ShotgridId(101)},
                  .entity = {u"Shot"_s, ShotgridId(868)},
                  .name = u"sh010"_s,
                  .task = {u"Task"_s, ShotgridId(5)},
                  .taskName = u"Comp"_s,
                  .user = {u"HumanUser"_s, ShotgridId(24)}};

shotgrid::TypeSchema schemaOf(const QStringList &fields)
{
    shotgrid::TypeSchema schema{.type = u"Version"_s};
    for (const QString &name : fields)
        schema.fields.emplace(name, shotgrid::Field{.name = name, .editable = true});
    schema.fields.emplace(u"sg_version_type"_s,
                          shotgrid::Field{.name = u"sg_version_type"_s,
                                          .type = shotgrid::FieldType::List,
                                          .editable = true,
                                          .validValues = {u"render"_s}});
    return schema;
}

TEST(VersionFields, CountHandlesAndSkipWhatTheSiteDoesNotTake)
{
    PublishRequest request = with({movie()});
    request.frames = FrameRange{.start = 1001, .end = 1010, .handleStart = 8, .handleEnd = 4};
    request.version = 3;
    const auto schema = schemaOf({u"sg_first_frame"_s, u"sg_last_frame"_s, u"frame_count"_s, u"sg_ayon_id"_s});
    const Fields fields = versionFields(request, place, reviewOf(request, {}), schema);
    EXPECT_EQ(fields.values.value(u"sg_first_frame"_s), 993);
    EXPECT_EQ(fields.values.value(u"sg_last_frame"_s), 1014);
    EXPECT_EQ(fields.values.value(u"frame_count"_s), 22);
    EXPECT_EQ(fields.values.value(u"code"_s), u"sh010_renderMain_Comp_v003"_s);
    EXPECT_EQ(fields.values.value(u"sg_version_type"_s), u"render"_s);
    EXPECT_EQ(fields.values.value(u"sg_ayon_id"_s), noAyonVersion);
    EXPECT_FALSE(fields.values.contains(u"description"_s));
    EXPECT_FALSE(fields.values.contains(u"sg_status_list"_s));
    EXPECT_EQ(fields.leftOut.size(), 2u); // frame_range, sg_path_to_movie

    request.productType = u"plate"_s;
    const Fields others = versionFields(request, place, {}, schema);
    EXPECT_EQ(others.leftOut.back(), (LeftOut{u"sg_version_type"_s, u"'plate' is no value of this list"_s}));
}

TEST(Changes, AreWhatTheRowSaysOtherwise)
{
    shotgrid::Row row{.attributes = {{u"code"_s, u"a"_s},
                                     {u"description"_s, QJsonValue::Null},
                                     {u"version_number"_s, 3},
                                     {u"path"_s,
                                      QJsonObject{{u"relative_path"_s, u"a.mov"_s},
                                                  {u"local_storage"_s, shotgrid::toJson(primary)}}}},
                      .links = {{u"entity"_s, {{.ref = place.entity}}}, {u"upstream_published_files"_s, {}}}};
    const QJsonObject same{{u"code"_s, u" a "_s},
                           {u"description"_s, u""_s},
                           {u"version_number"_s, 3},
                           {u"entity"_s, shotgrid::toJson(place.entity)},
                           {u"path"_s, pathValue(u"/mnt/p/a.mov"_s, {primary, u"a.mov"_s}, {})}};
    EXPECT_EQ(text(changes(same, row)), "{}");
    const QJsonObject other{{u"version_number"_s, 4},
                            {u"entity"_s, shotgrid::toJson(place.task)},
                            {u"path"_s, pathValue(u"/mnt/p/b.mov"_s, {primary, u"b.mov"_s}, {})}};
    EXPECT_EQ(changes(other, row), other);
    const ShotgridRef upstream{.type = u"PublishedFile"_s, .id = ShotgridId(7)};
    EXPECT_EQ(
        text(changes({{u"upstream_published_files"_s, shotgrid::toJson(std::vector{upstream})}}, row)),
        R"({"upstream_published_files":{"multi_entity_update_mode":"add","value":[{"id":7,"type":"PublishedFile"}]}})");
}

TEST(Changes, LeaveNamePlaceAndArtistOfAVersionAlone)
{
    const shotgrid::Row row{.attributes = {{u"code"_s, u"renderMain_v003"_s}, {u"sg_ayon_id"_s, u"abc"_s}},
                            .links = {{u"user"_s, {{.ref = {u"HumanUser"_s, ShotgridId(1)}}}}}};
    const Fields fields = versionFields(with({}), place, {}, schemaOf({u"sg_ayon_id"_s}));
    EXPECT_EQ(versionChanges(fields.values, row).keys(), (QStringList{u"sg_task"_s, u"sg_version_type"_s}));
}

} // namespace

} // namespace bridge::publisher
