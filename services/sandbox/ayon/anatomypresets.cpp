#include "sandbox/ayon/anatomypresets.h"

#include "sandbox/ayon/anatomy.h"
#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

const QString anatomyVersion = u"1.0.0"_s;

//! Changes are for managers, and a preset that is named must be there.
std::optional<Refusal> refusalOfChange(const Call &call, bool mustExist)
{
    if (!call.caller.isManager)
        return forbidden(u"Only managers can change anatomy presets"_s);
    const QString name = call.path.at(u"preset"_s);
    if (mustExist && !call.store.anatomyPresets.contains(name))
        return notFound(u"Anatomy preset %1 not found"_s.arg(name));
    return std::nullopt;
}

Reply listPresets(Call &call)
{
    QJsonArray presets;
    for (const auto &[name, document] : call.store.anatomyPresets) {
        presets.append(QJsonObject{{u"name"_s, name},
                                   {u"primary"_s, name == call.store.primaryAnatomyPreset},
                                   {u"version"_s, anatomyVersion}});
    }
    return jsonReply({{u"version"_s, anatomyVersion}, {u"presets"_s, presets}});
}

Reply showPreset(Call &call)
{
    const Checked<QJsonObject> preset = anatomyPreset(call.store, call.path.at(u"preset"_s));
    if (!preset)
        return call.refuse(preset.refusal());
    return jsonReply(*preset);
}

Reply putPreset(Call &call)
{
    if (const std::optional<Refusal> refusal = refusalOfChange(call, false))
        return call.refuse(*refusal);
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    if (const Checked<Anatomy> anatomy = anatomyFromJson(*body, call.store.attributes()); !anatomy)
        return call.refuse(anatomy.refusal());
    call.store.anatomyPresets.insert_or_assign(call.path.at(u"preset"_s), *body);
    return emptyReply();
}

Reply removePreset(Call &call)
{
    if (const std::optional<Refusal> refusal = refusalOfChange(call, true))
        return call.refuse(*refusal);
    const QString name = call.path.at(u"preset"_s);
    call.store.anatomyPresets.erase(name);
    if (call.store.primaryAnatomyPreset == name)
        call.store.primaryAnatomyPreset.clear();
    return emptyReply();
}

Reply renamePreset(Call &call)
{
    static const std::vector<Field> fields{{.name = u"name"_s, .isRequired = true}};
    if (const std::optional<Refusal> refusal = refusalOfChange(call, true))
        return call.refuse(*refusal);
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    const QString name = body->value("name"_L1).toString();
    if (call.store.anatomyPresets.contains(name))
        return call.refuse(conflict(u"Anatomy preset %1 already exists"_s.arg(name)));
    auto preset = call.store.anatomyPresets.extract(call.path.at(u"preset"_s));
    if (call.store.primaryAnatomyPreset == preset.key())
        call.store.primaryAnatomyPreset = name;
    preset.key() = name;
    call.store.anatomyPresets.insert(std::move(preset));
    return emptyReply();
}

Reply makePrimary(Call &call)
{
    if (const std::optional<Refusal> refusal = refusalOfChange(call, true))
        return call.refuse(*refusal);
    call.store.primaryAnatomyPreset = call.path.at(u"preset"_s);
    return emptyReply();
}

Reply unmakePrimary(Call &call)
{
    if (const std::optional<Refusal> refusal = refusalOfChange(call, true))
        return call.refuse(*refusal);
    call.store.primaryAnatomyPreset.clear();
    return emptyReply();
}

} // namespace

Checked<QJsonObject> anatomyPreset(const Store &store, const QString &name)
{
    const QString wanted = name == "__primary__"_L1 ? store.primaryAnatomyPreset : name;
    if (wanted.isEmpty() || wanted == "__builtin__"_L1 || wanted == "_"_L1)
        return builtinAnatomy();
    const auto preset = store.anatomyPresets.find(wanted);
    if (preset == store.anatomyPresets.end())
        return notFound(u"Anatomy preset %1 not found"_s.arg(wanted));
    return preset->second;
}

void addAnatomyPresetRoutes(Router &router)
{
    const QString one = u"/api/anatomy/presets/{preset}"_s;
    router.add(u"GET"_s, u"/api/anatomy/presets"_s, listPresets);
    router.add(u"GET"_s, one, showPreset);
    router.add(u"PUT"_s, one, putPreset);
    router.add(u"DELETE"_s, one, removePreset);
    router.add(u"POST"_s, one + u"/rename"_s, renamePreset);
    router.add(u"POST"_s, one + u"/primary"_s, makePrimary);
    router.add(u"DELETE"_s, one + u"/primary"_s, unmakePrimary);
}

} // namespace bridge::sandbox::ayon
