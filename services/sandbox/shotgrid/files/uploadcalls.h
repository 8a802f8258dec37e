#pragma once

#include "sandbox/shotgrid/files/filestore.h"
#include "sandbox/shotgrid/files/processing.h"
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

//! The calls below entity/{t}/{id}[/{field}]/_upload; \a segments is what follows the id.
//!   GET _upload                     step one: where to put the bytes
//!   PUT _upload                     step two, when they go to the site
//!   GET _upload/multipart           where to put the next part
//!   POST _upload                    step three: the file gets its place
//!   POST _upload/multipart_abort    the parts are thrown away
//! Step three does not look for the bytes, unless they came in parts.
Outcome<Reply> answerUpload(const Call &call, const Uploads &uploads, Writer &writer, const Link &row,
                            const QStringList &segments);

} // namespace bridge::sandbox::shotgrid
