#include "net/signinpage.h"

#include "base/words.h"

#include <QFile>

namespace bridge::net {

std::optional<Error> pageInPlaceOf(const QString &path, const HttpReply &reply)
{
    if (reply.status != 200 || !reply.contentType.startsWith("text/html"))
        return std::nullopt;
    constexpr qint64 enoughForATitle = 4096;
    HttpReply page = reply;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        page.body = file.read(enoughForATitle);
    file.remove();
    return page.error(Error::Kind::Malformed, Words::tr("expected a file, got %1").arg(page.bodyInWords()),
                      Words::tr("let no proxy or sign-in page answer in the place of the server, then try again"));
}

} // namespace bridge::net
