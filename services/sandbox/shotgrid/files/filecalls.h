#pragma once

#include "sandbox/shotgrid/files/filestore.h"
#include "sandbox/shotgrid/searching.h"

namespace bridge::sandbox::shotgrid {

//! GET entity/{t}/{id}/{field}: where the file of a `url` or `image` field is. `?alt=original|thumbnail` answers with
//! 302 to it, and `Range` with that part of it (206).
Outcome<Reply> readFile(const Call &call, const FileStore &files, const EntityType &type, int id, const QString &name);

//! GET /file_serve/attachment/{id}: the file of an Attachment, for a caller who is signed in in the browser. 400 when
//! it is not there.
Reply serveAttachment(const Store &store, const FileStore &files, const Caller &caller, const Request &request, int id);

//! The field of that name, when a file can be put there: an image, a file, or the attachments of a note.
//! Refusals: 404 when the type has none of that name, 400 when it is of another data type.
Outcome<const Field *> uploadField(const EntityType &type, const QString &name);

} // namespace bridge::sandbox::shotgrid
