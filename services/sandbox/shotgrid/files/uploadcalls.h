#pragma once

#include "sandbox/shotgrid/files/filestore.h"
#include "sandbox/shotgrid/files/processing.h"
#include "sandbox/shotgrid/formdata.h"
#include "sandbox/shotgrid/searching.h"
#include "sandbox/shotgrid/writer.h"

#include <chrono>

namespace bridge::sandbox::shotgrid {

//! Where uploads go, and what becomes of them.
struct Uploads {
    FileStore &files;
    Processing &processing;
    bool isToSite = false; // the bytes go to the site itself, which hands them on, instead of to the store
    std::chrono::milliseconds processingTime = {};
};

//! Where a file goes: a field, or none for the attachments of the row.
struct UploadPlace {
    Link row = {};
    const Field *field = nullptr;
};

//! The calls below entity/{t}/{id}[/{field}]/_upload; \a segments is what follows the id.
//!   GET _upload                     step one: where to put the bytes
//!   PUT _upload                     step two, when they go to the site
//!   GET _upload/multipart           where to put the next part
//!   POST _upload                    step three: the file gets its place
//!   POST _upload/multipart_abort    the parts are thrown away
//! Step three does not look for the bytes, unless they came in parts.
Outcome<Reply> answerUpload(const Call &call, const Uploads &uploads, Writer &writer, const Link &row,
                            const QStringList &segments);

//! A file that comes whole in one request: its bytes are kept and it gets its place, in a field of the row or among its
//! attachments. \a described is {display_name, tags}. The Attachment.
Outcome<Link> keepUpload(const Call &call, const Uploads &uploads, Writer &writer, const UploadPlace &place,
                         const FormFile &file, const QJsonObject &described);

} // namespace bridge::sandbox::shotgrid
