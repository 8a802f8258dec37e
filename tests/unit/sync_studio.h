#pragma once

#include "sync/facts.h"

namespace bridge::sync::test {

//! What two servers say of one small show, for the rules of set-up and mapping: a test changes the one thing that it is
//! about.
struct SmallStudio {
    settings::AddonSettings settings = {};
    AyonRead ayon = {};
    ShotgridRead shotgrid = {};
    ProjectIdentity identity = {};

    shotgrid::Field &field(const QString &type, const QString &name) { return shotgrid.schemas[type].fields[name]; }
    void addField(const QString &type, const QString &name, shotgrid::FieldType dataType);
    void mapAttribute(const QString &name, const QString &sg, const QStringList &scope);
    //! The codes that rows of \a type may have, each with its label.
    void offerStatuses(const QString &type, const std::map<QString, QString> &labels);
};

SmallStudio smallStudio();

} // namespace bridge::sync::test
