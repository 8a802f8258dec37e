#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace bridge::leecher {

//! How far the log of a site was read, as each followed project keeps it in its `data`: there it outlives the leecher,
//! and events that are cleaned away.
struct KeptCursor {
    QString site = {};
    std::optional<qint64> event = {}; // everything up to it was passed on
    qint64 after = 0; // what all followed projects said when this one was written: a kill may have spared the others
    bool hasMoved = false; // from another site, whose events had the same numbers

    bool operator==(const KeptCursor &) const = default;
};

//! Of the `data` of a project. Whatever is no cursor is none: the log is not read from its beginning.
KeptCursor keptCursorFrom(const QJsonObject &data);
//! Changes for the `data` of a project.
QJsonObject toData(const KeptCursor &cursor);

//! Where to go on, so that nothing is left out in any project that was followed until the last one was written; none
//! when none was. Those that say less were not followed all the time.
std::optional<qint64> startOf(const std::vector<KeptCursor> &cursors);

} // namespace bridge::leecher
