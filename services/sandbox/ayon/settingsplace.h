#pragma once

#include "sandbox/ayon/call.h"

namespace bridge::sandbox::ayon {

//! The one addon that is installed.
extern const QString addonName;
extern const QString addonVersion;

//! The one variant that a bundle is set for; settings are kept for others too.
extern const QString defaultVariant;

//! The variant that the query asks for.
QString variantOf(const Call &call);

//! The place that a request's path and query name.
Checked<SettingsPlace> placeOf(const Call &call);
//! The same for a caller who wants to change something there.
Checked<SettingsPlace> placeToChange(const Call &call);

//! What a request wants to put into a place, and what was in force there until then.
struct SettingsChange {
    SettingsPlace place = {};
    QJsonObject body = {};
    QJsonObject before = {}; // effective
};
Checked<SettingsChange> changeIn(const Call &call);

//! What the settings of a place stand on: for the studio the defaults, for a project the studio's.
QJsonObject baseOf(const Store &store, const SettingsPlace &place);
QJsonObject overridesOf(const Store &store, const SettingsPlace &place);
QJsonObject effectiveSettings(const Store &store, const SettingsPlace &place);

//! Dispatches `settings.changed`. \a before: the effective settings until now.
void reportChange(Call &call, const SettingsPlace &place, const QJsonObject &before);

} // namespace bridge::sandbox::ayon
