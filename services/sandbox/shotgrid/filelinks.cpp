#include "sandbox/shotgrid/filelinks.h"

#include "sandbox/http/site.h"

#include <QMessageAuthenticationCode>
#include <QUrl>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr int lifetime = 900; // seconds, as on a real site
constexpr auto timeFormat = "yyyyMMdd'T'HHmmss'Z'";
constexpr auto signatureName = "X-Amz-Signature"_L1;

} // namespace

QString FileLinks::toGet(const QString &object) const
{
    return signedLink(u"GET"_s, object, {});
}

QString FileLinks::toPut(const QString &object) const
{
    return signedLink(u"PUT"_s, object, {});
}

QString FileLinks::toPutPart(const QString &object, const QString &uploadId, int part) const
{
    return signedLink(u"PUT"_s, object, u"&partNumber=%1&uploadId=%2"_s.arg(part).arg(uploadId));
}

FileLinks::Check FileLinks::check(const Request &request) const
{
    QUrlQuery query = request.query;
    const QByteArray given = query.queryItemValue(signatureName).toLatin1();
    query.removeQueryItem(signatureName);
    if (given.isEmpty() || given != signature(request.method, request.path, query.toString(QUrl::FullyDecoded)))
        return Check::Forged;
    QDateTime made = QDateTime::fromString(query.queryItemValue(u"X-Amz-Date"_s), QLatin1String(timeFormat));
    made.setTimeSpec(Qt::UTC);
    return made.addSecs(lifetime) > now ? Check::Good : Check::Expired;
}

QString FileLinks::signedLink(const QString &method, const QString &object, const QString &parameters) const
{
    const QString path = u"/_s3/"_s + object;
    const QString query =
        u"X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=%1&X-Amz-Expires=%2&X-Amz-SignedHeaders=host%3"_s.arg(
            now.toUTC().toString(QLatin1String(timeFormat)), QString::number(lifetime), parameters);
    return u"%1%2?%3&%4=%5"_s.arg(origin, path, query, signatureName,
                                  QString::fromLatin1(signature(method, path, query)));
}

QByteArray FileLinks::signature(const QString &method, const QString &path, const QString &query) const
{
    const QByteArray what = (method + u'\n' + path + u'\n' + query).toUtf8();
    return QMessageAuthenticationCode::hash(what, key, QCryptographicHash::Sha256).toHex();
}

} // namespace bridge::sandbox::shotgrid
