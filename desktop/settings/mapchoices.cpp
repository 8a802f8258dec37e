#include "desktop/settings/mapchoices.h"

#include "settings/entitytypes.h"
#include "sync/canonical.h"
#include "sync/mappingbuilder.h"

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using settings::AttributeRow;
using Fit = TypeChoice::Fit;

namespace {

//! What the sync writes by itself: a value from elsewhere would be written over.
bool isOurs(const shotgrid::Field &field)
{
    static const QStringList names{u"code"_s, u"content"_s, u"name"_s};
    return names.contains(field.name) || field.name.startsWith("sg_ayon_"_L1);
}

QString baseName(const QString &code)
{
    return code.startsWith("sg_"_L1) ? code.mid(3) : code;
}

//! The field that a row means on a type; null when the type has neither spelling or is not known.
const shotgrid::Field *fieldOn(const MapFacts &facts, const QString &type, const QString &name)
{
    const auto schema = facts.shotgrid.schemas.find(type);
    return schema == facts.shotgrid.schemas.end() ? nullptr : sync::findField(schema->second, name);
}

bool isElsewhere(const AttributeRows &rows, std::size_t row, QString AttributeRow::*member, const QString &name)
{
    for (std::size_t other = 0; other < rows.size(); ++other) {
        if (other != row && rows[other].*member == name)
            return true;
    }
    return false;
}

//! Notes and the like have no AYON entity with attributes: there a row says nothing.
bool isExchanged(const MapFacts &facts, const QString &type)
{
    return type == "Project"_L1 || sync::takesPart(type, facts.settings, facts.shotgrid);
}

Fit fitOf(const MapFacts &facts, const AttributeRow &row, const QString &type, const shotgrid::Field *field)
{
    const ayon::AttributeDefinition *attribute = facts.attribute(row.ayon);
    const bool hasSchema = facts.shotgrid.schemas.contains(type);
    const bool isEntity = !sync::linkedTypes().contains(type) && type != "Reply"_L1;
    if (!isEntity)
        return Fit::NotExchanged;
    if (!attribute || !attribute->scope.contains(sync::ayonScopeOf(type)))
        return Fit::NotInAyon;
    if (!hasSchema || !isExchanged(facts, type))
        return Fit::NotExchanged;
    if (!field)
        return Fit::MadeBySync;
    if (!sync::isExchangeable(ayon::toText(attribute->type), field->type))
        return Fit::WrongType;
    return field->editable ? Fit::Fits : Fit::ReadOnly;
}

//! \a name stands for a legal field of the row, and some type has it.
bool isLegal(const MapFacts &facts, const AttributeRow &row, const QString &name)
{
    bool isThere = false;
    for (const QString &type : row.scope) {
        const shotgrid::Field *field = fieldOn(facts, type, name);
        const Fit fit = fitOf(facts, row, type, field);
        if (fit == Fit::WrongType || fit == Fit::ReadOnly || (field && isOurs(*field)))
            return false;
        isThere = isThere || fit == Fit::Fits;
    }
    return isThere;
}

//! All names that the types of the scope have, with the field that shows them best.
std::map<QString, const shotgrid::Field *> namesIn(const MapFacts &facts, const QStringList &scope)
{
    std::map<QString, const shotgrid::Field *> names;
    for (const QString &type : scope) {
        const auto schema = facts.shotgrid.schemas.find(type);
        if (schema == facts.shotgrid.schemas.end())
            continue;
        for (const auto &[code, field] : schema->second.fields) {
            const QString name = baseName(code);
            names.emplace(name, sync::findField(schema->second, name));
        }
    }
    return names;
}

} // namespace

AttributeRows rowsFromJson(const QJsonArray &json)
{
    AttributeRows rows;
    for (const QJsonValue &item : json) {
        AttributeRow row{
            .ayon = item["ayon"_L1].toString(), .type = item["type"_L1].toString(), .sg = item["sg"_L1].toString()};
        row.scope = item["scope"_L1].toVariant().toStringList();
        rows.push_back(std::move(row));
    }
    return rows;
}

