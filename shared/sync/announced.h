#pragma once

#include "sync/plan.h"
#include "sync/reconcile.h"

#include <QJsonObject>

namespace bridge::sync {

// The base is written behind the row in ShotGrid that it speaks of. When the pass dies in between, the row says what
// nobody has agreed on yet, and looks as if somebody had edited it there. So what is about to be written to a row is
// kept with its AYON entity first, and taken away with the next base. Rows that are made need none of it: they name
// their entity themselves.

//! The key of an AYON entity's `data` that holds it.
inline const QString announcedKey = QStringLiteral("shotgridAnnounced");

//! What a pass was about to write to a row, in the terms of the base: only the title, the parent and the values that
//! it changes.
struct Announced {
    QString shotgridId = {}; // "Shot/868"
    std::optional<QString> title = {};
    std::optional<QString> parent = {}; // AYON id of the parent both know; empty: the project
    Fields values = {};
    bool operator==(const Announced &) const = default;
};

//! By AYON id.
using AnnouncedTree = std::unordered_map<QString, Announced>;

//! True when \a item writes contents to a row that is there, and the base behind it.
bool announces(const Item &item);
//! What \a item is about to write to ShotGrid.
Announced announcedBy(const Item &item);

//! {"shotgrid":"Shot/868","title":"sh010","parent":"…","values":{"status":"ip"}}, as the base; without what is absent.
QJsonObject toJson(const Announced &announced, const Mapping &mapping);
//! Nothing when \a data has none. Values of fields that are mapped no more are left out.
std::optional<Announced> announcedFromData(const QJsonObject &data, const Mapping &mapping);

//! What both had agreed on, and what a pass has written to ShotGrid since without being able to say so: where the row
//! says what was announced, nobody has edited it. Of lists that holds for each member by itself.
BaseTree withAnnounced(BaseTree base, const AnnouncedTree &announced, const Tree &ayon, const Tree &shotgrid,
                       const Mapping &mapping);

} // namespace bridge::sync
