#include "ayon/ayonclient.h"
#include "ayon/fromjson.h"
#include "ayon/operation.h"
#include "ayon/queries.h"
#include "ayon/refusal.h"
#include "ayon/sender.h"
#include "base/json.h"

#include <gtest/gtest.h>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

EntityId idOf(int number)
{
    return *EntityId::fromText(QString::number(number, 16).rightJustified(32, '0'_L1));
}

QJsonObject objectOf(const char *json)
{
    return parseJson(json, u"test"_s)->toObject();
}

TEST(Sender, BecomesWhatTheServerTakes)
{
    EXPECT_EQ(validSender(u"render 01.studio"_s), u"render-01.studio"_s);
    EXPECT_EQ(validSender(u"-host_a."_s), u"host_a"_s);
    EXPECT_EQ(validSender(u"größe"_s), u"gr--e"_s);
    EXPECT_EQ(validSender(u"…"_s), QString());
}

TEST(PageText, SelectsOwnAttributesFirst)
{
    for (const QString &query : {pageText<Folder>({}).query, pageText<Task>({}).query})
        EXPECT_LT(query.indexOf("ownAttrib"_L1), query.indexOf("allAttrib"_L1)) << query.toStdString();
}

TEST(PageText, NamesIdsOnlyWhenThereAreSome)
{
    const EntityQuery some{.ids = {idOf(1)}};
    EXPECT_FALSE(pageText<Folder>({}).query.contains("ids"_L1));
    EXPECT_TRUE(pageText<Folder>(some).query.contains("ids: $ids"_L1));
}

TEST(FolderFromJson, ReadsANode)
{
    const auto folder =
        folderFromJson(objectOf(R"({"ownAttrib":["fps"],"id":"00000000000000000000000000000001","name":"sh010",
        "label":null,"folderType":"Shot","parentId":"00000000000000000000000000000002","path":"/sq/sh010","status":"On hold",
        "tags":["a b"],"active":true,"updatedAt":"2026-01-31T09:30:00.123456+00:00",
        "allAttrib":"{\"fps\":25.0,\"frameStart\":1001}","data":null})"),
                       u"node"_s);
    ASSERT_TRUE(folder);
    EXPECT_EQ(folder->name, u"sh010"_s);
    EXPECT_EQ(folder->parentId, idOf(2));
    EXPECT_EQ(folder->ownAttrib, QStringList(u"fps"_s));
    EXPECT_EQ(folder->attrib.value("frameStart"_L1).toInt(), 1001);
    EXPECT_TRUE(folder->data.isEmpty());
    EXPECT_EQ(folder->tags, QStringList(u"a b"_s));
}

TEST(FolderFromJson, NamesWhatIsMissing)
{
    const auto folder = folderFromJson(objectOf(R"({"id":"00000000000000000000000000000001"})"), u"edges[3].node"_s);
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().message, u"edges[3].node.name: expected a text, got nothing"_s);
}

TEST(UserFromJson, TakesServicesForAdministratorsAndReadsTheLinkInBothForms)
{
    const auto service =
        userFromJson(objectOf(R"({"name":"bot","data":{"isService":true,"sg_user_id":"42"}})"), u"user"_s);
    EXPECT_TRUE(service->isAdmin);
    EXPECT_TRUE(service->isManager);
    EXPECT_EQ(service->sgUserId, ShotgridId(42));
    EXPECT_EQ(userFromJson(objectOf(R"({"name":"ann","data":{"sg_user_id":7}})"), u"user"_s)->sgUserId, ShotgridId(7));
    EXPECT_TRUE(userFromJson(objectOf(R"({"name":"ann"})"), u"user"_s)->sgUserId.isEmpty());
}

TEST(AttributeFromJson, LeavesOutTypesItDoesNotKnow)
{
    const auto known =
        attributeFromJson(objectOf(R"({"name":"fps","scope":["folder"],"data":{"type":"float"}})"), u"a"_s);
    ASSERT_TRUE(known && *known);
    EXPECT_EQ((*known)->type, AttributeDefinition::Type::Float);
    const auto unknown = attributeFromJson(objectOf(R"({"name":"x","scope":[],"data":{"type":"colour"}})"), u"a"_s);
    ASSERT_TRUE(unknown);
    EXPECT_FALSE(*unknown);
}

Operation folderCreate(int number)
{
    return {.type = Operation::Type::Create, .entityId = idOf(number)};
}

Operation taskUpdate(int number)
{
    return {.entityType = EntityType::Task, .entityId = idOf(number)};
}

TEST(Chunks, HoldAHundredFolderCreatesOrFiveHundredOthers)
{
    std::vector<Operation> operations;
    operations.reserve(850);
    for (int i = 0; i < 250; ++i)
        operations.push_back(folderCreate(i + 1));
    for (int i = 0; i < 600; ++i)
        operations.push_back(taskUpdate(i + 1000));
    const auto made = chunks(operations);
    std::vector<size_t> sizes;
    std::vector<Operation> inOrder;
    for (const auto &chunk : made) {
        sizes.push_back(chunk.size());
        inOrder.insert(inOrder.end(), chunk.begin(), chunk.end());
    }
    EXPECT_EQ(sizes, (std::vector<size_t>{100, 100, 500, 150}));
    EXPECT_EQ(inOrder, operations);
}

