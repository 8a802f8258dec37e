// What an artist publishes, on its way to ShotGrid over real sockets.
#include "e2e/publish.h"
#include "support/movies.h"

#include <QCoreApplication>
#include <QFile>
#include <QImage>

#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

namespace {

using publisher::Check;
using publisher::Outcome;
using publisher::PublishOptions;
using publisher::PublishProgress;
using publisher::PublishRequest;
using publisher::PublishResult;
using publisher::Step;

class Publish : public PublishTest
{
protected:
    void race(bool isThere);
};

TEST_F(Publish, MakesAVersionAndAPublishedFileForEachRepresentation)
{
    PublishRequest wanted = request(u"renderMain"_s, 3);
    wanted.versionId = EntityId::fromText(newId()).value();
    wanted.status = u"apr"_s;
    const PublishResult result = publish(wanted);
    EXPECT_EQ(result.outcome, Outcome::Created);
    EXPECT_EQ(text(result.code), "sh010_renderMain_Comp_v003");
    EXPECT_EQ(result.uploaded, QStringList{u"sg_uploaded_movie"_s});
    EXPECT_EQ(result.url.path(), "/detail/Version/"_L1 + result.version.toText());

    ASSERT_EQ(versionRows().size(), 1u);
    const shotgrid::Row version = versionRows().front();
    EXPECT_EQ(version.ref.id, result.version);
    EXPECT_EQ(text(version.text(u"code"_s)), "sh010_renderMain_Comp_v003");
    EXPECT_EQ(version.link(u"entity"_s).ref.id.toText(), m_shot.section('/'_L1, 1));
    EXPECT_EQ(text(version.link(u"sg_task"_s).name), "Comp");
    EXPECT_EQ(version.link(u"user"_s).ref.id, m_artist);
    EXPECT_EQ(text(version.text(u"description"_s)), "softer light");
    EXPECT_EQ(text(version.text(u"sg_status_list"_s)), "apr");
    EXPECT_EQ(text(version.text(u"sg_ayon_id"_s)), text(wanted.versionId.toText()));
    EXPECT_EQ(text(version.text(u"frame_range"_s)), "993-1018");
    EXPECT_EQ(text(version.text(u"sg_path_to_movie"_s)), text(wanted.representations[0].files[0]));
    EXPECT_EQ(movieOf(result.version), movieFile(1000));

    ASSERT_EQ(fileRows().size(), 4u);
    const shotgrid::Row file = rowCalled(u"PublishedFile"_s, u"renderMain.mov"_s);
    EXPECT_EQ(file.link(u"version"_s).ref, version.ref);
    EXPECT_EQ(text(file.link(u"published_file_type"_s).name), "Movie");
    EXPECT_EQ(text(file.attributes.value(u"path"_s)[u"relative_path"_s].toString()), "show/sh010/renderMain_v003.mov");
    EXPECT_EQ(text(file.text(u"path_cache"_s)), "show/sh010/renderMain_v003.mov");
    EXPECT_EQ(file.attributes.value(u"version_number"_s).toInt(), 3);
    EXPECT_EQ(text(file.link(u"task"_s).name), "Comp");
}

TEST_F(Publish, TwiceIsOnce)
{
    const PublishRequest wanted = request(u"renderMain"_s, 3);
    const PublishResult first = publish(wanted);
    const PublishResult second = publish(wanted);
    EXPECT_EQ(second.version, first.version);
    EXPECT_EQ(second.outcome, Outcome::Unchanged);
    for (const publisher::PublishedFileResult &file : second.files)
        EXPECT_EQ(file.outcome, Outcome::Unchanged) << text(file.code);
    EXPECT_TRUE(second.uploaded.isEmpty());
    EXPECT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(fileRows().size(), 4u);
    EXPECT_EQ(
        good(await(m_shotgrid->count(
            u"Attachment"_s,
            shotgrid::where(u"display_name"_s, shotgrid::Relation::Is, QJsonValue(u"renderMain_v003.mov"_s)), {}))),
        2); // the movie, and the path of its PublishedFile
}

struct AnotherMovie {
    const char *name;
    qsizetype size;
    int seconds; // from now to the time that it bears
};

class OtherMovies : public PublishTest, public testing::WithParamInterface<AnotherMovie>
{
};

void stamp(const QString &path, int seconds)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.setFileTime(QDateTime::currentDateTime().addSecs(seconds), QFileDevice::FileModificationTime));
}

