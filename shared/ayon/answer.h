#pragma once

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

} // namespace bridge::ayon
