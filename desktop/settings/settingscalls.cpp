#include "desktop/settings/settingscalls.h"

#include "desktop/settings/settingtree.h"
#include "sync/projectreader.h"

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

using Kind = SettingChange::Kind;

ayon::SettingsPlace placeOf(const Studio &studio, const ProjectName &project)
{
    const settings::AddonIdentity &addon = studio.entry.addon;
    return {.addon = addon.addon, .version = addon.version, .variant = addon.variant, .project = project};
}

bool isRefused(const Error &error)
{
    return error.kind == Error::Kind::Forbidden;
}

QCoro::Task<Result<QJsonObject>> readBase(StudioPtr studio, ProjectName project, std::stop_token stop)
{
    const settings::AddonIdentity addon = studio->entry.addon;
    if (project.isEmpty())
        co_return co_await studio->ayon->defaultSettings(addon.addon, addon.version, stop);
    co_return co_await studio->ayon->addonSettings(addon.addon, addon.version, addon.variant, ProjectName(), stop);
}

//! The whole tree with the new values; AYON keeps what differs.
QJsonObject treeWith(QJsonObject tree, const std::vector<SettingChange> &changes)
{
    for (const SettingChange &change : changes) {
        if (change.kind == Kind::Set)
            tree = withValue(tree, change.path, change.after);
    }
    return tree;
}

QCoro::Task<Result<void>> write(StudioPtr studio, ProjectName project, QJsonObject effective,
                                std::vector<SettingChange> changes, std::stop_token stop)
{
    const ayon::SettingsPlace place = placeOf(*studio, project);
    const bool setsValues = std::any_of(changes.begin(), changes.end(),
                                        [](const SettingChange &change) { return change.kind == Kind::Set; });
    if (setsValues) {
        const QJsonObject tree = treeWith(effective, changes);
        auto stored = co_await studio->ayon->storeSettings(place, tree, stop);
        if (!stored)
            co_return stored;
    }
    for (const SettingChange &change : changes) {
        Result<void> written;
        if (change.kind == Kind::Pin)
            written = co_await studio->ayon->pinSetting(place, change.path, stop);
        else if (change.kind == Kind::Reset)
            written = co_await studio->ayon->resetSetting(place, change.path, stop);
        if (!written)
            co_return written;
    }
    co_return {};
}

using Entries = std::vector<ayon::ProjectEntry>;
using Presets = std::vector<ayon::AnatomyPreset>;
using Attributes = std::vector<ayon::AttributeDefinition>;

//! What was read, if it was. The first error that is no missing permission is kept.
template <class T> std::optional<T> taken(const Result<T> &result, std::optional<Error> &error)
{
    if (result)
        return *result;
    if (!error && !isRefused(result.error()))
        error = result.error();
    return std::nullopt;
}

std::vector<ProjectName> namesOf(const Entries &entries)
{
    std::vector<ProjectName> names;
    for (const ayon::ProjectEntry &entry : entries) {
        if (entry.active && !entry.library)
            names.push_back(entry.name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

QStringList namesOf(const Presets &presets)
{
    QStringList names;
    for (const ayon::AnatomyPreset &preset : presets)
        names += preset.name;
    return names;
}

ShotgridId linkedId(const Choices &choices)
{
    if (!choices.project)
        return {};
    return ShotgridId::fromText(choices.project->attrib[u"shotgridId"_s].toString()).value_or(ShotgridId());
}

} // namespace

QCoro::Task<Result<StoredSettings>> readStored(StudioPtr studio, ProjectName project, std::stop_token stop)
{
    const settings::AddonIdentity addon = studio->entry.addon;
    const ayon::SettingsPlace place = placeOf(*studio, project);
    auto readingBase = readBase(studio, project, stop);
    auto readingEffective = studio->ayon->addonSettings(addon.addon, addon.version, addon.variant, project, stop);
    auto readingOverridden = studio->ayon->overriddenSettings(place, stop);
    const auto base = co_await readingBase;
    const auto effective = co_await readingEffective;
    const auto overridden = co_await readingOverridden;
    if (!base)
        co_return base.error();
    if (!effective)
        co_return effective.error();
    if (!overridden && !isRefused(overridden.error()))
        co_return overridden.error();
    StoredSettings stored{.base = *base, .effective = *effective};
    if (overridden)
        stored.overridden.emplace(overridden->begin(), overridden->end());
    co_return stored;
}

QCoro::Task<Result<Saved>> saveChanges(StudioPtr studio, ProjectName project, StoredSettings known,
                                       std::vector<SettingChange> changes, std::stop_token stop)
{
    Saved saved;
    auto now = co_await readStored(studio, project, stop);
    if (!now)
        co_return now.error();
    saved.stored = *std::move(now);
    saved.isOvertaken = saved.stored != known;
    if (saved.isOvertaken)
        co_return saved;
    const auto written = co_await write(studio, project, known.effective, std::move(changes), stop);
    if (!written)
        saved.error = written.error();
    auto after = co_await readStored(studio, project, stop);
    if (after)
        saved.stored = *std::move(after);
    else if (!saved.error)
        saved.error = after.error();
    co_return saved;
}

QCoro::Task<Result<Choices>> readChoices(StudioPtr studio, settings::AddonSettings settings, ProjectName project,
                                         std::stop_token stop)
{
    Choices choices;
    auto readingProjects = studio->ayon->projects(stop);
    auto readingSecrets = studio->ayon->secretNames(stop);
    auto readingPresets = studio->ayon->anatomyPresets(stop);
    auto readingAttributes = studio->ayon->attributes(stop);
    const auto projects = co_await readingProjects;
    const auto secrets = co_await readingSecrets;
    const auto presets = co_await readingPresets;
    const auto attributes = co_await readingAttributes;
    choices.projects = namesOf(taken(projects, choices.error).value_or(Entries()));
    choices.secrets = taken(secrets, choices.error);
    choices.anatomyPresets = namesOf(taken(presets, choices.error).value_or(Presets()));
    choices.attributes = taken(attributes, choices.error).value_or(Attributes());
    if (!project.isEmpty()) {
        const auto document = co_await studio->ayon->project(project, stop);
        choices.project = taken(document, choices.error);
    }
    const auto site =
        co_await sync::readShotgridSite(*studio->shotgrid, std::move(settings), project, linkedId(choices), stop);
    choices.shotgrid = taken(site, choices.error);
    if (choices.error && choices.error->kind == Error::Kind::Cancelled)
        co_return *choices.error;
    co_return choices;
}

} // namespace bridge::desktop
