#include "sandbox/ayon/overrideroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/settingsmodel.h"
#include "sandbox/ayon/settingsplace.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

//! What is overridden below a group, by the name that the form gives to each of its fields.
class OverrideList
{
public:
    explicit OverrideList(const QString &level)
        : m_level(level)
    {
    }

    void addMembers(const std::vector<Setting> &settings, const QJsonObject &overrides, const QStringList &path,
                    const QJsonValue &list = QJsonValue::Null)
    {
        for (const Setting &setting : settings) {
            if (overrides.contains(setting.name))
                addMember(setting, overrides.value(setting.name), path + QStringList{setting.name}, list);
        }
    }
    const QJsonObject &fields() const { return m_fields; }

private:
    void addMember(const Setting &setting, const QJsonValue &value, const QStringList &path, const QJsonValue &list)
    {
        switch (setting.kind) {
        case Setting::Kind::Group:
            add(path, list, u"type"_s, u"branch"_s);
            addMembers(setting.members, value.toObject(), path, list);
            break;
        case Setting::Kind::Rows:
        case Setting::Kind::Texts:
            add(path, list, u"type"_s, u"list"_s);
            addRows(setting, value.toArray(), path, list);
            break;
        case Setting::Kind::Text:
        case Setting::Kind::Integer:
        case Setting::Kind::Boolean:
            add(path, list, u"value"_s, value);
            break;
        }
    }

    void addRows(const Setting &setting, const QJsonArray &rows, const QStringList &path, const QJsonValue &list)
    {
        const QJsonValue whole = list.isNull() ? QJsonValue(QJsonArray::fromStringList(path)) : list;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const QStringList rowPath = path + QStringList{QString::number(row)};
            if (setting.kind == Setting::Kind::Rows)
                addMembers(setting.members, rows.at(row).toObject(), rowPath, whole);
            else
                add(rowPath, whole, u"value"_s, rows.at(row));
        }
    }

    void add(const QStringList &path, const QJsonValue &list, const QString &what, const QJsonValue &is)
    {
        m_fields.insert(u"root_"_s + path.join(u'_'),
                        QJsonObject{{u"path"_s, QJsonArray::fromStringList(path)},
                                    {u"level"_s, m_level},
                                    {u"inGroup"_s, list}, // a list is overridden as a whole
                                    {what, is}});
    }

    const QString m_level;
    QJsonObject m_fields;
};

QJsonObject without(QJsonObject object, const QStringList &path)
{
    if (path.size() == 1)
        object.remove(path.first());
    else if (object.value(path.first()).isObject())
        object.insert(path.first(), without(object.value(path.first()).toObject(), path.mid(1)));
    return object;
}

//! With the value that \a settings has at \a path; nothing when it has none there.
std::optional<QJsonObject> withPinned(QJsonObject overrides, const QJsonObject &settings, const QStringList &path)
{
    const QString &name = path.first();
    if (!settings.contains(name))
        return std::nullopt;
    if (path.size() == 1) {
        overrides.insert(name, settings.value(name));
        return overrides;
    }
    const auto inner = withPinned(overrides.value(name).toObject(), settings.value(name).toObject(), path.mid(1));
    if (!inner)
        return std::nullopt;
    overrides.insert(name, *inner);
    return overrides;
}

Reply showOverrides(Call &call)
{
    const Checked<SettingsPlace> place = placeToChange(call);
    if (!place)
        return call.refuse(place.refusal());
    const std::vector<Setting> settings = shotgridSettings(call.store.attributes());
    SettingsPlace studio = *place;
    studio.project.clear();
    OverrideList list(u"studio"_s);
    list.addMembers(settings, overridesOf(call.store, studio), {});
    QJsonObject fields = list.fields();
    if (!place->project.isEmpty()) {
        OverrideList ofProject(u"project"_s);
        ofProject.addMembers(settings, overridesOf(call.store, *place), {});
        for (auto field = ofProject.fields().begin(); field != ofProject.fields().end(); ++field)
            fields.insert(field.key(), field.value());
    }
    return jsonReply(fields);
}

Reply changeOverrides(Call &call)
{
    static const std::vector<Field> fields{
        {.name = u"action"_s, .isRequired = true, .choices = {u"delete"_s, u"pin"_s}},
        {.name = u"path"_s, .kind = Field::Kind::Texts, .isRequired = true}};
    const Checked<SettingsPlace> place = placeToChange(call);
    if (!place)
        return call.refuse(place.refusal());
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    const QStringList path = body->value("path"_L1).toVariant().toStringList();
    if (path.isEmpty())
        return emptyReply();
    const QJsonObject overrides = overridesOf(call.store, *place);
    const QJsonObject before = effectiveSettings(call.store, *place);
    const bool isReset = body->value("action"_L1) == "delete"_L1;
    const auto changed = isReset ? without(overrides, path) : withPinned(overrides, before, path);
    if (!changed)
        return call.refuse(unhandled(u"builtins.KeyError: '%1 is not present'"_s.arg(path.last())));
    call.store.settings.insert_or_assign(*place, *changed);
    reportChange(call, *place, before);
    return emptyReply();
}

Reply removeOverrides(Call &call)
{
    const Checked<SettingsPlace> place = placeToChange(call);
    if (!place)
        return call.refuse(place.refusal());
    const QJsonObject before = effectiveSettings(call.store, *place);
    call.store.settings.erase(*place);
    reportChange(call, *place, before);
    return emptyReply();
}

Reply showRawOverrides(Call &call)
{
    const Checked<SettingsPlace> place = placeOf(call);
    if (!place)
        return call.refuse(place.refusal());
    return jsonReply(overridesOf(call.store, *place));
}

Reply putRawOverrides(Call &call)
{
    const Checked<SettingsChange> change = changeIn(call);
    if (!change)
        return call.refuse(change.refusal());
    call.store.settings.insert_or_assign(change->place, change->body);
    reportChange(call, change->place, change->before);
    return emptyReply();
}

} // namespace

void addOverrideRoutes(Router &router)
{
    const QString addon = u"/api/addons/{addon}/{version}/"_s;
    for (const QString &ofProject : {QString(), u"/{project}"_s}) {
        router.add(u"GET"_s, addon + u"overrides"_s + ofProject, showOverrides);
        router.add(u"POST"_s, addon + u"overrides"_s + ofProject, changeOverrides);
        router.add(u"DELETE"_s, addon + u"overrides"_s + ofProject, removeOverrides);
        router.add(u"GET"_s, addon + u"rawOverrides"_s + ofProject, showRawOverrides);
        router.add(u"PUT"_s, addon + u"rawOverrides"_s + ofProject, putRawOverrides);
    }
}

} // namespace bridge::sandbox::ayon
