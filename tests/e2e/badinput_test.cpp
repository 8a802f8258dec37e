#include "e2e/twoservers.h"

namespace bridge::test {

using namespace Qt::StringLiterals;
using sync::Policy;

// What a studio gets wrong: each has a message that names the thing and the way out.
class BadInput : public TwoServers
{
protected:
    static std::string said(const Error &error) { return toText(error).toStdString(); }
    //! Everything that the last plan tells people.
    std::string problems()
    {
        const sync::PlannedSync planned = plan();
        QString all;
        for (const sync::Problem &problem : planned.problems)
            all += problem.text + '|'_L1 + problem.hint + '\n'_L1;
        for (const sync::Item &item : planned.plan.items) {
            for (const sync::Problem &problem : item.problems)
                all += item.path + ' '_L1 + problem.text + '|'_L1 + problem.hint + '\n'_L1;
        }
        return all.toStdString();
    }
    static bool contains(const std::string &text, const std::string &part)
    {
        return text.find(part) != std::string::npos;
    }
};

TEST_F(BadInput, AProjectThatNobodyHas)
{
    const auto report = trySync();
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, Error::Kind::NotFound);
    EXPECT_TRUE(contains(said(report.error()), "show"));
}

TEST_F(BadInput, AWrongKey)
{
    makeShotgridProject();
    ayon::AyonClient stranger(
        {.url = QUrl(m_sandbox.access().ayonUrl), .apiKey = Secret(u"00000000000000000000000000000000"_s)});
    sync::ProjectSync pass(stranger, *m_shotgrid, m_settings, m_project);
    const auto planned = await(pass.plan({}, {}));
    ASSERT_FALSE(planned);
    EXPECT_EQ(planned.error().kind, Error::Kind::Unauthorized);
    EXPECT_FALSE(contains(said(planned.error()), "00000000"));
}

TEST_F(BadInput, ANameThatSlugsToNothingLeavesTheRestAlone)
{
    makeShotgridProject();
    row(u"Asset"_s, {{u"code"_s, u"?!?"_s}});
    row(u"Asset"_s, {{u"code"_s, u"lamp"_s}});
    const sync::Report report = sync();
    EXPECT_EQ(report.failed, 1);
    EXPECT_FALSE(folderCalled(u"lamp"_s).id.isEmpty());
    EXPECT_TRUE(contains(problems(), "'?!?'")) << problems();
    EXPECT_EQ(rowCalled(u"Asset"_s, u"?!?"_s).text(u"sg_ayon_sync_status"_s).toStdString(), "Failed");
    EXPECT_EQ(difference(), "");
}

TEST_F(BadInput, AMappingRowThatCannotBeExchangedIsLeftOutAlone)
{
    m_settings.attributeMap.push_back(
        {.ayon = u"endDate"_s, .type = u"datetime"_s, .sg = u"code"_s, .scope = {u"Shot"_s}});
    makeShotgridProject();
    row(u"Shot"_s, {{u"code"_s, u"sh010"_s}});
    sync();
    EXPECT_FALSE(folderCalled(u"sh010"_s).id.isEmpty());
    EXPECT_TRUE(contains(problems(), "Shot.code")) << problems();
}

TEST_F(BadInput, AnAttributeThatAyonDoesNotHave)
{
    m_settings.attributeMap.push_back(
        {.ayon = u"weather"_s, .type = u"string"_s, .sg = u"weather"_s, .scope = {u"Shot"_s}});
    makeShotgridProject();
    row(u"Shot"_s, {{u"code"_s, u"sh010"_s}});
    sync();
    EXPECT_TRUE(contains(problems(), "weather")) << problems();
}

TEST_F(BadInput, ATaskTypeWithoutPipelineStepFailsAloneAndSaysSo)
{
    makeAyonProject();
    const QString shot = folder(u"Shot"_s, u"sh010"_s);
    task(u"Setdress"_s, u"mm"_s, shot);
    task(u"Generic"_s, u"misc"_s, shot);
    const sync::Report report = sync();
    EXPECT_EQ(report.failed, 1);
    EXPECT_EQ(rows(u"Task"_s).size(), 1U);
    EXPECT_TRUE(contains(problems(), "Setdress")) << problems();
}

TEST_F(BadInput, ATypeThatTheProjectHides)
{
    makeShotgridProject();
    row(u"Shot"_s, {{u"code"_s, u"sh010"_s}});
    row(u"Asset"_s, {{u"code"_s, u"lamp"_s}});
    QJsonObject state = m_sandbox.shotgrid().state();
    QJsonObject content = state.value(u"content"_s).toObject();
    content.insert(u"projects"_s,
                   QJsonObject{{QString::number(m_shotgridProject.number()),
                                QJsonObject{{u"hidden_types"_s, QJsonArray{u"Asset"_s}}}}});
    state.insert(u"content"_s, content);
    ASSERT_TRUE(m_sandbox.shotgrid().restore(state));
    sync();
    EXPECT_FALSE(folderCalled(u"sh010"_s).id.isEmpty());
    EXPECT_TRUE(folderCalled(u"lamp"_s).id.isEmpty());
    EXPECT_TRUE(contains(problems(), "Asset is enabled in the settings, but hidden")) << problems();
}