TEST_P(OtherMovies, OfTheSameNameTakeItsPlace)
{
    const PublishRequest wanted = request(u"renderMain"_s);
    const PublishResult first = publish(wanted);
    file(u"renderMain_v003.mov"_s, movieFile(GetParam().size, 'b'));
    stamp(wanted.representations[0].files[0], GetParam().seconds);
    EXPECT_EQ(publish(wanted).uploaded, QStringList{u"sg_uploaded_movie"_s});
    EXPECT_EQ(movieOf(first.version), movieFile(GetParam().size, 'b'));
}

INSTANTIATE_TEST_SUITE_P(Movies, OtherMovies,
                         testing::Values(AnotherMovie{"newer", 2000, 60}, AnotherMovie{"older", 2000, -3600},
                                         AnotherMovie{"older_of_the_same_size", 1000, -3600}),
                         [](const auto &each) { return std::string(each.param.name); });

//! Whatever its time says, and in however many parts it went.
TEST_F(Publish, TheSameMovieStays)
{
    const PublishRequest wanted = request(u"renderMain"_s);
    const QString path = wanted.representations[0].files[0];
    for (const qsizetype size : {qsizetype(1000), qsizetype(70) * 1024 * 1024}) {
        file(u"renderMain_v003.mov"_s, movieFile(size));
        EXPECT_EQ(publish(wanted).uploaded, QStringList{u"sg_uploaded_movie"_s});
        stamp(path, 60);
        const PublishResult again = publish(wanted);
        EXPECT_TRUE(again.uploaded.isEmpty());
        EXPECT_TRUE(again.skipped.contains(u"'renderMain_v003.mov' is there already"_s));
    }
}

TEST_F(Publish, TakesFewRequests)
{
    PublishRequest wanted = request(u"renderMain"_s, 3);
    wanted.status = u"apr"_s;
    m_shotgrid = newClient();
    publish(wanted);
    EXPECT_LE(requestsBesideUploads(), 12);
}

TEST_F(Publish, ManyTakeHardlyMore)
{
    std::vector<PublishRequest> wanted;
    for (int at = 0; at < 50; ++at) {
        wanted.push_back(request(u"render%1"_s.arg(at), 3));
        wanted.back().status = u"apr"_s;
    }
    m_shotgrid = newClient();
    publisher::Publisher publisher(*m_ayon, *m_shotgrid, m_settings);
    const auto results = good(await(publisher.publish(wanted, {}, {}), 120s));
    EXPECT_EQ(results.size(), 50u);
    EXPECT_LE(requestsBesideUploads(), 20);
    EXPECT_EQ(versionRows().size(), 50u);
    EXPECT_EQ(fileRows().size(), 200u);
}

//! Stops at the n-th thing that is told, for every n, and publishes again.
TEST_F(Publish, StoppedAtAnyStepAndRepeatedIsOnce)
{
    for (int n = 0;; ++n) {
        SCOPED_TRACE(n);
        PublishRequest wanted = request(u"render%1"_s.arg(n), 2);
        wanted.versionId = EntityId::fromText(newId()).value();
        wanted.status = u"apr"_s;
        int told = 0;
        std::stop_source source;
        const auto stopper = [&told, &source, n](const PublishProgress &) {
            if (told++ == n)
                source.request_stop();
        };
        const auto stopped = tryPublish(wanted, {.tell = stopper}, source.get_token());
        const PublishResult result = publish(wanted);
        ASSERT_EQ(versionRows().size(), std::size_t(n) + 1);
        ASSERT_EQ(fileRows().size(), 3 * (std::size_t(n) + 1));
        ASSERT_EQ(movieOf(result.version), movieFile(1000));
        ASSERT_EQ(text(versionRows().back().text(u"sg_status_list"_s)), "apr");
        if (told <= n)
            break; // it ran through
        if (told < n + 3) {
            EXPECT_TRUE(stopped || stopped.error().kind == Error::Kind::Cancelled) << text(toText(stopped.error()));
        }
    }
}

