#include "doctor/projectchecks.h"

#include "sync/mappingbuilder.h"
#include "sync/setupplanner.h"

#include <algorithm>
#include <map>

namespace bridge::doctor {

using namespace Qt::StringLiterals;

namespace {

const QString mapTopic = u"attribute map"_s;
const QString mapPath = u"ayon+settings://shotgrid/compatibility_settings/custom_attribs_map"_s;

//! Fields that the next sync makes, each once with the types that lack it.
Findings missingFields(const sync::Setup &setup)
{
    std::map<QString, QStringList> typesOf;
    for (const sync::SetupStep &step : setup.steps) {
        if (step.kind == sync::SetupStep::Kind::CreateShotgridField)
            typesOf[step.name] += step.type;
    }
    Findings findings;
    for (const auto &[field, types] : typesOf) {
        const Finding lack = warning(u"ShotGrid fields"_s, u"there is no '%1' on: %2"_s.arg(field, types.join(u", "_s)),
                                     u"the next sync makes it, and a comparison shows so beforehand"_s);
        findings.push_back(withRemedy(lack, Remedy::CreateShotgridFields));
    }
    if (findings.empty())
        findings.push_back(ok(u"ShotGrid fields"_s, u"all that a sync writes to are there"_s));
    return findings;
}

//! A row whose ShotGrid field takes no edits brings values to AYON only.
Findings checkEditable(const settings::AddonSettings &settings, const sync::ShotgridRead &shotgrid)
{
    Findings findings;
    for (const settings::AttributeRow &row : settings.attributeMap) {
        QStringList fields;
        for (const QString &type : row.scope) {
            const auto schema = shotgrid.schemas.find(type);
            const shotgrid::Field *field =
                schema == shotgrid.schemas.end() ? nullptr : sync::findField(schema->second, row.sg);
            if (field && !field->editable)
                fields += type + '.'_L1 + field->name;
        }
        if (!fields.isEmpty()) {
            findings.push_back(warning(mapTopic,
                                       u"'%1': ShotGrid takes no edits of %2"_s.arg(row.ayon, fields.join(u", "_s)),
                                       u"edits in AYON stay there; take the type out of the row's scope in %1 or map "
                                       u"another field"_s.arg(mapPath)));
        }
        if (row.scope.isEmpty()) {
            findings.push_back(warning(mapTopic, u"'%1' has an empty scope, so it is not exchanged"_s.arg(row.ayon),
                                       u"give the row a scope in %1, or clear its ShotGrid field"_s.arg(mapPath)));
        }
    }
    return findings;
}

//! Either is fine; \a text says which.
Finding checkSwitch(const QString &text, bool isOn, Remedy remedy)
{
    const Finding finding = ok(u"project"_s, text.arg(isOn ? u"automatic"_s : u"on request"_s));
    return isOn ? finding : withRemedy(finding, remedy);
}

Findings checkLinks(const sync::AyonRead &ayon, const sync::ShotgridRead &shotgrid,
                    const sync::ProjectIdentity &identity)
{
    const QString topic = u"project"_s;
    const QString name = identity.ayon.toText();
    if (!ayon.project && !shotgrid.project) {
        return {error(topic, u"neither AYON nor ShotGrid has a project '%1'"_s.arg(name),
                      u"check its spelling; a ShotGrid project is found by its name or by its Ayon ID"_s)};
    }
    if (!ayon.project || !shotgrid.project) {
        const QString has = ayon.project ? u"AYON"_s : u"ShotGrid"_s;
        const QString lacks = ayon.project ? u"ShotGrid"_s : u"AYON"_s;
        return {ok(topic, u"only %1 has '%2' yet; a sync makes it in %3"_s.arg(has, name, lacks))};
    }
    const QString linked = ayon.project->attrib[u"shotgridId"_s].toString();
    const QString id = shotgrid.project->id.toText();
    const QString back = shotgrid.project->ayonId;
    const bool isAyonElsewhere = !linked.isEmpty() && linked != id;
    const bool isShotgridElsewhere = !back.isEmpty() && back.compare(name, Qt::CaseInsensitive) != 0;
    if (isAyonElsewhere || isShotgridElsewhere) {
        const QString says = isAyonElsewhere ? u"AYON's '%1' is linked with the ShotGrid project %2"_s.arg(name, linked)
                                             : u"ShotGrid's project %1 is linked with '%2' of AYON"_s.arg(id, back);
        return {error(topic, u"%1, not with its namesake"_s.arg(says),
                      u"clear shotgridId in AYON or Ayon ID in ShotGrid, whichever is wrong"_s)};
    }
    Findings findings{ok(topic, u"'%1' is ShotGrid's project %2, '%3'"_s.arg(name, id, shotgrid.project->name))};
    if (shotgrid.project->archived) {
        findings.push_back(
            warning(topic, u"it is archived in ShotGrid"_s, u"bring it back there before people work in it again"_s));
    }
    const bool isPushed = ayon.project->attrib[u"shotgridPush"_s].toBool();
    findings.push_back(checkSwitch(u"ShotGrid → AYON is %1 (Ayon Auto Sync)"_s, shotgrid.project->autoSync,
                                   Remedy::SwitchOnFromShotgrid));
    findings.push_back(checkSwitch(u"AYON → ShotGrid is %1 (shotgridPush)"_s, isPushed, Remedy::SwitchOnFromAyon));
    return findings;
}

//! Where the tracking settings hang each type, when that can be followed.
Findings checkTracking(const settings::AddonSettings &settings, const sync::ShotgridRead &shotgrid)
{
    const QString topic = u"tracking settings"_s;
    Findings findings;
    QStringList chains;
    for (const QString &type : sync::folderLikeTypes()) {
        const auto schema = shotgrid.schemas.find(type);
        const auto parent = shotgrid.project->parentFields.find(type);
        if (!settings.isEnabled(type) || schema == shotgrid.schemas.end()
            || parent == shotgrid.project->parentFields.end())
            continue;
        const shotgrid::Field *field = schema->second.find(parent->second);
        const bool isFollowed = field
            && (field->type == shotgrid::FieldType::Entity
                || (field->type == shotgrid::FieldType::List && type == "Asset"_L1));
        if (isFollowed) {
            chains += type + '.'_L1 + field->name;
            continue;
        }
        const QString why = field ? u"a %1"_s.arg(field->dataType) : u"not there"_s;
        findings.push_back(
            warning(topic,
                    u"%1 hangs on %1.%2, which is %3; all of them go directly below the project"_s.arg(
                        type, parent->second, why),
                    u"choose a field that links one entity, in the tracking settings of the ShotGrid project"_s));
    }
    if (!chains.isEmpty())
        findings.push_back(ok(topic, u"parents are told by %1"_s.arg(chains.join(u", "_s))));
    return findings;
}

//! AYON statuses that some ShotGrid type does not offer: setting one of them there is not possible (STA-05).
Findings checkStatuses(const settings::AddonSettings &settings, const ayon::Project &project,
                       const sync::ShotgridRead &shotgrid)
{
    const QString topic = u"statuses"_s;
    Findings findings;
    for (const auto &[type, schema] : shotgrid.schemas) {
        const shotgrid::Field *field = schema.find(u"sg_status_list"_s);
        const QString scope = sync::ayonScopeOf(type);
        if (!field || !settings.isEnabled(type) || scope == "project"_L1)
            continue;
        QStringList unknown;
        for (const ayon::Status &status : project.statuses) {
            if (status.scope.contains(scope) && !field->usableValues().contains(status.shortName, Qt::CaseInsensitive))
                unknown += u"%1 (%2)"_s.arg(status.name, status.shortName);
        }
        if (!unknown.isEmpty()) {
            findings.push_back(warning(topic, u"%1 of ShotGrid does not offer: %2"_s.arg(type, unknown.join(u", "_s)),
                                       u"offer these codes there, or give the AYON status the short name of the "
                                       u"ShotGrid status that it means"_s));
        }
    }
    if (findings.empty())
        findings.push_back(ok(topic, u"every AYON status has a counterpart in ShotGrid"_s));
    return findings;
}

QString wordOf(sync::SetupStep::Kind kind)
{
    switch (kind) {
    case sync::SetupStep::Kind::CreateAyonProject:
        return u"the AYON project"_s;
    case sync::SetupStep::Kind::CreateShotgridProject:
        return u"the ShotGrid project"_s;
    case sync::SetupStep::Kind::SetShotgridNavigation:
        return u"the navigation of the ShotGrid project"_s;
    case sync::SetupStep::Kind::AddFolderType:
        return u"folder types"_s;
    case sync::SetupStep::Kind::AddTaskType:
        return u"task types"_s;
    case sync::SetupStep::Kind::AddStatus:
        return u"statuses"_s;
    case sync::SetupStep::Kind::AddTag:
        return u"tags"_s;
    case sync::SetupStep::Kind::CreateShotgridField:
        return u"ShotGrid fields"_s;
    }
    Q_UNREACHABLE();
}

//! What else a sync makes first: projects, types, statuses, tags.
Findings checkSetup(const sync::Setup &setup)
{
    std::map<sync::SetupStep::Kind, QStringList> namesOf;
    for (const sync::SetupStep &step : setup.steps) {
        if (step.kind != sync::SetupStep::Kind::CreateShotgridField)
            namesOf[step.kind] += step.name;
    }
    QStringList parts;
    for (const auto &[kind, names] : namesOf)
        parts += wordOf(kind) + ' '_L1 + names.join(u", "_s);
    if (parts.isEmpty())
        return {ok(u"set-up"_s, u"types, statuses and tags are there"_s)};
    const Finding lack = ok(u"set-up"_s, u"the next sync makes first: %1"_s.arg(parts.join(u"; "_s)));
    const bool areBothThere = !namesOf.contains(sync::SetupStep::Kind::CreateAyonProject)
        && !namesOf.contains(sync::SetupStep::Kind::CreateShotgridProject);
    return {areBothThere ? withRemedy(lack, Remedy::CompleteAyonProject) : lack};
}

void append(Findings &findings, const Findings &more)
{
    findings.insert(findings.end(), more.begin(), more.end());
}

} // namespace

Findings checkSchema(const settings::AddonSettings &settings, const sync::AyonRead &ayon,
                     const sync::ShotgridRead &shotgrid, const sync::ProjectIdentity &identity)
{
    const sync::PlannedSetup setup = sync::planSetup(settings, ayon, shotgrid, identity);
    Findings findings = missingFields(setup.setup);
    const sync::BuiltMapping built = sync::buildMapping(settings, setup.project, ayon.attributes, shotgrid, identity);
    Findings map = checkEditable(settings, shotgrid);
    for (const sync::Problem &problem : built.problems)
        map.push_back(warning(mapTopic, problem.text, problem.hint));
    for (Finding &finding : map)
        finding.remedy = Remedy::ChangeSettings;
    if (map.empty())
        map.push_back(ok(mapTopic, u"its %1 rows fit both servers"_s.arg(settings.attributeMap.size())));
    append(findings, map);
    return findings;
}

Findings checkProject(const settings::AddonSettings &settings, const sync::AyonRead &ayon,
                      const sync::ShotgridRead &shotgrid, const sync::ProjectIdentity &identity)
{
    Findings findings = checkLinks(ayon, shotgrid, identity);
    if (!ayon.project && !shotgrid.project)
        return findings;
    if (shotgrid.project)
        append(findings, checkTracking(settings, shotgrid));
    const sync::PlannedSetup setup = sync::planSetup(settings, ayon, shotgrid, identity);
    append(findings, checkSetup(setup.setup));
    append(findings, checkStatuses(settings, setup.project, shotgrid));
    return findings;
}

} // namespace bridge::doctor
