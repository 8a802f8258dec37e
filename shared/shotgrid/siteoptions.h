#pragma once

#include "net/httpclient.h"

#include <QUrl>

namespace bridge::shotgrid {

//! \a options for talking to the site at \a site.
net::HttpOptions siteOptions(net::HttpOptions options, const QUrl &site);

} // namespace bridge::shotgrid
