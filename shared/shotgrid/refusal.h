#pragma once

#include "base/error.h"
#include "net/httpmessage.h"

namespace bridge::shotgrid {

//! What the site meant by an answer that is no success. Its text stands in `detail`, `title` or `source`; permission
//! rules and bad credentials come as 400, and are told by code and words.
Error refusalFromReply(const net::HttpReply &reply);

} // namespace bridge::shotgrid
