#include "sandbox/ayon/graphql/language/execution.h"
#include "sandbox/ayon/graphql/language/parser.h"
#include "sandbox/ayon/graphql/language/validation.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

#include <ostream>

using namespace Qt::Literals::StringLiterals;

namespace bridge::sandbox::ayon::graphql::language {
namespace {

//! A shelf of books and films, enough of a schema for everything the language can ask.
struct Item : Source {
    Item(QString type, QString itemName)
        : m_type(std::move(type))
        , name(std::move(itemName))
    {
    }
    QString typeName() const override { return m_type; }

    QString m_type;
    QString name;
};

struct Shelf : Source {
    QString typeName() const override { return u"Shelf"_s; }

    std::vector<std::shared_ptr<Item>> items{std::make_shared<Item>(u"Book"_s, u"Emma"_s),
                                             std::make_shared<Item>(u"Film"_s, u"Metropolis"_s)};
};

QString echoed(const Arguments &arguments)
{
    QStringList parts;
    if (const auto text = arguments.text(u"text"_s))
        parts.append(u"text="_s + *text);
    if (const auto texts = arguments.texts(u"texts"_s))
        parts.append(u"texts="_s + texts->join(u'|'));
    if (const auto number = arguments.integer(u"number"_s))
        parts.append(u"number="_s + QString::number(*number));
    if (const auto flag = arguments.boolean(u"flag"_s))
        parts.append(*flag ? u"flag=true"_s : u"flag=false"_s);
    if (const auto side = arguments.text(u"side"_s))
        parts.append(u"side="_s + *side);
    for (const QJsonValue &pair : arguments.array(u"pairs"_s))
        parts.append(pair[u"name"].toString() + u'=' + QString::number(pair[u"values"].toArray().size()));
    return parts.join(u' ');
}

Schema shelfSchema()
{
    Schema schema;
    schema.addEnum(u"Side"_s, {u"LEFT"_s, u"RIGHT"_s});
    schema.addInput(u"Pair"_s, {u"name: String!", u"values: [String!]!"});
    Fields<Source>(schema, u"Item"_s).add(u"name: String!", [](Source &) { return Value(); });
    Fields<Item>(schema, u"Book"_s, {u"Item"_s})
        .add(u"name: String!", [](Item &item) { return Value(item.name); })
        .add(u"pages: Int", [](Item &) { return Value(qint64(474)); })
        .add(u"weight: Float!", [](Item &) { return Value(2.0); });
    Fields<Item>(schema, u"Film"_s, {u"Item"_s})
        .add(u"name: String!", [](Item &item) { return Value(item.name); })
        .add(u"minutes: Int!", [](Item &) { return Value(qint64(153)); })
        .add(u"director: String!", [](Item &) { return Value(); })
        .add(u"poster: String", [](Item &) {
            return Value(Refusal{u"Poster not found"_s, 404});
        });
    Fields<Shelf>(schema, u"Shelf"_s)
        .add(u"items: [Item!]!",
             [](Shelf &shelf) { return Value(Value::List(shelf.items.begin(), shelf.items.end())); })
        .add(u"film: Film", [](Shelf &shelf) { return Value(shelf.items.back()); })
        .add(u"strictFilm: Film!", [](Shelf &shelf) { return Value(shelf.items.back()); })
        .add(u"echo(text: String, texts: [String!], number: Int = 7, flag: Boolean, side: Side, pairs: [Pair!]): "
             u"String!",
             [](Shelf &, const Arguments &arguments) { return Value(echoed(arguments)); })
        .add(u"book(name: String!): Book", [](Shelf &) { return Value(); });
    return schema;
}

//! The whole way of a query: the body of the reply.
QByteArray ask(const QString &query, const QJsonObject &given = {})
{
    const Schema schema = shelfSchema();
    const auto parsed = parse(query);
    if (const auto *problem = std::get_if<Problem>(&parsed))
        return toJson({.errors = {*problem}});
    const auto &document = std::get<Document>(parsed);
    const auto problems = validate(schema, u"Shelf"_s, document);
    if (!problems.empty())
        return toJson({.errors = problems});
    const auto variables = coerceVariables(schema, document.operations.front(), given);
    if (const auto *wrong = std::get_if<std::vector<Problem>>(&variables))
        return toJson({.errors = *wrong});
    return toJson(execute(schema, document, document.operations.front(), std::get<Variables>(variables),
                          std::make_shared<Shelf>()));
}

//! The messages of the errors, one a line.
QString mistakes(const QString &query, const QJsonObject &given = {})
{
    QStringList messages;
    for (const QJsonValue &error : QJsonDocument::fromJson(ask(query, given))[u"errors"].toArray())
        messages.append(error[u"message"].toString());
    return messages.join(u'\n');
}

struct AnswerCase {
    const char *name;
    QString query;
    QByteArray data;
    QJsonObject variables = {};
};

class GraphqlAnswer : public testing::TestWithParam<AnswerCase>
{
};

TEST_P(GraphqlAnswer, IsWhatWasAsked)
{
    EXPECT_EQ(ask(GetParam().query, GetParam().variables).toStdString(),
              "{\"data\":" + GetParam().data.toStdString() + '}');
}

INSTANTIATE_TEST_SUITE_P(
    Queries, GraphqlAnswer,
    testing::Values(
        AnswerCase{"shorthand", u"{film{name}}"_s, R"({"film":{"name":"Metropolis"}})"},
        AnswerCase{"order_of_the_query", u"{film{minutes name}}"_s, R"({"film":{"minutes":153,"name":"Metropolis"}})"},
        AnswerCase{"alias", u"{a: film{n: name} b: film{minutes}}"_s,
                   R"({"a":{"n":"Metropolis"},"b":{"minutes":153}})"},
        AnswerCase{"type_name", u"{__typename items{__typename}}"_s,
                   R"({"__typename":"Shelf","items":[{"__typename":"Book"},{"__typename":"Film"}]})"},
        AnswerCase{"same_field_twice", u"{film{name} film{minutes name}}"_s,
                   R"({"film":{"name":"Metropolis","minutes":153}})"},
        AnswerCase{"inline_fragments", u"{items{name ...on Book{pages weight} ... {n:name}}}"_s,
                   R"({"items":[{"name":"Emma","pages":474,"weight":2.0,"n":"Emma"},)"
                   R"({"name":"Metropolis","n":"Metropolis"}]})"},
        AnswerCase{"fragment", u"query Q{items{...F}} fragment F on Film{minutes ...N} fragment N on Item{name}"_s,
                   R"({"items":[{},{"minutes":153,"name":"Metropolis"}]})"},
        AnswerCase{"comments_and_commas", u"# first\n{film,{,name # last\r\n}}"_s, R"({"film":{"name":"Metropolis"}})"},
        AnswerCase{"default_of_the_argument", u"{echo}"_s, R"({"echo":"number=7"})"},
        AnswerCase{"null_is_not_the_default", u"{echo(number:null)}"_s, R"({"echo":""})"},
        AnswerCase{"one_for_a_list", u"{echo(texts:\"a\")}"_s, R"({"echo":"texts=a number=7"})"},
        AnswerCase{"list_object_enum",
                   u"{echo(texts:[\"a\" \"b\"] side:LEFT pairs:[{name:\"p\",values:[\"1\",\"2\"]}])}"_s,
                   R"({"echo":"texts=a|b number=7 side=LEFT p=2"})"},
        AnswerCase{"escapes", u"{echo(number:null text:\"q\\\" \\u00e4 \\n\")}"_s,
                   R"({"echo":"text=q\" )"
                   "\xC3\xA4"
                   R"( \n"})"},
        AnswerCase{"block_string", u"{echo(number:null text:\"\"\"\n    one\n      two \\\"\"\"\n    \"\"\")}"_s,
                   R"({"echo":"text=one\n  two \"\"\""})"},
        AnswerCase{"variables",
                   u"query Q($t:String!,$n:Int=3,$s:Side){echo(text:$t,number:$n,side:$s)}"_s,
                   R"({"echo":"text=x number=3 side=RIGHT"})",
                   {{u"t"_s, u"x"_s}, {u"s"_s, u"RIGHT"_s}}},
        AnswerCase{"variable_left_out", u"query Q($n:Int){echo(number:$n)}"_s, R"({"echo":"number=7"})"},
        AnswerCase{"variable_in_an_object",
                   u"query Q($v:[String!]!){echo(number:1,pairs:[{name:\"p\",values:$v}])}"_s,
                   R"({"echo":"number=1 p=3"})",
                   {{u"v"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s}}}},
        AnswerCase{
            "skip_and_include",
            u"query Q($y:Boolean!){film{name @skip(if:$y) minutes @include(if:$y)} ...on Shelf @skip(if:$y){echo}}"_s,
            R"({"film":{"minutes":153}})",
            {{u"y"_s, true}}}),
    [](const auto &field) { return std::string(field.param.name); });

