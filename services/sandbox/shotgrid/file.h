#pragma once

#include "sandbox/shotgrid/store.h"
#include "sandbox/shotgrid/written.h"

#include <QJsonObject>

namespace bridge::sandbox::shotgrid {

//! What `Attachment.this_file` keeps of a file on the web: {link_type, url, name, content_type}.
QJsonObject webFile(const QString &url, const QString &name);
//! And of a file below the root of a LocalStorage: {link_type, local_storage, relative_path, name, content_type}.
QJsonObject localFile(const QJsonObject &storage, const QString &relativePath);

//! And of a file whose bytes were uploaded: {link_type, object, name, content_type}; the object is one of the file
//! store.
QJsonObject uploadedFile(const QString &object, const QString &name);

//! What a file holds, by its name.
bool isMovie(const QString &fileName);
bool isPicture(const QString &fileName);
//! The object of the picture that shows an uploaded file: of a picture itself.
QString frameOf(const QString &object);

//! What a write to a `url` field asks for: an address, a local path (below the deepest root that fits), or a path below
//! a storage. The field must not be null.
Outcome<QJsonObject> writtenFile(Verb verb, const Store &store, const EntityType &type, const Field &field,
                                 const QJsonValue &json);

//! A new Attachment row that holds the file; no link when the site has no such type.
Link insertAttachment(Store &store, const QJsonObject &file, const Link &project);
//! The storage of a local file stands beside its field as well: `path_cache_storage` of `path`.
void keepStorage(Store &store, const Link &row, const Field &field, const QJsonObject &file);

} // namespace bridge::sandbox::shotgrid
