#pragma once

#include "sandbox/ayon/graphql/language/schema.h"
#include "sandbox/ayon/graphql/reading.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace bridge::sandbox::ayon::graphql {

//! The types of `attrib { … }`: `FolderAttribType` and so on, with a field for each attribute that the server has
//! loaded. They change when it starts again, so they are added for each query.
void addAttribTypes(language::Schema &schema, const AttributeLibrary &library);

//! `attrib { … }` of something of the scope "Folder".
Value attribOf(const QString &scope, const QJsonObject &values);

//! The text that an attribute is stored as, which is what `attributes: [{name, values}]` compares: a float 25 is
//! "25.0".
QString storedText(const QJsonValue &value, AttributeType type);

//! What the server finds when folders or tasks are asked for an attribute: the own value, else that of the nearest
//! folder above, else the project's, even of attributes that do not inherit. Undefined when there is none.
QJsonValue valueFoundFor(const Project &project, const Entity &entity, const QString &attribute);

} // namespace bridge::sandbox::ayon::graphql
