#include "base/json.h"
#include "shotgrid/filter.h"
#include "shotgrid/refusal.h"
#include "shotgrid/schema.h"
#include "shotgrid/site.h"
#include "shotgrid/tokensource.h"
#include "shotgrid/value.h"
#include "shotgrid/write.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

QJsonObject objectOf(const char *json)
{
    return parseJson(json, u"test"_s)->toObject();
}

std::string textOf(const QJsonValue &json)
{
    const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return document.toJson(QJsonDocument::Compact).toStdString();
}

TEST(Filter, IsAListWhenItIsFlat)
{
    const Filter filter = all({inProject(ShotgridId(70)), where(u"code"_s, Relation::StartsWith, QJsonValue(u"sh"_s))});
    EXPECT_TRUE(filter.isFlat());
    EXPECT_EQ(textOf(filter.toJson()), R"([["project","is",{"id":70,"type":"Project"}],["code","starts_with","sh"]])");
    EXPECT_EQ(filter.contentType(), "application/vnd+shotgun.api3_array+json");
}

TEST(Filter, IsAGroupWhenItIsNested)
{
    const Filter either =
        any({where(u"code"_s, Relation::Is, QJsonValue(u"a"_s)), where(u"code"_s, Relation::Is, QJsonValue())});
    const Filter filter = all({inProject(ShotgridId(70)), either});
    EXPECT_FALSE(filter.isFlat());
    EXPECT_EQ(
        textOf(filter.toJson()),
        R"({"conditions":[["project","is",{"id":70,"type":"Project"}],)"
        R"({"conditions":[["code","is","a"],["code","is",null]],"logical_operator":"or"}],"logical_operator":"and"})");
    EXPECT_EQ(filter.contentType(), "application/vnd+shotgun.api3_hash+json");
}

TEST(Filter, WithoutConditionsFindsEverything)
{
    EXPECT_EQ(textOf(Filter().toJson()), "[]");
    EXPECT_EQ(all({Filter(), inProject(ShotgridId(70))}), all({inProject(ShotgridId(70))}));
}

TEST(Filter, KeepsAnAndInsideAnAndFlat)
{
    const Filter inner = all({inProject(ShotgridId(70)), whereIds({ShotgridId(1), ShotgridId(2)})});
    const Filter filter = all({inner, where(u"id"_s, Relation::GreaterThan, QJsonValue(5))});
    EXPECT_TRUE(filter.isFlat());
    EXPECT_EQ(filter.toArray().size(), 3);
}

const char *const shotRecord =
    R"({"type":"Shot","id":862,"attributes":{"code":"sh010","description":"","sg_turnover":"25.0",
    "sg_cut_in":"1001","sg_ok":true,"sg_day":"2026-03-02","updated_at":"2026-03-02T08:55:00.500Z","sg_odd":"x",
    "sg_task.Task.entity":{"type":"Asset","id":4,"name":"a"},"sg_link":{"link_type":"web","url":"u","type":"Attachment","id":9}},
    "relationships":{"sg_sequence":{"data":{"type":"Sequence","id":23,"name":"SQ"},"links":{}},
    "assets":{"data":[{"type":"Asset","id":9,"name":"b"},{"type":"Asset","id":3,"name":"a"}]},"task_template":{"data":null}}})";

TEST(RowFromJson, KeepsLinksApartFromAttributes)
{
    const auto row = rowFromJson(objectOf(shotRecord));
    ASSERT_TRUE(row);
    EXPECT_EQ(row->ref, (ShotgridRef{.type = u"Shot"_s, .id = ShotgridId(862)}));
    EXPECT_EQ(row->text(u"code"_s), u"sh010"_s);
    EXPECT_EQ(row->link(u"sg_sequence"_s).name, u"SQ"_s);
    EXPECT_EQ(row->linksOf(u"assets"_s).front().ref.id, ShotgridId(3));
    EXPECT_EQ(row->link(u"sg_task.Task.entity"_s).ref.type, u"Asset"_s);
    EXPECT_TRUE(row->attributes.contains(u"sg_link"_s));
    EXPECT_TRUE(row->contains(u"task_template"_s));
    EXPECT_TRUE(row->link(u"task_template"_s).ref.isEmpty());
    EXPECT_FALSE(row->contains(u"sg_absent"_s));
}

struct ValueCase {
    const char *name;
    const char *field;
    FieldType type;
    Value value;
};

class ShotgridValue : public testing::TestWithParam<ValueCase>
{
};

TEST(RowFromJson, TakesNoStructureForALink)
{
    const auto row = rowFromJson(objectOf(R"({"type":"EventLogEntry","id":9,"attributes":{
        "meta":{"type":"entity_retirement","entity_type":"Shot","entity_id":862,"id":862},
        "entity.Shot.sg_sequence":{"type":"Sequence","id":23,"name":"sq010"}}})"));
    ASSERT_TRUE(row);
    EXPECT_EQ(row->attributes[u"meta"_s][u"entity_id"_s].toInt(), 862);
    EXPECT_EQ(row->link(u"entity.Shot.sg_sequence"_s).ref.id, ShotgridId(23));
}

