#pragma once

#include "sandbox/shotgrid/files/filestore.h"

#include "sandbox/http/site.h"

#include <optional>

namespace bridge::sandbox::shotgrid {

//! What stands below /_s3/ for the store of the files: PUT and GET by signed links, in the store's own words (XML).
//! Refused are a request that carries `Authorization` beside the signature (400), a link that is forged or out of date
//! (403), and what is not there (404): an object, or the upload that a part is of. Also the picture that says that
//! another is not ready yet. Nothing when the path is neither.
std::optional<Reply> answerFileStore(FileStore &store, const FileLinks &links, const Request &request);

//! The object, or the `Range` of it that the request asks for: 200, 206, or 416.
Reply fileReply(const FileStore::Object &object, const Request &request);

} // namespace bridge::sandbox::shotgrid