//! What is written after a step has begun reaches the site, and its answer is lost with the publisher.
TEST_F(Publish, KilledAfterAnyWriteAndRepeatedIsOnce)
{
    std::size_t count = 0;
    for (const Step step : {Step::Version, Step::PublishedFiles, Step::Upload, Step::Status}) {
        SCOPED_TRACE(text(publisher::toText(step)));
        PublishRequest wanted = request(u"render%1"_s.arg(count++), 2);
        wanted.status = u"apr"_s;
        const bool isUpload = step == Step::Upload;
        sandbox::Fault fault{.method = u"POST"_s, .path = isUpload ? u"*_upload"_s : u"*_batch"_s, .count = 5};
        fault.ending = sandbox::Outcome::Ending::Reset;
        bool isKilled = false;
        const auto killer = [&](const PublishProgress &progress) {
            if ((progress.step == step || isUpload) && !std::exchange(isKilled, true))
                m_sandbox.shotgridFrame().faults().add(fault);
        };
        const bool isThrough = bool(tryPublish(wanted, {.tell = killer}));
        EXPECT_EQ(isThrough, isUpload); // of an upload, the client itself finds out what came of it
        m_sandbox.shotgridFrame().faults().clear();
        const PublishResult result = publish(wanted);
        ASSERT_EQ(versionRows().size(), count);
        ASSERT_EQ(fileRows().size(), 3 * count);
        ASSERT_EQ(movieOf(result.version), movieFile(1000));
    }
}

//! Of a version that was published before, and of one in the same call, whichever comes first.
TEST_F(Publish, WhatItWasMadeFromIsUpstream)
{
    PublishRequest plate = request(u"plateMain"_s, 1);
    plate.versionId = EntityId::fromText(newId()).value();
    const PublishResult earlier = publish(plate);

    PublishRequest scene = request(u"sceneMain"_s, 1);
    scene.versionId = EntityId::fromText(newId()).value();
    PublishRequest render = request(u"renderMain"_s, 1);
    render.versionId = EntityId::fromText(newId()).value();
    render.inputs = {plate.versionId, scene.versionId, EntityId::fromText(newId()).value()};
    for (int times = 0; times < 2; ++times) {
        publisher::Publisher publisher(*m_ayon, *m_shotgrid, m_settings);
        const auto results = good(await(publisher.publish({render, scene}, {}, {})));
        std::set<ShotgridId> expected;
        for (const PublishResult &input : {earlier, results.at(1)}) {
            for (const publisher::PublishedFileResult &file : input.files)
                expected.insert(file.id);
        }
        for (const QString &code : {u"renderMain.mov"_s, u"renderMain.ma"_s}) {
            std::set<ShotgridId> upstream;
            for (const shotgrid::Link &link :
                 rowCalled(u"PublishedFile"_s, code).linksOf(u"upstream_published_files"_s))
                upstream.insert(link.ref.id);
            EXPECT_EQ(upstream, expected) << text(code);
        }
        EXPECT_EQ(results.at(0).outcome, times == 0 ? Outcome::Created : Outcome::Unchanged);
    }
    EXPECT_TRUE(rowCalled(u"PublishedFile"_s, u"sceneMain.ma"_s).linksOf(u"upstream_published_files"_s).empty());
}