void PrintTo(const AnswerCase &answerCase, std::ostream *stream)
{
    *stream << answerCase.query.toStdString();
}

struct MistakeCase {
    const char *name;
    QString query;
    QString message;
    QJsonObject variables = {};
};

void PrintTo(const MistakeCase &mistakeCase, std::ostream *stream)
{
    *stream << mistakeCase.query.toStdString();
}

class GraphqlMistake : public testing::TestWithParam<MistakeCase>
{
};

TEST_P(GraphqlMistake, IsNamed)
{
    EXPECT_EQ(mistakes(GetParam().query, GetParam().variables), GetParam().message);
    EXPECT_TRUE(ask(GetParam().query, GetParam().variables).startsWith("{\"data\":null,"));
}

INSTANTIATE_TEST_SUITE_P(
    Queries, GraphqlMistake,
    testing::Values(
        MistakeCase{"unfinished", u"query {"_s, u"Syntax Error: Expected Name, found <EOF>."_s},
        MistakeCase{"empty", u""_s, u"Syntax Error: Unexpected <EOF>."_s},
        MistakeCase{"no_selection", u"{}"_s, u"Syntax Error: Expected Name, found '}'."_s},
        MistakeCase{"open_string", u"{echo(text:\"a\n\")}"_s, u"Syntax Error: Unterminated string."_s},
        MistakeCase{"odd_sign", u"{film?}"_s, u"Syntax Error: Unexpected character: '?'."_s},
        MistakeCase{"bad_number", u"{echo(number:01)}"_s,
                    u"Syntax Error: Invalid number, unexpected digit after 0: '1'."_s},
        MistakeCase{"unknown_field", u"{film{nonsense}}"_s, u"Cannot query field 'nonsense' on type 'Film'."_s},
        MistakeCase{"field_of_another_type", u"{items{pages}}"_s, u"Cannot query field 'pages' on type 'Item'."_s},
        MistakeCase{"unknown_argument", u"{echo(colour:1)}"_s, u"Unknown argument 'colour' on field 'Shelf.echo'."_s},
        MistakeCase{"required_argument", u"{book{name}}"_s,
                    u"Field 'book' argument 'name' of type 'String!' is required, but it was not provided."_s},
        MistakeCase{"null_argument", u"{book(name:null){name}}"_s, u"Expected value of type 'String!', found null."_s},
        MistakeCase{"leaf_with_fields", u"{echo{x}}"_s,
                    u"Field 'echo' must not have a selection since type 'String!' has no subfields."_s},
        MistakeCase{"object_without_fields", u"{film}"_s,
                    u"Field 'film' of type 'Film' must have a selection of subfields. Did you mean 'film { ... }'?"_s},
        MistakeCase{"wrong_literal", u"{echo(number:\"x\")}"_s, u"Int cannot represent non-integer value: \"x\""_s},
        MistakeCase{"large_number", u"{echo(number:3000000000)}"_s,
                    u"Int cannot represent non 32-bit signed integer value: 3000000000"_s},
        MistakeCase{"unknown_enum_value", u"{echo(side:UP)}"_s, u"Value 'UP' does not exist in 'Side' enum."_s},
        MistakeCase{"missing_member", u"{echo(pairs:{name:\"x\"})}"_s,
                    u"Field 'Pair.values' of required type '[String!]!' was not provided."_s},
        MistakeCase{"undefined_variable", u"query Q{echo(text:$t)}"_s,
                    u"Variable '$t' is not defined by operation 'Q'."_s},
        MistakeCase{"unused_variable", u"query Q($t:String){echo}"_s,
                    u"Variable '$t' is never used in operation 'Q'."_s},
        MistakeCase{"variable_of_another_type", u"query Q($t:String){book(name:$t){name}}"_s,
                    u"Variable '$t' of type 'String' used in position expecting type 'String!'."_s},
        MistakeCase{"unknown_type", u"query Q($t:Strong){echo(text:$t)}"_s, u"Unknown type 'Strong'."_s},
        MistakeCase{"variable_not_given", u"query Q($t:String!){echo(text:$t)}"_s,
                    u"Variable '$t' of required type 'String!' was not provided."_s},
        MistakeCase{"variable_null",
                    u"query Q($t:String!){echo(text:$t)}"_s,
                    u"Variable '$t' of non-null type 'String!' must not be null."_s,
                    {{u"t"_s, QJsonValue::Null}}},
        MistakeCase{"variable_wrong",
                    u"query Q($n:Int){echo(number:$n)}"_s,
                    u"Variable '$n' got invalid value 'x'; Int cannot represent non-integer value: 'x'"_s,
                    {{u"n"_s, u"x"_s}}},
        MistakeCase{"unknown_fragment", u"{...F}"_s, u"Unknown fragment 'F'."_s},
        MistakeCase{"unused_fragment", u"{echo} fragment F on Film{name}"_s, u"Fragment 'F' is never used."_s},
        MistakeCase{"fragment_in_itself", u"{film{...F}} fragment F on Film{...F}"_s,
                    u"Cannot spread fragment 'F' within itself."_s},
        MistakeCase{"impossible_fragment", u"{film{...on Book{name}}}"_s,
                    u"Fragment cannot be spread here as objects of type 'Film' can never be of type 'Book'."_s},
        MistakeCase{"unknown_directive", u"{echo @upper}"_s, u"Unknown directive '@upper'."_s},
        MistakeCase{"mutation", u"mutation M{echo}"_s, u"Schema is not configured to execute mutation operation."_s}),
    [](const auto &field) { return std::string(field.param.name); });

