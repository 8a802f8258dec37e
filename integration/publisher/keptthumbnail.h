#pragma once

#include "base/result.h"
#include "publisher/request.h"

namespace bridge::publisher {

//! The same request, for one who comes to it later: a temporary thumbnail is copied below \a folder, and is safely on
//! disk when this returns. Refused, with nothing kept, when it cannot be read or the disk is full.
Result<PublishRequest> keepThumbnail(PublishRequest request, const QString &folder);

//! Removes the copy of a request that keepThumbnail() gave.
void forgetThumbnail(const PublishRequest &request);

} // namespace bridge::publisher
