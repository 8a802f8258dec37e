#pragma once

#include "ayon/ayonclient.h"
#include "ayon/fromjson.h"
#include "base/json.h"
#include "net/httpmessage.h"

// What an answer of the server holds, with the place in every error.

namespace bridge::ayon {

inline Error at(const QString &where, Error error)
{
    error.where = where;
    return error;
}

//! The object that an answer must be.
inline Result<QJsonObject> objectOf(const net::HttpReply &reply)
{
    const auto json = reply.json();
    if (!json)
        return json.error();
    if (!json->isObject())
        return reply.error(Error::Kind::Malformed, QStringLiteral("expected an object, got a list"));
    return json->toObject();
}

//! The list under \a key of an answer, each element by \a read.
template <class T>
Result<std::vector<T>> listOf(const net::HttpReply &reply, const QString &key,
                              Result<T> (*read)(const QJsonObject &, const QString &))
{
    const auto body = objectOf(reply);
    if (!body)
        return body.error();
    JsonReader reader(*body, QStringLiteral("answer"));
    const QJsonArray list = reader.array(key);
    if (reader.error())
        return at(reply.where, *reader.error());
    auto values = listFromJson(list, key, read);
    if (!values)
        return at(reply.where, values.error());
    return values;
}

//! The one value an answer is.
template <class T>
Result<T> valueOf(const net::HttpReply &reply, const QString &name,
                  Result<T> (*read)(const QJsonObject &, const QString &))
{
    const auto body = objectOf(reply);
    if (!body)
        return body.error();
    auto value = read(*body, name);
    if (!value)
        return at(reply.where, value.error());
    return value;
}

//! The project that a GraphQL answer is about. NotFound when it is another one than \a asked.
inline Result<QJsonObject> projectOf(const QJsonObject &data, const ProjectName &asked, const QString &where)
{
    const QJsonObject project = data.value(QLatin1String("project")).toObject();
    const QString answered = project.value(QLatin1String("name")).toString();
    if (answered.compare(asked.toText(), Qt::CaseInsensitive) == 0)
        return project;
    return Error{
        .kind = Error::Kind::NotFound,
        .where = where,
        .message = QStringLiteral("asked for project '%1', got '%2'").arg(asked.toText(), answered),
        .hint = QStringLiteral("the server takes '_' for any character: rename one of the two"),
    };
}

//! A page from a GraphQL connection. A page that is just full says that another follows; the last one may be empty.
template <class T>
Result<Page<T>> pageFromJson(const QJsonObject &connection, const QString &path,
                             Result<T> (*read)(const QJsonObject &, const QString &))
{
    JsonReader reader(connection, path);
    JsonReader info(reader.object(QStringLiteral("pageInfo")), path + QLatin1String(".pageInfo"));
    const QJsonArray edges = reader.array(QStringLiteral("edges"));
    const bool hasNext = info.booleanOr(QStringLiteral("hasNextPage"), false);
    const QString cursor = info.textOr(QStringLiteral("endCursor"), {});
    if (reader.error())
        return *reader.error();
    if (info.error())
        return *info.error();

    Page<T> page;
    page.items.reserve(size_t(edges.size()));
    for (const QJsonValue &edge : edges) {
        const QString place = QStringLiteral("%1.edges[%2].node").arg(path).arg(page.items.size());
        auto item = read(edge[QLatin1String("node")].toObject(), place);
        if (!item)
            return item.error();
        page.items.push_back(std::move(*item));
    }
    if (hasNext && !page.items.empty())
        page.next = cursor;
    return page;
}

} // namespace bridge::ayon
