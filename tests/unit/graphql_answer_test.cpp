#include "sandbox/ayon/graphql/answer.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::sandbox::ayon::graphql {
namespace {

//! A store with one project, filled by hand, and questions to it.
class GraphqlAnswers : public testing::Test
{
protected:
    GraphqlAnswers()
    {
        store.putUser({.name = u"service"_s, .data = {{u"isService"_s, true}}});
        store.putUser({.name = u"ann"_s,
                       .attrib = {{u"email"_s, u"Ann@studio.example"_s}},
                       .data = {{u"accessGroups"_s, QJsonObject{{u"demo"_s, QJsonArray{u"artist"_s}}}}}});
        addProject(u"demo"_s, {{u"fps"_s, 25.0}, {u"frameStart"_s, 1001}});
    }

    Project &addProject(const QString &name, const QJsonObject &attrib)
    {
        return store.addProject(
            {.name = name,
             .code = name,
             .attrib = attrib,
             .folderTypes = {{.name = u"Shot"_s}},
             .statuses = {{.name = u"Ready"_s, .state = u"not_started"_s}, {.name = u"Done"_s, .state = u"done"_s}}});
    }

    EntityId add(Entity entity, const QString &project = u"demo"_s)
    {
        entity.id = store.newId();
        entity.createdAt = entity.updatedAt = store.now();
        store.editProject(project)->editEntities().insert(entity);
        return entity.id;
    }
    EntityId addFolder(const QString &name, EntityId parent = {}, const QJsonObject &attrib = {})
    {
        return add({.parent = parent, .name = name, .subtype = u"Shot"_s, .status = u"Ready"_s, .attrib = attrib});
    }

    Reply reply(const QString &query, const QJsonObject &variables = {})
    {
        const QJsonObject body{{u"query"_s, query}, {u"variables"_s, variables}};
        return answerGraphql({.method = u"POST"_s, .path = u"/graphql"_s, .body = QJsonDocument(body).toJson()}, store,
                             caller);
    }
    QJsonObject ask(const QString &query, const QJsonObject &variables = {})
    {
        return QJsonDocument::fromJson(reply(query, variables).body).object();
    }
    //! The names of the nodes of `project { connection }`.
    QString names(const QString &connection)
    {
        const QString field = connection.section(u'(', 0, 0);
        const auto answer = ask(u"{project(name:\"demo\"){%1{edges{node{name}}}}}"_s.arg(connection));
        QStringList names;
        for (const QJsonValue &edge : answer[u"data"][u"project"][field][u"edges"].toArray())
            names.append(edge[u"node"][u"name"].toString());
        return names.join(u' ');
    }
    QString firstError(const QString &query) { return ask(query)[u"errors"][0][u"message"].toString(); }

