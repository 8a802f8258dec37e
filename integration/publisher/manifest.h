#pragma once

#include "base/result.h"
#include "publisher/request.h"
#include "publisher/result.h"

#include <QJsonObject>
#include <QJsonValue>

#include <vector>

// Publishes as JSON: what programs hand to each other, and what the queue keeps. `integration/manifest.schema.json`
// describes it for others.

namespace bridge::publisher {

constexpr int manifestVersion = 1;

QJsonObject toJson(const PublishRequest &request);
//! Malformed with the path of what is wrong: a key that is missing, of another type, or that nobody knows.
Result<PublishRequest> requestFromJson(const QJsonObject &json, const QString &path);

//! {"manifestVersion": 1, "project": "show", "user": "artist", "publishes": [{…}]}: `project` and `user` hold for those
//! publishes that say nothing else. Malformed as above; Refused, with the way out, when it is of a newer version.
Result<std::vector<PublishRequest>> manifestFromJson(const QJsonValue &json);

QJsonObject toJson(const PublishResult &result);
Result<PublishResult> resultFromJson(const QJsonObject &json);

} // namespace bridge::publisher
