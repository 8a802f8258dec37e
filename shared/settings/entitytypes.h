#pragma once

#include <QStringList>

namespace bridge::settings {

//! The ShotGrid types that can be exchanged, in the order of the settings (SET-08).
const QStringList &entityTypes();

//! Of these, the ones whose folders can be given other parents (SET-18).
const QStringList &parentedTypes();

} // namespace bridge::settings
