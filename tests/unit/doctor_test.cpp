#include "cli/doctortext.h"
#include "doctor/projectchecks.h"
#include "doctor/studiochecks.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace bridge::doctor {

using namespace Qt::StringLiterals;

namespace {

using Severity = Finding::Severity;

//! The first finding of that severity whose text holds \a part; an empty one when there is none.
Finding find(const Findings &findings, Severity severity, const QString &part)
{
    for (const Finding &finding : findings) {
        if (finding.severity == severity && finding.text.contains(part))
            return finding;
    }
    return {};
}

bool warns(const Findings &findings, const QString &part)
{
    return !find(findings, Severity::Warning, part).wayOut.isEmpty();
}

bool fails(const Findings &findings, const QString &part)
{
    return !find(findings, Severity::Error, part).wayOut.isEmpty();
}

std::vector<ayon::AttributeDefinition> goodAttributes()
{
    const QStringList entities{u"project"_s, u"folder"_s, u"task"_s, u"version"_s};
    return {{.name = u"shotgridId"_s, .scope = entities, .inherit = false},
            {.name = u"shotgridType"_s, .scope = entities, .inherit = false},
            {.name = u"shotgridPush"_s,
             .scope = {u"project"_s},
             .type = ayon::AttributeDefinition::Type::Boolean,
             .inherit = false}};
}

shotgrid::Row script(bool logs, const QString &rules)
{
    shotgrid::Row row{.ref = {.type = u"ApiUser"_s, .id = ShotgridId(298)},
                      .attributes = {{u"firstname"_s, u"bridge"_s}, {u"generate_event_log_entries"_s, logs}}};
    row.links[u"permission_rule_set"_s] = {
        {.ref = {.type = u"PermissionRuleSet"_s, .id = ShotgridId(4)}, .name = rules}};
    return row;
}

shotgrid::Field field(const QString &name, shotgrid::FieldType type)
{
    return {.name = name, .type = type, .dataType = shotgrid::toText(type), .editable = true};
}

//! A site whose shots hang on sequences, and a project of both servers that are linked.
struct Show {
    Show()
    {
        settings.enabledEntities = QStringList{u"Project"_s, u"Sequence"_s, u"Shot"_s};
        shotgrid.project = shotgrid::Project{.id = ShotgridId(70),
                                             .name = u"show"_s,
                                             .ayonId = u"show"_s,
                                             .parentFields = {{u"Shot"_s, u"sg_sequence"_s}}};
        for (const QString &type : {u"Project"_s, u"Sequence"_s, u"Shot"_s}) {
            shotgrid.types[type] = {.type = type};
            auto &schema = shotgrid.schemas[type];
            schema.type = type;
            for (const QString &name : {u"sg_ayon_id"_s, u"sg_ayon_sync_status"_s})
                schema.fields[name] = field(name, shotgrid::FieldType::Text);
        }
        for (const QString &name : {u"sg_ayon_project_code"_s, u"sg_ayon_auto_sync"_s, u"sg_ayon_server_url"_s})
            shotgrid.schemas[u"Project"_s].fields[name] = field(name, shotgrid::FieldType::Text);
        auto &shot = shotgrid.schemas[u"Shot"_s].fields;
        shot[u"sg_sequence"_s] = field(u"sg_sequence"_s, shotgrid::FieldType::Entity);
        shot[u"sg_status_list"_s] = field(u"sg_status_list"_s, shotgrid::FieldType::StatusList);
        shot[u"sg_status_list"_s].validValues = QStringList{u"wtg"_s, u"ip"_s};
        shot[u"sg_cut_in"_s] = field(u"sg_cut_in"_s, shotgrid::FieldType::Number);
        ayon.project = ayon::Project{.name = ProjectName(u"show"_s), .attrib = {{u"shotgridId"_s, u"70"_s}}};
        ayon.project->statuses = {{.name = u"Waiting"_s, .shortName = u"wtg"_s, .scope = {u"folder"_s}},
                                  {.name = u"In Progress"_s, .shortName = u"ip"_s, .scope = {u"folder"_s}}};
        ayon.attributes = {
            {.name = u"frameStart"_s, .scope = {u"folder"_s}, .type = ayon::AttributeDefinition::Type::Integer}};
        settings.attributeMap = {
            {.ayon = u"frameStart"_s, .type = u"integer"_s, .sg = u"cut_in"_s, .scope = {u"Shot"_s}}};
    }

    Findings project() const { return checkProject(settings, ayon, shotgrid, identity); }
    Findings schema() const { return checkSchema(settings, ayon, shotgrid, identity); }

    settings::AddonSettings settings;
    sync::AyonRead ayon;
    sync::ShotgridRead shotgrid;
    sync::ProjectIdentity identity{.ayon = ProjectName(u"show"_s)};
};

} // namespace

