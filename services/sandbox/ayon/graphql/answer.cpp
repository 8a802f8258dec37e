#include "sandbox/ayon/graphql/answer.h"

#include "sandbox/ayon/graphql/activitynode.h"
#include "sandbox/ayon/graphql/attributes.h"
#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/language/execution.h"
#include "sandbox/ayon/graphql/language/introspection.h"
#include "sandbox/ayon/graphql/language/parser.h"
#include "sandbox/ayon/graphql/language/validation.h"
#include "sandbox/ayon/graphql/linkedge.h"
#include "sandbox/ayon/graphql/listnode.h"
#include "sandbox/ayon/graphql/page.h"
#include "sandbox/ayon/graphql/rootnodes.h"

#include <QJsonDocument>

#include <algorithm>
#include <chrono>
#include <variant>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::sandbox::ayon::graphql {
namespace {

using language::Answer;
using language::Document;
using language::Operation;
using language::Problem;
using language::Schema;
using language::Variables;

// What a real server spends, as measured.
constexpr auto TimePerQuery = 4ms;
constexpr auto TimePerRow = 130us;

struct Query {
    QString text = {};
    QJsonObject variables = {};
    QString operationName = {};
};

Schema makeSchema()
{
    Schema schema;
    schema.addEnum(u"HasLinksFilter"_s, {u"NONE"_s, u"IN"_s, u"OUT"_s, u"ANY"_s, u"BOTH"_s});
    schema.addInput(u"AttributeFilterInput"_s, {u"name: String!", u"values: [String!]!"});
    language::Fields<QuerySource> query(schema, u"Query"_s);
    addPageTypes(schema);
    addBaseNodeType(schema);
    addFolderTypes(schema);
    addTaskTypes(schema);
    addProductTypes(schema);
    addVersionTypes(schema);
    addRepresentationTypes(schema);
    addWorkfileTypes(schema);
    addListTypes(schema);
    addLinkTypes(schema);
    addActivityTypes(schema);
    addProjectTypes(schema, query);
    addUserTypes(schema, query);
    addEventTypes(schema, query);
    return schema;
}

Schema schemaFor(const AttributeLibrary &library)
{
    static const Schema Lasting = makeSchema();
    Schema schema = Lasting;
    addAttribTypes(schema, library);
    return schema;
}

QJsonObject bodyOf(const Request &request)
{
    if (request.method != "GET"_L1)
        return QJsonDocument::fromJson(request.body).object();
    QJsonObject body;
    for (const QString &key : {u"query"_s, u"operationName"_s}) {
        if (request.query.hasQueryItem(key))
            body.insert(key, request.query.queryItemValue(key, QUrl::FullyDecoded));
    }
    const QString variables = request.query.queryItemValue(u"variables"_s, QUrl::FullyDecoded);
    body.insert(u"variables"_s, QJsonDocument::fromJson(variables.toUtf8()).object());
    return body;
}

//! The query of a request, or why it holds none.
std::variant<Query, QString> queryOf(const Request &request)
{
    const QJsonObject body = bodyOf(request);
    if (request.method != "GET"_L1 && body.isEmpty() && QJsonDocument::fromJson(request.body).isNull())
        return u"Unable to parse request body as JSON"_s;
    if (!body.value(u"query"_s).isString())
        return u"No GraphQL query found in the request"_s;
    return Query{.text = body.value(u"query"_s).toString(),
                 .variables = body.value(u"variables"_s).toObject(),
                 .operationName = body.value(u"operationName"_s).toString()};
}

std::variant<const Operation *, Problem> operationOf(const Document &document, const QString &name)
{
    if (name.isEmpty()) {
        if (document.operations.size() == 1)
            return &document.operations.front();
        return Problem{.message = document.operations.empty()
                           ? u"Must provide an operation."_s
                           : u"Must provide operation name if query contains multiple operations."_s};
    }
    const auto found = std::ranges::find(document.operations, name, &Operation::name);
    if (found == document.operations.end())
        return Problem{.message = u"Unknown operation named '%1'."_s.arg(name)};
    return &*found;
}

Answer answer(const Query &query, Reading &reading)
{
    const auto parsed = language::parse(query.text);
    if (const auto *problem = std::get_if<Problem>(&parsed))
        return {.errors = {*problem}};
    const auto &document = std::get<Document>(parsed);
    Schema schema = schemaFor(reading.store.attributes());
    if (query.text.contains("__schema"_L1) || query.text.contains("__type("_L1))
        language::addIntrospection(schema, u"Query"_s);
    const auto problems = language::validate(schema, u"Query"_s, document);
    if (!problems.empty())
        return {.errors = problems};
    const auto operation = operationOf(document, query.operationName);
    if (const auto *problem = std::get_if<Problem>(&operation))
        return {.errors = {*problem}};
    const Operation &asked = *std::get<const Operation *>(operation);
    const auto variables = language::coerceVariables(schema, asked, query.variables);
    if (const auto *wrong = std::get_if<std::vector<Problem>>(&variables))
        return {.errors = *wrong};
    return language::execute(schema, document, asked, std::get<Variables>(variables),
                             std::make_shared<QuerySource>(reading));
}

} // namespace

Reply answerGraphql(const Request &request, const Store &store, const Caller &caller)
{
    const auto query = queryOf(request);
    if (const auto *mistake = std::get_if<QString>(&query))
        return {.status = 400, .headers = {{"content-type", "text/plain; charset=utf-8"}}, .body = mistake->toUtf8()};
    Reading reading{.store = store, .caller = caller};
    const Answer answered = answer(std::get<Query>(query), reading);
    return {.headers = {{"content-type", "application/json"}},
            .body = language::toJson(answered),
            .work = TimePerQuery + reading.rows * TimePerRow};
}

} // namespace bridge::sandbox::ayon::graphql