TEST_P(ShotgridValue, IsReadByItsType)
{
    const auto row = rowFromJson(objectOf(shotRecord));
    const auto value = valueOf(*row, QString::fromUtf8(GetParam().field), GetParam().type);
    ASSERT_TRUE(value) << value.error().message.toStdString();
    EXPECT_TRUE(*value == GetParam().value);
}

const Link sequenceLink{.ref = {.type = u"Sequence"_s, .id = ShotgridId(23)}, .name = u"SQ"_s};

INSTANTIATE_TEST_SUITE_P(
    Fields, ShotgridValue,
    testing::Values(ValueCase{"text", "code", FieldType::Text, u"sh010"_s},
                    ValueCase{"empty_text_is_null", "description", FieldType::Text, std::monostate()},
                    ValueCase{"absent_is_null", "sg_absent", FieldType::Float, std::monostate()},
                    ValueCase{"float_as_text", "sg_turnover", FieldType::Float, 25.0},
                    ValueCase{"number_as_text", "sg_cut_in", FieldType::Number, qint64(1001)},
                    ValueCase{"checkbox", "sg_ok", FieldType::Checkbox, true},
                    ValueCase{"date", "sg_day", FieldType::Date, QDate(2026, 3, 2)},
                    ValueCase{"time_at_whole_seconds", "updated_at", FieldType::DateTime,
                              QDateTime(QDate(2026, 3, 2), QTime(8, 55), Qt::UTC)},
                    ValueCase{"link", "sg_sequence", FieldType::Entity, sequenceLink},
                    ValueCase{"unset_link", "task_template", FieldType::Entity, std::monostate()},
                    ValueCase{"unset_list", "task_template", FieldType::MultiEntity, std::vector<Link>()}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(ShotgridValueOf, NamesRowAndFieldOfAWrongType)
{
    const auto row = rowFromJson(objectOf(shotRecord));
    for (const FieldType type :
         {FieldType::Number, FieldType::Float, FieldType::Date, FieldType::DateTime, FieldType::Checkbox}) {
        const auto value = valueOf(*row, u"sg_odd"_s, type);
        ASSERT_FALSE(value);
        EXPECT_TRUE(value.error().message.startsWith(u"Shot 862, sg_odd: 'x' is no "_s));
    }
}

TEST(ShotgridValueToJson, IsWhatTheSiteTakes)
{
    EXPECT_EQ(toJson(Value(25.0)), QJsonValue(u"25.0"_s)); // a JSON 25 would be an integer
    EXPECT_EQ(toJson(Value(23.976)), QJsonValue(u"23.976"_s));
    EXPECT_EQ(toJson(Value(qint64(7))), QJsonValue(7));
    EXPECT_EQ(toJson(Value()), QJsonValue(QJsonValue::Null));
    EXPECT_EQ(toJson(Value(QDate(2026, 3, 2))), QJsonValue(u"2026-03-02"_s));
    const QDateTime inBerlin = QDateTime::fromString(u"2026-03-02T10:00:00+01:00"_s, Qt::ISODate);
    EXPECT_EQ(toJson(Value(inBerlin)), QJsonValue(u"2026-03-02T09:00:00Z"_s));
    EXPECT_EQ(textOf(toJson(Value(std::vector<Link>()))), "[]");
    EXPECT_EQ(textOf(toJson(ListChange::Add, {{.type = u"Asset"_s, .id = ShotgridId(3)}})),
              R"({"multi_entity_update_mode":"add","value":[{"id":3,"type":"Asset"}]})");
}

TEST(Schema, ReadsWrappedProperties)
{
    const auto schema =
        typeSchemaFromJson(u"Asset"_s, objectOf(R"({"sg_status_list":{"name":{"value":"Status","editable":true},
        "data_type":{"value":"status_list","editable":false},"editable":{"value":true},"visible":{"value":true,"editable":false},
        "properties":{"valid_values":{"value":["wtg","ip","fin"]},"display_values":{"value":{"wtg":"Waiting"}},
        "hidden_values":{"value":["ip"]}}}})"));
    ASSERT_TRUE(schema);
    const Field *field = schema->find(u"sg_status_list"_s);
    ASSERT_TRUE(field);
    EXPECT_EQ(field->type, FieldType::StatusList);
    EXPECT_TRUE(field->editable);
    EXPECT_FALSE(field->custom);
    EXPECT_EQ(field->usableValues(), QStringList({u"wtg"_s, u"fin"_s}));
    EXPECT_EQ(field->displayValues.at(u"wtg"_s), u"Waiting"_s);
    EXPECT_FALSE(schema->find(u"code"_s));
}

TEST(Schema, KnowsTheNameThatANewFieldGets)
{
    EXPECT_EQ(fieldNameFor(u"Ayon ID"_s), u"sg_ayon_id"_s);
    EXPECT_EQ(fieldNameFor(u"With (Parens)"_s), u"sg_with__parens_"_s);
    EXPECT_EQ(fieldNameFor(u"sg_foo"_s), u"sg_sg_foo"_s);
}

TEST(ParentFields, TakeTheFirstStepOfAChain)
{
    const auto fields = parentFieldsFromJson(objectOf(R"({"navchains":{"Asset":"Asset.sg_asset_type",
        "Shot":"Shot.sg_sequence,Sequence.episode","CutItem":"CutItem.cut.entity","CustomEntity01":"__flat__"}})"));
    EXPECT_EQ(fields,
              (std::map<QString, QString>{
                  {u"Asset"_s, u"sg_asset_type"_s}, {u"CutItem"_s, u"cut.entity"_s}, {u"Shot"_s, u"sg_sequence"_s}}));
}

