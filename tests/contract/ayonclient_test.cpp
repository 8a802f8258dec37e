// The client against a server that answers as the recorded one does, over real sockets.
#include "ayon/ayonclient.h"

#include "sandbox/ayon/server.h"
#include "sandbox/http/frame.h"
#include "settings/settingsloader.h"
#include "support/await.h"
#include "support/rawserver.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::ayon {

namespace {

using test::await;
using Type = Operation::Type;

const ProjectName demo(u"demo"_s);

EntityId idOf(int number)
{
    return *EntityId::fromText(QString::number(number, 16).rightJustified(32, '0'_L1));
}

Operation folder(int number, const QString &name, EntityId parent = {})
{
    QJsonObject data{{u"name"_s, name}, {u"folderType"_s, u"Folder"_s}};
    if (!parent.isEmpty())
        data.insert(u"parentId"_s, parent.toText());
    return {.type = Type::Create, .entityId = idOf(number), .data = data};
}

class AyonClientTest : public testing::Test
{
protected:
    AyonClientTest()
    {
        EXPECT_TRUE(frame.open(0));
        const auto made = await(client().createProject({.name = demo, .code = u"dm"_s}, {}));
        EXPECT_TRUE(made) << toText(made.error()).toStdString();
    }

    AyonConnection connection(const QString &key) const
    {
        AyonConnection made{.url = QUrl(frame.url()), .apiKey = Secret(key), .sender = u"a host"_s};
        made.http.retry = {.retries = 3, .firstPause = 2ms, .longestPause = 5ms};
        return made;
    }
    AyonClient client() const { return AyonClient(connection(server.apiKey())); }

    //! How many requests have \a part in their method and path since the last call of mark().
    int sent(const QString &part) const { return frame.requests(part) - m_marked.value(part); }
    void mark(const QString &part) { m_marked[part] = frame.requests(part); }

    void writeFolders(int count)
    {
        std::vector<Operation> operations;
        operations.reserve(std::size_t(count));
        for (int i = 0; i < count; ++i)
            operations.push_back(folder(i + 1, u"f%1"_s.arg(i)));
        AyonClient one = client();
        for (const auto &written : await(one.write(demo, operations, {})))
            ASSERT_TRUE(written) << toText(written.error()).toStdString();
    }

