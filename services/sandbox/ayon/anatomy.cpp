#include "sandbox/ayon/anatomy.h"

#include "sandbox/ayon/attribvalue.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

const QStringList &templateGroups()
{
    static const QStringList groups{u"work"_s, u"publish"_s, u"hero"_s, u"delivery"_s, u"staging"_s, u"others"_s};
    return groups;
}

//! [{"name": "work", …}] as the project's configuration keeps it: {"work": {…}}.
QJsonObject byName(const QJsonArray &items)
{
    QJsonObject named;
    for (const QJsonValue &value : items) {
        QJsonObject item = value.toObject();
        const QString name = item.take("name"_L1).toString(); // before the item is handed over
        named.insert(name, item);
    }
    return named;
}

QJsonArray listed(const QJsonObject &named)
{
    QJsonArray items;
    for (auto item = named.begin(); item != named.end(); ++item) {
        QJsonObject object = item.value().toObject();
        object.insert(u"name"_s, item.key());
        items.append(object);
    }
    return items;
}

QJsonObject configTemplates(QJsonObject templates)
{
    QJsonObject config;
    for (const QString &group : templateGroups())
        config.insert(group, byName(templates.take(group).toArray()));
    config.insert(u"common"_s, templates); // what is left: paddings and the texts made of them
    return config;
}

QJsonObject anatomyTemplates(const QJsonObject &config)
{
    QJsonObject templates = config.value("common"_L1).toObject();
    for (const QString &group : templateGroups())
        templates.insert(group, listed(config.value(group).toObject()));
    return templates;
}

//! A link type in the anatomy's spelling as the project's.
QJsonObject projectLinkType(const QJsonObject &item)
{
    return {{u"linkType"_s, item.value("link_type"_L1)},
            {u"inputType"_s, item.value("input_type"_L1)},
            {u"outputType"_s, item.value("output_type"_L1)},
            {u"data"_s, QJsonObject{{u"color"_s, item.value("color"_L1)}, {u"style"_s, item.value("style"_L1)}}}};
}

QJsonArray projectLinkTypes(const QJsonArray &items)
{
    QJsonArray types;
    for (const QJsonValue &item : items)
        types.append(projectLinkType(item.toObject()));
    return types;
}

QJsonArray anatomyLinkTypes(const std::vector<LinkType> &types)
{
    QJsonArray items;
    for (const LinkType &type : types)
        items.append(QJsonObject{{u"link_type"_s, type.linkType},
                                 {u"input_type"_s, type.inputType},
                                 {u"output_type"_s, type.outputType},
                                 {u"color"_s, type.data.value("color"_L1)},
                                 {u"style"_s, type.data.value("style"_L1)}});
    return items;
}

template <class Item> QJsonArray withOriginalNames(const std::vector<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items) {
        QJsonObject json = toJson(item);
        json.insert(u"original_name"_s, item.name);
        array.append(json);
    }
    return array;
}

//! Values of all attributes of a project: those given, else their defaults.
QJsonObject projectAttrib(const QJsonObject &given, const AttributeLibrary &library, BodyCheck &check)
{
    QJsonObject attrib;
    for (const Attribute &attribute : library.all()) {
        const QJsonValue fallback = attribute.data.value("default"_L1);
        if (attribute.isFor(u"project"_s) && !fallback.isNull() && !fallback.isUndefined())
            attrib.insert(attribute.name, fallback);
    }
    return patched(attrib, checkedAttrib(given, library, u"project"_s, check, {u"body"_s, u"attributes"_s}));
}

const std::vector<Field> &sections()
{
    using Kind = Field::Kind;
    static const std::vector<Field> fields{
        {.name = u"entity_naming"_s, .kind = Kind::Object}, {.name = u"roots"_s, .kind = Kind::Objects},
        {.name = u"templates"_s, .kind = Kind::Object},     {.name = u"attributes"_s, .kind = Kind::Object},
        {.name = u"folder_types"_s, .kind = Kind::Objects}, {.name = u"task_types"_s, .kind = Kind::Objects},
        {.name = u"link_types"_s, .kind = Kind::Objects},   {.name = u"statuses"_s, .kind = Kind::Objects},
        {.name = u"tags"_s, .kind = Kind::Objects},         {.name = u"product_base_types"_s, .kind = Kind::Object}};
    return fields;
}

std::optional<Refusal> refusalOfDuplicates(const QJsonObject &document)
{
    for (const QString &section : {u"folder_types"_s, u"task_types"_s, u"statuses"_s, u"tags"_s, u"roots"_s}) {
        QStringList names;
        const QJsonArray items = document.value(section).toArray();
        for (const QJsonValue &item : items) {
            const QString name = item.toObject().value("name"_L1).toString();
            if (names.contains(name))
                return badRequest(u"Duplicate name '%1' in '%2'"_s.arg(name, section));
            names.append(name);
        }
    }
    return std::nullopt;
}

} // namespace

Checked<Anatomy> anatomyFromJson(const QJsonObject &document, const AttributeLibrary &library)
{
    BodyCheck check;
    QJsonObject whole = builtinAnatomy();
    const QJsonObject given = check.check(document, sections());
    for (auto section = given.begin(); section != given.end(); ++section) {
        if (!section.value().isNull())
            whole.insert(section.key(), section.value());
    }
    const QJsonObject attrib = projectAttrib(whole.value("attributes"_L1).toObject(), library, check);
    if (!check.isGood())
        return invalid(check.takeInvalid());
    if (const std::optional<Refusal> refusal = refusalOfDuplicates(whole))
        return *refusal;
    return Anatomy{.attrib = attrib,
                   .config = {{u"roots"_s, byName(whole.value("roots"_L1).toArray())},
                              {u"templates"_s, configTemplates(whole.value("templates"_L1).toObject())},
                              {u"entityNaming"_s, whole.value("entity_naming"_L1)},
                              {u"productBaseTypes"_s, whole.value("product_base_types"_L1)}},
                   .lists = {{u"folderTypes"_s, whole.value("folder_types"_L1)},
                             {u"taskTypes"_s, whole.value("task_types"_L1)},
                             {u"linkTypes"_s, projectLinkTypes(whole.value("link_types"_L1).toArray())},
                             {u"statuses"_s, whole.value("statuses"_L1)},
                             {u"tags"_s, whole.value("tags"_L1)}}};
}

QJsonObject toAnatomy(const ProjectRow &row)
{
    return {{u"entity_naming"_s, row.config.value("entityNaming"_L1)},
            {u"roots"_s, listed(row.config.value("roots"_L1).toObject())},
            {u"templates"_s, anatomyTemplates(row.config.value("templates"_L1).toObject())},
            {u"attributes"_s, row.attrib},
            {u"folder_types"_s, withOriginalNames(row.folderTypes)},
            {u"task_types"_s, withOriginalNames(row.taskTypes)},
            {u"link_types"_s, anatomyLinkTypes(row.linkTypes)},
            {u"statuses"_s, withOriginalNames(row.statuses)},
            {u"tags"_s, withOriginalNames(row.tags)},
            {u"product_base_types"_s, row.config.value("productBaseTypes"_L1)}};
}

} // namespace bridge::sandbox::ayon
