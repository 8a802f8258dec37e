#include "sandbox/ayon/settingsmodel.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Setting::Kind;

QJsonArray defaultEntities()
{
    return {u"Project"_s, u"Episode"_s, u"Sequence"_s, u"Shot"_s, u"Asset"_s, u"Task"_s, u"Version"_s, u"Note"_s};
}

std::vector<Setting> mapRow()
{
    return {{.name = u"ayon"_s, .fallback = u""_s},
            {.name = u"type"_s, .fallback = u""_s},
            {.name = u"sg"_s, .fallback = u""_s},
            {.name = u"scope"_s, .kind = Kind::Texts, .fallback = defaultEntities()}};
}

//! One row for each attribute of folders but those of the addon itself.
QJsonArray defaultMap(const AttributeLibrary &library)
{
    static const QStringList leftOut{u"shotgridId"_s, u"shotgridType"_s, u"tools"_s};
    QJsonArray rows;
    for (const Attribute &attribute : library.all()) {
        if (!attribute.isFor(u"folder"_s) || leftOut.contains(attribute.name))
            continue;
        QJsonArray scope = defaultEntities();
        if (attribute.name == "startDate"_L1) // of a Project, that field is usually read-only
            scope.removeFirst();
        rows.append(QJsonObject{
            {u"ayon"_s, attribute.name}, {u"type"_s, toText(attribute.type)}, {u"sg"_s, u""_s}, {u"scope"_s, scope}});
    }
    return rows;
}

Setting parentingMode(const QString &name)
{
    std::vector<Setting> parent{{.name = u"folder_type"_s, .fallback = u"asset"_s},
                                {.name = u"folder_name"_s, .fallback = u"assets"_s}};
    std::vector<Setting> preset{
        {.name = u"filter_by_sg_entity_type"_s, .fallback = u"Asset"_s},
        {.name = u"parents"_s, .kind = Kind::Rows, .fallback = QJsonArray(), .members = std::move(parent)}};
    return {.name = name,
            .kind = Kind::Group,
            .members = {
                {.name = u"enabled"_s, .kind = Kind::Boolean, .fallback = false},
                {.name = u"presets"_s, .kind = Kind::Rows, .fallback = QJsonArray(), .members = std::move(preset)}}};
}

Setting publishSettings()
{
    std::vector<Setting> profile;
    for (const QString &name :
         {u"host_names"_s, u"product_base_types"_s, u"task_types"_s, u"task_names"_s, u"repre_names"_s})
        profile.push_back({.name = name, .kind = Kind::Texts, .fallback = QJsonArray()});
    const Setting profiles{
        .name = u"profiles"_s, .kind = Kind::Rows, .fallback = QJsonArray(), .members = std::move(profile)};
    return {.name = u"publish"_s,
            .kind = Kind::Group,
            .members = {{.name = u"IntegrateMoviePath"_s, .kind = Kind::Group, .members = {profiles}}}};
}

Checked<QJsonValue> coercedSetting(const QJsonValue &value, Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return coerced(value, {.kind = Field::Kind::Text});
    case Kind::Integer:
        return coerced(value, {.kind = Field::Kind::Integer});
    case Kind::Boolean:
        return coerced(value, {.kind = Field::Kind::Boolean});
    case Kind::Texts:
        return coerced(value, {.kind = Field::Kind::Texts});
    case Kind::Group:
        return coerced(value, {.kind = Field::Kind::Object});
    case Kind::Rows:
        return coerced(value, {.kind = Field::Kind::Objects});
    }
    Q_UNREACHABLE();
}

QJsonArray extended(QJsonArray place, const QJsonValue &part)
{
    place.append(part);
    return place;
}

QJsonValue checkedSetting(const QJsonValue &value, const Setting &setting, BodyCheck &check, const QJsonArray &place)
{
    const Checked<QJsonValue> taken = coercedSetting(value, setting.kind);
    if (!taken) {
        for (InvalidValue problem : taken.refusal().invalid) {
            QJsonArray at = place;
            for (const QJsonValue &part : problem.place)
                at.append(part);
            problem.place = at;
            check.refuse(std::move(problem));
        }
        return setting.fallback;
    }
    if (setting.kind == Kind::Group)
        return checkedSettings(taken->toObject(), setting.members, check, place);
    if (setting.kind != Kind::Rows)
        return *taken;

    QJsonArray rows;
    const QJsonArray given = taken->toArray();
    for (int i = 0; i < given.size(); ++i)
        rows.append(checkedSettings(given.at(i).toObject(), setting.members, check, extended(place, i)));
    return rows;
}

} // namespace

