#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! The bundle that the addon is in.
extern const QString bundleName;

//! Settings of addons for the studio and for projects, secrets, addons and bundles.
void addSettingsRoutes(Router &router);

//! Stores the studio's settings (or those of a project) as a POST of the whole document does.
std::optional<Refusal> changeSettings(Store &store, const SettingsPlace &place, const QJsonObject &document);
//! The same for a document that leaves out what shall stay as it is.
std::optional<Refusal> changeSettingsPartly(Store &store, const SettingsPlace &place, const QJsonObject &changes);

} // namespace bridge::sandbox::ayon
