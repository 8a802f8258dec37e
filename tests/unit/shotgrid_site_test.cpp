#include "sandbox/shotgrid/content.h"
#include "sandbox/shotgrid/jsonnumber.h"
#include "sandbox/shotgrid/naming.h"
#include "sandbox/shotgrid/server.h"
#include "sandbox/shotgrid/taskdates.h"
#include "sandbox/shotgrid/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::shotgrid {

namespace {

//! A site of its own with one project, asked without a socket by the script of the stock site.
class ShotgridSite : public testing::Test
{
protected:
    ShotgridSite()
    {
        const QJsonObject project{{u"id"_s, 7}, {u"name"_s, u"kestrel"_s}};
        const auto loaded = server.loadFixture({{u"rows"_s, QJsonObject{{u"Project"_s, QJsonArray{project}}}}});
        EXPECT_TRUE(loaded);
        const QByteArray form = "grant_type=client_credentials&client_id=bridge&client_secret=sandbox-bridge-key";
        token = ask("POST", "auth/access_token", form, "application/x-www-form-urlencoded")[u"access_token"].toString();
    }

    QJsonObject ask(const char *method, const QByteArray &path, const QByteArray &body = {},
                    const char *type = "application/json")
    {
        const QByteArray address = "/api/v1/" + path;
        const QList<QByteArray> parts = address.split('?');
        Request request{.method = QString::fromLatin1(method),
                        .path = QString::fromLatin1(parts[0]),
                        .rawPath = parts[0],
                        .query = QUrlQuery(QString::fromLatin1(parts.value(1))),
                        .rawQuery = parts.value(1),
                        .headers = {{"content-type", type}, {"authorization", "Bearer " + token.toLatin1()}},
                        .body = body,
                        .origin = u"http://127.0.0.1:5100"_s};
        const Reply reply = server.answer(request);
        status = reply.status;
        return QJsonDocument::fromJson(reply.body).object();
    }

    //! What a method of the older protocol results in.
    QJsonValue call(const QString &method, const QJsonObject &arguments)
    {
        const QJsonObject script{{u"script_name"_s, u"bridge"_s}, {u"script_key"_s, u"sandbox-bridge-key"_s}};
        const QJsonObject body{{u"method_name"_s, method}, {u"params"_s, QJsonArray{script, arguments}}};
        const Reply reply = server.answer({.method = u"POST"_s,
                                           .path = u"/api3/json"_s,
                                           .rawPath = "/api3/json",
                                           .headers = {{"content-type", "application/json"}},
                                           .body = QJsonDocument(body).toJson(),
                                           .origin = u"http://127.0.0.1:5100"_s});
        return QJsonDocument::fromJson(reply.body).object()[u"results"];
    }

    int create(const QByteArray &path, const QByteArray &body)
    {
        return ask("POST", path, body)[u"data"][u"id"].toInt();
    }

    static QString title(const QJsonObject &answer) { return answer[u"errors"][0][u"title"].toString(); }

    Server server;
    QString token;
    int status = 0;
};

TEST_F(ShotgridSite, FailedBatchLeavesNothingBehind)
{
    const int sequence = create("entity/sequences", R"({"project": {"type": "Project", "id": 7}, "code": "sq010"})");
    const int shot = create("entity/shots", R"({"project": {"type": "Project", "id": 7}, "code": "sh010"})");
    const QJsonObject before = server.state()[u"content"][u"rows"].toObject();
    const QByteArray link = R"({"type": "Shot", "id": )" + QByteArray::number(shot) + '}';
    // Both ends of a link, a connection, a cascade and an erased row are all taken back.
    ask("POST", "entity/_batch",
        R"({"requests": [
            {"request_type": "update", "entity": "Sequence", "record_id": )"
            + QByteArray::number(sequence) + R"(, "data": {"shots": [)" + link + R"(]}},
            {"request_type": "create", "entity": "Version",
             "data": {"project": {"type": "Project", "id": 7}, "entity": )"
            + link + R"(, "sg_uploaded_movie": {"url": "https://media.example/a.mov"}}},
            {"request_type": "delete", "entity": "Shot", "record_id": )"
            + QByteArray::number(shot) + R"(},
            {"request_type": "update", "entity": "Shot", "record_id": 99, "data": {}}]})");
    EXPECT_EQ(status, 404);
    EXPECT_EQ(server.state()[u"content"][u"rows"].toObject(), before);
}

