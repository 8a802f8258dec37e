#include "doctor/projectchecks.h"

#include "base/words.h"
#include "sync/mappingbuilder.h"
#include "sync/setupplanner.h"

#include <algorithm>
#include <map>

namespace bridge::doctor {

using namespace Qt::StringLiterals;

namespace {

const QString mapPath = u"ayon+settings://shotgrid/compatibility_settings/custom_attribs_map"_s;

QString mapTopic()
{
    return Words::tr("attribute map");
}

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
        const Finding lack =
            warning(Words::tr("ShotGrid fields"), Words::tr("there is no '%1' on: %2").arg(field, types.join(u", "_s)),
                    Words::tr("the next sync makes it, and a comparison shows so beforehand"));
        findings.push_back(withRemedy(lack, Remedy::CreateShotgridFields));
    }
    if (findings.empty())
        findings.push_back(ok(Words::tr("ShotGrid fields"), Words::tr("all that a sync writes to are there")));
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
            findings.push_back(warning(
                mapTopic(), Words::tr("'%1': ShotGrid takes no edits of %2").arg(row.ayon, fields.join(u", "_s)),
                Words::tr("edits in AYON stay there; take the type out of the row's scope in %1 or map "
                          "another field")
                    .arg(mapPath)));
        }
        if (row.scope.isEmpty()) {
            findings.push_back(
                warning(mapTopic(), Words::tr("'%1' has an empty scope, so it is not exchanged").arg(row.ayon),
                        Words::tr("give the row a scope in %1, or clear its ShotGrid field").arg(mapPath)));
        }
    }
    return findings;
}

//! Either is fine; \a text says which.
Finding checkSwitch(const QString &text, bool isOn, Remedy remedy)
{
    const Finding finding = ok(Words::tr("project"), text.arg(isOn ? Words::tr("automatic") : Words::tr("on request")));
    return isOn ? finding : withRemedy(finding, remedy);
}

Findings checkLinks(const sync::AyonRead &ayon, const sync::ShotgridRead &shotgrid,
                    const sync::ProjectIdentity &identity)
{
    const QString topic = Words::tr("project");
    const QString name = identity.ayon.toText();
    if (!ayon.project && !shotgrid.project) {
        return {error(topic, Words::tr("neither AYON nor ShotGrid has a project '%1'").arg(name),
                      Words::tr("check its spelling; a ShotGrid project is found by its name or by its Ayon ID"))};
    }
    if (!ayon.project || !shotgrid.project) {
        const QString has = ayon.project ? u"AYON"_s : u"ShotGrid"_s;
        const QString lacks = ayon.project ? u"ShotGrid"_s : u"AYON"_s;
        return {ok(topic, Words::tr("only %1 has '%2' yet; a sync makes it in %3").arg(has, name, lacks))};
    }
    const QString linked = ayon.project->attrib[u"shotgridId"_s].toString();
    const QString id = shotgrid.project->id.toText();
    const QString back = shotgrid.project->ayonId;
    const bool isAyonElsewhere = !linked.isEmpty() && linked != id;
    const bool isShotgridElsewhere = !back.isEmpty() && back.compare(name, Qt::CaseInsensitive) != 0;
    if (isAyonElsewhere || isShotgridElsewhere) {
        const QString says = isAyonElsewhere
            ? Words::tr("AYON's '%1' is linked with the ShotGrid project %2").arg(name, linked)
            : Words::tr("ShotGrid's project %1 is linked with '%2' of AYON").arg(id, back);
        return {error(topic, Words::tr("%1, not with its namesake").arg(says),
                      Words::tr("clear shotgridId in AYON or Ayon ID in ShotGrid, whichever is wrong"))};
    }
    Findings findings{
        ok(topic, Words::tr("'%1' is ShotGrid's project %2, '%3'").arg(name, id, shotgrid.project->name))};
    if (shotgrid.project->archived) {
        findings.push_back(warning(topic, Words::tr("it is archived in ShotGrid"),
                                   Words::tr("bring it back there before people work in it again")));
    }
    const bool isPushed = ayon.project->attrib[u"shotgridPush"_s].toBool();
    findings.push_back(checkSwitch(Words::tr("ShotGrid → AYON is %1 (Ayon Auto Sync)"), shotgrid.project->autoSync,
                                   Remedy::SwitchOnFromShotgrid));
    findings.push_back(
        checkSwitch(Words::tr("AYON → ShotGrid is %1 (shotgridPush)"), isPushed, Remedy::SwitchOnFromAyon));
    return findings;
}

//! Where the tracking settings hang each type, when that can be followed.
Findings checkTracking(const settings::AddonSettings &settings, const sync::ShotgridRead &shotgrid)
{
    const QString topic = Words::tr("tracking settings");
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
        const QString why = field ? Words::tr("a %1").arg(field->dataType) : Words::tr("not there");
        findings.push_back(warning(
            topic,
            Words::tr("%1 hangs on %1.%2, which is %3; all of them go directly below the project")
                .arg(type, parent->second, why),
            Words::tr("choose a field that links one entity, in the tracking settings of the ShotGrid project")));
    }
    if (!chains.isEmpty())
        findings.push_back(ok(topic, Words::tr("parents are told by %1").arg(chains.join(u", "_s))));
    return findings;
}

//! AYON statuses that some ShotGrid type does not offer: setting one of them there is not possible (STA-05).
Findings checkStatuses(const settings::AddonSettings &settings, const ayon::Project &project,
                       const sync::ShotgridRead &shotgrid)
{
    const QString topic = Words::tr("statuses");
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
            findings.push_back(
                warning(topic, Words::tr("%1 of ShotGrid does not offer: %2").arg(type, unknown.join(u", "_s)),
                        Words::tr("offer these codes there, or give the AYON status the short name of the "
                                  "ShotGrid status that it means")));
        }
    }
    if (findings.empty())
        findings.push_back(ok(topic, Words::tr("every AYON status has a counterpart in ShotGrid")));
    return findings;
}

QString wordOf(sync::SetupStep::Kind kind)
{
    switch (kind) {
    case sync::SetupStep::Kind::CreateAyonProject:
        return Words::tr("the AYON project");
    case sync::SetupStep::Kind::CreateShotgridProject:
        return Words::tr("the ShotGrid project");
    case sync::SetupStep::Kind::SetShotgridNavigation:
        return Words::tr("the navigation of the ShotGrid project");
    case sync::SetupStep::Kind::AddFolderType:
        return Words::tr("folder types");
    case sync::SetupStep::Kind::AddTaskType:
        return Words::tr("task types");
    case sync::SetupStep::Kind::AddStatus:
        return Words::tr("statuses");
    case sync::SetupStep::Kind::AddTag:
        return Words::tr("tags");
    case sync::SetupStep::Kind::CreateShotgridField:
        return Words::tr("ShotGrid fields");
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
        return {ok(Words::tr("set-up"), Words::tr("types, statuses and tags are there"))};
    const Finding lack = ok(Words::tr("set-up"), Words::tr("the next sync makes first: %1").arg(parts.join(u"; "_s)));
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
        map.push_back(warning(mapTopic(), problem.text, problem.hint));
    for (Finding &finding : map)
        finding.remedy = Remedy::ChangeSettings;
    if (map.empty())
        map.push_back(ok(mapTopic(), Words::tr("its %1 rows fit both servers").arg(settings.attributeMap.size())));
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