//! Whoever publishes need not know it.
TEST_F(Publish, WhatAyonLinksIsUpstream)
{
    const auto ayonVersion = [this](const QString &product) {
        return EntityId::fromText(version(m_folder.toText(), product, 3)).value();
    };
    const auto link = [this](const QString &type, const EntityId &input, const EntityId &output) {
        sandbox::ayon::Store &store = m_sandbox.ayon().editStore();
        store.editProject(m_project.toText())
            ->links.put({.id = store.newId(), .type = type, .input = input, .output = output});
    };
    PublishRequest plate = request(u"plateMain"_s);
    plate.versionId = ayonVersion(plate.product);
    const PublishResult earlier = publish(plate);
    PublishRequest scene = request(u"sceneMain"_s);
    scene.versionId = ayonVersion(scene.product);
    PublishRequest render = request(u"renderMain"_s);
    render.versionId = ayonVersion(render.product);
    link(u"reference|version|version"_s, plate.versionId, scene.versionId);
    link(u"generative|version|version"_s, scene.versionId, render.versionId);
    link(u"breakdown|folder|version"_s, m_folder, render.versionId);
    link(u"generative|version|version"_s, render.versionId, ayonVersion(u"later"_s));

    publisher::Publisher publisher(*m_ayon, *m_shotgrid, m_settings);
    const auto results = good(await(publisher.publish({render, scene}, {}, {})));
    const auto upstreamOf = [this](const QString &code) {
        std::vector<ShotgridId> ids;
        for (const shotgrid::Link &one : rowCalled(u"PublishedFile"_s, code).linksOf(u"upstream_published_files"_s))
            ids.push_back(one.ref.id);
        return ids;
    };
    EXPECT_EQ(upstreamOf(u"sceneMain.mov"_s), std::vector{earlier.files.at(0).id});
    EXPECT_EQ(upstreamOf(u"renderMain.mov"_s), std::vector{results.at(1).files.at(0).id});
    EXPECT_TRUE(upstreamOf(u"plateMain.mov"_s).empty());
}

//! The Version may be there, or not yet.
TEST_F(Publish, RacedByAnotherPublisherIsOnce)
{
    for (const bool isThere : {false, true}) {
        SCOPED_TRACE(isThere);
        race(isThere);
    }
}

void Publish::race(bool isThere)
{
    const PublishRequest wanted = request(isThere ? u"renderA"_s : u"renderB"_s, 4);
    const std::size_t versions = versionRows().size();
    const std::size_t files = fileRows().size();
    if (isThere) {
        PublishRequest bare = wanted;
        bare.representations.resize(1);
        publish(bare);
    }
    const auto other = newClient();
    good(await(other->signIn({}))); // now, so that both go step by step
    publisher::Publisher one(*m_ayon, *m_shotgrid, m_settings);
    publisher::Publisher two(*m_ayon, *other, m_settings);
    auto first = one.publish({wanted}, {}, {});
    auto second = two.publish({wanted}, {}, {});
    const PublishResult byOne = good(await(std::move(first)).at(0));
    const PublishResult byTwo = good(await(std::move(second)).at(0));
    EXPECT_EQ(byOne.version, byTwo.version);
    ASSERT_EQ(versionRows().size(), versions + 1);
    ASSERT_EQ(fileRows().size(), files + 5);
    EXPECT_EQ(versionRows().back().linksOf(u"published_files"_s).size(), 5u);
    for (const shotgrid::Row &file : fileRows())
        EXPECT_FALSE(file.link(u"published_file_type"_s).name.isEmpty()) << text(file.text(u"code"_s));
    EXPECT_EQ(movieOf(byOne.version), movieFile(1000));
}