TEST_F(ShotgridSite, StateBringsEverythingBack)
{
    create("entity/shots", R"({"project": {"type": "Project", "id": 7}, "code": "sh010", "description": "kept"})");
    ask("DELETE", "entity/human_users/102");
    ask("POST", "schema/Shot/fields",
        R"({"data_type": "float", "properties": [{"property_name": "name", "value": "Ayon Rate"}]})");
    ASSERT_EQ(status, 201);
    ask("PUT", "entity/shots/1201", R"({"sg_ayon_rate": 2.5})");

    Server other;
    ASSERT_TRUE(other.restore(server.state()));
    EXPECT_EQ(other.state(), server.state());
}

TEST_F(ShotgridSite, TokenOutlivesTheProgramWithTheState)
{
    const QJsonObject state = server.state();
    server.reset(); // as the next program begins
    ASSERT_TRUE(server.restore(state));
    ask("GET", "entity/projects/7?fields=name");
    EXPECT_EQ(status, 200);
}

TEST_F(ShotgridSite, ResetForgetsRowsFieldsAndTokens)
{
    ask("POST", "schema/Shot/fields",
        R"({"data_type": "text", "properties": [{"property_name": "name", "value": "Ayon ID"}]})");
    create("entity/shots", R"({"project": {"type": "Project", "id": 7}})");
    server.reset();
    EXPECT_EQ(server.content().store.rows(server.content().store.schema().find(u"Shot"_s)->place).size(), 0U);
    EXPECT_FALSE(server.content().store.schema().find(u"Shot"_s)->field(u"sg_ayon_id"_s));
    ask("GET", "entity/projects/7");
    EXPECT_EQ(status, 401);
}

TEST_F(ShotgridSite, WhatWentWithARowComesBackWithIt)
{
    const int shot = create("entity/shots", R"({"project": {"type": "Project", "id": 7}, "code": "sh010"})");
    const QByteArray id = QByteArray::number(shot);
    const QByteArray version =
        R"({"project": {"type": "Project", "id": 7}, "entity": {"type": "Shot", "id": )" + id + "}}";
    const QByteArray first = "entity/versions/" + QByteArray::number(create("entity/versions", version));
    const QByteArray second = "entity/versions/" + QByteArray::number(create("entity/versions", version));
    ask("DELETE", second); // by itself, so it stays
    ask("DELETE", "entity/shots/" + id);
    ask("GET", first);
    EXPECT_EQ(status, 404);
    ask("POST", "entity/shots/" + id + "?revive=true");
    ask("GET", first);
    EXPECT_EQ(status, 200);
    ask("GET", second);
    EXPECT_EQ(status, 404);
}

TEST_F(ShotgridSite, TemplateMakesTasksAndTheirDependencies)
{
    create("entity/task_templates", R"({"code": "shot basics", "entity_type": "Shot"})");
    create("entity/tasks", R"({"project": {"type": "Project", "id": 7}, "content": "layout",
                               "task_template": {"type": "TaskTemplate", "id": 31}})");
    create("entity/tasks", R"({"project": {"type": "Project", "id": 7}, "content": "animation",
                               "task_template": {"type": "TaskTemplate", "id": 31},
                               "upstream_tasks": [{"type": "Task", "id": 20001}]})");
    create("entity/shots", R"({"project": {"type": "Project", "id": 7},
                               "task_template": {"type": "TaskTemplate", "id": 31}})");
    const QJsonArray tasks = ask("GET", "entity/shots/1201/relationships/tasks")[u"data"].toArray();
    ASSERT_EQ(tasks.size(), 2);
    int dependencies = 0;
    for (const QJsonValue task : tasks) {
        const QByteArray path = "entity/tasks/" + QByteArray::number(task[u"id"].toInt());
        dependencies += int(ask("GET", path + "/relationships/upstream_tasks")[u"data"].toArray().size());
    }
    EXPECT_EQ(dependencies, 1);
}