TEST_F(BadInput, AStatusThatShotgridDoesNotHave)
{
    makeAyonProject();
    folder(u"Shot"_s, u"sh010"_s, {}, {{u"status"_s, u"Pending review"_s}});
    const std::string told = problems();
    EXPECT_TRUE(contains(told, "status 'rvw' is no value of Shot.sg_status_list")) << told;
    EXPECT_TRUE(contains(told, "add it to the field in ShotGrid")) << told;
    EXPECT_EQ(sync().failed, 0);
    EXPECT_FALSE(rowCalled(u"Shot"_s, u"sh010"_s).ref.id.isEmpty());
    EXPECT_EQ(folderCalled(u"sh010"_s).status, u"Pending review"_s);
    EXPECT_TRUE(contains(problems(), "status 'rvw'")); // and what the site filled in is nobody's edit
    EXPECT_EQ(plan().plan.conflicts(), 0);
    edit(sync::shotgridId(u"Shot"_s, rowCalled(u"Shot"_s, u"sh010"_s).ref.id.number()),
         {{u"sg_status_list"_s, u"ip"_s}});
    EXPECT_EQ(plan().plan.conflicts(), 1);
}

TEST_F(BadInput, AnAttributeThatHoldsAnotherTypeThanItsDefinition)
{
    makeShotgridProject();
    const QString shot = row(u"Shot"_s, {{u"code"_s, u"sh010"_s}, {u"sg_cut_in"_s, 1001}});
    sync();
    auto &attributes = m_sandbox.ayon().editStore().editAttributes();
    auto text = *attributes.find(u"frameStart"_s);
    const auto number = text;
    text.type = sandbox::ayon::AttributeType::String;
    text.data.insert(u"type"_s, u"string"_s);
    attributes.put(text);
    m_sandbox.ayon().editStore().loadAttributes();
    editAyon(ayon::EntityType::Folder, folderCalled(u"sh010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"frameStart"_s, u"one thousand"_s}}}});
    attributes.put(number); // the value outlives the change of the definition
    m_sandbox.ayon().editStore().loadAttributes();
    edit(shot, {{u"description"_s, u"new sky"_s}});
    EXPECT_TRUE(contains(problems(), "frameStart")) << problems();
    sync();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"description"_s), QJsonValue(u"new sky"_s));
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s), QJsonValue(1001));
}

TEST_F(BadInput, TwoTasksOfOneSlugAreTwoTasks)
{
    makeAyonProject();
    const QString shot = folder(u"Shot"_s, u"sh010"_s);
    task(u"Generic"_s, u"comp-a"_s, shot);
    task(u"Generic"_s, u"comp.a"_s, shot);
    sync();
    EXPECT_EQ(rows(u"Task"_s).size(), 2U);
    EXPECT_EQ(difference(), "");
    EXPECT_EQ(tasks().size(), 2U);
}

TEST_F(BadInput, ParentsThatGoInACircle)
{
    makeShotgridProject();
    const shotgrid::NewField field{
        .displayName = u"Of Shot"_s, .type = shotgrid::FieldType::Entity, .validTypes = {u"Shot"_s}};
    const auto known = await(m_shotgrid->schema(u"Sequence"_s, {}, {}));
    const auto name = await(m_shotgrid->createField(u"Sequence"_s, field, *known, {}));
    ASSERT_TRUE(name) << said(name.error());
    const QJsonObject chains{{u"Shot"_s, u"Shot.sg_sequence"_s}, {u"Sequence"_s, "Sequence."_L1 + *name}};
    edit(sync::shotgridId(u"Project"_s, m_shotgridProject.number()),
         {{u"tracking_settings"_s, QJsonObject{{u"navchains"_s, chains}}}});
    const QString sequence = row(u"Sequence"_s, {{u"code"_s, u"sq010"_s}});
    const QString shot = row(u"Shot"_s, {{u"code"_s, u"sh010"_s}, {u"sg_sequence"_s, sequence}});
    edit(sequence, {{*name, shotgrid::toJson(ShotgridRef{.type = u"Shot"_s, .id = ShotgridId(sync::numberOf(shot))})}});
    row(u"Shot"_s, {{u"code"_s, u"sh020"_s}});
    EXPECT_TRUE(contains(problems(), "its own ancestor")) << problems();
    sync();
    for (const QString &title : {u"sq010"_s, u"sh010"_s, u"sh020"_s})
        EXPECT_FALSE(folderCalled(title).id.isEmpty()) << title.toStdString();
    EXPECT_EQ(folders().size(), 3U);
}

TEST_F(BadInput, HtmlInsteadOfJson)
{
    makeShotgridProject();
    sync();
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*_search"_s,
         .count = 50,
         .answer = sandbox::Reply{.headers = {{"content-type", "text/html"}}, .body = "<html>maintenance</html>"},
         .reachesSite = false});
    const auto report = trySync();
    ASSERT_FALSE(report);
    EXPECT_TRUE(contains(said(report.error()), "shotgrid")) << said(report.error());
    m_sandbox.shotgridFrame().faults().clear();
    EXPECT_EQ(difference(), "");
}

} // namespace bridge::test