TEST(Doctor, FindsNothingWrongWithAGoodServer)
{
    EXPECT_EQ(worst(checkAyon({.version = u"1.16.0"_s}, {.name = u"bridge"_s, .isService = true}, Asker::Service)),
              Severity::Ok);
    EXPECT_EQ(worst(checkAttributes(goodAttributes())), Severity::Ok);
    EXPECT_EQ(worst(checkSettings({})), Severity::Ok);
}

TEST(Doctor, RefusesAnOldServerAndAnOrdinaryUser)
{
    const Findings findings = checkAyon({.version = u"1.9.3"_s}, {.name = u"mara"_s}, Asker::Service);
    EXPECT_TRUE(fails(findings, u"1.9.3"_s));
    EXPECT_TRUE(fails(findings, u"'mara'"_s));
}

TEST(Doctor, SendsAPersonToSomebodyAndAServiceToItsKey)
{
    const auto wayOut = [](Asker asker) {
        return checkAyon({.version = u"1.16.0"_s}, {.name = u"mara"_s}, asker).back().wayOut;
    };
    EXPECT_TRUE(wayOut(Asker::Service).contains(u"AYON_API_KEY"_s));
    EXPECT_FALSE(wayOut(Asker::Person).contains(u"AYON_API_KEY"_s));
    EXPECT_TRUE(wayOut(Asker::Person).contains(u"manager"_s));
}

TEST(Doctor, NamesTheAttributeThatIsMissingOrTooNarrow)
{
    auto attributes = goodAttributes();
    attributes[0].scope.removeOne(u"version"_s);
    attributes[1].inherit = true;
    attributes.pop_back();
    const Findings findings = checkAttributes(attributes);
    EXPECT_TRUE(fails(findings, u"'shotgridId' is missing on: version"_s));
    EXPECT_TRUE(fails(findings, u"'shotgridType' is inherited"_s));
    EXPECT_TRUE(fails(findings, u"'shotgridPush'"_s));
}

TEST(Doctor, TellsAScriptThatLeavesNoEvents)
{
    const shotgrid::Caller caller{.user = {.type = u"ApiUser"_s, .id = ShotgridId(298)}};
    const shotgrid::Row good = script(true, u"API Admin"_s);
    const shotgrid::Row quiet = script(false, u"Artist"_s);
    EXPECT_EQ(worst(checkScript(caller, &good)), Severity::Ok);
    EXPECT_TRUE(warns(checkScript(caller, &quiet), u"no events"_s));
    EXPECT_TRUE(warns(checkScript(caller, &quiet), u"'Artist'"_s));
    EXPECT_TRUE(warns(checkScript(caller, nullptr), u"298"_s));
}

TEST(Doctor, SuggestsThePersonOfTheSameAddress)
{
    const std::vector<ayon::User> users{
        {.name = u"mara"_s, .email = u"Mara@example.com"_s},
        {.name = u"tomasz"_s, .sgUserId = ShotgridId(89)},
        {.name = u"ines"_s, .sgUserId = ShotgridId(4)},
        {.name = u"farm"_s, .isService = true},
    };
    const std::vector<shotgrid::HumanUser> people{
        {.id = ShotgridId(88), .name = u"Mara K"_s, .email = u"mara@example.com"_s}, {.id = ShotgridId(89)}};
    const Findings findings = checkPeople(users, people);
    EXPECT_TRUE(warns(findings, u"mara (same e-mail as ShotGrid's Mara K, 88)"_s));
    EXPECT_TRUE(warns(findings, u"ines (4)"_s));
    EXPECT_FALSE(warns(findings, u"farm"_s));
    EXPECT_FALSE(find(findings, Severity::Ok, u"1 AYON users"_s).text.isEmpty());
}

TEST(Doctor, IsContentWithALinkedProject)
{
    const Show show;
    for (const Findings &findings : {show.project(), show.schema()}) {
        for (const Finding &finding : findings)
            EXPECT_EQ(finding.severity, Severity::Ok) << finding.text.toStdString();
    }
}

TEST(Doctor, FindsProjectsThatAreLinkedWithOthers)
{
    Show show;
    show.ayon.project->attrib[u"shotgridId"_s] = u"71"_s;
    EXPECT_TRUE(fails(show.project(), u"linked with the ShotGrid project 71"_s));
    show.ayon.project->attrib = {};
    show.shotgrid.project->ayonId = u"other"_s;
    EXPECT_TRUE(fails(show.project(), u"'other'"_s));
    show.ayon.project.reset();
    show.shotgrid.project.reset();
    EXPECT_TRUE(fails(show.project(), u"neither"_s));
}