TEST(Chunks, NeverChangeAnEntityTwiceInOne)
{
    const auto made = chunks({taskUpdate(1), taskUpdate(2), taskUpdate(1)});
    ASSERT_EQ(made.size(), 2u);
    EXPECT_EQ(made[1].size(), 1u);
}

TEST(Operations, WithoutIdAreNotRepeatable)
{
    EXPECT_TRUE(isRepeatable(folderCreate(1)));
    EXPECT_TRUE(isRepeatable(taskUpdate(1)));
    EXPECT_FALSE(isRepeatable({.type = Operation::Type::Create}));
}

TEST(Operations, TellARepeatFromAnotherEntityOfTheSameName)
{
    const Operation create = folderCreate(1);
    EXPECT_TRUE(saysAlreadyExists(create, {.status = 409, .detail = u"Folder with id '00000000-…' already exists."_s}));
    EXPECT_FALSE(
        saysAlreadyExists(create, {.status = 409, .detail = u"Folder with lower(name::text) 'sq' already exists."_s}));
    EXPECT_FALSE(saysAlreadyExists(taskUpdate(1), {.status = 409, .detail = u"Task with id '0' already exists."_s}));
}

TEST(Operations, ADeleteOfWhatIsGoneIsDone)
{
    const Operation remove{.type = Operation::Type::Delete, .entityId = idOf(1)};
    EXPECT_TRUE(isDone(remove, {.status = 404}));
    EXPECT_FALSE(isDone(taskUpdate(1), {.status = 404}));
}

struct RefusalCase {
    const char *name;
    int status;
    const char *contentType;
    const char *body;
    Error::Kind kind;
    const char *message;
};

class AyonRefusal : public testing::TestWithParam<RefusalCase>
{
};

TEST_P(AyonRefusal, IsWhatTheServerMeant)
{
    const net::HttpReply reply{.status = GetParam().status,
                               .contentType = GetParam().contentType,
                               .body = GetParam().body,
                               .where = u"ayon GET /x"_s};
    const Error error = refusalFromReply(reply);
    EXPECT_EQ(error.kind, GetParam().kind);
    EXPECT_EQ(error.message.toStdString(), GetParam().message);
    EXPECT_EQ(error.httpStatus, GetParam().status);
}

INSTANTIATE_TEST_SUITE_P(
    Answers, AyonRefusal,
    testing::Values(
        RefusalCase{"conflict", 409, "application/json", R"({"code":409,"detail":"Project demo (dm) already exists"})",
                    Error::Kind::Conflict, "Project demo (dm) already exists"},
        RefusalCase{
            "conflict_inside_500", 500, "application/json",
            R"({"path":"p","detail":"Entity_list with label 'X' already exists.","error":"unique-violation","code":409})",
            Error::Kind::Conflict, "Entity_list with label 'X' already exists."},
        RefusalCase{"validation", 400, "application/json",
                    R"({"code":400,"detail":"Request validation error in [POST] /api/events",
                        "errors":[{"loc":["body","topic"],"msg":"string does not match regex"}]})",
                    Error::Kind::Refused,
                    "Request validation error in [POST] /api/events: body.topic: string does not match regex"},
        RefusalCase{"bad_key", 401, "application/json", R"({"code":401,"detail":"Invalid API key"})",
                    Error::Kind::Unauthorized, "Invalid API key"},
        RefusalCase{"throttled", 503, "application/json",
                    R"({"code":503,"detail":"Rate limit exceeded. Try again later"})", Error::Kind::RateLimited,
                    "Rate limit exceeded. Try again later"},
        RefusalCase{"plain_500", 500, "text/plain", "Internal Server Error", Error::Kind::Refused,
                    "status 500 with Internal Server Error"},
        RefusalCase{"front_end", 502, "text/html", "<html><title>Bad Gateway</title></html>", Error::Kind::Unreachable,
                    "status 502 with an HTML page titled 'Bad Gateway'"}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(GraphqlRefusal, ReadsStatusOfTheServersOwnRefusals)
{
    const auto refusal = refusalFromGraphql(
        objectOf(R"({"data":null,"errors":[{"message":"Project not found","extensions":{"status":404}}]})"), u"here"_s);
    ASSERT_TRUE(refusal);
    EXPECT_EQ(refusal->kind, Error::Kind::NotFound);
    EXPECT_EQ(refusal->message, u"Project not found"_s);
}

TEST(GraphqlRefusal, CountsErrorsThatComeWithData)
{
    EXPECT_TRUE(refusalFromGraphql(objectOf(R"({"data":{"a":1},"errors":[{"message":"half"}]})"), {}));
    EXPECT_TRUE(refusalFromGraphql(objectOf("{}"), {}));
    EXPECT_FALSE(refusalFromGraphql(objectOf(R"({"data":{"a":1}})"), {}));
}

} // namespace bridge::ayon
