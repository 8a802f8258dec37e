#include "sync/reconcile.h"

#include <gtest/gtest.h>

namespace bridge::sync {

using namespace Qt::StringLiterals;
using What = Change::What;

namespace {

const QString project = u"demo"_s;
const QString shot = QString(32, u'a');
const QString sequence = QString(32, u'b');
const QString secondSequence = QString(32, u'c');
const QString task = QString(32, u'd');

Mapping smallMapping()
{
    Mapping mapping{.site = u"https://studio.example"_s};
    Field description{.name = u"description"_s, .ayonType = u"string"_s};
    for (const QString &type : {u"Shot"_s, u"Task"_s}) {
        description.shotgrid[type] = {.code = u"description"_s, .dataType = u"text"_s};
        description.ayonScope.insert(ayonScopeOf(type));
    }
    mapping.fields = {description};
    mapping.types[u"Sequence"_s] = {.enabled = true};
    mapping.types[u"Shot"_s] = {.parentField = u"sg_sequence"_s,
                                .parentDataType = u"entity"_s,
                                .parentTypes = {u"Sequence"_s},
                                .enabled = true};
    mapping.types[u"Task"_s] = {
        .parentField = u"entity"_s, .parentDataType = u"entity"_s, .parentTypes = {u"Shot"_s}, .enabled = true};
    return mapping;
}

} // namespace

//! Two sequences and a shot with a task, which both sides agreed on before people went to work on the shot.
class RulingsTest : public testing::Test
{
protected:
    RulingsTest()
    {
        add(Kind::Project, u"Project"_s, project, u"Project/70"_s, {}, {});
        add(Kind::Folder, u"Sequence"_s, sequence, u"Sequence/1"_s, project, u"Project/70"_s);
        add(Kind::Folder, u"Sequence"_s, secondSequence, u"Sequence/2"_s, project, u"Project/70"_s);
        add(Kind::Folder, u"Shot"_s, shot, u"Shot/3"_s, sequence, u"Sequence/1"_s);
        add(Kind::Task, u"Task"_s, task, u"Task/4"_s, shot, u"Shot/3"_s);
    }

    void add(Kind kind, const QString &type, const QString &ayonId, const QString &row, const QString &parent,
             const QString &parentRow)
    {
        Entity entity{.id = ayonId,
                      .parent = parent,
                      .kind = kind,
                      .type = type,
                      .name = kind == Kind::Project ? project : row.section('/'_L1, 0, 0) + row.section('/'_L1, 1),
                      .title = u"said by both"_s,
                      .link = row};
        if (kind != Kind::Project)
            entity.values.set(0, u"said by both"_s);
        entity.own.set();
        m_base[ayonId] = {.shotgridId = row,
                          .parent = parent == project ? QString() : parent,
                          .title = entity.title,
                          .values = entity.values};
        m_ayon.push_back(entity);
        entity.id = row;
        entity.parent = parentRow;
        entity.name.clear();
        entity.link = ayonId;
        entity.mark = SyncMark::Synced;
        m_shotgrid.push_back(entity);
    }

    Entity &inAyon() { return m_ayon[3]; }
    Entity &inShotgrid() { return m_shotgrid[3]; }

    //! The shot goes to the bin; its task stays behind on nothing, as ShotGrid has it.
    void deleteInShotgrid()
    {
        m_retired = {u"Shot/3"_s};
        m_shotgrid[4].parent = u"Project/70"_s;
        m_shotgrid.erase(m_shotgrid.begin() + 3);
    }

    Plan planned(std::optional<What> what, std::optional<Ruling> ruling)
    {
        Rulings rulings;
        if (ruling)
            rulings.byMatter.emplace(Matter{.entity = shot, .what = what}, *ruling);
        Tree shotgrid(m_shotgrid);
        shotgrid.retired = m_retired;
        const Policy policy{.flow = Policy::Flow::Both, .winner = Policy::Winner::Ayon};
        return reconcile(Tree(m_ayon), shotgrid, m_base, smallMapping(), policy, nullptr, rulings);
    }

    static const Item *itemOf(const Plan &plan, const QString &id)
    {
        const auto found =
            std::find_if(plan.items.begin(), plan.items.end(), [&id](const Item &item) { return item.ayonId == id; });
        return found == plan.items.end() ? nullptr : &*found;
    }
    static bool writes(const std::optional<Operation> &operation, What what)
    {
        return operation
            && std::any_of(operation->changes.begin(), operation->changes.end(),
                           [what](const Change &change) { return change.what == what; });
    }