TEST(Doctor, TellsStatusesWithoutCounterpart)
{
    Show show;
    show.ayon.project->statuses.push_back({.name = u"Approved"_s, .shortName = u"apr"_s, .scope = {u"folder"_s}});
    EXPECT_TRUE(warns(show.project(), u"Shot of ShotGrid does not offer: Approved (apr)"_s));
}

TEST(Doctor, TellsParentsThatCannotBeFollowed)
{
    Show show;
    show.shotgrid.project->parentFields[u"Shot"_s] = u"sg_scenes"_s;
    EXPECT_TRUE(warns(show.project(), u"Shot.sg_scenes"_s));
}

TEST(Doctor, ListsMissingFieldsOnceWithTheirTypes)
{
    Show show;
    show.shotgrid.schemas[u"Shot"_s].fields.erase(u"sg_ayon_id"_s);
    show.shotgrid.schemas[u"Sequence"_s].fields.erase(u"sg_ayon_id"_s);
    EXPECT_TRUE(warns(show.schema(), u"'sg_ayon_id' on: Sequence, Shot"_s));
}

TEST(Doctor, TellsRowsOfTheAttributeMapThatDoNotFit)
{
    Show show;
    show.settings.attributeMap[0].ayon = u"frameBegin"_s;
    EXPECT_TRUE(warns(show.schema(), u"'frameBegin'"_s));

    Show readOnly;
    readOnly.shotgrid.schemas[u"Shot"_s].fields[u"sg_cut_in"_s].editable = false;
    EXPECT_TRUE(warns(readOnly.schema(), u"no edits of Shot.sg_cut_in"_s));

    Show otherType;
    otherType.shotgrid.schemas[u"Shot"_s].fields[u"sg_cut_in"_s] =
        field(u"sg_cut_in"_s, shotgrid::FieldType::MultiEntity);
    EXPECT_TRUE(warns(otherType.schema(), u"frameStart"_s));
}

TEST(Doctor, SaysWhichFindingsAProgramCanMend)
{
    Show show;
    show.shotgrid.schemas[u"Shot"_s].fields.erase(u"sg_ayon_id"_s);
    show.settings.attributeMap[0].ayon = u"frameBegin"_s;
    const Findings schema = show.schema();
    EXPECT_EQ(find(schema, Severity::Warning, u"'sg_ayon_id'"_s).remedy, Remedy::CreateShotgridFields);
    EXPECT_EQ(find(schema, Severity::Warning, u"'frameBegin'"_s).remedy, Remedy::ChangeSettings);
    EXPECT_EQ(find(show.project(), Severity::Ok, u"AYON → ShotGrid is on request"_s).remedy, Remedy::SwitchOnFromAyon);
    show.shotgrid.project->autoSync = true;
    EXPECT_EQ(find(show.project(), Severity::Ok, u"ShotGrid → AYON is automatic"_s).remedy, Remedy::None);
    EXPECT_EQ(find(show.project(), Severity::Ok, u"the next sync makes first"_s).remedy, Remedy::CompleteAyonProject);
    show.ayon.project.reset();
    EXPECT_EQ(find(show.project(), Severity::Ok, u"the next sync makes first"_s).remedy, Remedy::None);
}

TEST(Doctor, GivesEveryFailureAWayOut)
{
    for (const auto kind :
         {Error::Kind::Timeout, Error::Kind::Unreachable, Error::Kind::Unauthorized, Error::Kind::Forbidden,
          Error::Kind::NotFound, Error::Kind::RateLimited, Error::Kind::Malformed}) {
        EXPECT_FALSE(failure(u"AYON server"_s, {.kind = kind}).wayOut.isEmpty());
    }
    EXPECT_EQ(failure(u"AYON key"_s, {.message = u"no"_s, .hint = u"ask"_s}).wayOut, u"ask"_s);
}

TEST(DoctorText, SpeaksToPeopleAndScripts)
{
    const Findings findings{ok(u"AYON server"_s, u"answers"_s),
                            warning(u"people"_s, u"two are alone"_s, u"link them"_s)};
    const QString text = cli::toText(cli::findingLines(findings), false);
    EXPECT_TRUE(text.contains("link them"_L1) && text.contains("0 errors, 1 warning, 1 in order"_L1))
        << text.toStdString();
    const QJsonObject json = cli::toJson(findings);
    EXPECT_EQ(json[u"worst"_s], u"warning"_s);
    EXPECT_EQ(json[u"findings"_s][1][u"wayOut"_s], u"link them"_s);
    EXPECT_EQ(cli::exitCodeOf(findings), 1);
    EXPECT_EQ(cli::exitCodeOf({error(u"people"_s, u"none"_s, u"hire"_s)}), 2);
    EXPECT_EQ(cli::exitCodeOf({ok(u"people"_s, u"all"_s)}), 0);
}

} // namespace bridge::doctor
