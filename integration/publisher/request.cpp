#include "publisher/request.h"

namespace bridge::publisher {

using namespace Qt::StringLiterals;

QString titleOf(const PublishRequest &request)
{
    const QString place = !request.folderPath.isEmpty() ? request.folderPath
        : !request.link.isEmpty()                       ? request.link.type + ' '_L1 + request.link.id.toText()
                                                        : request.folderId.toText();
    return u"%1 %2 v%3"_s.arg(place, request.product).arg(request.version, 3, 10, '0'_L1);
}

} // namespace bridge::publisher
