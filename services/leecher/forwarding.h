#pragma once

#include "settings/addonsettings.h"
#include "shotgrid/filter.h"
#include "shotgrid/value.h"

#include <QJsonObject>
#include <QStringList>

namespace bridge::leecher {

//! The types of event-log entries that are asked for (LEE-04).
QStringList eventTypes(const settings::AddonSettings &settings);
//! Those of rows that have no project of their own (LEE-05): replies, and the order of versions in playlists.
QStringList eventTypesOfNoProject(const settings::AddonSettings &settings);

//! Those that tell that a project was switched on or off, archived or retired, or came back, of all projects; and
//! whether \a entry is one.
shotgrid::Filter switches();
bool isSwitch(const shotgrid::Row &entry);

//! Whether somebody has to look because of \a entry of a project with \a settings: it is of a type that takes part, it
//! was not made by \a self, and what it tells can matter. Sync never looks at most attributes, and each creation logs
//! every field once more (LEE-10, LEE-11, D-04).
bool isForwarded(const shotgrid::Row &entry, const settings::AddonSettings &settings, const ShotgridRef &self);

//! `sg_payload` of the AYON event (LEE-13): the entry as the former leecher passed it on.
QJsonObject payloadOf(const shotgrid::Row &entry);

//! LEE-14. The server takes one event of a hash, so an entry that is sent twice is there once. \a site is told where
//! the project had another one before: there the same number was another entry.
QString hashOf(qint64 entry, const QString &site = {});

} // namespace bridge::leecher
