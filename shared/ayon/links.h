#pragma once

#include "base/entityid.h"

#include <QJsonObject>
#include <QString>

namespace bridge::ayon {

//! Stands as `shotgridId` of an entity that is kept although its row was deleted in ShotGrid (REM-02).
inline const QString removedLink = QStringLiteral("removed");

//! The row that an entity is linked with, by the `shotgridId` and `shotgridType` in its attributes; where they say no
//! type, of \a typeUnsaid. Empty when they name no row, or of no type.
ShotgridRef linkedRow(const QJsonObject &attrib, const QString &typeUnsaid = {});

} // namespace bridge::ayon
