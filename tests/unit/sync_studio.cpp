#include "sync_studio.h"

namespace bridge::sync::test {

using namespace Qt::StringLiterals;
using shotgrid::FieldType;

void SmallStudio::addField(const QString &type, const QString &name, FieldType dataType)
{
    shotgrid.schemas[type].type = type;
    field(type, name) = {
        .name = name, .displayName = name, .type = dataType, .dataType = shotgrid::toText(dataType), .editable = true};
}

void SmallStudio::mapAttribute(const QString &name, const QString &sg, const QStringList &scope)
{
    settings.attributeMap.push_back({.ayon = name, .type = u"string"_s, .sg = sg, .scope = scope});
}

void SmallStudio::offerStatuses(const QString &type, const std::map<QString, QString> &labels)
{
    addField(type, u"sg_status_list"_s, FieldType::StatusList);
    shotgrid::Field &statuses = field(type, u"sg_status_list"_s);
    for (const auto &[code, label] : labels)
        statuses.validValues += code;
    statuses.displayValues = labels;
}

SmallStudio smallStudio()
{
    using Type = ayon::AttributeDefinition::Type;
    SmallStudio studio;
    studio.identity = {.ayon = ProjectName(u"show"_s),
                       .code = u"sho"_s,
                       .site = u"https://studio.example"_s,
                       .server = u"https://ayon.example"_s};
    const QStringList everything{u"project"_s, u"folder"_s, u"task"_s, u"version"_s};
    studio.ayon.project = ayon::Project{.name = studio.identity.ayon};
    studio.ayon.attributes = {{.name = u"fps"_s, .scope = everything, .type = Type::Float},
                              {.name = u"description"_s, .scope = everything, .type = Type::String},
                              {.name = u"endDate"_s, .scope = {u"task"_s}, .type = Type::DateTime},
                              {.name = u"rig"_s, .scope = everything, .type = Type::Dict}};
    studio.shotgrid.project =
        shotgrid::Project{.id = ShotgridId(70), .name = u"show"_s, .parentFields = {{u"Shot"_s, u"sg_sequence"_s}}};
    for (const QString &type : {u"Project"_s, u"Sequence"_s, u"Shot"_s, u"Asset"_s, u"Task"_s, u"Version"_s}) {
        studio.shotgrid.types[type] = {.type = type, .displayName = type};
        for (const QString &name : {u"sg_ayon_id"_s, u"sg_ayon_sync_status"_s, u"description"_s})
            studio.addField(type, name, FieldType::Text);
    }
    for (const QString &name : {u"sg_ayon_project_code"_s, u"sg_ayon_auto_sync"_s, u"sg_ayon_server_url"_s})
        studio.addField(u"Project"_s, name, FieldType::Text);
    studio.addField(u"Shot"_s, u"sg_sequence"_s, FieldType::Entity);
    studio.field(u"Shot"_s, u"sg_sequence"_s).validTypes = {u"Sequence"_s};
    studio.settings.enabledEntities = {u"Project"_s, u"Sequence"_s, u"Shot"_s,    u"Asset"_s,
                                       u"Task"_s,    u"Version"_s,  u"Episode"_s, u"Note"_s};
    studio.shotgrid.types[u"Episode"_s] = {.type = u"Episode"_s, .displayName = u"Episode"_s};
    return studio;
}

} // namespace bridge::sync::test
