// What a sandbox's AYON answers beside the recorded exchanges; handed over in the process, without a socket.
#include "sandbox/ayon/server.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

namespace {

struct Answer {
    int status = 0;
    QJsonObject json = {};
};

class AyonTest : public testing::Test
{
protected:
    AyonTest()
    {
        EXPECT_TRUE(server.loadFixture(
            {{u"format"_s, 1},
             {u"projects"_s,
              QJsonArray{
                  QJsonObject{{u"name"_s, u"demo"_s},
                              {u"code"_s, u"dm"_s},
                              {u"folders"_s,
                               QJsonArray{QJsonObject{
                                   {u"id"_s, folderId}, {u"name"_s, u"sh010"_s}, {u"folderType"_s, u"Shot"_s}}}}}}}}));
    }

    Answer ask(const QString &method, const QString &path, const QByteArray &body = {})
    {
        const QUrl url(u"http://ayon"_s + path);
        const Reply reply = server.answer({.method = method,
                                           .path = url.path(),
                                           .rawPath = url.path(QUrl::FullyEncoded).toLatin1(),
                                           .query = QUrlQuery(url),
                                           .rawQuery = url.query().toLatin1(),
                                           .headers = {{"x-api-key", server.apiKey().toLatin1()}},
                                           .body = body});
        return {.status = reply.status, .json = QJsonDocument::fromJson(reply.body).object()};
    }
    Answer ask(const QString &method, const QString &path, const QJsonObject &body)
    {
        return ask(method, path, QJsonDocument(body).toJson());
    }