    Store store;
    Caller caller{.user = u"service"_s, .isService = true, .isAdmin = true, .isManager = true};
};

TEST_F(GraphqlAnswers, OwnAttribIsWrongAfterTheAttributes)
{
    addFolder(u"own"_s, {}, {{u"fps"_s, 50.0}});
    addFolder(u"none"_s);
    const QString query = u"{project(name:\"demo\"){folders{edges{node{%1}}}}}"_s;
    const auto ownAttrib = [&](const QString &fields, int row) {
        const auto answer = ask(query.arg(fields));
        return answer[u"data"][u"project"][u"folders"][u"edges"][row][u"node"][u"ownAttrib"].toArray();
    };
    EXPECT_EQ(ownAttrib(u"ownAttrib allAttrib"_s, 0), QJsonArray{u"fps"_s});
    EXPECT_EQ(ownAttrib(u"attrib{fps} ownAttrib"_s, 0), (QJsonArray{u"fps"_s, u"frameStart"_s}));
    EXPECT_EQ(ownAttrib(u"allAttrib ownAttrib"_s, 1), QJsonArray());
}

TEST_F(GraphqlAnswers, AnUnderscoreInAProjectNameMatchesOtherProjects)
{
    addProject(u"axb"_s, {{u"fps"_s, 12.0}});
    EXPECT_EQ(firstError(u"{project(name:\"a_b\"){name}}"_s), u"Project not found"_s);
    addProject(u"a_b"_s, {{u"fps"_s, 24.0}});
    EXPECT_EQ(ask(u"{project(name:\"a_b\"){name}}"_s)[u"data"][u"project"][u"name"], u"axb"_s);
}

TEST_F(GraphqlAnswers, FoldersComeOnceForEachProjectThatTheirsMatches)
{
    addProject(u"a_b"_s, {{u"fps"_s, 24.0}});
    addProject(u"axb"_s, {{u"fps"_s, 12.0}});
    add({.name = u"sq"_s, .subtype = u"Shot"_s, .status = u"Ready"_s}, u"a_b"_s);
    const auto answer = ask(u"{project(name:\"a_b\"){folders{edges{node{name attrib{fps}}}}}}"_s);
    const auto edges = answer[u"data"][u"project"][u"folders"][u"edges"].toArray();
    ASSERT_EQ(edges.size(), 2);
    EXPECT_EQ(edges[0][u"node"][u"attrib"][u"fps"], 24.0);
    EXPECT_EQ(edges[1][u"node"][u"attrib"][u"fps"], 12.0);
}

TEST_F(GraphqlAnswers, AttributesAreComparedAsStoredTexts)
{
    const EntityId sequence = addFolder(u"sq"_s, {}, {{u"shotgridId"_s, u"5"_s}});
    addFolder(u"sh"_s, sequence);
    addFolder(u"other"_s, {}, {{u"fps"_s, 50.0}});
    EXPECT_EQ(names(u"folders(attributes:[{name:\"shotgridId\",values:[\"5\"]}])"_s), u"sq sh"_s);
    EXPECT_EQ(names(u"folders(attributes:[{name:\"fps\",values:[\"50\"]}])"_s), QString());
    EXPECT_EQ(names(u"folders(attributes:[{name:\"fps\",values:[\"50.0\"]}])"_s), u"other"_s);
    EXPECT_EQ(names(u"folders(attributes:[{name:\"unknown\",values:[\"5\"]}])"_s), u"sq sh other"_s);
}

TEST_F(GraphqlAnswers, SortedPagesGoOnBehindTheirCursor)
{
    for (const QString &name : {u"delta"_s, u"alpha"_s, u"charlie"_s, u"bravo"_s})
        addFolder(name);
    const QString query = u"{project(name:\"demo\"){folders(sortBy:\"name\",%1){edges{node{name}cursor}}}}"_s;
    const auto page = [&](const QString &arguments) {
        return ask(query.arg(arguments))[u"data"][u"project"][u"folders"][u"edges"].toArray();
    };
    const auto first = page(u"first:2"_s);
    EXPECT_EQ(first[0][u"node"][u"name"], u"alpha"_s);
    const auto second = page(u"first:2,after:\"%1\""_s.arg(first[1][u"cursor"].toString()));
    EXPECT_EQ(second[0][u"node"][u"name"], u"charlie"_s);
    EXPECT_EQ(second[1][u"node"][u"name"], u"delta"_s);
    const auto backward = page(u"last:9,before:\"%1\""_s.arg(second[0][u"cursor"].toString()));
    EXPECT_EQ(backward[0][u"node"][u"name"], u"bravo"_s);
    EXPECT_EQ(names(u"folders(sortBy:\"nonsense\")"_s), QString());
}

TEST_F(GraphqlAnswers, NoCountIsAHundredAndZeroIsAThousand)
{
    for (int i = 0; i < 1100; ++i)
        addFolder(u"f%1"_s.arg(i));
    EXPECT_EQ(names(u"folders"_s).split(u' ').size(), 100);
    EXPECT_EQ(names(u"folders(first:0)"_s).split(u' ').size(), 1000);
    EXPECT_EQ(names(u"folders(first:1050)"_s).split(u' ').size(), 1050);
}

TEST_F(GraphqlAnswers, ATagWithABlankIsRefused)
{
    EXPECT_EQ(firstError(u"{project(name:\"demo\"){folders(tags:[\"b c\"]){edges{node{name}}}}}"_s),
              u"Invalid name 'b c'"_s);
}

TEST_F(GraphqlAnswers, AFilterOnActiveFails)
{
    const QString filter = uR"({\"conditions\":[{\"key\":\"active\",\"value\":true}]})"_s;
    EXPECT_EQ(firstError(u"{project(name:\"demo\"){folders(filter:\"%1\"){edges{node{name}}}}}"_s.arg(filter)),
              u"COALESCE types boolean and jsonb cannot be matched"_s);
}

TEST_F(GraphqlAnswers, NotEqualDropsRowsWithoutAValue)
{
    add({.name = u"two"_s, .subtype = u"Shot"_s, .status = u"Ready"_s, .data = {{u"rev"_s, 2}}});
    add({.name = u"text"_s, .subtype = u"Shot"_s, .status = u"Ready"_s, .data = {{u"rev"_s, u"2"_s}}});
    addFolder(u"none"_s);
    const auto filtered = [&](const QString &comparison, const QString &value) {
        return names(
            uR"(folders(filter:"{\"conditions\":[{\"key\":\"data/rev\",\"operator\":\"%1\",\"value\":%2}]}"))"_s.arg(
                comparison, value));
    };
    EXPECT_EQ(filtered(u"eq"_s, u"2"_s), u"two"_s);
    EXPECT_EQ(filtered(u"ne"_s, u"2"_s), u"text"_s);
    EXPECT_EQ(filtered(u"not-in"_s, u"[1]"_s), u"two text"_s);
    EXPECT_EQ(names(uR"(folders(filter:"{\"conditions\":[{\"key\":\"data/rev\",\"operator\":\"isnull\"}]}"))"_s),
              u"none"_s);
}

