#pragma once

#include "publisher/prepare.h"
#include "shotgrid/filter.h"
#include "shotgrid/value.h"

#include <QStringList>

#include <set>
#include <vector>

// Which rows are those of a publish. ShotGrid keeps nobody from making a second one, so whoever made one looks again,
// and of two that say the same the one with the lowest id stays: everybody comes to the same end, whoever looks when.

namespace bridge::publisher {

//! What is read of a Version.
QStringList versionFieldNames();
//! What is read of a PublishedFile.
QStringList publishedFileFieldNames();

//! All Versions that may be those of \a publishes. One query, which must not be asked for none of them.
shotgrid::Filter candidatesOf(const std::vector<const Prepared *> &publishes);

//! The Version of \a publish: the one of its AYON version, whoever made it, or else that of its place, name and task
//! (PUB-14) unless it belongs to another AYON version, one of \a live. None when it is not there.
const shotgrid::Row *versionOf(const Prepared &publish, const std::vector<shotgrid::Row> &rows,
                               const std::set<EntityId> &live);

//! The AYON versions that rows of the name of \a publish belong to, and which are not its own.
std::vector<EntityId> othersOf(const Prepared &publish, const std::vector<shotgrid::Row> &rows);

//! Of the PublishedFiles of one Version, the one of this name, and of this task if one is known (PUB-27).
const shotgrid::Row *publishedFileOf(const QString &code, const ShotgridRef &version, const ShotgridRef &task,
                                     const std::vector<shotgrid::Row> &rows);

} // namespace bridge::publisher
