#pragma once

#include "sandbox/shotgrid/store.h"
#include "sandbox/shotgrid/written.h"

#include <QJsonObject>

namespace bridge::sandbox::shotgrid {

//! What `Attachment.this_file` keeps of a file on the web: {link_type, url, name, content_type}.
QJsonObject webFile(const QString &url, const QString &name);
//! And of a file below the root of a LocalStorage: {link_type, local_storage, relative_path, name, content_type}.
QJsonObject localFile(const QJsonObject &storage, const QString &relativePath);

//! What a write to a `url` field asks for: an address, a local path (below the deepest root that fits), or a path below
//! a storage. The field must not be null.
Outcome<QJsonObject> writtenFile(Verb verb, const Store &store, const EntityType &type, const Field &field,
                                 const QJsonValue &json);

//! A new Attachment row that holds the file; no link when the site has no such type.
Link insertAttachment(Store &store, const QJsonObject &file, const Link &project);

} // namespace bridge::sandbox::shotgrid