TEST_F(Publish, ATypeOfFilesThatAnotherMakesMeanwhileIsTaken)
{
    const auto other = newClient();
    good(await(other->signIn({})));
    publisher::Publisher one(*m_ayon, *m_shotgrid, m_settings);
    publisher::Publisher two(*m_ayon, *other, m_settings);
    auto first = one.publish({request(u"renderA"_s, 4)}, {}, {});
    auto second = two.publish({request(u"renderB"_s, 4)}, {}, {});
    good(await(std::move(first)).at(0));
    good(await(std::move(second)).at(0));
    ASSERT_EQ(fileRows().size(), 10u);
    for (const shotgrid::Row &file : fileRows())
        EXPECT_FALSE(file.link(u"published_file_type"_s).name.isEmpty()) << text(file.text(u"code"_s));
}

TEST_F(Publish, TheVersionThatASyncMadeIsTaken)
{
    const QString version = this->version(m_folder.toText(), u"renderMain"_s, 3);
    sync();
    ASSERT_EQ(versionRows().size(), 1u);
    PublishRequest wanted = request(u"renderMain"_s, 1);
    wanted.versionId = EntityId::fromText(version).value();
    const PublishResult result = publish(wanted);
    EXPECT_EQ(result.outcome, Outcome::Updated);
    ASSERT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(text(versionRows().front().text(u"code"_s)), "renderMain_v003");
    EXPECT_EQ(text(versionRows().front().link(u"sg_task"_s).name), "Comp");
    sync();
    EXPECT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(difference(), "");
}

//! What was deleted in AYON and published again is the same to people.
TEST_F(Publish, AVersionOfTheNameIsTakenUnlessItsAyonVersionIsStillThere)
{
    PublishRequest wanted = request(u"renderMain"_s);
    wanted.versionId = EntityId::fromText(newId()).value(); // gone
    const ShotgridId first = publish(wanted).version;
    wanted.versionId = EntityId::fromText(version(m_folder.toText(), u"renderMain"_s, 3)).value();
    EXPECT_EQ(publish(wanted).version, first);
    ASSERT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(text(versionRows().front().text(u"sg_ayon_id"_s)), text(wanted.versionId.toText()));

    wanted.versionId = EntityId::fromText(newId()).value();
    EXPECT_NE(publish(wanted).version, first);
    EXPECT_EQ(versionRows().size(), 2u);
}

TEST_F(Publish, ATaskIsFoundHoweverShotgridCallsItNow)
{
    const ShotgridRef task = rowCalled(u"Task"_s, u"Comp"_s).ref;
    good(await(m_shotgrid->update(task, {{u"content"_s, u"Compositing"_s}}, {})));
    sync();
    PublishRequest wanted = request(u"renderMain"_s);
    wanted.task = tasks().front().name;
    ASSERT_EQ(text(wanted.task), "Comp");
    publish(wanted);
    EXPECT_EQ(versionRows().front().link(u"sg_task"_s).ref, task);
    EXPECT_EQ(text(versionRows().front().text(u"code"_s)), "sh010_renderMain_Compositing_v003");
}

TEST_F(Publish, OfTwoTasksOfOneNameTheLinkedOneIsTaken)
{
    row(u"Task"_s, {{u"content"_s, u"Comp"_s}, {u"entity"_s, m_shot}});
    sync();
    const auto two = tasks();
    ASSERT_EQ(two.size(), 2u);
    for (const ayon::Task &task : two) {
        PublishRequest wanted = request(u"render_"_s + task.name);
        wanted.task = task.name;
        publish(wanted);
        EXPECT_EQ(text(versionRows().back().link(u"sg_task"_s).ref.id.toText()),
                  text(task.attrib.value(u"shotgridId"_s).toString()));
    }
}

TEST_F(Publish, ASyncTakesTheVersionThatWasPublished)
{
    const QString version = this->version(m_folder.toText(), u"renderMain"_s, 3);
    PublishRequest wanted = request(u"renderMain"_s, 1);
    wanted.versionId = EntityId::fromText(version).value();
    const PublishResult result = publish(wanted);
    sync();
    ASSERT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(versionRows().front().ref.id, result.version);
    EXPECT_EQ(versionRows().front().linksOf(u"published_files"_s).size(), 2u);
    EXPECT_EQ(difference(), "");
}

