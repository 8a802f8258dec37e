#pragma once

#include "net/httpmessage.h"

#include <optional>

namespace bridge::net {

//! Malformed when \a reply is a page for people that somebody sent in the place of the file at \a path, which is
//! removed then: it would be passed on as a movie, or be gone on from. Where a page is the file, servers send the piece
//! of it that was asked for (206).
std::optional<Error> pageInPlaceOf(const QString &path, const HttpReply &reply);

} // namespace bridge::net
