#pragma once

#include "base/entityid.h"
#include "sandbox/http/site.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bridge::sandbox::ayon {

Reply jsonReply(const QJsonObject &body, int status = 200);
Reply listReply(const QJsonArray &body);
Reply nullReply(int status); // the body is `null`
Reply emptyReply(); // 204
Reply textReply(const QByteArray &body, int status);

//! An object as the REST documents of entities, projects and users show it: members that are null are left out.
QJsonObject withoutNulls(QJsonObject object);

//! A text or an id, or null when it is empty.
QJsonValue textOrNull(const QString &text);
QJsonValue idOrNull(const EntityId &id);

} // namespace bridge::sandbox::ayon
