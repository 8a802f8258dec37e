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
