#include "e2e/twoservers.h"

#include <QEventLoop>

namespace bridge::test {

using namespace Qt::StringLiterals;
using sync::Policy;

//! A plan of which a person wants a part, or wants it otherwise, or wants to wait with it.
class SelectionTest : public TwoServers
{
protected:
    SelectionTest()
    {
        makeShotgridProject();
        m_sequence = row(u"Sequence"_s, {{u"code"_s, u"sq010"_s}});
        for (const QString &code : {u"sh010"_s, u"sh020"_s})
            row(u"Shot"_s, {{u"code"_s, code}, {u"sg_sequence"_s, m_sequence}, {u"sg_cut_in"_s, 1001}});
        m_pass = std::make_unique<sync::ProjectSync>(*m_ayon, *m_shotgrid, m_settings, m_project);
    }

    sync::SharedPlan planned(Policy policy = {.flow = Policy::Flow::Both})
    {
        return good(await(m_pass->plan(policy, {})));
    }
    sync::Report applied(const sync::Selection &selection = {}) { return good(await(m_pass->apply(selection, {}))); }

    static const sync::Item &itemAt(const sync::PlannedSync &planned, const QString &path)
    {
        for (const sync::Item &item : planned.plan.items) {
            if (item.path == path)
                return item;
        }
        throw std::runtime_error("nothing is planned for " + text(path));
    }

    //! Both sides have agreed, and then somebody in each gave the shot another first frame.
    void disagree()
    {
        sync();
        edit(sync::shotgridId(u"Shot"_s, rowCalled(u"Shot"_s, u"sh010"_s).ref.id.number()), {{u"sg_cut_in"_s, 1200}});
        setInAyon(u"sh010"_s, 1100);
    }
    void setInAyon(const QString &shot, int frame)
    {
        editAyon(ayon::EntityType::Folder, folderCalled(shot).id.toText(),
                 {{u"attrib"_s, QJsonObject{{u"frameStart"_s, frame}}}});
    }
    int frameInAyon(const QString &shot) { return folderCalled(shot).attrib.value(u"frameStart"_s).toInt(); }
    int frameInShotgrid(const QString &shot)
    {
        return rowCalled(u"Shot"_s, shot).attributes.value(u"sg_cut_in"_s).toInt();
    }

