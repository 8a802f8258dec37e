#include "desktop/settings/settingtree.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using Kind = Setting::Kind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::Settings)
};

const QString compatibility = u"compatibility_settings"_s;
const QString services = u"service_settings"_s;

SettingSection connectionSection()
{
    return {.title = Words::tr("Connection"),
            .icon = u"link"_s,
            .settings = {
                {.path = {u"shotgrid_server"_s},
                 .title = Words::tr("ShotGrid site"),
                 .explanation = Words::tr("Address of the site, for example https://studio.shotgrid.autodesk.com"),
                 .isOfStudio = true},
                {.path = {services, u"script_name"_s},
                 .kind = Kind::Secret,
                 .title = Words::tr("Script name"),
                 .explanation =
                     Words::tr("The secret whose name is that of the ShotGrid script; usually the same as below."),
                 .isOfStudio = true},
                {.path = {services, u"script_key"_s},
                 .kind = Kind::Secret,
                 .title = Words::tr("Script key"),
                 .explanation =
                     Words::tr("The secret of AYON whose value is the application key of the script. Secrets are "
                               "made in AYON, under Settings, Secrets; their values are never shown here."),
                 .isOfStudio = true},
                {.path = {services, u"polling_frequency"_s},
                 .kind = Kind::Number,
                 .title = Words::tr("Polling interval"),
                 .explanation = Words::tr("Seconds between two looks at ShotGrid while nothing happens."),
                 .isOfStudio = true},
                {.path = {u"shotgrid_no_ssl_validation"_s},
                 .kind = Kind::Switch,
                 .title = Words::tr("Do not check certificates"),
                 .explanation = Words::tr("Connects even when the certificate of the site cannot be trusted. Unsafe: "
                                          "whoever sits between can read and change everything.")}}};
}

SettingSection entitySection()
{
    return {
        .title = Words::tr("Entities and tasks"),
        .icon = u"folder"_s,
        .settings = {
            {.path = {compatibility, u"shotgrid_enabled_entities"_s},
             .kind = Kind::Types,
             .title = Words::tr("Entity types"),
             .explanation = Words::tr("What is synced. Types that a ShotGrid project hides stay out anyway.")},
            {.path = {compatibility, u"default_task_type"_s},
             .kind = Kind::TaskType,
             .title = Words::tr("Default task type"),
             .explanation = Words::tr("For tasks of ShotGrid without a pipeline step. Made when a project lacks it.")},
            {.path = {u"shotgrid_project_code_field"_s},
             .title = Words::tr("Project code field"),
             .explanation = Words::tr("The field of a ShotGrid Project that holds its code."),
             .isOfStudio = true},
            {.path = {u"anatomy_preset"_s},
             .kind = Kind::AnatomyPreset,
             .title = Words::tr("Anatomy preset"),
             .explanation = Words::tr("For AYON projects that are made from ShotGrid ones.")}}};
}

SettingSection attributeSection()
{
    return {
        .title = Words::tr("Attribute map"),
        .icon = u"compare"_s,
        .settings = {{.path = {compatibility, u"custom_attribs_map"_s},
                      .kind = Kind::AttributeMap,
                      .title = Words::tr("Attributes and fields"),
                      .explanation = Words::tr("Which AYON attribute is exchanged with which ShotGrid field, on which "
                                               "types. Only pairs that fit are offered.")}}};
}

std::vector<Setting> parentingSettings(const QString &mode, const QString &title, const QString &explanation)
{
    const QStringList path{compatibility, u"folder_parenting"_s, mode};
    return {
        {.path = path + QStringList{u"enabled"_s}, .kind = Kind::Switch, .title = title, .explanation = explanation},
        {.path = path + QStringList{u"presets"_s},
         .kind = Kind::ParentingPresets,
         .title = Words::tr("Parent folders"),
         .explanation = Words::tr("Folders from the project down, outermost first, as name (folder type): "
                                  "“library (folder) / assets (asset)”.")}};
}

SettingSection parentingSection()
{
    SettingSection section{.title = Words::tr("Folder parents"), .icon = u"move"_s};
    section.settings = parentingSettings(u"root_relocate"_s, Words::tr("Relocate the root"),
                                         Words::tr("Keeps the hierarchy of ShotGrid, below other folders. At most one "
                                                   "of the two ways may be on."));
    const auto grouping = parentingSettings(u"type_grouping"_s, Words::tr("Group by type"),
                                            Words::tr("Puts all entities of a type below the same folder."));
    section.settings.insert(section.settings.end(), grouping.begin(), grouping.end());
    return section;
}

SettingSection publishSection()
{
    return {.title = Words::tr("Publishing"),
            .icon = u"publish"_s,
            .settings = {{.path = {u"enable_shotgrid_local_storage"_s},
                          .kind = Kind::Switch,
                          .title = Words::tr("Use a local storage"),
                          .explanation = Words::tr("Publishes file links below a LocalStorage of the site."),
                          .isOfStudio = true},
                         {.path = {u"shotgrid_local_storage_key"_s},
                          .title = Words::tr("Local storage"),
                          .explanation = Words::tr("The code of that LocalStorage."),
                          .isOfStudio = true},
                         {.path = {u"publish"_s, u"IntegrateMoviePath"_s, u"profiles"_s},
                          .kind = Kind::MoviePathProfiles,
                          .title = Words::tr("Media paths"),
                          .explanation = Words::tr(
                              "Which representation's path is written to a Version. Filters take several names "
                              "with commas; an empty one lets everything pass. Of the representations the "
                              "first that was published is taken.")}}};
}

QString listText(const QJsonArray &list)
{
    QStringList texts;
    for (const QJsonValue &item : list) {
        if (!item.isString())
            return Words::tr("rows: %1").arg(list.size());
        texts += item.toString();
    }
    return texts.isEmpty() ? Words::tr("nothing") : texts.join(u", "_s);
}

} // namespace

std::vector<SettingSection> settingSections()
{
    return {connectionSection(), entitySection(), attributeSection(), parentingSection(), publishSection()};
}

QJsonValue valueAt(const QJsonObject &tree, const QStringList &path)
{
    QJsonValue value = tree;
    for (const QString &name : path)
        value = value[name];
    return value;
}

QJsonObject withValue(QJsonObject tree, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1)
        tree.insert(path.front(), value);
    else
        tree.insert(path.front(), withValue(tree.value(path.front()).toObject(), path.mid(1), value));
    return tree;
}

QString toDisplayText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? Words::tr("on") : Words::tr("off");
    case QJsonValue::Double:
        return QString::number(value.toInteger());
    case QJsonValue::String:
        return value.toString().isEmpty() ? Words::tr("empty") : value.toString();
    case QJsonValue::Array:
        return listText(value.toArray());
    case QJsonValue::Object:
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return Words::tr("nothing");
    }
    Q_UNREACHABLE();
}

} // namespace bridge::desktop
