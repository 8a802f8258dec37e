#pragma once

#include <QJsonObject>
#include <QString>

#include <set>
#include <tuple>

namespace bridge::sandbox::ayon {

//! A computer that people work on, which has told its id: the server calls it a site.
struct Machine {
    QString platform = {}; // "linux"
    QString hostname = {};
    QString version = {}; // of the launcher
    std::set<QString> users = {};
};

//! As the server shows it.
QJsonObject toJson(const QString &id, const Machine &machine);

//! A row as `--state` keeps it, and back.
QJsonObject toState(const Machine &machine);
Machine machineFromState(const QJsonObject &state);

//! Whose paths for the roots of a project, and on which machine.
struct RootsPlace {
    QString site = {};
    QString user = {};
    auto operator<=>(const RootsPlace &other) const
    {
        return std::tie(site, user) <=> std::tie(other.site, other.user);
    }
    bool operator==(const RootsPlace &) const = default;
};

} // namespace bridge::sandbox::ayon