std::vector<Setting> shotgridSettings(const AttributeLibrary &library)
{
    const Setting compatibility{
        .name = u"compatibility_settings"_s,
        .kind = Kind::Group,
        .members = {
            {.name = u"default_task_type"_s, .fallback = u"Generic"_s},
            {.name = u"shotgrid_enabled_entities"_s, .kind = Kind::Texts, .fallback = defaultEntities()},
            {.name = u"custom_attribs_map"_s, .kind = Kind::Rows, .fallback = defaultMap(library), .members = mapRow()},
            {.name = u"folder_parenting"_s,
             .kind = Kind::Group,
             .members = {parentingMode(u"root_relocate"_s), parentingMode(u"type_grouping"_s)}}}};
    const Setting service{.name = u"service_settings"_s,
                          .kind = Kind::Group,
                          .members = {{.name = u"polling_frequency"_s, .kind = Kind::Integer, .fallback = 10},
                                      {.name = u"script_key"_s, .fallback = u""_s},
                                      {.name = u"script_name"_s, .fallback = u""_s}}};
    return {{.name = u"shotgrid_server"_s, .fallback = u""_s},
            {.name = u"shotgrid_no_ssl_validation"_s, .kind = Kind::Boolean, .fallback = false},
            {.name = u"shotgrid_project_code_field"_s, .fallback = u"code"_s},
            {.name = u"enable_shotgrid_local_storage"_s, .kind = Kind::Boolean, .fallback = true},
            {.name = u"shotgrid_local_storage_key"_s, .fallback = u"primary"_s},
            {.name = u"anatomy_preset"_s, .fallback = u"_"_s},
            compatibility,
            service,
            publishSettings()};
}

QJsonObject defaultsOf(const std::vector<Setting> &settings)
{
    QJsonObject defaults;
    for (const Setting &setting : settings) {
        defaults.insert(setting.name,
                        setting.kind == Kind::Group ? QJsonValue(defaultsOf(setting.members)) : setting.fallback);
    }
    return defaults;
}

QJsonObject checkedSettings(const QJsonObject &document, const std::vector<Setting> &settings, BodyCheck &check,
                            const QJsonArray &place)
{
    QJsonObject checked;
    for (const Setting &setting : settings) {
        const QJsonValue fallback = setting.kind == Kind::Group ? QJsonValue(QJsonObject()) : setting.fallback;
        const QJsonValue given = document.contains(setting.name) ? document.value(setting.name) : fallback;
        checked.insert(setting.name, checkedSetting(given, setting, check, extended(place, setting.name)));
    }
    return checked;
}

std::optional<Refusal> refusalOfAttributeMap(const QJsonObject &settings)
{
    const QJsonArray rows =
        settings.value("compatibility_settings"_L1).toObject().value("custom_attribs_map"_L1).toArray();
    for (const auto &[member, what] : {std::pair{"sg"_L1, u"ShotGrid"_s}, std::pair{"ayon"_L1, u"AYON"_s}}) {
        QSet<QString> names;
        for (const QJsonValue &row : rows) {
            const QString name = row.toObject().value(member).toString();
            if (!name.isEmpty() && names.contains(name))
                return badRequest(u"Duplicate %1 attribute '%2' in the attributes map"_s.arg(what, name));
            names.insert(name);
        }
    }
    return std::nullopt;
}

QJsonObject differences(const QJsonObject &base, const QJsonObject &document, const QJsonObject &kept)
{
    QJsonObject changed;
    for (auto member = document.begin(); member != document.end(); ++member) {
        const QJsonValue before = base.value(member.key());
        if (member.value() == before && !kept.contains(member.key()))
            continue;
        if (member.value().isObject() && before.isObject())
            changed.insert(
                member.key(),
                differences(before.toObject(), member.value().toObject(), kept.value(member.key()).toObject()));
        else
            changed.insert(member.key(), member.value());
    }
    return changed;
}

QJsonObject withDifferences(const QJsonObject &base, const QJsonObject &overrides)
{
    QJsonObject document = base;
    for (auto member = overrides.begin(); member != overrides.end(); ++member) {
        const QJsonValue before = base.value(member.key());
        if (member.value().isObject() && before.isObject())
            document.insert(member.key(), withDifferences(before.toObject(), member.value().toObject()));
        else
            document.insert(member.key(), member.value());
    }
    return document;
}

} // namespace bridge::sandbox::ayon
