#pragma once

#include "base/error.h"
#include "net/httpmessage.h"

namespace bridge::shotgrid {

//! What the site meant by an answer that is no success. Its text stands in `detail`, `title` or `source`; permission
//! rules and bad credentials come as 400, and are told by code and words.
Error refusalFromReply(const net::HttpReply &reply);

//! The same of a store that files lie in: it answers in XML, of which the text in <Message> is for people. It is about
//! that file: the site is another server, which may well be there.
Error refusalOfStore(const net::HttpReply &reply);

} // namespace bridge::shotgrid