    const QString folderId = QString(32, u'a');
    Server server;
};

TEST_F(AyonTest, NewAttributeIsShownWithAllItsMembers)
{
    const QJsonObject body{{u"scope"_s, QJsonArray{u"folder"_s}}, {u"data"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    EXPECT_EQ(ask(u"PUT"_s, u"/api/attributes/mood"_s, body).status, 204);
    const QJsonObject data = ask(u"GET"_s, u"/api/attributes/mood"_s).json["data"_L1].toObject();
    const QJsonObject builtin = ask(u"GET"_s, u"/api/attributes/fps"_s).json["data"_L1].toObject();
    EXPECT_EQ(data.keys(), builtin.keys());
    EXPECT_EQ(data["inherit"_L1], true);
    EXPECT_TRUE(data["enum"_L1].isNull());
}

TEST_F(AyonTest, ProductTypesAreThoseOfTheAnatomy)
{
    const QJsonObject types = ask(u"GET"_s, u"/api/projects/demo/productTypes"_s).json;
    EXPECT_EQ(types["productTypes"_L1][0][u"name"_s], u"image"_s);
    EXPECT_EQ(types["productTypes"_L1][0][u"baseType"_s], u"image"_s);
    EXPECT_TRUE(types["default"_L1].isObject());
}

TEST_F(AyonTest, SkeletonBecomesARealProject)
{
    QJsonObject body{{u"name"_s, u"bone"_s}, {u"code"_s, u"bn"_s}, {u"skeleton"_s, true}};
    EXPECT_EQ(ask(u"POST"_s, u"/api/projects"_s, body).status, 201);
    EXPECT_EQ(ask(u"POST"_s, u"/api/projects"_s, body).status, 409);
    body[u"skeleton"_s] = false;
    EXPECT_EQ(ask(u"POST"_s, u"/api/projects"_s, body).status, 201);
    EXPECT_EQ(ask(u"GET"_s, u"/api/projects/bone"_s).json["skeleton"_L1], false);
    EXPECT_EQ(ask(u"POST"_s, u"/api/projects"_s, body).status, 409);
}

TEST_F(AyonTest, BareProjectNeedsItsTypes)
{
    QJsonObject body{{u"code"_s, u"br"_s}};
    EXPECT_EQ(ask(u"PUT"_s, u"/api/projects/bare"_s, body).status, 500);
    const QJsonArray types{QJsonObject{{u"name"_s, u"Shot"_s}}};
    body[u"folderTypes"_s] = body[u"taskTypes"_s] = body[u"statuses"_s] = types;
    EXPECT_EQ(ask(u"PUT"_s, u"/api/projects/bare"_s, body).status, 201);
    EXPECT_EQ(ask(u"GET"_s, u"/api/projects/bare"_s).json["folderTypes"_L1].toArray().size(), 1);
    EXPECT_EQ(ask(u"PUT"_s, u"/api/projects/bare"_s, body).status, 409);
}

TEST_F(AyonTest, ProjectWithFilesKeepsItsName)
{
    const QJsonObject body{{u"name"_s, u"other"_s}};
    Project *project = server.editStore().editProject(u"demo"_s);
    const EntityId id = *EntityId::fromText(QString(32, u'1'));
    project->thumbnails.put({.id = id});
    EXPECT_EQ(ask(u"POST"_s, u"/api/projects/demo/rename"_s, body).status, 400);
    project->thumbnails.erase(id);
    EXPECT_EQ(ask(u"POST"_s, u"/api/projects/demo/rename"_s, body).status, 204);
}

TEST_F(AyonTest, SubtasksHaveNamesOfTheirLabelsAndEachOnce)
{
    const auto task = [this](const QString &name, const QJsonValue &subtasks) {
        return QJsonObject{{u"name"_s, name},
                           {u"taskType"_s, u"Generic"_s},
                           {u"folderId"_s, folderId},
                           {u"data"_s, QJsonObject{{u"subtasks"_s, subtasks}}}};
    };
    const QString path = u"/api/projects/demo/tasks"_s;
    const QJsonObject blocking{{u"label"_s, u"First blocking"_s}};
    EXPECT_EQ(ask(u"POST"_s, path, task(u"a"_s, QJsonArray{blocking, blocking})).status, 400);
    EXPECT_EQ(ask(u"POST"_s, path, task(u"a"_s, u"none"_s)).status, 400);
    EXPECT_EQ(ask(u"POST"_s, path, task(u"a"_s, QJsonArray{QJsonObject{{u"isDone"_s, u"maybe"_s}}})).status, 400);
    const Answer made = ask(u"POST"_s, path, task(u"a"_s, QJsonArray{blocking}));
    EXPECT_EQ(made.status, 201);
    const QJsonObject shown = ask(u"GET"_s, path + u'/' + made.json["id"_L1].toString()).json;
    EXPECT_EQ(shown["data"_L1][u"subtasks"_s][0][u"name"_s], u"First_blocking"_s);
}

TEST_F(AyonTest, FormOfTheSettingsIsASchema)
{
    const QString addon = u"/api/addons/shotgrid/1.0.0/"_s;
    const QJsonObject schema = ask(u"GET"_s, addon + u"schema"_s).json;
    EXPECT_EQ(schema["properties"_L1][u"shotgrid_server"_s][u"type"_s], u"string"_s);
    EXPECT_EQ(ask(u"GET"_s, addon + u"schema/demo"_s).json, schema);
    EXPECT_EQ(ask(u"GET"_s, addon + u"siteSettings"_s).status, 200);
    EXPECT_EQ(ask(u"GET"_s, addon + u"siteSettings/schema"_s).status, 200);
    EXPECT_EQ(ask(u"GET"_s, u"/api/settings?bundle_name=nope"_s).status, 404);
    EXPECT_EQ(ask(u"GET"_s, u"/api/settings?bundle_name=sandbox"_s).status, 200);
}

TEST_F(AyonTest, BackgroundBatchIsCarriedOutThoughNobodyAsks)
{
    const QJsonObject change{{u"type"_s, u"update"_s},
                             {u"entityType"_s, u"folder"_s},
                             {u"entityId"_s, folderId},
                             {u"data"_s, QJsonObject{{u"label"_s, u"Changed"_s}}}};
    const QString path = u"/api/projects/demo/operations/background"_s;
    const Answer job = ask(u"POST"_s, path, {{u"operations"_s, QJsonArray{change}}});
    EXPECT_EQ(job.json["status"_L1], u"pending"_s);
    const auto label = [this] {
        const Project *project = server.store().project(u"demo"_s);
        return project->entities().find(EntityType::Folder, *EntityId::fromText(folderId))->label;
    };
    EXPECT_EQ(label(), QString());
    QCoreApplication::processEvents();
    EXPECT_EQ(label(), u"Changed"_s);
    const Answer done = ask(u"GET"_s, path + u'/' + job.json["id"_L1].toString());
    EXPECT_EQ(done.json["status"_L1], u"completed"_s);
    EXPECT_EQ(done.json["result"_L1][u"success"_s], true);
}

} // namespace

} // namespace bridge::sandbox::ayon
