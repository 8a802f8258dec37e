#include "settings/addonsettings.h"

#include "base/words.h"
#include "settings/entitytypes.h"
#include "settings/settingsreader.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

namespace bridge::settings {

using namespace Qt::StringLiterals;

namespace {

QString serverUrl(SettingsReader &reader)
{
    QString text = reader.text(u"shotgrid_server"_s, {}).trimmed();
    while (text.endsWith('/'_L1))
        text.chop(1);
    const QUrl url(text);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (text.isEmpty())
        reader.note(u"shotgrid_server"_s, Words::tr("the URL of the ShotGrid site is missing"),
                    Finding::Effect::CannotRun);
    else if (!url.isValid() || !isWeb || url.host().isEmpty())
        reader.note(u"shotgrid_server"_s, Words::tr("'%1' is no URL of a site (https://…)").arg(text),
                    Finding::Effect::CannotRun);
    return text;
}

QString noPause(qint64 seconds, qint64 usual)
{
    return Words::tr("%1 s is no pause; %2 s is used").arg(seconds).arg(usual);
}

std::chrono::seconds pollingInterval(SettingsReader &reader)
{
    const std::chrono::seconds usual = AddonSettings().pollingInterval;
    const qint64 seconds = reader.integer(u"polling_frequency"_s, usual.count());
    if (seconds >= 1)
        return std::chrono::seconds(seconds);
    reader.note(u"polling_frequency"_s, noPause(seconds, usual.count()), Finding::Effect::ValueReplaced);
    return usual;
}

//! A list of ShotGrid types; those that are none are left out and reported.
QStringList knownTypes(SettingsReader &reader, const QString &key, const QStringList &fallback,
                       const QStringList &known)
{
    QStringList types;
    const QStringList named = reader.texts(key, fallback);
    for (const QString &type : named) {
        if (known.contains(type))
            types.append(type);
        else
            reader.note(key, Words::tr("'%1' is no type that can be synced").arg(type), Finding::Effect::ValueReplaced);
    }
    types.removeDuplicates();
    return types;
}

//! Why a row of the attribute map cannot be used; empty when it can.
QString mistakeIn(const AttributeRow &row, const QSet<QString> &ayonNames, const QSet<QString> &sgNames)
{
    if (row.ayon.isEmpty())
        return Words::tr("no AYON attribute is named for the ShotGrid field '%1'").arg(row.sg);
    if (row.scope.isEmpty())
        return Words::tr("'%1' has no type in its scope").arg(row.ayon);
    if (ayonNames.contains(row.ayon))
        return Words::tr("AYON attribute '%1' is in another row already").arg(row.ayon);
    if (sgNames.contains(row.sg))
        return Words::tr("ShotGrid field '%1' is in another row already").arg(row.sg);
    return {};
}

std::vector<AttributeRow> attributeMap(SettingsReader &reader)
{
    std::vector<AttributeRow> rows;
    QSet<QString> ayonNames;
    QSet<QString> sgNames;
    for (SettingsReader &item : reader.objects(u"custom_attribs_map"_s)) {
        AttributeRow row{.ayon = item.text(u"ayon"_s, {}).trimmed(),
                         .type = item.text(u"type"_s, {}),
                         .sg = item.text(u"sg"_s, {}).trimmed()};
        if (row.sg.isEmpty())
            continue; // not exchanged: most rows are like that
        row.scope = knownTypes(item, u"scope"_s, {}, entityTypes());
        const QString mistake = mistakeIn(row, ayonNames, sgNames);
        if (!mistake.isEmpty()) {
            item.note({}, mistake, Finding::Effect::RowSkipped);
            continue;
        }
        ayonNames.insert(row.ayon);
        sgNames.insert(row.sg);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ParentFolder> parentFolders(SettingsReader &preset)
{
    std::vector<ParentFolder> parents;
    for (SettingsReader &item : preset.objects(u"parents"_s)) {
        ParentFolder parent{.folderType = item.text(u"folder_type"_s, ParentFolder().folderType),
                            .folderName = item.text(u"folder_name"_s, ParentFolder().folderName).trimmed()};
        if (parent.folderName.isEmpty())
            item.note(u"folder_name"_s, Words::tr("a folder without name is left out"), Finding::Effect::RowSkipped);
        else
            parents.push_back(std::move(parent));
    }
    return parents;
}

std::vector<ParentingPreset> parentingPresets(SettingsReader mode)
{
    std::vector<ParentingPreset> presets;
    for (SettingsReader &item : mode.objects(u"presets"_s)) {
        ParentingPreset preset{.entityType = item.text(u"filter_by_sg_entity_type"_s, ParentingPreset().entityType)};
        if (!parentedTypes().contains(preset.entityType)) {
            item.note(u"filter_by_sg_entity_type"_s,
                      Words::tr("'%1' is no type with a parent folder").arg(preset.entityType),
                      Finding::Effect::RowSkipped);
            continue;
        }
        preset.parents = parentFolders(item);
        presets.push_back(std::move(preset));
    }
    return presets;
}

void readParenting(SettingsReader reader, AddonSettings &settings)
{
    SettingsReader relocate = reader.object(u"root_relocate"_s);
    SettingsReader grouping = reader.object(u"type_grouping"_s);
    const bool relocates = relocate.boolean(u"enabled"_s, false);
    const bool groups = grouping.boolean(u"enabled"_s, false);
    if (relocates && groups) {
        reader.note({}, Words::tr("root_relocate and type_grouping are both enabled: switch one off"),
                    Finding::Effect::CannotRun);
    } else if (relocates) {
        settings.parenting = Parenting::RootRelocate;
        settings.parentingPresets = parentingPresets(relocate);
    } else if (groups) {
        settings.parenting = Parenting::TypeGrouping;
        settings.parentingPresets = parentingPresets(grouping);
    }
}

void readCompatibility(SettingsReader reader, AddonSettings &settings)
{
    settings.defaultTaskType = reader.text(u"default_task_type"_s, settings.defaultTaskType);
    settings.enabledEntities =
        knownTypes(reader, u"shotgrid_enabled_entities"_s, settings.enabledEntities, entityTypes());
    settings.attributeMap = attributeMap(reader);
    readParenting(reader.object(u"folder_parenting"_s), settings);
}

void readService(SettingsReader reader, AddonSettings &settings)
{
    settings.pollingInterval = pollingInterval(reader);
    settings.scriptKeySecret = reader.text(u"script_key"_s, {}).trimmed();
    settings.scriptName = reader.text(u"script_name"_s, {}).trimmed();
}

std::vector<MoviePathProfile> moviePathProfiles(SettingsReader reader)
{
    std::vector<MoviePathProfile> profiles;
    for (SettingsReader &item : reader.objects(u"profiles"_s)) {
        const QStringList formerly = item.texts(u"product_types"_s, {}); // its name before 0.6
        profiles.push_back({.hostNames = item.texts(u"host_names"_s, {}),
                            .productBaseTypes = item.texts(u"product_base_types"_s, formerly),
                            .taskTypes = item.texts(u"task_types"_s, {}),
                            .taskNames = item.texts(u"task_names"_s, {}),
                            .representationNames = item.texts(u"repre_names"_s, {})});
    }
    return profiles;
}

} // namespace

const ParentingPreset *AddonSettings::parentingPreset(const QString &shotgridType) const
{
    const QString type = shotgridType == "AssetCategory"_L1 ? u"Asset"_s : shotgridType;
    const auto found = std::find_if(parentingPresets.begin(), parentingPresets.end(),
                                    [&type](const ParentingPreset &preset) { return preset.entityType == type; });
    return found == parentingPresets.end() || found->parents.empty() ? nullptr : &*found;
}

std::optional<Error> CheckedSettings::blocker() const
{
    for (const Finding &finding : findings) {
        if (finding.effect == Finding::Effect::CannotRun) {
            return Error{.kind = Error::Kind::Refused,
                         .where = finding.path,
                         .message = finding.message,
                         .hint = Words::tr("change it in the settings of the addon")};
        }
    }
    return std::nullopt;
}

CheckedSettings settingsFromJson(const QJsonObject &json)
{
    CheckedSettings checked;
    AddonSettings &settings = checked.settings;
    SettingsReader reader(json, u"ayon+settings://shotgrid"_s, checked.findings);
    settings.shotgridServer = serverUrl(reader);
    settings.noSslValidation = reader.boolean(u"shotgrid_no_ssl_validation"_s, settings.noSslValidation);
    settings.projectCodeField = reader.text(u"shotgrid_project_code_field"_s, settings.projectCodeField);
    settings.localStorageEnabled = reader.boolean(u"enable_shotgrid_local_storage"_s, settings.localStorageEnabled);
    settings.localStorageKey = reader.text(u"shotgrid_local_storage_key"_s, settings.localStorageKey);
    const QString preset = reader.text(u"anatomy_preset"_s, u"_"_s);
    settings.anatomyPreset = preset == "_"_L1 ? QString() : preset;
    readCompatibility(reader.object(u"compatibility_settings"_s), settings);
    readService(reader.object(u"service_settings"_s), settings);
    settings.moviePathProfiles = moviePathProfiles(reader.object(u"publish"_s).object(u"IntegrateMoviePath"_s));
    return checked;
}

} // namespace bridge::settings
