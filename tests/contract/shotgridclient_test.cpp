// The client against a site that answers as the recorded ones do, over real sockets.
#include "shotgrid/shotgridclient.h"

#include "sandbox/http/frame.h"
#include "sandbox/shotgrid/server.h"
#include "support/await.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::shotgrid {

namespace {

using test::await;
using Action = Write::Action;

class ShotgridClientTest : public testing::Test
{
protected:
    ShotgridClientTest()
    {
        EXPECT_TRUE(frame.open(0));
        const auto project = await(client().create(u"Project"_s, {{u"name"_s, u"demo"_s}, {u"code"_s, u"dm"_s}}, {}));
        EXPECT_TRUE(project);
        projectId = project->ref.id;
    }

    ShotgridConnection connection(SignIn signIn = ScriptSignIn{.name = u"bridge"_s,
                                                               .key = Secret(u"sandbox-bridge-key"_s)}) const
    {
        ShotgridConnection made{.url = QUrl(frame.url()), .signIn = std::move(signIn)};
        made.http.retry = {.retries = 3, .firstPause = 2ms, .longestPause = 5ms};
        return made;
    }
    ShotgridClient client() const { return ShotgridClient(connection()); }

    Write shot(const QString &code) const
    {
        return {
            .action = Action::Create,
            .type = u"Shot"_s,
            .fields = {{u"code"_s, code}, {u"project"_s, toJson(ShotgridRef{.type = u"Project"_s, .id = projectId})}}};
    }
    std::vector<Write> shots(int count) const
    {
        std::vector<Write> writes;
        writes.reserve(std::size_t(count));
        for (int i = 0; i < count; ++i)
            writes.push_back(shot(u"sh%1"_s.arg(i, 3, 10, '0'_L1)));
        return writes;
    }
    Query allShots() const
    {
        return {.type = u"Shot"_s, .filter = inProject(projectId), .fields = {u"code"_s, u"project"_s}};
    }

    void failNext(const QString &path, sandbox::Fault fault)
    {
        fault.path = path;
        frame.faults().add(std::move(fault));
    }

    sandbox::shotgrid::Server server;
    sandbox::Frame frame{server};
    ShotgridId projectId;
};

TEST_F(ShotgridClientTest, ReadsTheRootWithoutSigningIn)
{
    const int before = frame.requests(u"access_token"_s);
    const auto root = await(client().site({}));
    ASSERT_TRUE(root) << toText(root.error()).toStdString();
    EXPECT_FALSE(root->version.isEmpty());
    EXPECT_EQ(frame.requests(u"access_token"_s), before);
}

TEST_F(ShotgridClientTest, SignsInAsScriptPersonAndInAPersonsPlace)
{
    const auto script = await(client().signIn({}));
    ASSERT_TRUE(script) << toText(script.error()).toStdString();
    EXPECT_EQ(script->user.type, u"ApiUser"_s);

    ShotgridClient person(connection(PasswordSignIn{.login = u"admin"_s, .password = Secret(u"sandbox-admin"_s)}));
    const auto human = await(person.signIn({}));
    ASSERT_TRUE(human) << toText(human.error()).toStdString();
    EXPECT_EQ(human->user.type, u"HumanUser"_s);

    ShotgridClient acting(connection(
        ScriptSignIn{.name = u"bridge"_s, .key = Secret(u"sandbox-bridge-key"_s), .sudoAsLogin = u"artist"_s}));
    EXPECT_EQ(await(acting.signIn({}))->sudoAsLogin, u"artist"_s);
}

TEST_F(ShotgridClientTest, WrongKeyIsUnauthorizedAndTriedOnce)
{
    const int before = frame.requests(u"access_token"_s);
    ShotgridClient stranger(connection(ScriptSignIn{.name = u"bridge"_s, .key = Secret(u"wrong"_s)}));
    const auto rows = await(stranger.statuses({}));
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().kind, Error::Kind::Unauthorized);
    EXPECT_TRUE(rows.error().message.contains(u"bridge"_s)) << rows.error().message.toStdString();
    EXPECT_EQ(frame.requests(u"access_token"_s), before + 1);
}