QJsonArray toJson(const AttributeRows &rows)
{
    QJsonArray json;
    for (const AttributeRow &row : rows) {
        json.append(QJsonObject{{u"ayon"_s, row.ayon},
                                {u"type"_s, row.type},
                                {u"sg"_s, row.sg},
                                {u"scope"_s, QJsonArray::fromStringList(row.scope)}});
    }
    return json;
}

const ayon::AttributeDefinition *MapFacts::attribute(const QString &name) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&name](const auto &attribute) { return attribute.name == name; });
    return found == attributes.end() ? nullptr : &*found;
}

std::vector<FieldChoice> fieldChoices(const MapFacts &facts, const AttributeRows &rows, std::size_t row)
{
    std::vector<FieldChoice> choices;
    const AttributeRow &own = rows[row];
    for (const auto &[name, field] : namesIn(facts, own.scope)) {
        if (isLegal(facts, own, name) && !isElsewhere(rows, row, &AttributeRow::sg, name)) {
            choices.push_back(
                {.name = name, .code = field->name, .displayName = field->displayName, .dataType = field->dataType});
        }
    }
    std::sort(choices.begin(), choices.end(), [](const FieldChoice &one, const FieldChoice &other) {
        return one.displayName.compare(other.displayName, Qt::CaseInsensitive) < 0;
    });
    const ayon::AttributeDefinition *attribute = facts.attribute(own.ayon);
    const auto made = attribute ? sync::fieldTypeFor(ayon::toText(attribute->type)) : shotgrid::FieldType::Other;
    const bool isFree =
        namesIn(facts, own.scope).count(own.ayon) == 0 && !isElsewhere(rows, row, &AttributeRow::sg, own.ayon);
    if (made != shotgrid::FieldType::Other && isFree)
        choices.push_back({.name = own.ayon, .displayName = own.ayon, .dataType = shotgrid::toText(made)});
    return choices;
}

QStringList attributeChoices(const MapFacts &facts, const AttributeRows &rows, std::size_t row)
{
    static const QStringList links{u"shotgridId"_s, u"shotgridType"_s, u"shotgridPush"_s, u"tools"_s}; // SET-16
    static const QStringList scopes{u"project"_s, u"folder"_s, u"task"_s, u"version"_s};
    QStringList names;
    for (const ayon::AttributeDefinition &attribute : facts.attributes) {
        const bool isOfEntities = std::any_of(attribute.scope.begin(), attribute.scope.end(),
                                              [](const QString &scope) { return scopes.contains(scope); });
        const bool fits = sync::fieldTypeFor(ayon::toText(attribute.type)) != shotgrid::FieldType::Other;
        if (isOfEntities && fits && !links.contains(attribute.name)
            && !isElsewhere(rows, row, &AttributeRow::ayon, attribute.name))
            names += attribute.name;
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

std::vector<TypeChoice> typeChoices(const MapFacts &facts, const AttributeRow &row)
{
    std::vector<TypeChoice> choices;
    for (const QString &type : settings::entityTypes()) {
        const shotgrid::Field *field = row.sg.isEmpty() ? nullptr : fieldOn(facts, type, row.sg);
        TypeChoice choice{.type = type, .fit = fitOf(facts, row, type, field)};
        if (choice.fit == Fit::WrongType)
            choice.dataType = field->dataType;
        if (choice.fit == Fit::MadeBySync && row.sg.isEmpty())
            choice.fit = Fit::Fits; // no field is named yet
        choices.push_back(std::move(choice));
    }
    return choices;
}

QStringList problemsOf(const MapFacts &facts, const AttributeRow &row)
{
    if (row.sg.isEmpty())
        return {};
    settings::AddonSettings alone = facts.settings;
    alone.attributeMap.clear();
    const ayon::Project nobodys;
    const auto others = sync::buildMapping(alone, nobodys, facts.attributes, facts.shotgrid, {}).problems.size();
    alone.attributeMap.push_back(row);
    const auto all = sync::buildMapping(alone, nobodys, facts.attributes, facts.shotgrid, {}).problems;
    QStringList texts; // those of the rows come last
    for (std::size_t at = others; at < all.size(); ++at)
        texts += all[at].text;
    return texts;
}

} // namespace bridge::desktop
