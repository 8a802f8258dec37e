#include "lanes/handler.h"

#include <QStringList>

namespace bridge::lanes {

using namespace Qt::StringLiterals;

QString inShort(const QStringList &failures)
{
    constexpr qsizetype fewEnough = 3;
    const QString text = failures.mid(0, fewEnough).join("; "_L1);
    const qsizetype more = failures.size() - fewEnough;
    return more > 0 ? u"%1; and %2 more"_s.arg(text).arg(more) : text;
}

} // namespace bridge::lanes