TEST_F(ShotgridSite, EventsSayInASentenceWhatHappened)
{
    const int shot = create("entity/shots", R"({"project": {"type": "Project", "id": 7}, "code": "sh010"})");
    create("entity/tasks",
           R"({"project": {"type": "Project", "id": 7}, "content": "anim", "entity": {"type": "Shot", "id": )"
               + QByteArray::number(shot) + "}}");
    const QJsonArray events =
        ask("GET", "entity/event_log_entries?fields=description,meta,attribute_name")[u"data"].toArray();
    QStringList sentences;
    QJsonValue added;
    for (const QJsonValue event : events) {
        sentences.append(event[u"attributes"][u"description"].toString());
        if (event[u"attributes"][u"attribute_name"] == u"tasks"_s)
            added = event[u"attributes"][u"meta"][u"added"][0];
    }
    EXPECT_EQ(sentences.value(0), u"bridge 1.0 created Shot sh010"_s);
    EXPECT_TRUE(sentences.contains(u"bridge 1.0 added anim to tasks on Shot sh010"_s))
        << sentences.join(u'\n').toStdString();
    EXPECT_EQ(added[u"uuid"].toString().size(), 36);
}

TEST_F(ShotgridSite, OlderProtocolKnowsWhoFollows)
{
    const int shot = create("entity/shots", R"({"project": {"type": "Project", "id": 7}, "code": "sh010"})");
    const QJsonObject person{{u"type"_s, u"HumanUser"_s}, {u"id"_s, 101}};
    const QJsonObject row{{u"type"_s, u"Shot"_s}, {u"id"_s, shot}};
    EXPECT_EQ(call(u"follow"_s, {{u"user"_s, person}, {u"entity"_s, row}})[u"followed"], true);
    EXPECT_EQ(call(u"followers"_s, {{u"entity"_s, row}})[0][u"id"], 101);
    EXPECT_EQ(call(u"following"_s, {{u"user"_s, person}})[0][u"name"], u"sh010"_s);
    EXPECT_EQ(call(u"following"_s, {{u"user"_s, person}, {u"entity_type"_s, u"Task"_s}}), QJsonArray());
    EXPECT_EQ(call(u"unfollow"_s, {{u"user"_s, person}, {u"entity"_s, row}})[u"unfollowed"], true);
    EXPECT_EQ(call(u"followers"_s, {{u"entity"_s, row}}), QJsonArray());
    const QJsonValue looked = call(u"update_project_last_accessed_by_current_user"_s, {{u"project_id"_s, 7}});
    EXPECT_EQ(looked, QJsonValue(QJsonObject({{u"type"_s, u"Project"_s}, {u"id"_s, 7}})));
}

TEST_F(ShotgridSite, StreamIsTheSameInBothProtocols)
{
    const int shot = create("entity/shots", R"({"project": {"type": "Project", "id": 7}, "code": "sh010"})");
    const QJsonValue older = call(u"activity_stream"_s, {{u"type"_s, u"Shot"_s}, {u"id"_s, shot}});
    const QJsonObject newer = ask("GET", "entity/shots/" + QByteArray::number(shot) + "/activity_stream");
    EXPECT_EQ(newer[u"data"], older);
    EXPECT_EQ(older[u"updates"][0][u"update_type"], u"create"_s);
}

TEST_F(ShotgridSite, WantsUploadsOnDisk)
{
    const auto wanted = [this](const QString &method, const QString &path) {
        return server.wantsFile({.method = method, .path = path});
    };
    EXPECT_TRUE(wanted(u"PUT"_s, u"/_s3/7/movie.mov"_s));
    EXPECT_TRUE(wanted(u"PUT"_s, u"/api/v1/entity/versions/7/image/_upload"_s));
    EXPECT_TRUE(wanted(u"POST"_s, u"/upload/upload_file"_s));
    EXPECT_FALSE(
        wanted(u"POST"_s, u"/api/v1/entity/versions/7/image/_upload"_s)); // which tells that the bytes are there
    EXPECT_FALSE(wanted(u"POST"_s, u"/api3/json"_s));
}

