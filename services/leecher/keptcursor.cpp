#include "leecher/keptcursor.h"

#include <algorithm>

namespace bridge::leecher {

using namespace Qt::StringLiterals;

namespace {

const QString cursorKey = u"shotgridCursor"_s;
const QString siteKey = u"site"_s;
const QString eventKey = u"event"_s;
const QString afterKey = u"after"_s;
const QString movedKey = u"moved"_s;

} // namespace

KeptCursor keptCursorFrom(const QJsonObject &data)
{
    const QJsonObject kept = data.value(cursorKey).toObject();
    KeptCursor cursor{.site = kept.value(siteKey).toString(), .hasMoved = kept.value(movedKey).toBool()};
    const qint64 event = kept.value(eventKey).toInteger(-1);
    if (event >= 0)
        cursor.event = event;
    cursor.after = kept.value(afterKey).toInteger(event);
    return cursor;
}

QJsonObject toData(const KeptCursor &cursor)
{
    QJsonObject kept{{siteKey, cursor.site}, {afterKey, cursor.after}};
    if (cursor.event)
        kept.insert(eventKey, *cursor.event);
    if (cursor.hasMoved)
        kept.insert(movedKey, true);
    return {{cursorKey, kept}};
}

std::optional<qint64> startOf(const std::vector<KeptCursor> &cursors)
{
    const auto last =
        std::max_element(cursors.begin(), cursors.end(), [](const KeptCursor &one, const KeptCursor &other) {
            return one.event < other.event; // none is less than any
        });
    if (last == cursors.end() || !last->event)
        return std::nullopt;
    qint64 start = *last->event;
    for (const KeptCursor &cursor : cursors) {
        if (cursor.event && *cursor.event >= last->after)
            start = std::min(start, *cursor.event);
    }
    return start;
}

} // namespace bridge::leecher