TEST_F(ShotgridClientTest, ExpiredTokenIsRenewedOnceForAllRequests)
{
    ShotgridClient one = client();
    ASSERT_TRUE(await(one.signIn({})));
    const int before = frame.requests(u"access_token"_s);
    const sandbox::Reply expired{
        .status = 401,
        .headers = {{"Content-Type"_ba, "application/json"_ba}},
        .body = R"({"errors":[{"status":401,"code":102,"title":"Unauthorized","detail":"Token Expired"}]})"};
    failNext(u"*_search"_s, {.count = 3, .answer = expired, .reachesSite = false});
    auto statuses = one.statuses({});
    auto steps = one.steps({});
    auto tags = one.tags({});
    EXPECT_TRUE(await(std::move(statuses)));
    EXPECT_TRUE(await(std::move(steps)));
    EXPECT_TRUE(await(std::move(tags)));
    EXPECT_EQ(frame.requests(u"access_token"_s), before + 1);
}

TEST_F(ShotgridClientTest, PersonIsRefreshedWithATokenThatWorksOnce)
{
    ShotgridClient person(connection(PasswordSignIn{.login = u"admin"_s, .password = Secret(u"sandbox-admin"_s)}));
    for (int i = 0; i < 3; ++i) {
        failNext(u"*_search"_s, {.answer = sandbox::Reply{.status = 401}, .reachesSite = false});
        EXPECT_TRUE(await(person.statuses({})));
    }
}

TEST_F(ShotgridClientTest, ReadsSiteWideRows)
{
    ShotgridClient one = client();
    const auto statuses = await(one.statuses({}));
    ASSERT_TRUE(statuses);
    const auto final =
        std::find_if(statuses->begin(), statuses->end(), [](const Status &status) { return status.code == u"fin"_s; });
    ASSERT_NE(final, statuses->end());
    EXPECT_EQ(final->color, u"#349448"_s);
    const auto steps = await(one.steps({}));
    ASSERT_TRUE(steps);
    EXPECT_EQ(steps->front(),
              (Step{.id = ShotgridId(1), .code = u"Art"_s, .shortName = u"ART"_s, .entityType = u"Asset"_s}));
    const auto people = await(one.humanUsers({}));
    ASSERT_TRUE(people);
    EXPECT_EQ(people->front().login, u"admin"_s);
    const auto projects = await(one.projects(u"code"_s, {}));
    ASSERT_TRUE(projects) << toText(projects.error()).toStdString();
    EXPECT_EQ(projects->size(), 1u);
    EXPECT_EQ(projects->front().code, u"dm"_s);
}

TEST_F(ShotgridClientTest, ReadsAllPagesByIdInTheFewestCalls)
{
    ShotgridClient one = client();
    for (const auto &row : await(one.write(shots(25), {})))
        ASSERT_TRUE(row) << toText(row.error()).toStdString();
    Query query = allShots();
    query.pageSize = 10;
    const auto rows = await(one.searchAll(query, {}));
    ASSERT_TRUE(rows) << toText(rows.error()).toStdString();
    EXPECT_EQ(rows->size(), 25u);
    EXPECT_EQ(rows->back().text(u"code"_s), u"sh024"_s);
    EXPECT_EQ(rows->back().link(u"project"_s).ref.id, projectId);
    EXPECT_TRUE(
        std::is_sorted(rows->begin(), rows->end(), [](const Row &a, const Row &b) { return a.ref.id < b.ref.id; }));
    EXPECT_EQ(frame.requests(u"_search"_s), 3);
    EXPECT_EQ(frame.requests(u"_batch"_s), 1);
}

TEST_F(ShotgridClientTest, FindsByNestedFilters)
{
    ShotgridClient one = client();
    await(one.write(shots(4), {}));
    Query query = allShots();
    query.filter = all({inProject(projectId),
                        any({where(u"code"_s, Relation::Is, QJsonValue(u"sh001"_s)),
                             where(u"code"_s, Relation::EndsWith, QJsonValue(u"3"_s))})});
    const auto rows = await(one.searchAll(query, {}));
    ASSERT_TRUE(rows) << toText(rows.error()).toStdString();
    EXPECT_EQ(rows->size(), 2u);
    EXPECT_EQ(*await(one.count(u"Shot"_s, query.filter, {})), 2);
    const auto byStatus = await(one.countBy(u"Shot"_s, inProject(projectId), u"sg_status_list"_s, {}));
    ASSERT_TRUE(byStatus);
    EXPECT_EQ(byStatus->at(u"wtg"_s), 4);
}