TEST_F(ShotgridSite, WorksFromMondayToFriday)
{
    const QByteArray path = "schedule/work_day_rules";
    const QJsonValue days = ask("GET", path + "?start_date=2026-03-06&end_date=2026-03-07&project_id=99")[u"data"];
    EXPECT_EQ(days,
              (QJsonArray{QJsonObject{{u"date"_s, u"2026-03-06"_s},
                                      {u"working"_s, true},
                                      {u"description"_s, QJsonValue::Null},
                                      {u"reason"_s, u"STUDIO_WORK_WEEK"_s}},
                          QJsonObject{{u"date"_s, u"2026-03-07"_s},
                                      {u"working"_s, false},
                                      {u"description"_s, QJsonValue::Null},
                                      {u"reason"_s, u"STUDIO_WORK_WEEK"_s}}}));
    const QJsonValue missing = ask("GET", path + "?start_date=2026-03-06")[u"errors"][0][u"source"];
    EXPECT_EQ(missing[u"end_date"], QJsonArray{u"end_date is missing"_s});
    const QJsonValue swapped = ask("GET", path + "?start_date=2026-03-06&end_date=2026-03-05")[u"errors"][0][u"source"];
    EXPECT_TRUE(swapped[u"start_date_and_end_date"].isArray());
    EXPECT_EQ(ask("GET", path + "?start_date=03/02/2026&end_date=2026-03-05"),
              (QJsonObject{{u"status"_s, u"error"_s}, {u"error"_s, u"invalid date"_s}}));
    EXPECT_EQ(status, 400);
}

TEST_F(ShotgridSite, OnlyAdministratorsChangeTheSchemaAndTheWebhooks)
{
    const QByteArray field = R"({"data_type": "text", "properties": [{"property_name": "name", "value": "Mood"}]})";
    const QByteArray form = "grant_type=password&username=artist&password=sandbox-artist";
    const QString ofScript = token;
    token = ask("POST", "auth/access_token", form, "application/x-www-form-urlencoded")[u"access_token"].toString();
    ask("POST", "schema/Shot/fields", field);
    EXPECT_EQ(status, 400);
    ask("GET", "schema/Shot/fields");
    EXPECT_EQ(status, 200);
    ask("GET", "webhook/hooks");
    EXPECT_EQ(status, 400);
    ask("GET", "license_info");
    EXPECT_EQ(status, 401);
    token = ofScript;
    ask("POST", "schema/Shot/fields", field);
    EXPECT_EQ(status, 201);
    ask("GET", "webhook/hooks");
    EXPECT_EQ(status, 200);
}

TEST_F(ShotgridSite, RefusesALoopOfTasks)
{
    create("entity/tasks", R"({"project": {"type": "Project", "id": 7}, "content": "a"})");
    create("entity/tasks", R"({"project": {"type": "Project", "id": 7}, "content": "b",
                               "upstream_tasks": [{"type": "Task", "id": 20001}]})");
    const QJsonObject answer =
        ask("PUT", "entity/tasks/20001", R"({"upstream_tasks": [{"type": "Task", "id": 20002}]})");
    EXPECT_EQ(title(answer),
              u"Create failed for [TaskDependency]: Can't create this dependency as it causes a loop."_s);
}

TEST_F(ShotgridSite, TellsAFloatFromAWholeNumber)
{
    create("entity/versions", R"({"project": {"type": "Project", "id": 7}, "sg_movie_aspect_ratio": 2.0})");
    EXPECT_EQ(status, 201);
    const QJsonObject whole = ask("PUT", "entity/versions/5001", R"({"sg_movie_aspect_ratio": 2})");
    EXPECT_EQ(title(whole),
              u"API update() Version.sg_movie_aspect_ratio expected [String, BigDecimal, Float, NilClass] data "
              "type(s) but got Integer: 2"_s);
    const QJsonObject fraction = ask("PUT", "entity/versions/5001", R"({"frame_count": 1e2})");
    EXPECT_TRUE(title(fraction).endsWith(u"but got Float: 100.0"_s)) << qPrintable(title(fraction));
}

TEST_F(ShotgridSite, FixtureWithAMistakeIsRefusedByItsPlace)
{
    const QJsonObject shot{{u"id"_s, 1}, {u"kode"_s, u"sh010"_s}};
    const auto loaded = server.loadFixture({{u"rows"_s, QJsonObject{{u"Shot"_s, QJsonArray{shot}}}}});
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().where, u"ShotGrid fixture, rows.Shot[0]"_s);
    ask("GET", "entity/projects/7"); // the site stays as it was
    EXPECT_EQ(status, 200);
}

struct SpellingCase {
    const char *name;
    const char *type;
    const char *plural;
};
class Spelling : public testing::TestWithParam<SpellingCase>
{
};

TEST_P(Spelling, PluralIsEnglish)
{
    EXPECT_EQ(toPlural(toSnake(QString::fromLatin1(GetParam().type))), QString::fromLatin1(GetParam().plural));
}