TEST(Writes, OfProjectTypesNeedTheirProject)
{
    const Write ghost{.action = Write::Action::Create, .type = u"Shot"_s, .fields = {{u"code"_s, u"x"_s}}};
    EXPECT_TRUE(isGhost(ghost));
    Write real = ghost;
    real.fields.insert(u"project"_s, QJsonObject{{u"type"_s, u"Project"_s}, {u"id"_s, 70}});
    EXPECT_FALSE(isGhost(real));
    EXPECT_FALSE(isGhost({.action = Write::Action::Create, .type = u"Tag"_s}));
    EXPECT_FALSE(isGhost({.action = Write::Action::Create, .type = u"CustomNonProjectEntity01"_s}));
    EXPECT_TRUE(isGhost({.action = Write::Action::Create, .type = u"CustomEntity07"_s}));
}

struct RefusalCase {
    const char *name;
    int status;
    const char *body;
    Error::Kind kind;
    const char *message;
};

class ShotgridRefusal : public testing::TestWithParam<RefusalCase>
{
};

TEST_P(ShotgridRefusal, IsWhatTheSiteMeant)
{
    const net::HttpReply reply{.status = GetParam().status, .contentType = "application/json", .body = GetParam().body};
    const Error error = refusalFromReply(reply);
    EXPECT_EQ(error.kind, GetParam().kind);
    EXPECT_EQ(error.message.toStdString(), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Answers, ShotgridRefusal,
    testing::Values(
        RefusalCase{
            "title_and_source", 400,
            R"({"errors":[{"code":103,"title":"API read() Asset.x doesn't exist.","source":{"Asset.x":" does not exist."},
                        "detail":null}]})",
            Error::Kind::Refused, "API read() Asset.x doesn't exist. (Asset.x: does not exist.)"},
        RefusalCase{"detail_first", 404,
                    R"({"errors":[{"code":104,"title":"Not Found","source":null,"detail":"Asset: 400000 not found"}]})",
                    Error::Kind::NotFound, "Asset: 400000 not found"},
        RefusalCase{
            "permission", 400,
            R"({"errors":[{"code":104,"title":"The field is not editable for this user: [Task.content]. Rule: Artist"}]})",
            Error::Kind::Forbidden, "The field is not editable for this user: [Task.content]. Rule: Artist"},
        RefusalCase{"bad_credentials", 400, R"({"errors":[{"code":102,"title":"Can't authenticate script 'bridge'"}]})",
                    Error::Kind::Unauthorized, "Can't authenticate script 'bridge'"},
        RefusalCase{"spent_token", 401,
                    R"({"errors":[{"code":102,"title":"Unauthorized","detail":"Token invalid","source":null}]})",
                    Error::Kind::Unauthorized, "Token invalid"},
        RefusalCase{
            "unique", 400,
            R"({"errors":[{"code":104,"title":"Create failed for [Project]: The value for the Name field is required to be unique. <br> "}]})",
            Error::Kind::Conflict,
            "Create failed for [Project]: The value for the Name field is required to be unique. <br>"},
        RefusalCase{
            "structure", 400,
            R"({"errors":[{"code":103,"title":"Request Parameters invalid.","source":{"requests":{"0":{"entity":["entity is missing"]}}}}]})",
            Error::Kind::Refused, R"(Request Parameters invalid. (requests: {"0":{"entity":["entity is missing"]}}))"},
        RefusalCase{"maintenance", 503, "<html><title>Down</title></html>", Error::Kind::RateLimited,
                    "status 503 with an HTML page titled 'Down'"}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(CallerFromToken, ReadsTheClaims)
{
    const QByteArray claims = QByteArray(R"({"user":{"type":"ApiUser","id":298},"sudo_as_login":"mara"})")
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const Caller caller = callerFromToken(QString::fromLatin1("head." + claims + ".sign"));
    EXPECT_EQ(caller.user, (ShotgridRef{.type = u"ApiUser"_s, .id = ShotgridId(298)}));
    EXPECT_EQ(caller.sudoAsLogin, u"mara"_s);
    EXPECT_EQ(callerFromToken(u"opaque"_s), Caller());
}

} // namespace bridge::shotgrid
