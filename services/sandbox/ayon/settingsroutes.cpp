#include "sandbox/ayon/settingsroutes.h"

#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/settingsmodel.h"
#include "sandbox/ayon/settingsplace.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

const QString bundleName = u"sandbox"_s;

namespace {

Reply showSettings(Call &call)
{
    const Checked<SettingsPlace> place = placeOf(call);
    if (!place)
        return call.refuse(place.refusal());
    return jsonReply(effectiveSettings(call.store, *place));
}

Reply storeSettings(Call &call)
{
    const Checked<SettingsChange> change = changeIn(call);
    if (!change)
        return call.refuse(change.refusal());
    const std::optional<Refusal> refusal = changeSettings(call.store, change->place, change->body);
    if (refusal && refusal->form == Refusal::Form::Invalid) {
        QJsonArray errors;
        for (const InvalidValue &value : refusal->invalid)
            errors.append(QJsonObject{{u"loc"_s, value.place}, {u"msg"_s, value.message}, {u"type"_s, value.type}});
        return jsonReply({{u"code"_s, 400}, {u"detail"_s, u"Invalid settings"_s}, {u"errors"_s, errors}}, 400);
    }
    if (refusal)
        return call.refuse(*refusal);
    reportChange(call, change->place, change->before);
    return emptyReply();
}

//! The form of settings as a JSON schema.
QJsonObject schemaOf(const Setting &setting);

QJsonObject propertiesOf(const std::vector<Setting> &settings)
{
    QJsonObject properties;
    for (const Setting &setting : settings)
        properties.insert(setting.name, schemaOf(setting));
    return properties;
}

QJsonObject objectOf(const std::vector<Setting> &members)
{
    return {{u"type"_s, u"object"_s}, {u"properties"_s, propertiesOf(members)}};
}

QJsonObject schemaOf(const Setting &setting)
{
    QJsonObject schema;
    switch (setting.kind) {
    case Setting::Kind::Text:
        schema = {{u"type"_s, u"string"_s}, {u"default"_s, setting.fallback}};
        break;
    case Setting::Kind::Integer:
        schema = {{u"type"_s, u"integer"_s}, {u"default"_s, setting.fallback}};
        break;
    case Setting::Kind::Boolean:
        schema = {{u"type"_s, u"boolean"_s}, {u"default"_s, setting.fallback}};
        break;
    case Setting::Kind::Texts:
        schema = {{u"type"_s, u"array"_s}, {u"items"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
        break;
    case Setting::Kind::Group:
        schema = objectOf(setting.members);
        break;
    case Setting::Kind::Rows:
        schema = {{u"type"_s, u"array"_s}, {u"items"_s, objectOf(setting.members)}};
        break;
    }
    schema.insert(u"title"_s, setting.name);
    return schema;
}

Reply showSchema(Call &call)
{
    const Checked<SettingsPlace> place = placeOf(call);
    if (!place)
        return call.refuse(place.refusal());
    QJsonObject schema = objectOf(shotgridSettings(call.store.attributes()));
    schema.insert(u"title"_s, u"Shotgrid"_s);
    return jsonReply(schema);
}

//! The addon has no settings of a machine.
Reply showNoSettings(Call &call)
{
    const Checked<SettingsPlace> place = placeOf(call);
    if (!place)
        return call.refuse(place.refusal());
    return jsonReply({});
}

Reply takeNoSettings(Call &call)
{
    const Checked<SettingsPlace> place = placeOf(call);
    if (!place)
        return call.refuse(place.refusal());
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    return emptyReply();
}

Reply showAllSettings(Call &call)
{
    const bool isOtherBundle = call.hasParameter(u"bundle_name"_s) && call.parameter(u"bundle_name"_s) != bundleName;
    if (isOtherBundle || variantOf(call) != defaultVariant)
        return call.refuse(notFound(u"Bundle not found"_s));
    SettingsPlace place{.addon = addonName, .version = addonVersion, .variant = defaultVariant};
    const QString name = call.parameter(u"project_name"_s);
    if (!name.isEmpty()) {
        const Project *project = call.store.project(name);
        if (!project)
            return call.refuse(notFound(u"Project %1 not found"_s.arg(name)));
        place.project = project->name();
    }
    const QJsonObject addon{{u"name"_s, addonName},
                            {u"version"_s, addonVersion},
                            {u"title"_s, u"Shotgrid"_s},
                            {u"hasSettings"_s, true},
                            {u"hasProjectSettings"_s, true},
                            {u"hasProjectSiteSettings"_s, false},
                            {u"hasSiteSettings"_s, false},
                            {u"hasStudioOverrides"_s, !overridesOf(call.store, place).isEmpty()},
                            {u"settings"_s, effectiveSettings(call.store, place)},
                            {u"isBroken"_s, false},
                            {u"isProjectBundle"_s, false}};
    return jsonReply(
        {{u"bundleName"_s, bundleName}, {u"addons"_s, QJsonArray{addon}}, {u"inheritedAddons"_s, QJsonArray()}});
}

Reply listAddons(Call &)
{
    const QJsonObject version{
        {u"hasSettings"_s, true},
        {u"hasSiteSettings"_s, false},
        {u"frontendScopes"_s, QJsonObject{{u"settings"_s, QJsonObject{{u"sidebar"_s, u"hierarchy"_s}}}}},
        {u"isBroken"_s, false}};
    const QJsonObject addon{{u"name"_s, addonName},
                            {u"title"_s, u"Shotgrid"_s},
                            {u"description"_s, u"Keeps AYON and ShotGrid in agreement"_s},
                            {u"versions"_s, QJsonObject{{addonVersion, version}}},
                            {u"productionVersion"_s, addonVersion},
                            {u"addonType"_s, u"server"_s},
                            {u"system"_s, false}};
    return jsonReply({{u"addons"_s, QJsonArray{addon}}});
}

Reply listBundles(Call &)
{
    const QJsonObject bundle{{u"name"_s, bundleName},
                             {u"createdAt"_s, u"2026-01-01T00:00:00.000000+00:00"_s},
                             {u"addons"_s, QJsonObject{{addonName, addonVersion}}},
                             {u"installerVersion"_s, QJsonValue::Null},
                             {u"dependencyPackages"_s, QJsonObject()},
                             {u"addonDevelopment"_s, QJsonObject()},
                             {u"isProduction"_s, true},
                             {u"isStaging"_s, false},
                             {u"isArchived"_s, false},
                             {u"isDev"_s, false},
                             {u"activeUser"_s, QJsonValue::Null}};
    return jsonReply({{u"bundles"_s, QJsonArray{bundle}},
                      {u"productionBundle"_s, bundleName},
                      {u"stagingBundle"_s, QJsonValue::Null},
                      {u"devBundles"_s, QJsonArray()}});
}

} // namespace

std::optional<Refusal> changeSettings(Store &store, const SettingsPlace &place, const QJsonObject &document)
{
    BodyCheck check;
    const QJsonObject settings = checkedSettings(document, shotgridSettings(store.attributes()), check);
    if (!check.isGood())
        return invalid(check.takeInvalid());
    if (std::optional<Refusal> refusal = refusalOfAttributeMap(settings))
        return refusal;
    store.settings.insert_or_assign(place, differences(baseOf(store, place), settings, overridesOf(store, place)));
    return std::nullopt;
}

std::optional<Refusal> changeSettingsPartly(Store &store, const SettingsPlace &place, const QJsonObject &changes)
{
    return changeSettings(store, place, withDifferences(effectiveSettings(store, place), changes));
}

void addSettingsRoutes(Router &router)
{
    const QString addon = u"/api/addons/{addon}/{version}/"_s;
    for (const QString &ofProject : {QString(), u"/{project}"_s}) {
        router.add(u"GET"_s, addon + u"settings"_s + ofProject, showSettings);
        router.add(u"POST"_s, addon + u"settings"_s + ofProject, storeSettings);
        router.add(u"GET"_s, addon + u"schema"_s + ofProject, showSchema);
    }
    router.add(u"GET"_s, addon + u"siteSettings"_s, showNoSettings);
    router.add(u"PUT"_s, addon + u"siteSettings"_s, takeNoSettings);
    router.add(u"GET"_s, addon + u"siteSettings/schema"_s, showNoSettings);
    router.add(u"GET"_s, u"/api/settings"_s, showAllSettings);
    router.add(u"GET"_s, u"/api/addons"_s, listAddons);
    router.add(u"GET"_s, u"/api/bundles"_s, listBundles);
}

} // namespace bridge::sandbox::ayon