INSTANTIATE_TEST_SUITE_P(
    Types, Spelling,
    testing::Values(SpellingCase{"plain", "Shot", "shots"}, SpellingCase{"words", "PublishedFile", "published_files"},
                    SpellingCase{"y", "Reply", "replies"}, SpellingCase{"vowel_y", "Display", "displays"},
                    SpellingCase{"s", "Status", "statuses"}, SpellingCase{"slot", "CustomEntity01", "custom_entity01s"},
                    SpellingCase{"connection", "Asset_linked_projects_Connection",
                                 "asset_linked_projects_connections"}),
    [](const auto &one) { return std::string(one.param.name); });

TEST(Naming, FieldsAreNamedAfterWhatPeopleCallThem)
{
    EXPECT_EQ(programmaticName(u"Ayon ID"_s), u"sg_ayon_id"_s);
    EXPECT_EQ(programmaticName(u"With (Parens)"_s), u"sg_with__parens_"_s);
    EXPECT_EQ(programmaticName(u"sg_foo"_s), u"sg_sg_foo"_s);
}

struct DatesCase {
    const char *name;
    TaskDates dates;
    WrittenDates written;
    TaskDates after;
};
class Dates : public testing::TestWithParam<DatesCase>
{
};

TEST_P(Dates, Settle)
{
    EXPECT_EQ(settled(GetParam().dates, GetParam().written, 8), GetParam().after);
}

const QDate monday(2026, 1, 5);
INSTANTIATE_TEST_SUITE_P(
    Tasks, Dates,
    testing::Values(
        DatesCase{"both_ends", {monday, monday.addDays(4), {}}, {true, true, false}, {monday, monday.addDays(4), 2400}},
        DatesCase{"start_over_a_weekend",
                  {monday.addDays(4), {}, 960},
                  {true, false, false},
                  {monday.addDays(4), monday.addDays(7), 960}},
        DatesCase{"part_of_a_day", {monday, monday, 500}, {false, false, true}, {monday, monday.addDays(1), 500}},
        DatesCase{"end_before_start",
                  {monday, monday.addDays(-3), 480},
                  {false, true, false},
                  {monday, monday.addDays(-3), 0}},
        DatesCase{"cleared_end", {monday, {}, 480}, {false, false, false}, {monday, {}, 480}},
        DatesCase{"only_a_duration", {{}, {}, 480}, {false, false, true}, {{}, {}, 480}}),
    [](const auto &one) { return std::string(one.param.name); });

TEST(JsonNumber, KeepsFractionsApartAndTextsAsTheyAre)
{
    const QByteArray json = R"({"a": 2.0, "b": 2, "c": "v2.0 \"3.0\"", "d": [1e3, -4.0, 0.0, 2.5]})";
    const QJsonObject parsed = QJsonDocument::fromJson(keepFractions(json)).object();
    EXPECT_FALSE(isInteger(parsed[u"a"]));
    EXPECT_TRUE(isInteger(parsed[u"b"]));
    EXPECT_EQ(parsed[u"c"].toString(), u"v2.0 \"3.0\""_s);
    for (const QJsonValue number : parsed[u"d"].toArray())
        EXPECT_FALSE(isInteger(number));
    EXPECT_EQ(withPlainNumbers(parsed), QJsonValue(QJsonDocument::fromJson(json).object()));
}

TEST(Tokens, AreSignedExpireAndRefreshOnce)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'800'000'000'900);
    const Identity identity{.userType = u"ApiUser"_s, .userId = 301, .authType = u"api_key"_s};
    Tokens tokens;
    const QByteArray access = tokens.accessToken(identity, u"site"_s, 1, now);
    EXPECT_EQ(tokens.check(access, now.addMSecs(999)).state, Tokens::State::Valid);
    EXPECT_EQ(tokens.check(access, now.addMSecs(1000)).state, Tokens::State::Expired);
    EXPECT_EQ(tokens.check(access + 'x', now).state, Tokens::State::Invalid);
    EXPECT_EQ(Tokens().check(access, now).state, Tokens::State::Invalid);

    const QByteArray refresh = tokens.refreshToken(identity, u"site"_s, 60, now);
    EXPECT_EQ(tokens.check(refresh, now).state, Tokens::State::Invalid);
    EXPECT_EQ(tokens.spend(refresh, now).identity, identity);
    EXPECT_EQ(tokens.spend(refresh, now).state, Tokens::State::Invalid);
}

} // namespace

} // namespace bridge::sandbox::shotgrid