TEST_F(Publish, AnUploadThatBrokeGoesOnWithWhatIsMissing)
{
    PublishRequest wanted = request(u"renderMain"_s);
    const QByteArray large = movieFile(qsizetype(70) * 1024 * 1024, 'x');
    file(u"renderMain_v003.mov"_s, large);
    std::vector<publisher::Underway> kept(1);
    PublishOptions options{.keep = [&kept](std::size_t, const publisher::Underway &underway) { kept[0] = underway; }};
    std::stop_source source;
    options.tell = [&source, &kept](const PublishProgress &progress) {
        if (progress.step == Step::Upload && progress.bytes > 40'000'000 && !kept[0].empty())
            source.request_stop();
    };
    ASSERT_FALSE(tryPublish(wanted, options, source.get_token()));
    ASSERT_EQ(kept[0].size(), 1u);
    qint64 missing = 0;
    for (const shotgrid::UploadPart &part : shotgrid::missingParts(kept[0].begin()->second))
        missing += part.sizeBytes;
    EXPECT_LT(missing, large.size());

    m_shotgrid = newClient();
    good(tryPublish(wanted, {.underway = kept, .keep = options.keep}));
    qint64 bytes = 0;
    for (const auto &[route, count] : m_shotgrid->counters().routes)
        bytes += route.contains("(store)"_L1) ? count.bytesSent : 0;
    EXPECT_EQ(bytes, missing);
    EXPECT_EQ(movieOf(versionRows().front().ref.id), large);
    EXPECT_TRUE(kept[0].empty());
}

TEST_F(Publish, DependenciesAndTheThumbnailArrive)
{
    const PublishResult plate = publish(request(u"plate"_s));
    PublishRequest wanted = request(u"renderMain"_s);
    wanted.dependencies = {plate.files.at(0).id};
    wanted.thumbnail = file(u"t.png"_s);
    EXPECT_EQ(publish(wanted).uploaded, (QStringList{u"sg_uploaded_movie"_s, u"image"_s}));
    const shotgrid::Row made = rowCalled(u"PublishedFile"_s, u"renderMain.mov"_s);
    EXPECT_EQ(made.link(u"upstream_published_files"_s).ref.id, plate.files.at(0).id);
    EXPECT_EQ(publish(wanted).files.at(0).outcome, Outcome::Unchanged);
}

TEST_F(Publish, ASequenceGetsAThumbnailOfItsOwn)
{
    PublishRequest wanted = request(u"renderMain"_s);
    wanted.representations.clear();
    QImage frame(2000, 1000, QImage::Format_RGB32);
    frame.fill(Qt::red);
    QStringList frames;
    for (int at = 1001; at < 1004; ++at) {
        frames << file(u"renderMain_v003.%1.png"_s.arg(at));
        ASSERT_TRUE(frame.save(frames.last()));
    }
    wanted.representations.push_back({.name = u"png"_s, .files = frames, .tags = {publisher::reviewTag}});
    PublishResult result = publish(wanted);
    EXPECT_EQ(result.uploaded, QStringList{u"image"_s});
    EXPECT_FALSE(versionRows().front().text(u"image"_s).isEmpty());

    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_disk.path().toUtf8()); // no ffmpeg
    wanted.product = u"renderExr"_s;
    wanted.representations[0].files = {file(u"renderExr_v003.1001.exr"_s), file(u"renderExr_v003.1002.exr"_s)};
    result = publish(wanted);
    qputenv("PATH", path);
    EXPECT_TRUE(result.uploaded.isEmpty());
    EXPECT_TRUE(result.skipped.last().contains(u"install ffmpeg"_s)) << text(result.skipped.last());
}