    sandbox::ayon::Server server;
    sandbox::Frame frame{server};

private:
    QHash<QString, int> m_marked;
};

TEST_F(AyonClientTest, KnowsServerAndCaller)
{
    AyonClient one = client();
    const auto info = await(one.info({}));
    ASSERT_TRUE(info) << toText(info.error()).toStdString();
    EXPECT_TRUE(info->version.startsWith(u"1."_s));
    EXPECT_EQ(info->user, u"service"_s);
    const auto me = await(one.me({}));
    ASSERT_TRUE(me) << toText(me.error()).toStdString();
    EXPECT_TRUE(me->isService);
}

TEST_F(AyonClientTest, WrongKeyIsUnauthorizedAndTriedOnce)
{
    mark(u"users/me"_s);
    AyonClient stranger(connection(u"00000000000000000000000000000000"_s));
    const auto me = await(stranger.me({}));
    ASSERT_FALSE(me);
    EXPECT_EQ(me.error().kind, Error::Kind::Unauthorized);
    EXPECT_FALSE(me.error().hint.isEmpty());
    EXPECT_EQ(sent(u"users/me"_s), 1);
}

TEST_F(AyonClientTest, ReadsAProjectAndTheList)
{
    AyonClient one = client();
    const auto project = await(one.project(demo, {}));
    ASSERT_TRUE(project) << toText(project.error()).toStdString();
    EXPECT_EQ(project->code, u"dm"_s);
    EXPECT_FALSE(project->folderTypes.empty());
    EXPECT_FALSE(project->statuses.front().scope.isEmpty());
    const auto projects = await(one.projects({}));
    ASSERT_TRUE(projects) << toText(projects.error()).toStdString();
    ASSERT_EQ(projects->size(), 1u);
    EXPECT_EQ(projects->front().name, demo);
    EXPECT_EQ(await(one.project(ProjectName(u"nope"_s), {})).error().kind, Error::Kind::NotFound);
}

TEST_F(AyonClientTest, RefusesABadProjectNameBeforeSending)
{
    mark(u"POST /api/projects"_s);
    const auto made = await(client().createProject({.name = ProjectName(u"old pier"_s), .code = u"op"_s}, {}));
    EXPECT_EQ(made.error().kind, Error::Kind::Refused);
    EXPECT_EQ(sent(u"POST /api/projects"_s), 0);
    const auto again = await(client().createProject({.name = demo, .code = u"dm"_s}, {}));
    EXPECT_EQ(again.error().kind, Error::Kind::Conflict);
}

TEST_F(AyonClientTest, PatchesAProject)
{
    AyonClient one = client();
    const QJsonObject changes{{u"attrib"_s, QJsonObject{{u"shotgridId"_s, u"70"_s}}}};
    ASSERT_TRUE(await(one.patchProject(demo, changes, {})));
    EXPECT_EQ(await(one.project(demo, {}))->attrib.value("shotgridId"_L1), u"70"_s);
    EXPECT_EQ(await(one.projects({}))->front().attrib.value("shotgridId"_L1), u"70"_s);
}

TEST_F(AyonClientTest, DoesNotPatchAProjectWhoseNameMayMeanAnother)
{
    AyonClient one = client();
    ASSERT_TRUE(await(one.createProject({.name = ProjectName(u"a_b"_s), .code = u"ab"_s}, {})));
    ASSERT_TRUE(await(one.patchProject(ProjectName(u"a_b"_s), {{u"label"_s, u"First"_s}}, {})));
    ASSERT_TRUE(await(one.createProject({.name = ProjectName(u"axb"_s), .code = u"axb"_s}, {})));
    mark(u"PATCH"_s);
    const auto patched = await(one.patchProject(ProjectName(u"a_b"_s), {{u"label"_s, u"Second"_s}}, {}));
    ASSERT_FALSE(patched);
    EXPECT_EQ(patched.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(patched.error().message.contains(u"axb"_s));
    EXPECT_EQ(sent(u"PATCH"_s), 0);
}

TEST_F(AyonClientTest, ReadsAllPagesWhetherTheLastIsFullOrNot)
{
    writeFolders(25);
    AyonClient one = client();
    for (const int pageSize : {5, 10, 25, 1000}) {
        const EntityQuery query{.project = demo, .pageSize = pageSize};
        const auto folders = await(one.allFolders(query, {}));
        ASSERT_TRUE(folders) << toText(folders.error()).toStdString();
        EXPECT_EQ(folders->size(), 25u);
        EXPECT_EQ(folders->front().name, u"f0"_s);
    }
}

TEST_F(AyonClientTest, ReadsEntitiesWithOwnAndInheritedAttributes)
{
    Operation sequence = folder(1, u"sq"_s);
    sequence.data.insert(u"attrib"_s, QJsonObject{{u"fps"_s, 30.0}});
    sequence.data.insert(u"data"_s, QJsonObject{{u"sync"_s, QJsonObject{{u"rev"_s, 3}}}});
    const Operation task{.type = Type::Create,
                         .entityType = EntityType::Task,
                         .entityId = idOf(3),
                         .data = {{u"name"_s, u"anim"_s},
                                  {u"taskType"_s, u"Animation"_s},
                                  {u"folderId"_s, idOf(2).toText()},
                                  {u"assignees"_s, QJsonArray{u"ann"_s}}}};
    const Operation product{
        .type = Type::Create,
        .entityType = EntityType::Product,
        .entityId = idOf(4),
        .data = {{u"name"_s, u"renderMain"_s}, {u"folderId"_s, idOf(2).toText()}, {u"productType"_s, u"render"_s}}};
    const Operation version{
        .type = Type::Create,
        .entityType = EntityType::Version,
        .entityId = idOf(5),
        .data = {{u"version"_s, 1}, {u"productId"_s, idOf(4).toText()}, {u"taskId"_s, idOf(3).toText()}}};
    AyonClient one = client();
    const auto written = await(one.write(demo, {sequence, folder(2, u"sh"_s, idOf(1)), task, product, version}, {}));
    for (const auto &result : written)
        ASSERT_TRUE(result) << toText(result.error()).toStdString();

    const auto folders = await(one.allFolders({.project = demo, .selectHasVersions = true}, {}));
    ASSERT_TRUE(folders) << toText(folders.error()).toStdString();
    ASSERT_EQ(folders->size(), 2u);
    EXPECT_EQ((*folders)[0].ownAttrib, QStringList(u"fps"_s));
    EXPECT_EQ((*folders)[0].data.value("sync"_L1)["rev"_L1].toInt(), 3);
    EXPECT_TRUE((*folders)[1].ownAttrib.isEmpty());
    EXPECT_EQ((*folders)[1].attrib.value("fps"_L1).toDouble(), 30.0);
    EXPECT_EQ((*folders)[1].parentId, idOf(1));
    EXPECT_EQ((*folders)[1].path, u"/sq/sh"_s);
    EXPECT_TRUE((*folders)[1].hasVersions);
    const auto tasks = await(one.allTasks({.project = demo}, {}));
    ASSERT_TRUE(tasks) << toText(tasks.error()).toStdString();
    EXPECT_EQ(tasks->front().assignees, QStringList(u"ann"_s));
    const auto products = await(one.allProducts({.project = demo}, {}));
    ASSERT_TRUE(products) << toText(products.error()).toStdString();
    EXPECT_EQ(products->front().productType, u"render"_s);
    const auto versions = await(one.allVersions({.project = demo}, {}));
    ASSERT_TRUE(versions) << toText(versions.error()).toStdString();
    EXPECT_EQ(versions->front().taskId, idOf(3));
}

TEST_F(AyonClientTest, ReadsByIdsAsManyACallAsAPageHolds)
{
    writeFolders(12);
    mark(u"/graphql"_s);
    EntityQuery query{.project = demo, .pageSize = 5};
    for (int number = 3; number <= 14; ++number) // 13 and 14 are not there
        query.ids.push_back(idOf(number));
    const auto folders = await(client().allFolders(query, {}));
    ASSERT_TRUE(folders) << toText(folders.error()).toStdString();
    EXPECT_EQ(folders->size(), 10u);
    EXPECT_LE(sent(u"/graphql"_s), 5);
    EXPECT_EQ(await(client().allFolders({.project = ProjectName(u"nope"_s)}, {})).error().kind, Error::Kind::NotFound);
}

TEST_F(AyonClientTest, WritesInFewRequests)
{
    mark(u"operations"_s);
    writeFolders(250);
    EXPECT_EQ(sent(u"operations"_s), 3);
}

TEST_F(AyonClientTest, ContainsARefusedOperation)
{
    Operation nonsense = folder(3, u"c"_s);
    nonsense.data.insert(u"folderType"_s, u"Nonsense"_s);
    AyonClient one = client();
    const auto written = await(one.write(
        demo, {folder(1, u"a"_s), folder(2, u"b"_s), nonsense, folder(4, u"d"_s, idOf(3)), folder(5, u"e"_s)}, {}));
    ASSERT_EQ(written.size(), 5u);
    EXPECT_TRUE(written[0] && written[1] && written[4]);
    EXPECT_EQ(written[2].error().kind, Error::Kind::Conflict);
    EXPECT_TRUE(written[2].error().message.contains(u"Nonsense"_s)) << written[2].error().message.toStdString();
    EXPECT_TRUE(written[2].error().where.contains(idOf(3).toText()));
    EXPECT_FALSE(written[3]); // its parent is not there
    EXPECT_EQ(await(one.allFolders({.project = demo}, {}))->size(), 3u);
}

TEST_F(AyonClientTest, ACreateRepeatedAfterALostAnswerIsDone)
{
    frame.faults().add({.path = u"*operations"_s, .ending = sandbox::Outcome::Ending::Closed}); // after the work
    AyonClient one = client();
    const auto written = await(one.write(demo, {folder(1, u"a"_s), folder(2, u"b"_s, idOf(1))}, {}));
    for (const auto &result : written)
        EXPECT_TRUE(result) << toText(result.error()).toStdString();
    EXPECT_EQ(written[1] ? *written[1] : EntityId(), idOf(2));
    EXPECT_EQ(await(one.allFolders({.project = demo}, {}))->size(), 2u);
}

TEST_F(AyonClientTest, AnotherEntityOfTheSameNameIsAConflict)
{
    writeFolders(1);
    const auto written = await(client().write(demo, {folder(9, u"F0"_s)}, {}));
    ASSERT_FALSE(written[0]);
    EXPECT_EQ(written[0].error().kind, Error::Kind::Conflict);
}

TEST_F(AyonClientTest, DeletingWhatIsGoneCountsAsDone)
{
    writeFolders(2);
    const Operation there{.type = Type::Delete, .entityId = idOf(1)};
    const Operation gone{.type = Type::Delete, .entityId = idOf(77)};
    AyonClient one = client();
    const auto written = await(one.write(demo, {there, gone}, {}));
    EXPECT_TRUE(written[0] && written[1]);
    EXPECT_EQ(await(one.allFolders({.project = demo}, {}))->size(), 1u);
}

TEST_F(AyonClientTest, ReadsCommentsByWhatIsAskedAndEachOnce)
{
    writeFolders(2);
    AyonClient one = client();
    const auto comment = [](int number, int folder, const QString &body) {
        return ActivityOperation{.type = Type::Create,
                                 .id = idOf(100 + number),
                                 .entity = idOf(folder),
                                 .body = body,
                                 .data = {{u"k"_s, number}}};
    };
    std::vector<ActivityOperation> operations;
    operations.reserve(5);
    for (int i = 0; i < 5; ++i)
        operations.push_back(comment(i, 1 + i % 2, u"comment %1"_s.arg(i)));
    mark(u"operations/activities"_s);
    for (const auto &written : await(one.write(demo, operations, {}, {})))
        ASSERT_TRUE(written) << toText(written.error()).toStdString();
    EXPECT_EQ(sent(u"operations/activities"_s), 1);

    const auto all = await(one.activities({.project = demo, .pageSize = 2}, {}));
    ASSERT_TRUE(all) << toText(all.error()).toStdString();
    ASSERT_EQ(all->size(), 5u);
    EXPECT_EQ(all->front().body.toStdString(), "comment 0");
    EXPECT_EQ(all->front().entityType, EntityType::Folder);
    EXPECT_EQ(all->front().entity, idOf(1));
    EXPECT_EQ(all->front().data.value("k"_L1).toInt(), 0);
    EXPECT_FALSE(all->front().author.isEmpty());
    const auto named = await(one.activities({.project = demo, .ids = {idOf(101), idOf(103), idOf(999)}}, {}));
    ASSERT_TRUE(named);
    EXPECT_EQ(named->size(), 2u);
    const auto about = await(one.activities({.project = demo, .entities = {idOf(2)}}, {}));
    ASSERT_TRUE(about);
    EXPECT_EQ(about->size(), 2u);
    const QDateTime then = all->front().updatedAt;
    const auto before = await(one.activities({.project = demo, .changedAfter = then.addSecs(-60)}, {}));
    ASSERT_TRUE(before);
    EXPECT_EQ(before->size(), 5u);
    const auto later = await(one.activities({.project = demo, .changedAfter = then.addSecs(60)}, {}));
    ASSERT_TRUE(later);
    EXPECT_TRUE(later->empty());
}

TEST_F(AyonClientTest, SaysOfEachCommentWhatBecameOfIt)
{
    writeFolders(1);
    AyonClient one = client();
    const ActivityOperation made{.type = Type::Create, .id = idOf(100), .entity = idOf(1), .body = u"hello"_s};
    ActivityOperation tooLong = made;
    tooLong.id = idOf(101);
    tooLong.body = QString(longestComment + 1, 'x'_L1);
    const ActivityOperation edit{.id = idOf(100), .body = u"edited"_s};
    const ActivityOperation gone{.type = Type::Delete, .id = idOf(102)};
    const std::vector<ActivityOperation> operations{made, made, tooLong, edit, gone};
    const auto written = await(one.write(demo, operations, {}, {}));
    ASSERT_EQ(written.size(), 5u);
    EXPECT_TRUE(written[0]);
    EXPECT_TRUE(written[1]); // as a repeat after a lost answer looks
    ASSERT_FALSE(written[2]);
    EXPECT_EQ(written[2].error().kind, Error::Kind::Refused);
    EXPECT_TRUE(written[3]);
    EXPECT_TRUE(written[4]);
    const auto all = await(one.activities({.project = demo}, {}));
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 1u);
    EXPECT_EQ(all->front().body.toStdString(), "edited");
}

TEST_F(AyonClientTest, SaysOfEachOperationThatTheServerWasAway)
{
    frame.faults().add(
        {.path = u"*operations"_s, .count = 100, .answer = sandbox::Reply{.status = 503}, .reachesSite = false});
    std::vector<Operation> operations;
    operations.reserve(150);
    for (int i = 0; i < 150; ++i)
        operations.push_back(folder(i + 1, u"f%1"_s.arg(i)));
    mark(u"operations"_s);
    AyonClient one = client();
    const auto written = await(one.write(demo, operations, {}));
    ASSERT_EQ(written.size(), 150u);
    EXPECT_EQ(written.front().error().kind, Error::Kind::RateLimited);
    EXPECT_EQ(written.back().error().kind, Error::Kind::RateLimited);
    EXPECT_EQ(sent(u"operations"_s), 4); // the second chunk was not tried
}

TEST_F(AyonClientTest, ReadsPeopleAndTheirLinks)
{
    sandbox::ayon::Server linked;
    ASSERT_TRUE(linked.loadFixture({{u"format"_s, 1},
                                    {u"users"_s,
                                     QJsonArray{QJsonObject{{u"name"_s, u"ann"_s},
                                                            {u"attrib"_s, QJsonObject{{u"fullName"_s, u"Ann Bee"_s}}},
                                                            {u"data"_s, QJsonObject{{u"sg_user_id"_s, 42}}}}}}}));
    sandbox::Frame linkedFrame(linked);
    ASSERT_TRUE(linkedFrame.open(0));
    AyonClient one({.url = QUrl(linkedFrame.url()), .apiKey = Secret(linked.apiKey())});
    const auto users = await(one.usersWithShotgridIds({}));
    ASSERT_TRUE(users) << toText(users.error()).toStdString();
    const auto ann = std::find_if(users->begin(), users->end(), [](const User &user) { return user.name == u"ann"_s; });
    ASSERT_NE(ann, users->end());
    EXPECT_EQ(ann->fullName, u"Ann Bee"_s);
    EXPECT_EQ(ann->sgUserId, ShotgridId(42));
    EXPECT_EQ(linkedFrame.requests(u"/api/users/"_s), int(users->size()));
}

TEST_F(AyonClientTest, ReadsAttributesPresetsAndSettings)
{
    AyonClient one = client();
    const auto attributes = await(one.attributes({}));
    ASSERT_TRUE(attributes) << toText(attributes.error()).toStdString();
    const auto shotgridId =
        std::find_if(attributes->begin(), attributes->end(),
                     [](const AttributeDefinition &attribute) { return attribute.name == u"shotgridId"_s; });
    ASSERT_NE(shotgridId, attributes->end());
    EXPECT_FALSE(shotgridId->inherit);
    EXPECT_TRUE(await(one.anatomyPresets({})));
    const auto settings = await(settings::loadSettings(one, {.version = u"1.0.0"_s}, {}, {}));
    ASSERT_TRUE(settings) << toText(settings.error()).toStdString();
    EXPECT_EQ(settings->settings.enabledEntities.size(), 8);
    const auto missing = await(settings::loadSettings(one, {.version = u"9.9.9"_s}, {}, {}));
    ASSERT_FALSE(missing);
    EXPECT_TRUE(missing.error().hint.contains(u"AYON_ADDON_VERSION"_s)) << toText(missing.error()).toStdString();
}

TEST_F(AyonClientTest, ChangesSettingsAndSaysWhatIsOverridden)
{
    AyonClient one = client();
    const SettingsPlace studio{.addon = u"shotgrid"_s, .version = u"1.0.0"_s, .variant = u"production"_s};
    SettingsPlace project = studio;
    project.project = demo;
    const QStringList codeField{u"shotgrid_project_code_field"_s};
    const QStringList interval{u"service_settings"_s, u"polling_frequency"_s};
    const QStringList types{u"compatibility_settings"_s, u"shotgrid_enabled_entities"_s};
    using Paths = std::vector<QStringList>;

    auto settings = await(one.defaultSettings(studio.addon, studio.version, {}));
    ASSERT_TRUE(settings) << toText(settings.error()).toStdString();
    settings->insert(codeField.front(), u"sg_code"_s);
    QJsonObject compatibility = settings->value(types.front()).toObject();
    compatibility.insert(types.back(), QJsonArray{u"Project"_s, u"Shot"_s});
    settings->insert(types.front(), compatibility);
    ASSERT_TRUE(await(one.storeSettings(studio, *settings, {})));
    ASSERT_TRUE(await(one.pinSetting(studio, interval, {})));
    EXPECT_EQ(*await(one.overriddenSettings(studio, {})), (Paths{types, interval, codeField}));
    EXPECT_EQ(*await(one.overriddenSettings(project, {})), Paths{});

    ASSERT_TRUE(await(one.pinSetting(project, codeField, {})));
    EXPECT_EQ(*await(one.overriddenSettings(project, {})), Paths{codeField});
    settings->insert(codeField.front(), u"code"_s); // the default again, and overridden nevertheless
    ASSERT_TRUE(await(one.storeSettings(studio, *settings, {})));
    EXPECT_EQ(*await(one.overriddenSettings(studio, {})), (Paths{types, interval, codeField}));
    const auto ofProject = await(one.addonSettings(studio.addon, studio.version, studio.variant, demo, {}));
    EXPECT_EQ(ofProject->value(codeField.front()), u"sg_code"_s);
    ASSERT_TRUE(await(one.resetSetting(project, codeField, {})));
    ASSERT_TRUE(await(one.resetSetting(project, codeField, {})));
    EXPECT_EQ(*await(one.overriddenSettings(project, {})), Paths{});
}

TEST_F(AyonClientTest, SaysWhichSettingsAreOfTheWrongType)
{
    AyonClient one = client();
    const SettingsPlace studio{.addon = u"shotgrid"_s, .version = u"1.0.0"_s, .variant = u"production"_s};
    QJsonObject settings = *await(one.defaultSettings(studio.addon, studio.version, {}));
    settings.insert(u"service_settings"_s, QJsonObject{{u"polling_frequency"_s, u"often"_s}});
    const auto stored = await(one.storeSettings(studio, settings, {}));
    EXPECT_EQ(stored.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(stored.error().message.contains(u"service_settings.polling_frequency"_s))
        << toText(stored.error()).toStdString();
}

TEST_F(AyonClientTest, ListsSecretsByNameAndOnlyToAdministrators)
{
    server.editStore().secrets = {{u"farm"_s, u"one"_s}, {u"bridge"_s, u"another"_s}};
    AyonClient one = client();
    EXPECT_EQ(*await(one.secretNames({})), (QStringList{u"bridge"_s, u"farm"_s}));
    const QString key = u"0123456789abcdef0123456789abcdef"_s;
    sandbox::ayon::User person{.name = u"mara"_s};
    person.data = {{u"isManager"_s, true}, {u"apiKey"_s, sandbox::ayon::keyHash(key)}};
    server.editStore().putUser(person);
    AyonClient manager(connection(key));
    EXPECT_EQ(await(manager.secretNames({})).error().kind, Error::Kind::Forbidden);
}

TEST_F(AyonClientTest, NamesTheSettingOfAMissingSecret)
{
    AyonClient one = client();
    settings::AddonSettings chosen;
    const auto none = await(settings::loadScriptCredentials(one, chosen, {}));
    EXPECT_EQ(none.error().where, u"ayon+settings://shotgrid/service_settings/script_name"_s);
    chosen.scriptName = u"bridge"_s;
    chosen.scriptKeySecret = u"bridge"_s;
    const auto absent = await(settings::loadScriptCredentials(one, chosen, {}));
    EXPECT_EQ(absent.error().where, u"ayon+settings://shotgrid/service_settings/script_key"_s);
    EXPECT_TRUE(absent.error().message.contains(u"bridge"_s));
}

TEST_F(AyonClientTest, DispatchesAnEventOnce)
{
    AyonClient one = client();
    const NewEvent event{.topic = u"shotgrid.event.project.sync"_s,
                         .hash = u"h1"_s,
                         .project = demo,
                         .description = u"Sync"_s,
                         .summary = {{u"a"_s, 1}},
                         .finished = false};
    const auto id = await(one.dispatchEvent(event, {}));
    ASSERT_TRUE(id) << toText(id.error()).toStdString();
    EXPECT_EQ(await(one.dispatchEvent(event, {})).error().kind, Error::Kind::Conflict);
    const auto read = await(one.event(*id, {}));
    ASSERT_TRUE(read) << toText(read.error()).toStdString();
    EXPECT_EQ(read->status, Event::Status::Pending);
    EXPECT_EQ(read->description, u"Sync"_s);
    EXPECT_EQ(read->project, demo);
    EXPECT_EQ(read->senderType, u"shotgrid"_s);
    EXPECT_EQ(read->sender, u"a-host"_s);
}

TEST_F(AyonClientTest, ShowsPeopleTheEventsTheyMaySee)
{
    const QString key(32, u'a');
    server.editStore().putUser({.name = u"ann"_s, .data = {{u"apiKey"_s, sandbox::ayon::keyHash(key)}}});
    const auto make = [this](const QString &topic, const QString &user) {
        return server.editStore()
            .addEvent({.topic = topic,
                       .project = u"demo"_s,
                       .user = user,
                       .summary = {{u"a"_s, 1}},
                       .payload = {{u"b"_s, 2}}})
            .id;
    };
    const EntityId old = make(u"shotgrid.event"_s, u"bob"_s);
    make(u"entity.folder.created"_s, u"ann"_s);
    const EntityId own = make(u"shotgrid.event.project.sync"_s, u"ann"_s);
    for (int i = 0; i < 600; ++i)
        make(u"shotgrid.proc"_s, u"bob"_s);

    AyonClient service = client();
    const auto all = await(service.shownEvents({.topics = {u"shotgrid.*"_s}}, {}));
    ASSERT_TRUE(all) << toText(all.error()).toStdString();
    ASSERT_EQ(all->size(), 602U);
    EXPECT_EQ(all->front().id, old);
    EXPECT_EQ(all->front().summary, (QJsonObject{{u"a"_s, 1}}));
    EXPECT_EQ(all->front().payload, (QJsonObject{{u"b"_s, 2}}));
    EXPECT_EQ(sent(u"graphql"_s), 2);
    const auto newest = await(service.shownEvents({.newest = 3, .withPayload = false}, {}));
    ASSERT_EQ(newest->size(), 3U);
    EXPECT_EQ(newest->back().id, all->back().id);
    EXPECT_TRUE(newest->back().payload.isEmpty());
    const auto named = await(service.shownEvents({.ids = {own, old}}, {}));
    ASSERT_EQ(named->size(), 2U);
    const EntityId broken = server.editStore().addEvent({.topic = u"shotgrid.proc"_s, .status = u"failed"_s}).id;
    EventListing failures{.topics = {u"shotgrid.*"_s}, .statuses = {Event::Status::Failed}};
    const auto failed = await(service.shownEvents(failures, {}));
    ASSERT_EQ(failed->size(), 1U);
    EXPECT_EQ(failed->front().id, broken);

    AyonClient person(connection(key));
    const auto hers = await(person.shownEvents({.topics = {u"shotgrid.*"_s}}, {}));
    ASSERT_EQ(hers->size(), 1U);
    EXPECT_EQ(hers->front().id, own);
}

TEST_F(AyonClientTest, EnrollsOnEventsOfOthersAndOnThoseWithoutSenderType)
{
    const auto make = [this](const QString &senderType) {
        return server.editStore()
            .addEvent({.topic = u"entity.folder.created"_s, .project = u"demo"_s, .senderType = senderType})
            .id.toText();
    };
    make(u"shotgrid"_s);
    const std::vector<QString> wanted{make(QString()), make(u"api"_s)};
    AyonClient one = client();
    const Enrolment enrolment{.sourceTopics = {u"entity.folder.created"_s, u"reviewable.created"_s},
                              .targetTopic = u"shotgrid.push"_s,
                              .project = demo,
                              .ignoreSenderTypes = {u"shotgrid"_s}};
    for (const QString &source : wanted) {
        const auto job = await(one.enroll(enrolment, {}));
        ASSERT_TRUE(job && *job);
        EXPECT_EQ((*job)->source.toText(), source);
        ASSERT_TRUE(await(one.changeEvent((*job)->id, {.status = Event::Status::Finished}, {})));
    }
    const auto none = await(one.enroll(enrolment, {}));
    ASSERT_TRUE(none);
    EXPECT_FALSE(*none);
}

TEST_F(AyonClientTest, FindsEventsOfNoProject)
{
    const auto make = [this](const QString &project) {
        return server.editStore()
            .addEvent({.topic = u"shotgrid.event"_s, .project = project, .status = u"finished"_s})
            .id;
    };
    make(u"demo"_s);
    const EntityId ofStudio = make({});
    AyonClient one = client();
    const auto listed = await(one.events({.topics = {u"shotgrid.event*"_s}, .ofStudio = true}, {}));
    ASSERT_TRUE(listed) << toText(listed.error()).toStdString();
    ASSERT_EQ(listed->size(), 1U);
    EXPECT_EQ(listed->front().id, ofStudio);

    const Enrolment enrolment{
        .sourceTopics = {u"shotgrid.event*"_s}, .targetTopic = u"shotgrid.proc"_s, .ofStudio = true};
    const auto job = await(one.enroll(enrolment, {}));
    ASSERT_TRUE(job) << toText(job.error()).toStdString();
    ASSERT_TRUE(*job);
    EXPECT_EQ((*job)->source, ofStudio);
}

TEST(AyonClientBundles, TellWhatAVariantUses)
{
    test::RawServer raw;
    raw.then(test::json(R"({"productionBundle":"2026-01","devBundles":["dev-ann"],"bundles":[
        {"name":"dev-ann","addons":{"shotgrid":"1.1.0"}},{"name":"2026-01","addons":{"shotgrid":"1.0.0"}}]})"));
    AyonClient one({.url = raw.url(), .apiKey = Secret(u"key"_s)});
    EXPECT_EQ(*await(one.addonVersion(u"shotgrid"_s, u"production"_s, {})), u"1.0.0"_s);
    EXPECT_EQ(*await(one.addonVersion(u"shotgrid"_s, u"dev-ann"_s, {})), u"1.1.0"_s);
    EXPECT_EQ(await(one.addonVersion(u"shotgrid"_s, u"staging"_s, {})).error().kind, Error::Kind::NotFound);
}

TEST(AyonClientOfEarlierReleases, ListsProjectsByFieldsThatTheyHave)
{
    test::RawServer raw;
    raw.then(test::json(R"({"data":{"projects":{"pageInfo":{"hasNextPage":false,"endCursor":null},"edges":[]}}})"));
    AyonClient one({.url = raw.url(), .apiKey = Secret(u"key"_s)});
    ASSERT_TRUE(await(one.projects({})));
    EXPECT_FALSE(raw.requests().at(0).body.contains("label")); // since 1.15
}

TEST(AyonClientOfEarlierReleases, MakesAProjectWithAnAnatomy)
{
    test::RawServer raw;
    raw.then(test::json(R"({"attributes":{"fps":24}})"));
    raw.then(test::json("null", 201));
    AyonClient one({.url = raw.url(), .apiKey = Secret(u"key"_s)});
    ASSERT_TRUE(await(one.createProject({.name = demo, .code = u"dm"_s}, {})));
    EXPECT_EQ(raw.requests().at(0).target, "/api/anatomy/presets/__primary__");
    EXPECT_EQ(raw.requests().at(1).body, R"({"anatomy":{"attributes":{"fps":24}},"code":"dm","name":"demo"})");
}

TEST(AyonClientEvents, ChangeSendsOnlyWhatIsNewAndTheSender)
{
    test::RawServer raw;
    raw.then({.bytes = "HTTP/1.1 204 No Content\r\n\r\n"});
    AyonClient one({.url = raw.url(), .apiKey = Secret(u"key"_s), .sender = u"a host"_s});
    ASSERT_TRUE(await(one.changeEvent(idOf(7), {.status = Event::Status::Finished, .description = u"Done"_s}, {})));
    const test::RawRequest &request = raw.requests().at(0);
    EXPECT_EQ(request.method, "PATCH");
    EXPECT_EQ(request.target, "/api/events/00000000000000000000000000000007");
    EXPECT_EQ(request.body, R"({"description":"Done","status":"finished"})");
    EXPECT_EQ(request.headers.at("x-sender"), "a-host");
    EXPECT_EQ(request.headers.at("x-sender-type"), "shotgrid");
}

} // namespace

} // namespace bridge::ayon