    QString m_sequence;
    std::unique_ptr<sync::ProjectSync> m_pass;
};

//! Of a first sync too, whose plan is made anew once the project is there.
TEST_F(SelectionTest, OnlyTheChosenEntitiesAreWrittenWithWhatTheyNeed)
{
    const QString chosen = itemAt(*planned(), u"/sq010/sh010"_s).ayonId;
    const sync::Report report = applied({.entities = {{chosen}}});
    EXPECT_EQ(report.ayon.created, 2);
    EXPECT_EQ(text(folderCalled(u"sh010"_s).path), "/sq010/sh010");
    EXPECT_TRUE(folderCalled(u"sh020"_s).id.isEmpty());
    EXPECT_EQ(plan().plan.counts(sync::Side::Ayon).created, 1); // the rest is not taken for done
}

//! Its base says that everything was agreed on once: only a pass over everything writes the first one.
TEST_F(SelectionTest, TheProjectAloneIsWritten)
{
    const auto fps = [this] { return good(await(m_ayon->project(m_project, {}))).attrib.value(u"fps"_s).toInt(); };
    const sync::Selection project{.entities = {{m_project.toText()}}};
    const QString projectRow = sync::shotgridId(u"Project"_s, m_shotgridProject.number());
    edit(projectRow, {{u"sg_fps"_s, u"30"_s}});
    planned();
    applied(project);
    EXPECT_EQ(fps(), 30);
    EXPECT_FALSE(good(await(m_ayon->project(m_project, {}))).data.contains("shotgridBase"_L1));
    sync();
    edit(projectRow, {{u"sg_fps"_s, u"24"_s}});
    planned();
    applied(project);
    EXPECT_EQ(fps(), 24);
    EXPECT_EQ(plan({.flow = Policy::Flow::FromShotgrid}).plan.counts(sync::Side::Ayon).updated, 0);
}

TEST_F(SelectionTest, AConflictEndsAsAPersonSays)
{
    disagree();
    const sync::SharedPlan first = planned({.flow = Policy::Flow::Both, .winner = Policy::Winner::Shotgrid});
    const sync::Item &shot = itemAt(*first, u"/sq010/sh010"_s);
    ASSERT_EQ(shot.conflicts.size(), 1U);
    EXPECT_TRUE(shot.ayon && !shot.ayon->changes.empty());
    const sync::Matter matter = matterOf(shot, shot.conflicts.front());

    clearRequests();
    const sync::SharedPlan second = m_pass->decide({.byMatter = {{matter, sync::Ruling::Ayon}}});
    EXPECT_EQ(ayonRequests().reads + shotgridRequests().reads, 0);
    EXPECT_EQ(itemAt(*second, u"/sq010/sh010"_s).conflicts.front().winner, sync::Side::Ayon);
    EXPECT_TRUE(applied().isComplete());
    EXPECT_EQ(frameInAyon(u"sh010"_s), 1100);
    EXPECT_EQ(frameInShotgrid(u"sh010"_s), 1100);
    EXPECT_EQ(difference(), "");
}

TEST_F(SelectionTest, AConflictThatIsLeftAloneIsFoundAgain)
{
    disagree();
    const sync::SharedPlan first = planned();
    const sync::Item &shot = itemAt(*first, u"/sq010/sh010"_s);
    m_pass->decide({.byMatter = {{matterOf(shot, shot.conflicts.front()), sync::Ruling::LeaveAlone}}});
    applied();
    EXPECT_EQ(frameInAyon(u"sh010"_s), 1100);
    EXPECT_EQ(frameInShotgrid(u"sh010"_s), 1200);
    EXPECT_EQ(plan().plan.conflicts(), 1);
}

TEST_F(SelectionTest, SafetyCatchesHoldUntilAPersonConfirms)
{
    for (int at = 0; at < 8; ++at)
        row(u"Asset"_s, {{u"code"_s, u"asset%1"_s.arg(at)}});
    sync();
    for (const shotgrid::Row &asset : rows(u"Asset"_s))
        retire(sync::shotgridId(u"Asset"_s, asset.ref.id.number()));
    ASSERT_FALSE(planned()->plan.catches.empty());
    const auto refused = await(m_pass->apply({}, {}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Refused);
    EXPECT_EQ(applied({.isConfirmed = true}).ayon.deleted, 8);
}

//! One shot was edited in AYON and the other one in ShotGrid; ShotGrid is written first, and then there is a pause.
class PauseTest : public SelectionTest
{
protected:
    PauseTest()
    {
        sync();
        setInAyon(u"sh010"_s, 1100);
        edit(sync::shotgridId(u"Shot"_s, rowCalled(u"Shot"_s, u"sh020"_s).ref.id.number()), {{u"sg_cut_in"_s, 1200}});
        planned();
    }

    QCoro::Task<Result<sync::Report>> applyUntilPaused(std::stop_token stop)
    {
        m_pass->onProgress([this](const sync::Progress &progress) {
            if (progress.phase == sync::Progress::Phase::Writing && m_untilPaused.isRunning()) {
                m_pass->pause();
                m_untilPaused.quit();
            }
        });
        auto applying = m_pass->apply({}, std::move(stop));
        m_untilPaused.exec();
        EXPECT_EQ(frameInShotgrid(u"sh010"_s), 1100);
        EXPECT_EQ(frameInAyon(u"sh020"_s), 1001) << "the pause did not hold";
        return applying;
    }

    QEventLoop m_untilPaused;
};

TEST_F(PauseTest, WhatIsEditedMeanwhileIsLeftForTheNextPass)
{
    QStringList told;
    m_pass->onResult([&told](const sync::Item &item, const sync::ItemResult &) { told += item.path; });
    auto applying = applyUntilPaused({});
    setInAyon(u"sh020"_s, 1300);
    m_pass->resume();
    const sync::Report report = good(await(std::move(applying)));
    EXPECT_EQ(report.left, 1);
    EXPECT_EQ(frameInAyon(u"sh020"_s), 1300);
    EXPECT_TRUE(told.contains(u"/sq010/sh010"_s) && told.contains(u"/sq010/sh020"_s)) << text(told.join(' '_L1));
    EXPECT_EQ(plan().plan.conflicts(), 1); // now it is one
}

TEST_F(PauseTest, ItGoesOnWhereItWas)
{
    auto applying = applyUntilPaused({});
    m_pass->resume();
    EXPECT_TRUE(good(await(std::move(applying))).isComplete());
    EXPECT_EQ(frameInAyon(u"sh020"_s), 1200);
    EXPECT_EQ(difference(), "");
}

TEST_F(PauseTest, ItCanBeStopped)
{
    std::stop_source source;
    auto applying = applyUntilPaused(source.get_token());
    source.request_stop();
    const auto report = await(std::move(applying));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(frameInAyon(u"sh020"_s), 1001);
    sync();
    EXPECT_EQ(difference(), "");
}

} // namespace bridge::test