//! Of what AYON has no version of; what it has says its frames itself.
TEST_F(Publish, TheFramesAreThoseOfTheSequenceWhenNobodyNamesAny)
{
    PublishRequest wanted = request(u"renderMain"_s);
    wanted.frames.reset();
    QStringList frames;
    for (int at = 997; at < 1003; ++at)
        frames << file(u"renderMain_v003.%1.exr"_s.arg(at, 4, 10, '0'_L1));
    wanted.representations.push_back({.name = u"exr"_s, .files = frames, .tags = {publisher::reviewTag}});
    publish(wanted);
    PublishRequest pattern = wanted;
    pattern.product = u"renderPattern"_s;
    pattern.representations[1].files = {m_disk.filePath(u"show/sh010/renderMain_v003.%04d.exr"_s)};
    publish(pattern);
    ASSERT_EQ(versionRows().size(), 2u);
    for (const shotgrid::Row &version : versionRows()) {
        EXPECT_EQ(text(version.text(u"frame_range"_s)), "997-1002");
        EXPECT_EQ(version.attributes.value(u"frame_count"_s).toInt(), 6);
    }
    wanted.product = u"renderOfAyon"_s;
    wanted.versionId = EntityId::fromText(newId()).value();
    publish(wanted);
    EXPECT_TRUE(versionRows().back().text(u"frame_range"_s).isEmpty());
}

TEST_F(Publish, CheckWritesNothingAndSaysWhatWouldBe)
{
    PublishRequest wanted = request(u"renderMain"_s, 1);
    wanted.productType = u"Render"_s;
    publisher::Checks checks = check(wanted);
    EXPECT_FALSE(publisher::hasError(checks));
    EXPECT_EQ(checks.size(), 4u); // a Version, two PublishedFiles, a movie
    EXPECT_TRUE(versionRows().empty());
    publish(wanted);
    checks = check(wanted);
    EXPECT_EQ(text(checks.front().text), "the Version is there, and is brought up to date");
}

//! Both have looked before either made it.
TEST_F(Publish, RacedByASyncIsOnce)
{
    const QString version = this->version(m_folder.toText(), u"renderMain"_s, 3);
    sync::ProjectSync pass(*m_ayon, *m_shotgrid, m_settings, m_project);
    good(await(pass.plan({.flow = sync::Policy::Flow::Both}, {})));
    PublishRequest wanted = request(u"renderMain"_s, 1);
    wanted.versionId = EntityId::fromText(version).value();
    const auto publishingClient = newClient();
    publisher::Publisher publisher(*m_ayon, *publishingClient, m_settings);

    m_sandbox.shotgridFrame().faults().add({.path = u"*/Version/_search"_s, .delay = 1500ms});
    const int before = m_sandbox.shotgridFrame().requests(u"Version/_search"_s);
    auto applying = pass.apply({}, {});
    while (m_sandbox.shotgridFrame().requests(u"Version/_search"_s) == before)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const PublishResult published = good(await(publisher.publish({wanted}, {}, {})).at(0));
    good(await(std::move(applying)));

    ASSERT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(versionRows().front().ref.id, published.version);
    EXPECT_EQ(versionRows().front().linksOf(u"published_files"_s).size(), 2u);
    const ayon::EntityQuery query{.project = m_project, .ids = {wanted.versionId}};
    EXPECT_EQ(text(good(await(m_ayon->allVersions(query, {}))).at(0).attrib.value(u"shotgridId"_s).toString()),
              text(published.version.toText()));
    shotgrid::Query retired{.type = u"Version"_s, .fields = {u"code"_s}, .rows = shotgrid::Query::Rows::Retired};
    EXPECT_EQ(good(await(m_shotgrid->search(retired, {}))).size(), 1u) << "they did not meet";
    sync();
    EXPECT_EQ(difference(), "");
    EXPECT_EQ(versionRows().size(), 1u);
}

} // namespace

} // namespace bridge::test
