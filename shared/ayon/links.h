#pragma once

#include <QString>

namespace bridge::ayon {

//! Stands as `shotgridId` of an entity that is kept although its row was deleted in ShotGrid (REM-02).
inline const QString removedLink = QStringLiteral("removed");

} // namespace bridge::ayon