TEST_F(ShotgridClientTest, UnknownFieldInAFilterIsRefusedWithTheSitesText)
{
    const auto rows =
        await(client().search({.type = u"Shot"_s, .filter = where(u"sg_nope"_s, Relation::Is, QJsonValue(1))}, {}));
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().kind, Error::Kind::Refused);
    EXPECT_TRUE(rows.error().message.contains(u"Shot.sg_nope doesn't exist"_s)) << rows.error().message.toStdString();
    EXPECT_EQ(rows.error().where, u"shotgrid POST /api/v1/entity/Shot/_search"_s);
}

TEST_F(ShotgridClientTest, ContainsABadRowOfABatch)
{
    std::vector<Write> writes = shots(20);
    writes[7].fields.insert(u"sg_status_list"_s, u"nonsense"_s);
    ShotgridClient one = client();
    const auto written = await(one.write(writes, {}));
    ASSERT_EQ(written.size(), 20u);
    for (size_t i = 0; i < written.size(); ++i)
        EXPECT_EQ(bool(written[i]), i != 7) << i;
    EXPECT_EQ(written[7].error().kind, Error::Kind::Refused);
    EXPECT_TRUE(written[7].error().message.contains(u"nonsense"_s)) << written[7].error().message.toStdString();
    EXPECT_TRUE(written[7].error().where.endsWith(u"Shot new"_s));
    EXPECT_EQ(*await(one.count(u"Shot"_s, inProject(projectId), {})), 19);
    EXPECT_LE(frame.requests(u"_batch"_s), 10);
}

TEST_F(ShotgridClientTest, NeverSendsACreateThatWouldMakeAGhost)
{
    const auto written =
        await(client().batch({{.action = Action::Create, .type = u"Shot"_s, .fields = {{u"code"_s, u"x"_s}}}}, {}));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().message, u"a new Shot without project"_s);
    EXPECT_EQ(frame.requests(u"_batch"_s), 0);
}

TEST_F(ShotgridClientTest, CreatesUpdatesRetiresAndRevives)
{
    ShotgridClient one = client();
    const auto created = await(one.create(u"Shot"_s, shot(u"sh900"_s).fields, {}));
    ASSERT_TRUE(created) << toText(created.error()).toStdString();
    EXPECT_FALSE(created->contains(u"created_at"_s));
    const auto updated = await(one.update(created->ref, {{u"sg_status_list"_s, u"ip"_s}}, {}));
    ASSERT_TRUE(updated) << toText(updated.error()).toStdString();
    EXPECT_EQ(updated->text(u"sg_status_list"_s), u"ip"_s);
    EXPECT_TRUE(await(one.retire(created->ref, {})));
    EXPECT_TRUE(await(one.retire(created->ref, {}))); // gone already
    Query retired = allShots();
    retired.rows = Query::Rows::Retired;
    EXPECT_EQ(await(one.searchAll(retired, {}))->size(), 1u);
    EXPECT_TRUE(*await(one.revive(created->ref, {})));
    EXPECT_FALSE(*await(one.revive(created->ref, {})));
}

TEST_F(ShotgridClientTest, RetiringWhatIsGoneInABatchCountsAsDone)
{
    ShotgridClient one = client();
    auto written = await(one.write(shots(2), {}));
    const ShotgridRef first = written[0]->ref;
    ASSERT_TRUE(await(one.retire(first, {})));
    written = await(one.write({{.action = Action::Retire, .type = u"Shot"_s, .id = first.id},
                               {.action = Action::Retire, .type = u"Shot"_s, .id = written[1]->ref.id}},
                              {}));
    EXPECT_TRUE(written[0]);
    EXPECT_TRUE(written[1]);
    EXPECT_EQ(await(one.searchAll(allShots(), {}))->size(), 0u);
}

