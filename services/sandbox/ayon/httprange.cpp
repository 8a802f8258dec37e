#include "sandbox/ayon/httprange.h"

#include <QRegularExpression>
#include <QString>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

RangeRequest RangeRequest::fromHeader(const QByteArray &header, qint64 size)
{
    static const QRegularExpression single(u"^bytes=(\\d*)-(\\d*)$"_s);
    const auto match = single.match(QString::fromLatin1(header.trimmed()));
    const QString from = match.captured(1);
    const QString to = match.captured(2);
    if (!match.hasMatch() || (from.isEmpty() && to.isEmpty()))
        return {};

    RangeRequest request{.kind = Kind::Part};
    if (from.isEmpty()) // that many from the end
        request.range = {.first = std::max(qint64(0), size - to.toLongLong()), .last = size - 1};
    else
        request.range = {.first = from.toLongLong(),
                         .last = to.isEmpty() ? size - 1 : std::min(to.toLongLong(), size - 1)};
    if (request.range.first >= size || (!to.isEmpty() && !from.isEmpty() && to.toLongLong() < request.range.first))
        return {.kind = Kind::Unsatisfiable};
    return request;
}

} // namespace bridge::sandbox::ayon
