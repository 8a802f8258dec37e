#include "net/retry.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace bridge::net {

using namespace Qt::StringLiterals;

std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, const QDateTime &now)
{
    bool isNumber = false;
    const double seconds = header.trimmed().toDouble(&isNumber);
    if (isNumber)
        return std::chrono::milliseconds(std::max<qint64>(0, qint64(seconds * 1000)));
    // "Wed, 21 Oct 2026 07:28:00 GMT", in English whatever the locale
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(date)));
}

std::chrono::milliseconds pauseBefore(int retry, const RetryPolicy &policy, double random)
{
    const double doubled = double(policy.firstPause.count()) * std::pow(2, retry - 1);
    const double longest = std::min(doubled, double(policy.longestPause.count()));
    return std::chrono::milliseconds(qint64(longest / 2 * (1 + random)));
}

bool isBusy(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

} // namespace bridge::net