TEST_F(ShotgridClientTest, FloatsAndListsSurviveTheRoundTrip)
{
    ShotgridClient one = client();
    const auto field = await(one.createField(u"Shot"_s, {.displayName = u"Fps"_s, .type = FieldType::Float}, {}, {}));
    ASSERT_TRUE(field) << toText(field.error()).toStdString();
    QJsonObject fields = shot(u"sh1"_s).fields;
    fields.insert(*field, toJson(Value(25.0)));
    const auto created = await(one.create(u"Shot"_s, fields, {}));
    ASSERT_TRUE(created) << toText(created.error()).toStdString();
    Query query = allShots();
    query.fields.append(*field);
    const auto rows = await(one.searchAll(query, {}));
    EXPECT_EQ(*valueOf(rows->front(), *field, FieldType::Float), Value(25.0));
}

TEST_F(ShotgridClientTest, MakesAFieldOnce)
{
    ShotgridClient one = client();
    const NewField wanted{.displayName = u"Ayon Sync Status"_s,
                          .type = FieldType::List,
                          .validValues = {u"Synced"_s, u"Failed"_s, u"Skipped"_s}};
    EXPECT_EQ(*await(one.createField(u"Shot"_s, wanted, {}, {})), u"sg_ayon_sync_status"_s);
    const auto known = await(one.schema(u"Shot"_s, {}, {}));
    EXPECT_EQ(*await(one.createField(u"Shot"_s, wanted, *known, {})), u"sg_ayon_sync_status"_s);
    const NewField checkbox{.displayName = u"Ayon Auto Sync"_s, .type = FieldType::Checkbox};
    EXPECT_EQ(*await(one.createField(u"Project"_s, checkbox, {}, {})), u"sg_ayon_auto_sync"_s);
    const auto schema = await(one.schema(u"Shot"_s, {}, {}));
    ASSERT_TRUE(schema);
    EXPECT_EQ(schema->find(u"sg_ayon_sync_status"_s)->validValues.size(), 3);
    EXPECT_FALSE(schema->find(u"sg_ayon_sync_status_1"_s));
    ASSERT_TRUE(await(one.setValidValues(u"Shot"_s, u"sg_ayon_sync_status"_s, {u"Synced"_s}, {})));
    EXPECT_EQ(await(one.schema(u"Shot"_s, {}, {}))->find(u"sg_ayon_sync_status"_s)->validValues,
              QStringList(u"Synced"_s));
    const auto second = await(one.createField(u"Shot"_s, wanted, {}, {})); // by somebody who had not looked
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, Error::Kind::Conflict);
}

TEST_F(ShotgridClientTest, ReadsTypesAndFields)
{
    ShotgridClient one = client();
    const auto types = await(one.entityTypes(projectId, {}));
    ASSERT_TRUE(types);
    EXPECT_TRUE(types->at(u"Shot"_s).visible);
    const auto schema = await(one.schema(u"Task"_s, projectId, {}));
    ASSERT_TRUE(schema);
    EXPECT_EQ(schema->find(u"task_assignees"_s)->type, FieldType::MultiEntity);
    EXPECT_TRUE(schema->find(u"sg_status_list"_s)->validValues.contains(u"wtg"_s));
    EXPECT_EQ(await(one.schema(u"Nonsense"_s, {}, {})).error().kind, Error::Kind::NotFound);
}

TEST_F(ShotgridClientTest, LostAnswerOfACreateIsNotRepeated)
{
    ShotgridClient one = client();
    ASSERT_TRUE(await(one.signIn({})));
    failNext(u"*_batch"_s, {.ending = sandbox::Outcome::Ending::Closed});
    const auto written = await(one.write(shots(150), {}));
    ASSERT_EQ(written.size(), 150u);
    for (const auto &row : written)
        EXPECT_EQ(row.error().kind, Error::Kind::Unreachable);
    EXPECT_EQ(*await(one.count(u"Shot"_s, inProject(projectId), {})), 100); // the work was done, and only once
}

TEST_F(ShotgridClientTest, LostAnswerOfASearchIsAskedForAgain)
{
    ShotgridClient one = client();
    failNext(u"*_search"_s, {.ending = sandbox::Outcome::Ending::Closed});
    EXPECT_TRUE(await(one.statuses({})));
}

} // namespace

} // namespace bridge::shotgrid
