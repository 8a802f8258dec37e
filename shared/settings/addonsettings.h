#pragma once

#include "base/entityid.h"
#include "base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace bridge::settings {

//! One row of the attribute map: an AYON attribute and the ShotGrid field it is exchanged with.
struct AttributeRow {
    QString ayon = {}; // "frameStart"
    QString type = {}; // type of the AYON attribute, as the settings page shows it; may be out of date
    QString sg = {}; // field without "sg_"; empty: not exchanged
    QStringList scope = {}; // ShotGrid types

    bool operator==(const AttributeRow &) const = default;
};

struct ParentFolder {
    QString folderType = QStringLiteral("asset");
    QString folderName = QStringLiteral("assets");

    bool operator==(const ParentFolder &) const = default;
};

//! Where folders made for one ShotGrid type go.
struct ParentingPreset {
    QString entityType = QStringLiteral("Asset");
    std::vector<ParentFolder> parents = {}; // outermost first; empty: as in ShotGrid

    bool operator==(const ParentingPreset &) const = default;
};

enum class Parenting { AsInShotgrid, RootRelocate, TypeGrouping };

struct MoviePathProfile {
    QStringList hostNames = {};
    QStringList productBaseTypes = {};
    QStringList taskTypes = {};
    QStringList taskNames = {};
    QStringList representationNames = {}; // the result, by preference

    bool operator==(const MoviePathProfile &) const = default;
};

//! Settings of the addon `shotgrid`, as a studio or one of its projects has them. Defaults are those of the addon.
struct AddonSettings {
    QString shotgridServer = {}; // without slashes at its end
    bool noSslValidation = false;
    QString projectCodeField = QStringLiteral("code");
    bool localStorageEnabled = true;
    QString localStorageKey = QStringLiteral("primary");
    QString anatomyPreset = {}; // empty: none given ("_" in the settings)

    QString defaultTaskType = QStringLiteral("Generic");
    QStringList enabledEntities = {QStringLiteral("Project"), QStringLiteral("Episode"), QStringLiteral("Sequence"),
                                   QStringLiteral("Shot"),    QStringLiteral("Asset"),   QStringLiteral("Task"),
                                   QStringLiteral("Version"), QStringLiteral("Note")};
    std::vector<AttributeRow> attributeMap = {}; // valid rows only, those without `sg` left out
    Parenting parenting = Parenting::AsInShotgrid;
    std::vector<ParentingPreset> parentingPresets = {}; // of the mode that is on

    std::chrono::seconds pollingInterval = std::chrono::seconds(10);
    QString scriptKeySecret = {}; // name of the AYON secret whose value is the script's key
    QString scriptName = {}; // name of the script itself, although the page offers secrets

    std::vector<MoviePathProfile> moviePathProfiles = {};

    bool isEnabled(const QString &shotgridType) const { return enabledEntities.contains(shotgridType); }
    //! The preset for a type, or none when its folders go where ShotGrid has them. Asset categories use that of Asset.
    const ParentingPreset *parentingPreset(const QString &shotgridType) const;

    bool operator==(const AddonSettings &) const = default;
};

//! Something in the settings that is not right. `path` is where to change it, as the logs of the services always said
//! it: "ayon+settings://shotgrid/compatibility_settings/custom_attribs_map/3/sg".
struct Finding {
    enum class Effect {
        ValueReplaced, // the default is used instead
        RowSkipped, // the row alone is left out
        CannotRun, // nothing can be synced before it is put right
    };

    QString path = {};
    QString message = {};
    Effect effect = Effect::ValueReplaced;

    bool operator==(const Finding &) const = default;
};

//! Settings that were read, and what is wrong with them. `settings` is usable unless a finding says CannotRun.
struct CheckedSettings {
    AddonSettings settings = {};
    std::vector<Finding> findings = {};

    //! The first finding that stops everything, as an error with the way out.
    std::optional<Error> blocker() const;
};

//! Never fails: what is missing, of another type or makes no sense becomes a finding and its default.
CheckedSettings settingsFromJson(const QJsonObject &json);

} // namespace bridge::settings