TEST(GraphqlParser, SaysWhereAMistakeStands)
{
    const auto parsed = parse(u"{\n  film { name ?");
    ASSERT_TRUE(std::holds_alternative<Problem>(parsed));
    EXPECT_EQ(std::get<Problem>(parsed).locations, (std::vector<Location>{{2, 15}}));
}

TEST(GraphqlParser, RefusesWhatIsNestedWithoutEnd)
{
    EXPECT_EQ(mistakes(u"{film"_s.repeated(100'000)), u"Syntax Error: The query is nested too deeply."_s);
    EXPECT_EQ(mistakes(u"{echo(texts:"_s + u"["_s.repeated(100'000)),
              u"Syntax Error: The query is nested too deeply."_s);
}

TEST(GraphqlExecution, KeepsTheRestWhenAFieldIsRefused)
{
    EXPECT_EQ(ask(u"{film{poster name}}"_s),
              R"({"data":{"film":{"poster":null,"name":"Metropolis"}},"errors":[{"message":"Poster not found",)"
              R"("locations":[{"line":1,"column":7}],"path":["film","poster"],"extensions":{"status":404}}]})");
}

TEST(GraphqlExecution, TakesTheNearestNullableFieldAlong)
{
    EXPECT_EQ(ask(u"{film{name director} echo}"_s),
              R"({"data":{"film":null,"echo":"number=7"},"errors":[{"message":)"
              R"("Cannot return null for non-nullable field Film.director.","locations":[{"line":1,"column":12}],)"
              R"("path":["film","director"]}]})");
    EXPECT_TRUE(ask(u"{echo strictFilm{director}}"_s).startsWith(R"({"data":null,"errors":[)"));
    EXPECT_TRUE(ask(u"{echo items{...on Film{director}}}"_s).contains(R"("path":["items",1,"director"])"));
}

} // namespace
} // namespace bridge::sandbox::ayon::graphql::language
