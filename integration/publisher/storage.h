#pragma once

#include "base/entityid.h"
#include "settings/addonsettings.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace bridge::shotgrid {
struct Row;
}

namespace bridge::publisher {

//! The operating systems that the site knows.
enum class System { Linux, Mac, Windows };
System thisSystem();

//! A LocalStorage as this operating system sees it.
struct Storage {
    ShotgridRef ref = {};
    QString code = {};
    QString root = {}; // empty: none on this system

    bool operator==(const Storage &) const = default;
};
//! The field that holds the root on this system: "linux_path".
QString rootField(System system = thisSystem());
//! The key under which a `path` that was read has the path on this system: "local_path_linux".
QString localPathKey(System system = thisSystem());
Storage storageFromRow(const shotgrid::Row &row);

//! The path below the root, with forward slashes and none before it; none when it is not below (PUB-24). Only Linux
//! tells names apart by their case.
std::optional<QString> relativePath(const QString &root, const QString &path, System system = thisSystem());

//! Where a file lies for the site.
struct Location {
    ShotgridRef storage = {};
    QString relativePath = {};

    bool operator==(const Location &) const = default;
};
//! In the storage that the settings name; when they use none, in the one with the deepest root, as the site looks it up
//! itself. None when it is in no such storage.
std::optional<Location> locate(const QString &path, const std::vector<Storage> &storages,
                               const settings::AddonSettings &settings);

//! `path` of a PublishedFile.
QJsonObject pathValue(const QString &path, const Location &location, const settings::AddonSettings &settings);

} // namespace bridge::publisher
