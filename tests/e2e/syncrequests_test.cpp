#include "e2e/twoservers.h"

namespace bridge::test {

using namespace Qt::StringLiterals;
using sync::Policy;

// The number of requests for N entities: what matters more than anything else in speed.
class SyncRequests : public TwoServers
{
protected:
    static constexpr int sequences = 3;
    static constexpr int shots = 40; // of each sequence
    static constexpr int entities = sequences + sequences * shots * 2;

    void makeLargerShowInShotgrid()
    {
        makeShotgridProject();
        const auto link = [](const shotgrid::Row &row) { return shotgrid::toJson(row.ref); };
        const QJsonObject project{{u"type"_s, u"Project"_s}, {u"id"_s, m_shotgridProject.number()}};
        for (int at = 0; at < sequences; ++at) {
            const auto parent =
                await(m_shotgrid->create(u"Sequence"_s, {{u"project"_s, project}, {u"code"_s, u"sq%1"_s.arg(at)}}, {}));
            std::vector<shotgrid::Write> writes;
            writes.reserve(std::size_t(shots));
            for (int shot = 0; shot < shots; ++shot) {
                writes.push_back({.action = shotgrid::Write::Action::Create,
                                  .type = u"Shot"_s,
                                  .fields = {{u"project"_s, project},
                                             {u"code"_s, u"sh%1"_s.arg(shot)},
                                             {u"sg_sequence"_s, link(*parent)}}});
            }
            const auto made = await(m_shotgrid->write(writes, {}));
            std::vector<shotgrid::Write> taskWrites;
            taskWrites.reserve(made.size());
            for (const auto &shot : made) {
                taskWrites.push_back(
                    {.action = shotgrid::Write::Action::Create,
                     .type = u"Task"_s,
                     .fields = {{u"project"_s, project}, {u"content"_s, u"anim"_s}, {u"entity"_s, link(*shot)}}});
            }
            await(m_shotgrid->write(taskWrites, {}));
        }
    }

    int schemaReads(const QString &type)
    {
        const auto &asked = m_sandbox.shotgridFrame().requests();
        const auto found = asked.find(u"GET /api/v1/schema/%1/fields"_s.arg(type));
        return found == asked.end() ? 0 : found->second;
    }
};

TEST_F(SyncRequests, AFirstSyncWritesInBulkAndReadsEachSchemaOnce)
{
    makeLargerShowInShotgrid();
    clearRequests();
    const sync::Report report = sync();
    EXPECT_EQ(report.ayon.created, entities);
    EXPECT_EQ(report.failed, 0);
    EXPECT_EQ(schemaReads(u"Shot"_s), 1);
    EXPECT_LE(ayonRequests().writes, entities / 100 + 40);
    EXPECT_LE(shotgridRequests().writes, entities / 100 + 40);
}

TEST_F(SyncRequests, AnUnchangedProjectIsOnlyRead)
{
    makeLargerShowInShotgrid();
    sync();
    clearRequests();
    const int schemasBefore = schemaReads(u"Shot"_s);
    const sync::Report report = sync();
    EXPECT_TRUE(report.plan.isEmpty());
    EXPECT_EQ(ayonRequests().writes, 0);
    EXPECT_EQ(shotgridRequests().writes, 0);
    EXPECT_EQ(schemaReads(u"Shot"_s) - schemasBefore, 1);
}

TEST_F(SyncRequests, ReadsDoNotGrowWithTheProject)
{
    makeLargerShowInShotgrid();
    sync();
    const int before = m_sandbox.shotgridFrame().requests(u"_search"_s);
    sync();
    EXPECT_LE(m_sandbox.shotgridFrame().requests(u"_search"_s) - before, 20); // a page a type
}

TEST_F(SyncRequests, AnAyonProjectIsWrittenInBulkToo)
{
    makeAyonProject();
    std::vector<ayon::Operation> operations;
    for (int at = 0; at < 120; ++at) {
        const auto id = EntityId::fromText(u"%1"_s.arg(at + 1, 32, 16, '0'_L1));
        operations.push_back({.type = ayon::Operation::Type::Create,
                              .entityType = ayon::EntityType::Folder,
                              .entityId = *id,
                              .data = {{u"name"_s, u"sh%1"_s.arg(at)}, {u"folderType"_s, u"Shot"_s}}});
    }
    await(m_ayon->write(m_project, operations, {}), std::chrono::seconds(60));
    clearRequests();
    const sync::Report report = sync({.flow = Policy::Flow::FromAyon});
    EXPECT_EQ(report.shotgrid.created, 120);
    EXPECT_LE(ayonRequests().writes, 120 / 100 + 40);
    EXPECT_LE(shotgridRequests().writes, 120 / 100 + 40);
}

} // namespace bridge::test
