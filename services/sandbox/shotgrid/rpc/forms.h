#pragma once

#include "sandbox/shotgrid/files/uploadcalls.h"
#include "sandbox/shotgrid/rpc/method.h"

namespace bridge::sandbox::shotgrid::rpc {

//! The forms below /upload/, by which the package sends files: upload_file, publish_thumbnail, share_thumbnail. Their
//! answers are texts with status 200, since the package repeats a call that failed otherwise: "1:<id>" with the id of
//! the Attachment, or why it was not done. Nothing when the path is none of them.
std::optional<Reply> answerForm(const Access &access, const Uploads &uploads, const Request &request);

} // namespace bridge::sandbox::shotgrid::rpc
