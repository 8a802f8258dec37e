#pragma once

#include "desktop/settings/settingsdraft.h"

namespace bridge::desktop {

// Changes of settings for people.

//! The title of the setting, and of the row in it: "Attributes and fields, fps".
QString nameOf(const QStringList &path);
QString beforeText(const SettingChange &change);
//! The value, and that it is pinned or reset when that is what happens.
QString afterText(const SettingChange &change);

//! A change of a list of rows as a change of each row that differs; one of anything else as it is.
std::vector<SettingChange> inDetail(const SettingChange &change);

} // namespace bridge::desktop
