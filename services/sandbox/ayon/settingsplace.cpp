#include "sandbox/ayon/settingsplace.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/settingsmodel.h"
#include "sandbox/ayon/signedevent.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

const QString addonName = u"shotgrid"_s;
const QString addonVersion = u"1.0.0"_s;
const QString defaultVariant = u"production"_s;

QString variantOf(const Call &call)
{
    return call.hasParameter(u"variant"_s) ? call.parameter(u"variant"_s) : defaultVariant;
}

Checked<SettingsPlace> placeOf(const Call &call)
{
    const QString addon = call.path.at(u"addon"_s);
    const QString version = call.path.at(u"version"_s);
    if (addon != addonName)
        return notFound(u"Addon %1 does not exist"_s.arg(addon));
    if (version != addonVersion)
        return notFound(u"Addon %1 version %2 does not exist"_s.arg(addon, version));
    SettingsPlace place{.addon = addon, .version = version, .variant = variantOf(call)};
    if (const auto name = call.path.find(u"project"_s); name != call.path.end()) {
        const Project *project = call.store.project(name->second);
        if (!project)
            return notFound(u"Project %1 not found"_s.arg(name->second));
        place.project = project->name();
    }
    return place;
}

Checked<SettingsPlace> placeToChange(const Call &call)
{
    if (!call.caller.isManager)
        return forbidden(u"Only managers can change settings"_s);
    return placeOf(call);
}

QJsonObject baseOf(const Store &store, const SettingsPlace &place)
{
    QJsonObject defaults = defaultsOf(shotgridSettings(store.attributes()));
    if (place.project.isEmpty())
        return defaults;
    SettingsPlace studio = place;
    studio.project.clear();
    return withDifferences(defaults, overridesOf(store, studio));
}

QJsonObject overridesOf(const Store &store, const SettingsPlace &place)
{
    const auto overrides = store.settings.find(place);
    return overrides == store.settings.end() ? QJsonObject() : overrides->second;
}

QJsonObject effectiveSettings(const Store &store, const SettingsPlace &place)
{
    return withDifferences(baseOf(store, place), overridesOf(store, place));
}

Checked<SettingsChange> changeIn(const Call &call)
{
    const Checked<SettingsPlace> place = placeToChange(call);
    if (!place)
        return place.refusal();
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return body.refusal();
    return SettingsChange{.place = *place, .body = *body, .before = effectiveSettings(call.store, *place)};
}

void reportChange(Call &call, const SettingsPlace &place, const QJsonObject &before)
{
    Event event = signedEvent(u"settings.changed"_s, call.caller);
    event.project = place.project;
    event.description = u"%1 %2 %3 settings changed"_s.arg(place.addon, place.version, place.variant);
    event.summary = {
        {u"addon_name"_s, place.addon}, {u"addon_version"_s, place.version}, {u"variant"_s, place.variant}};
    event.payload = {{u"originalValue"_s, before}, {u"newValue"_s, effectiveSettings(call.store, place)}};
    call.store.addEvent(std::move(event));
}

} // namespace bridge::sandbox::ayon