TEST_F(GraphqlAnswers, AFilterMayNotNameNull)
{
    const QString filter = uR"({\"conditions\":[{\"key\":\"data/rev\",\"operator\":\"isnull\",\"value\":null}]})"_s;
    EXPECT_EQ(firstError(u"{project(name:\"demo\"){folders(filter:\"%1\"){edges{node{name}}}}}"_s.arg(filter)),
              u"Value cannot be null"_s);
}

TEST_F(GraphqlAnswers, AnUnknownAttributeFailsTheQuery)
{
    EXPECT_EQ(firstError(u"{project(name:\"demo\"){folders{edges{node{attrib{nonsense}}}}}}"_s),
              u"Cannot query field 'nonsense' on type 'FolderAttribType'."_s);
}

TEST_F(GraphqlAnswers, AProjectWithoutAccessIsRefused)
{
    addProject(u"secret"_s, {});
    caller = {.user = u"ann"_s};
    EXPECT_EQ(ask(u"{project(name:\"secret\"){name}}"_s)[u"errors"][0][u"extensions"][u"status"], 403);
    const QJsonValue projects = ask(u"{projects{edges{node{name}}} me{name attrib{email}}}"_s)[u"data"];
    EXPECT_EQ(projects[u"projects"][u"edges"].toArray().size(), 1);
    EXPECT_EQ(projects[u"me"][u"name"], u"ann"_s);
}

TEST_F(GraphqlAnswers, AnswersTheQueriesOfTheOfficialClient)
{
    const QJsonObject variables{{u"projectName"_s, u"demo"_s}};
    const QStringList bodies{
        u"folders(first:300){edges{node{id name label folderType path parentId active thumbnailId data status tags "
        u"hasProducts hasTasks hasChildren ownAttrib allAttrib attrib{fps}}cursor}pageInfo{endCursor hasNextPage}}"_s,
        u"tasks(first:300){edges{node{id name label taskType folderId active thumbnailId assignees data status tags "
        u"allAttrib}cursor}pageInfo{endCursor hasNextPage}}"_s,
        u"products(first:300){edges{node{id name folderId active productType productBaseType data status tags "
        u"allAttrib}cursor}}"_s,
        u"versions(first:300){edges{node{id name version productId taskId active author thumbnailId createdAt "
        u"updatedAt "
        u"data status tags allAttrib}cursor}}"_s,
        u"representations(first:300){edges{node{id name context createdAt active versionId data status tags traits "
        u"files{name hash id path size} version{product{folder{name}}}}cursor}}"_s,
        u"workfiles(first:300){edges{node{active createdAt createdBy id name path projectName taskId thumbnailId "
        u"updatedAt "
        u"updatedBy data status tags}cursor}}"_s,
        u"active name code config createdAt data folderTypes{name icon} taskTypes{name} productTypes{name icon color}"_s};
    for (const QString &body : bodies) {
        const auto answer =
            ask(u"query Q($projectName:String!){project(name:$projectName){%1}}"_s.arg(body), variables);
        EXPECT_FALSE(answer.contains(u"errors"_s)) << QJsonDocument(answer).toJson().constData();
    }
    const auto users =
        ask(u"{users(first:300){edges{node{accessGroups defaultAccessGroups name isService isManager isGuest "
            u"isAdmin createdAt active hasPassword updatedAt apiKeyPreview attrib{avatarUrl email fullName}}"
            u"cursor}}}"_s);
    EXPECT_FALSE(users.contains(u"errors"_s)) << QJsonDocument(users).toJson().constData();
}

TEST_F(GraphqlAnswers, APageCostsAsMuchInALargeProject)
{
    const EntityId sequence = addFolder(u"sq"_s, {}, {{u"frameStart"_s, 10}});
    for (int i = 0; i < 100'000; ++i)
        add({.type = EntityType::Task,
             .parent = sequence,
             .name = u"t%1"_s.arg(i),
             .subtype = u"Animation"_s,
             .status = u"Ready"_s});
    const QString query =
        u"{project(name:\"demo\"){tasks(first:1000,after:\"WzUwMDAwXQ==\"){edges{node{ownAttrib id name path "
        u"data allAttrib}}}}}"_s;
    const auto start = std::chrono::steady_clock::now();
    const Reply page = reply(query);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 500ms);
    EXPECT_EQ(page.work, 4ms + 1000 * 130us);
    EXPECT_TRUE(page.body.contains("\"t50000\""));
}

TEST_F(GraphqlAnswers, ARequestWithoutAQueryIsRefusedInPlainText)
{
    const Reply refused = answerGraphql({.method = u"POST"_s, .body = "{\"variables\":{}}"}, store, caller);
    EXPECT_EQ(refused.status, 400);
    EXPECT_FALSE(QJsonDocument::fromJson(refused.body).isObject());
}

} // namespace
} // namespace bridge::sandbox::ayon::graphql
