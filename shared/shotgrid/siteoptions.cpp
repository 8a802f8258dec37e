#include "shotgrid/siteoptions.h"

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

net::HttpOptions siteOptions(net::HttpOptions options, const QUrl &site)
{
    options.server = u"shotgrid"_s;
    options.baseUrl = site;
    options.headers.emplace_back("Accept"_ba, "application/json"_ba);
    return options;
}

} // namespace bridge::shotgrid
