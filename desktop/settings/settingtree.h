#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace bridge::desktop {

//! One setting of the addon, as the form shows it. A list is one setting: AYON overrides it as a whole.
struct Setting {
    enum class Kind {
        Text,
        Number,
        Switch,
        AnatomyPreset,
        TaskType,
        Secret, // name of one
        Types, // some of ShotGrid's entity types
        AttributeMap,
        ParentingPresets,
        MoviePathProfiles,
    };

    QStringList path = {}; // "service_settings", "polling_frequency"
    Kind kind = Kind::Text;
    QString title = {};
    QString explanation = {};
    bool isOfStudio = false; // projects cannot have their own

    //! What the widgets of the setting are named after: "service_settings.polling_frequency".
    QString name() const { return path.join(u'.'); }
    bool operator==(const Setting &) const = default;
};

struct SettingSection {
    QString title = {};
    QString icon = {};
    std::vector<Setting> settings = {};
};

//! The whole tree (`behaviour.md` 2.2), in the person's language.
std::vector<SettingSection> settingSections();

//! Undefined when there is none.
QJsonValue valueAt(const QJsonObject &tree, const QStringList &path);
QJsonObject withValue(QJsonObject tree, const QStringList &path, const QJsonValue &value);

//! A value for people: "10", "on", "Shot, Task", "rows: 12".
QString toDisplayText(const QJsonValue &value);

} // namespace bridge::desktop
