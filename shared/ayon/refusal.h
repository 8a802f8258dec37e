#pragma once

#include "base/error.h"
#include "net/httpmessage.h"

#include <QJsonObject>

#include <optional>

namespace bridge::ayon {

//! What the server meant by an answer that is no success. The true code of a refusal may stand in the body of a 500;
//! the members of a request that were not valid are named.
Error refusalFromReply(const net::HttpReply &reply);

//! What a GraphQL answer says against the query, which comes with status 200; null when it says nothing.
std::optional<Error> refusalFromGraphql(const QJsonObject &answer, const QString &where);

//! The kind of a status or code of this server: throttling is 503 here.
Error::Kind kindOfStatus(int status);

} // namespace bridge::ayon
