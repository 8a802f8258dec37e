#include "sandbox/ayon/graphql/page.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

using language::Fields;
using language::Schema;

constexpr qint64 UnboundedLimit = 1000;

struct PageInfoSource : Source {
    QString typeName() const override { return u"PageInfo"_s; }

    bool hasNextPage = false;
    bool hasPreviousPage = false;
    Value startCursor = {};
    Value endCursor = {};
};

struct ConnectionSource : Source {
    QString typeName() const override { return type; }

    QString type = {};
    std::vector<std::shared_ptr<EdgeSource>> edges = {};
    PageRequest request = {};
    bool hasMore = false;
};

//! What the server tells of the other pages. Mostly it does not look for them: a full page has a next one.
std::shared_ptr<PageInfoSource> pageInfo(const ConnectionSource &connection)
{
    auto info = std::make_shared<PageInfoSource>();
    if (!connection.request.isBounded)
        return info;
    const bool isFull = qint64(connection.edges.size()) >= connection.request.limit;
    info->hasNextPage = isFull && !connection.request.isBackward;
    info->hasPreviousPage = isFull && connection.request.isBackward;
    if (connection.request.looksAhead)
        info->hasNextPage = connection.hasMore;
    if (!connection.edges.empty()) {
        info->startCursor = connection.edges.front()->cursor();
        info->endCursor = connection.edges.back()->cursor();
    }
    return info;
}

std::partial_ordering compareKey(const QJsonValue &left, const QJsonValue &right)
{
    if (left.isDouble() || right.isDouble())
        return left.toDouble() <=> right.toDouble();
    return left.toString().compare(right.toString()) <=> 0;
}

//! "ActivitiesConnection" has edges of the type "ActivityEdge".
QString edgeTypeOf(QString connectionType)
{
    connectionType.replace(u"iesConnection"_s, u"yEdge"_s);
    return connectionType.replace(u"sConnection"_s, u"Edge"_s);
}

std::optional<QJsonArray> keysOf(const QString &cursor)
{
    const auto bytes = QByteArray::fromBase64Encoding(cursor.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!bytes || !document.isArray())
        return {};
    return document.array();
}

} // namespace

QString connectionField(const QString &name, const QString &ownArguments, const QString &connectionType)
{
    return u"%1(first: Int, after: String, last: Int, before: String %2): %3!"_s.arg(name, ownArguments,
                                                                                     connectionType);
}

std::variant<PageRequest, Refusal> PageRequest::fromArguments(const Arguments &arguments, qint64 usualLimit)
{
    PageRequest request{.limit = usualLimit};
    const auto first = arguments.integer(u"first"_s);
    const auto last = arguments.integer(u"last"_s);
    if (const auto count = first ? first : last) {
        if (*count < 0)
            return Refusal{.message = u"LIMIT must not be negative"_s};
        request.isBounded = *count > 0;
        request.limit = request.isBounded ? *count : UnboundedLimit;
        request.isBackward = request.isBounded && !first;
    }
    const QString before = arguments.text(u"before"_s).value_or(QString());
    const QString cursor = before.isEmpty() ? arguments.text(u"after"_s).value_or(QString()) : before;
    if (cursor.isEmpty())
        return request;
    const auto keys = keysOf(cursor);
    if (!keys)
        return Refusal{.message = u"Invalid cursor"_s, .status = 400};
    request.from = *keys;
    return request;
}

std::partial_ordering compareKeys(const QJsonArray &left, const QJsonArray &right)
{
    for (qsizetype i = 0; i < std::min(left.size(), right.size()); ++i) {
        const auto order = compareKey(left[i], right[i]);
        if (order != 0)
            return order;
    }
    return std::partial_ordering::equivalent;
}

QString EdgeSource::cursor() const
{
    return QString::fromLatin1(QJsonDocument(keys).toJson(QJsonDocument::Compact).toBase64());
}

void Page::add(std::shared_ptr<EdgeSource> edge)
{
    if (isFull())
        m_hasMore = true;
    else
        m_edges.push_back(std::move(edge));
}

Value Page::take(Reading &reading)
{
    reading.rows += qint64(m_edges.size());
    auto connection = std::make_shared<ConnectionSource>();
    connection->type = m_typeName;
    connection->request = m_request;
    connection->hasMore = m_hasMore;
    connection->edges = std::move(m_edges);
    const QString edgeType = edgeTypeOf(m_typeName);
    for (const auto &edge : connection->edges)
        edge->type = edgeType;
    return connection;
}

void addPageTypes(Schema &schema)
{
    Fields<PageInfoSource>(schema, u"PageInfo"_s)
        .add(u"hasNextPage: Boolean!", [](PageInfoSource &info) { return info.hasNextPage; })
        .add(u"hasPreviousPage: Boolean!", [](PageInfoSource &info) { return info.hasPreviousPage; })
        .add(u"startCursor: String", [](PageInfoSource &info) { return info.startCursor; })
        .add(u"endCursor: String", [](PageInfoSource &info) { return info.endCursor; });
}

void addConnectionTypes(Schema &schema, const QString &plural, const QString &singular)
{
    addEdgeTypes(schema, plural, singular);
    Fields<EdgeSource>(schema, singular + u"Edge"_s).add(u"node: %1Node!"_s.arg(singular), [](EdgeSource &edge) {
        return Value(edge.node);
    });
}

void addEdgeTypes(Schema &schema, const QString &plural, const QString &singular)
{
    Fields<EdgeSource>(schema, singular + u"Edge"_s).add(u"cursor: String", [](EdgeSource &edge) {
        return edge.cursor();
    });
    Fields<ConnectionSource>(schema, plural + u"Connection"_s)
        .add(u"edges: [%1Edge!]!"_s.arg(singular),
             [](ConnectionSource &connection) {
                 return Value(Value::List(connection.edges.begin(), connection.edges.end()));
             })
        .add(u"pageInfo: PageInfo!", [](ConnectionSource &connection) { return Value(pageInfo(connection)); });
}

} // namespace bridge::sandbox::ayon::graphql