    //! The shot's item once its conflict about \a what ended as \a ruling says.
    void expectEnd(What what, std::optional<Ruling> ruling, bool writesAyon, bool writesShotgrid)
    {
        const Plan plan = planned(what, ruling);
        const Item *item = itemOf(plan, shot);
        ASSERT_NE(item, nullptr);
        ASSERT_EQ(item->conflicts.size(), 1U);
        EXPECT_EQ(matterOf(*item, item->conflicts.front()), (Matter{.entity = shot, .what = what}));
        EXPECT_EQ(item->conflicts.front().isLeft, ruling == Ruling::LeaveAlone);
        EXPECT_EQ(writes(item->ayon, what), writesAyon);
        EXPECT_EQ(writes(item->shotgrid, what), writesShotgrid);
        EXPECT_EQ(plan.waiting, int(ruling == Ruling::LeaveAlone));
        const bool isAgreed = ruling != Ruling::LeaveAlone;
        EXPECT_EQ(item->agreed != m_base.at(shot), isAgreed) << "what is left alone is no agreement";
    }

    void expectAllEnds(What what)
    {
        expectEnd(what, std::nullopt, false, true); // the policy lets AYON win
        expectEnd(what, Ruling::Ayon, false, true);
        expectEnd(what, Ruling::Shotgrid, true, false);
        expectEnd(what, Ruling::LeaveAlone, false, false);
    }

    std::vector<Entity> m_ayon;
    std::vector<Entity> m_shotgrid;
    std::unordered_set<QString> m_retired;
    BaseTree m_base;
};

TEST_F(RulingsTest, WithoutEditsThereIsNothingToRuleOn)
{
    EXPECT_TRUE(planned(What::Field, Ruling::Shotgrid).items.empty());
}

TEST_F(RulingsTest, DecideAValue)
{
    inAyon().values.set(0, u"said in AYON"_s);
    inShotgrid().values.set(0, u"said in ShotGrid"_s);
    expectAllEnds(What::Field);
}

TEST_F(RulingsTest, DecideATitle)
{
    inAyon().title = u"said in AYON"_s;
    inShotgrid().title = u"said in ShotGrid"_s;
    expectAllEnds(What::Title);
}

TEST_F(RulingsTest, DecideAPlace)
{
    m_ayon.push_back({.id = QString(32, u'e'),
                      .parent = project,
                      .type = u"Sequence"_s,
                      .name = u"third"_s,
                      .title = u"third"_s,
                      .link = u"Sequence/5"_s});
    m_shotgrid.push_back({.id = u"Sequence/5"_s,
                          .parent = u"Project/70"_s,
                          .type = u"Sequence"_s,
                          .title = u"third"_s,
                          .link = QString(32, u'e'),
                          .mark = SyncMark::Synced});
    m_base[QString(32, u'e')] = {.shotgridId = u"Sequence/5"_s, .title = u"third"_s};
    inAyon().parent = secondSequence;
    inShotgrid().parent = u"Sequence/5"_s;
    expectAllEnds(What::Parent);
}

TEST_F(RulingsTest, SayNothingAboutWhatOneSideAloneEdited)
{
    inAyon().values.set(0, u"said in AYON"_s);
    const Plan plan = planned(What::Field, Ruling::Shotgrid);
    const Item *item = itemOf(plan, shot);
    ASSERT_NE(item, nullptr);
    EXPECT_TRUE(item->conflicts.empty());
    EXPECT_TRUE(writes(item->shotgrid, What::Field));
    EXPECT_FALSE(writes(item->ayon, What::Field));
}

struct DeletedCase {
    const char *name;
    std::optional<Ruling> ruling;
    std::optional<Operation::Action> shot; // what is done to it in AYON
    std::optional<Operation::Action> task;
};

class RulingsOnDeleted : public RulingsTest, public testing::WithParamInterface<DeletedCase>
{
};

TEST_P(RulingsOnDeleted, DecideWhatBecomesOfIt)
{
    deleteInShotgrid();
    inAyon().values.set(0, u"said in AYON"_s);
    const Plan plan = planned(std::nullopt, GetParam().ruling);
    const auto actionOn = [&plan](const QString &id) {
        const Item *item = itemOf(plan, id);
        return item && item->ayon ? std::optional(item->ayon->action) : std::nullopt;
    };
    EXPECT_EQ(actionOn(shot), GetParam().shot);
    EXPECT_EQ(actionOn(task), GetParam().task);
    const Item *item = itemOf(plan, shot);
    ASSERT_NE(item, nullptr);
    ASSERT_EQ(item->conflicts.size(), 1U); // still there, so that one can think better of it
    EXPECT_EQ(matterOf(*item, item->conflicts.front()), Matter{.entity = shot});
}

INSTANTIATE_TEST_SUITE_P(
    Ends, RulingsOnDeleted,
    testing::Values(DeletedCase{"by_policy", std::nullopt, Operation::Action::Unlink, Operation::Action::Delete},
                    DeletedCase{"for_ayon", Ruling::Ayon, Operation::Action::Unlink, Operation::Action::Delete},
                    DeletedCase{"for_shotgrid", Ruling::Shotgrid, Operation::Action::Delete, Operation::Action::Delete},
                    DeletedCase{"left_alone", Ruling::LeaveAlone, std::nullopt, std::nullopt}),
    [](const auto &given) { return std::string(given.param.name); });

} // namespace bridge::sync
