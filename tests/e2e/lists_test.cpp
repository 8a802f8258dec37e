#include "e2e/twoservers.h"
#include "lists/listsync.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::test {

using sync::Policy;
using Flow = Policy::Flow;

//! Two shots with three versions that both sides know, and one that AYON alone has.
class ListsTest : public TwoServers
{
protected:
    ListsTest()
    {
        m_settings.enabledEntities += u"Playlist"_s;
        makeShotgridProject();
        m_shot = row(u"Shot"_s, {{u"code"_s, u"sh010"_s}});
        sync();
        const QString folder = folderCalled(u"sh010"_s).id.toText();
        for (int number = 1; number <= 3; ++number)
            m_known.push_back(version(folder, u"render%1"_s.arg(number), 1));
        sync();
        m_own = version(folder, u"ownMain"_s, 1);
        for (const shotgrid::Row &made : rows(u"Version"_s))
            m_rowOf[made.text(u"sg_ayon_id"_s)] = made.ref.id.number();
        m_pass = std::make_unique<lists::ListSync>(*m_ayon, *m_shotgrid, m_settings.shotgridServer, m_project);
    }

    lists::Report pass(Flow flow = Flow::Both) { return good(await(m_pass->sync({.all = true}, {.flow = flow}, {}))); }
    void expectNothingToDo()
    {
        clearRequests();
        EXPECT_TRUE(pass().results.empty());
        EXPECT_EQ(ayonRequests().writes, 0);
        EXPECT_EQ(shotgridRequests().writes, 0);
    }

    //! Of AYON, made by a person.
    QString list(const QString &label, const QStringList &versions)
    {
        ayon::NewList made{.id = *EntityId::fromText(newId()), .label = label};
        for (const QString &version : versions)
            made.items.push_back({.id = *EntityId::fromText(newId()), .entityId = *EntityId::fromText(version)});
        good(await(personInAyon()->createList(m_project, made, {})));
        return made.id.toText();
    }
    QString playlist(const QString &code, const QStringList &versions)
    {
        QJsonArray links;
        for (const QString &version : versions)
            links.append(QJsonObject{{u"type"_s, u"Version"_s}, {u"id"_s, m_rowOf.at(version)}});
        return row(u"Playlist"_s, {{u"code"_s, code}, {u"versions"_s, links}});
    }
    void setVersions(const QString &playlist, const QStringList &versions)
    {
        QJsonArray links;
        for (const QString &version : versions)
            links.append(QJsonObject{{u"type"_s, u"Version"_s}, {u"id"_s, m_rowOf.at(version)}});
        edit(playlist, {{u"versions"_s, links}});
    }

    std::vector<ayon::EntityList> lists() { return good(await(m_ayon->lists(m_project, {}))); }
    ayon::EntityList listCalled(const QString &label)
    {
        for (const ayon::EntityList &one : lists()) {
            if (one.label == label)
                return one;
        }
        return {};
    }
    std::vector<ayon::ListItem> itemsOf(const QString &label)
    {
        return good(await(m_ayon->listItems(m_project, {listCalled(label).id}, {}))).front().items;
    }
    QStringList versionsIn(const QString &label)
    {
        QStringList versions;
        for (const ayon::ListItem &item : itemsOf(label))
            versions += item.entityId.toText();
        return versions;
    }
    //! By the AYON version, in their order.
    QStringList versionsInPlaylist(const QString &code)
    {
        shotgrid::Query query{.type = u"PlaylistVersionConnection"_s,
                              .fields = {u"sg_sort_order"_s, u"version.Version.sg_ayon_id"_s}};
        const ShotgridRef ref{.type = u"Playlist"_s, .id = rowCalled(u"Playlist"_s, code).ref.id};
        query.filter = shotgrid::where(u"playlist"_s, shotgrid::Relation::Is, ref);
        std::vector<shotgrid::Row> found = good(await(m_shotgrid->searchAll(query, {})));
        const auto order = [](const shotgrid::Row &row) { return row.attributes.value("sg_sort_order"_L1).toInt(99); };
        std::stable_sort(found.begin(), found.end(), [&order](const shotgrid::Row &one, const shotgrid::Row &other) {
            return order(one) < order(other);
        });
        QStringList versions;
        for (const shotgrid::Row &row : found)
            versions += row.text(u"version.Version.sg_ayon_id"_s);
        return versions;
    }
    void relabel(const QString &list, const QString &label, bool active)
    {
        const QJsonObject changes{{u"label"_s, label}, {u"active"_s, active}};
        good(await(personInAyon()->patchList(m_project, *EntityId::fromText(list), changes, {})));
    }
    void reorder(const QString &label, const QStringList &versions)
    {
        std::vector<ayon::ListItemChange> changes;
        for (const ayon::ListItem &item : itemsOf(label))
            changes.push_back({.id = item.id, .position = int(versions.indexOf(item.entityId.toText())) + 1});
        good(await(personInAyon()->mergeListItems(m_project, listCalled(label).id, changes, {})));
    }

    QString m_shot;
    QStringList m_known; // AYON versions that ShotGrid has too
    QString m_own;
    std::map<QString, qint64> m_rowOf;
    std::unique_ptr<lists::ListSync> m_pass;
};

//! A pass outlives many runs of a service, and a project may be made again meanwhile, or linked with another one.
TEST_F(ListsTest, AListGoesToTheProjectThatIsLinkedNow)
{
    pass();
    const ShotgridRef other = good(await(m_shotgrid->create(u"Project"_s, {{u"name"_s, u"other"_s}}, {}))).ref;
    const QJsonObject attrib{{u"shotgridId"_s, other.id.toText()}};
    good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, attrib}}, {})));
    list(u"dailies"_s, {});
    pass();
    shotgrid::Query query{.type = u"Playlist"_s, .fields = {u"code"_s}};
    query.filter = shotgrid::inProject(other.id);
    const auto playlists = good(await(m_shotgrid->searchAll(std::move(query), {})));
    ASSERT_EQ(playlists.size(), 1U);
    EXPECT_EQ(text(playlists.front().text(u"code"_s)), "dailies");
}

TEST_F(ListsTest, AListBecomesAPlaylistInItsOrder)
{
    list(u"dailies"_s, {m_known[2], m_own, m_known[0]});
    EXPECT_EQ(pass().failed(), 0);
    EXPECT_EQ(versionsInPlaylist(u"dailies"_s), (QStringList{m_known[2], m_known[0]}));
    const shotgrid::Row made = rowCalled(u"Playlist"_s, u"dailies"_s);
    EXPECT_EQ(listCalled(u"dailies"_s).attrib.value(u"sg_id"_s).toInteger(), made.ref.id.number());
    EXPECT_EQ(text(made.text(u"sg_ayon_id"_s)), text(listCalled(u"dailies"_s).id.toText()));
    expectNothingToDo();
}

TEST_F(ListsTest, APlanTellsWhatAPassWouldDoAndWritesNothing)
{
    list(u"dailies"_s, {m_known[2], m_own, m_known[0]});
    clearRequests();
    const auto planned = good(await(m_pass->plan({.all = true}, {.flow = Flow::Both}, {})));
    ASSERT_EQ(planned.size(), 1U);
    ASSERT_TRUE(planned[0].shotgrid);
    EXPECT_EQ(planned[0].shotgrid->action, lists::PlaylistWrite::Action::Create);
    EXPECT_EQ(planned[0].shotgrid->connections.size(), 2U);
    EXPECT_EQ(ayonRequests().writes + shotgridRequests().writes, 0);
    pass();
    EXPECT_TRUE(good(await(m_pass->plan({.all = true}, {.flow = Flow::Both}, {}))).empty());
}

TEST_F(ListsTest, APlaylistBecomesAListOfTheVersionsThatAyonHas)
{
    const QString stranger = row(u"Version"_s, {{u"code"_s, u"vendor_v001"_s}, {u"entity"_s, m_shot}});
    const QString made = playlist(u"client"_s, {m_known[0], m_known[1]});
    const QJsonObject link{{u"type"_s, u"Version"_s}, {u"id"_s, sync::numberOf(stranger)}};
    edit(made,
         {{u"versions"_s, QJsonObject{{u"multi_entity_update_mode"_s, u"add"_s}, {u"value"_s, QJsonArray{link}}}}});
    EXPECT_EQ(pass(Flow::FromShotgrid).failed(), 0);
    EXPECT_EQ(versionsIn(u"client"_s), (QStringList{m_known[0], m_known[1]}));
    EXPECT_EQ(rowCalled(u"Playlist"_s, u"client"_s).linksOf(u"versions"_s).size(), 3U);
    expectNothingToDo();
}

TEST_F(ListsTest, AnEditInShotgridKeepsWhatAyonAloneHas)
{
    const QString id = list(u"dailies"_s, {m_known[0], m_own, m_known[1]});
    pass();
    const ayon::ListItem own = itemsOf(u"dailies"_s)[1];
    const QString made = sync::shotgridId(u"Playlist"_s, rowCalled(u"Playlist"_s, u"dailies"_s).ref.id.number());
    setVersions(made, {m_known[1], m_known[2]});
    edit(made, {{u"code"_s, u"dailies monday"_s}, {u"locked"_s, true}});
    EXPECT_EQ(pass(Flow::FromShotgrid).failed(), 0);
    EXPECT_EQ(versionsIn(u"dailies monday"_s), (QStringList{m_own, m_known[1], m_known[2]}));
    EXPECT_EQ(itemsOf(u"dailies monday"_s)[0].id, own.id);
    EXPECT_FALSE(listCalled(u"dailies monday"_s).active);
    EXPECT_EQ(text(listCalled(u"dailies monday"_s).id.toText()), text(id));
    expectNothingToDo();
}

TEST_F(ListsTest, OrderGoesBothWays)
{
    list(u"dailies"_s, m_known);
    pass();
    const QStringList inAyon{m_known[2], m_known[0], m_known[1]};
    reorder(u"dailies"_s, inAyon);
    EXPECT_EQ(pass(Flow::FromAyon).failed(), 0);
    EXPECT_EQ(versionsInPlaylist(u"dailies"_s), inAyon);

    shotgrid::Query query{.type = u"PlaylistVersionConnection"_s, .fields = {u"version"_s}};
    for (const shotgrid::Row &connection : good(await(m_shotgrid->searchAll(query, {})))) {
        const qint64 version = connection.link(u"version"_s).ref.id.number();
        const int place = version == m_rowOf[m_known[1]] ? 1 : version == m_rowOf[m_known[0]] ? 2 : 3;
        good(await(m_shotgrid->update(connection.ref, {{u"sg_sort_order"_s, place}}, {})));
    }
    EXPECT_EQ(pass(Flow::FromShotgrid).failed(), 0);
    EXPECT_EQ(versionsIn(u"dailies"_s), (QStringList{m_known[1], m_known[0], m_known[2]}));
    expectNothingToDo();
}

TEST_F(ListsTest, ARetiredPlaylistTakesItsListAndARevivedOneBringsOneBack)
{
    const QString made = playlist(u"client"_s, {m_known[0]});
    pass();
    retire(made);
    EXPECT_EQ(pass().failed(), 0);
    EXPECT_TRUE(lists().empty());
    expectNothingToDo();
    revive(made);
    pass();
    EXPECT_EQ(lists().size(), 1U);
    EXPECT_FALSE(listCalled(u"client"_s).id.isEmpty());
    expectNothingToDo();
}

TEST_F(ListsTest, TwoServicesMakeOnePlaylistOfAList)
{
    list(u"dailies"_s, {m_known[0], m_known[1]});
    lists::ListSync other(*m_ayon, *m_shotgrid, m_settings.shotgridServer, m_project);
    auto one = m_pass->sync({.all = true}, {}, {});
    auto two = other.sync({.all = true}, {}, {});
    const auto first = await(std::move(one));
    const auto second = await(std::move(two));
    ASSERT_TRUE(first && second);
    pass(); // where one of them had to yield
    EXPECT_EQ(rows(u"Playlist"_s).size(), 1U);
    EXPECT_EQ(lists().size(), 1U);
    EXPECT_EQ(versionsInPlaylist(u"dailies"_s), (QStringList{m_known[0], m_known[1]}));
    expectNothingToDo();
}

TEST_F(ListsTest, ManyThatGoAtOnceAreAskedAboutFirst)
{
    QStringList made;
    for (int number = 1; number <= 8; ++number)
        made += playlist(u"client%1"_s.arg(number), {m_known[0]});
    pass();
    for (const QString &one : made.sliced(0, 6))
        retire(one);
    clearRequests();
    const auto caught = await(m_pass->sync({.all = true}, {}, {}));
    ASSERT_FALSE(caught);
    EXPECT_EQ(text(caught.error().message), "6 of 8 lists would be deleted");
    EXPECT_EQ(ayonRequests().writes, 0);
    EXPECT_EQ(good(await(m_pass->sync({.all = true}, {.force = true}, {}))).failed(), 0);
    EXPECT_EQ(lists().size(), 2U);
    retire(made.last()); // a few are nothing unusual
    EXPECT_EQ(pass().failed(), 0);
    EXPECT_EQ(lists().size(), 1U);
}

TEST_F(ListsTest, AListWithVersionsOfItsOwnOutlivesItsPlaylistAndIsLinkedAgain)
{
    list(u"dailies"_s, {m_known[0], m_own});
    pass();
    const QString made = sync::shotgridId(u"Playlist"_s, rowCalled(u"Playlist"_s, u"dailies"_s).ref.id.number());
    retire(made);
    pass();
    EXPECT_EQ(versionsIn(u"dailies"_s), (QStringList{m_known[0], m_own}));
    expectNothingToDo();
    revive(made);
    pass();
    EXPECT_EQ(lists().size(), 1U);
    EXPECT_EQ(rows(u"Playlist"_s).size(), 1U);
    EXPECT_EQ(versionsIn(u"dailies"_s), (QStringList{m_known[0], m_own}));
    EXPECT_EQ(versionsInPlaylist(u"dailies"_s), QStringList{m_known[0]}); // the bin keeps none of them
    expectNothingToDo();
}

TEST_F(ListsTest, AListThatAPersonDeletesTakesItsPlaylist)
{
    list(u"dailies"_s, {m_known[0]});
    pass();
    good(await(personInAyon()->deleteList(m_project, listCalled(u"dailies"_s).id, {})));
    pass(Flow::FromShotgrid); // not from there
    EXPECT_EQ(rows(u"Playlist"_s).size(), 1U);
    EXPECT_TRUE(lists().empty());
    EXPECT_EQ(pass(Flow::FromAyon).failed(), 0);
    EXPECT_TRUE(rows(u"Playlist"_s).empty());
    expectNothingToDo();
}

TEST_F(ListsTest, AVersionInTheBinLeavesTheListAlone)
{
    list(u"dailies"_s, m_known);
    pass();
    retire(sync::shotgridId(u"Version"_s, m_rowOf[m_known[1]]));
    pass();
    EXPECT_EQ(versionsIn(u"dailies"_s), m_known);
    expectNothingToDo();
}

TEST_F(ListsTest, TwoPlaylistsOfOneCodeAreTwoLists)
{
    playlist(u"client"_s, {m_known[0]});
    playlist(u"client"_s, {m_known[1]});
    EXPECT_EQ(pass().failed(), 0);
    EXPECT_EQ(lists().size(), 2U);
    expectNothingToDo();
}

TEST_F(ListsTest, OnlyListsOfVersionsTakePart)
{
    const ayon::NewList folders{.id = *EntityId::fromText(newId()), .entityType = u"folder"_s, .label = u"client"_s};
    good(await(m_ayon->createList(m_project, folders, {})));
    list(u"dailies"_s, {m_known[0]});
    playlist(u"client"_s, {m_known[0]}); // whose title is taken
    EXPECT_EQ(pass().failed(), 0);
    EXPECT_EQ(rows(u"Playlist"_s).size(), 2U);
    EXPECT_EQ(lists().size(), 3U);
    expectNothingToDo();
}

TEST_F(ListsTest, AListOfMoreThanAPageIsReadWhole)
{
    QStringList many(1100, m_own);
    many += m_known;
    list(u"everything"_s, many);
    EXPECT_EQ(versionsIn(u"everything"_s), many);
    EXPECT_EQ(pass().failed(), 0);
    EXPECT_EQ(versionsInPlaylist(u"everything"_s), m_known);
    expectNothingToDo();
}

TEST_F(ListsTest, ARefusedListIsReportedAndStopsNobody)
{
    playlist(u"client"_s, {m_known[0]});
    playlist(u"vendor"_s, {m_known[1]});
    m_sandbox.ayonFrame().faults().add({.path = u"*/lists"_s,
                                        .answer = sandbox::Reply{.status = 400, .body = R"({"detail":"No"})"},
                                        .reachesSite = false});
    const lists::Report report = pass();
    EXPECT_EQ(report.failed(), 1);
    EXPECT_EQ(lists().size(), 1U);
    EXPECT_EQ(pass().failed(), 0);
    EXPECT_EQ(lists().size(), 2U);
    expectNothingToDo();
}

//! The pass was killed behind its writes to ShotGrid; what stands there then is nobody's edit.
TEST_F(ListsTest, WhatIsTakenBackInAyonBehindAKillStaysTakenBack)
{
    const QString made = list(u"dailies"_s, {m_known[0], m_known[1]});
    const QString reordered = list(u"order"_s, {m_known[0], m_known[1], m_known[2]});
    pass();
    relabel(made, u"dailies 2"_s, false);
    const ayon::ListItem first = itemsOf(u"dailies 2"_s).front();
    good(await(personInAyon()->removeListItems(m_project, *EntityId::fromText(made), {first.id}, {})));
    reorder(u"order"_s, {m_known[2], m_known[1], m_known[0]});
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*/_batch"_s, .count = 100, .answer = sandbox::Reply{.status = 401}, .reachesSite = true});
    EXPECT_FALSE(await(m_pass->sync({.all = true}, {.flow = Flow::Both}, {})));
    m_sandbox.shotgridFrame().faults().clear();
    ASSERT_EQ(versionsInPlaylist(u"dailies 2"_s), QStringList{m_known[1]});
    ASSERT_EQ(versionsInPlaylist(u"order"_s), (QStringList{m_known[2], m_known[1], m_known[0]}));

    relabel(made, u"dailies"_s, true);
    const ayon::ListItemChange back{.id = first.id, .entityId = *EntityId::fromText(m_known[0]), .position = 1};
    good(await(personInAyon()->mergeListItems(m_project, *EntityId::fromText(made), {back}, {})));
    reorder(u"dailies"_s, {m_known[0], m_known[1]});
    reorder(u"order"_s, {m_known[0], m_known[1], m_known[2]});
    EXPECT_EQ(pass().conflicts(), 0);
    EXPECT_EQ(versionsIn(u"dailies"_s), (QStringList{m_known[0], m_known[1]}));
    EXPECT_EQ(versionsInPlaylist(u"dailies"_s), (QStringList{m_known[0], m_known[1]}));
    EXPECT_EQ(versionsIn(u"order"_s), (QStringList{m_known[0], m_known[1], m_known[2]}));
    EXPECT_EQ(versionsInPlaylist(u"order"_s), (QStringList{m_known[0], m_known[1], m_known[2]}));
    EXPECT_TRUE(listCalled(u"dailies"_s).active);
    expectNothingToDo();
    for (const ayon::EntityList &one : lists())
        EXPECT_FALSE(one.data.contains(lists::announcedKey));
}

//! The same the other way about: AYON takes the items of a list before the base.
TEST_F(ListsTest, WhatIsTakenBackInShotgridBehindAKillStaysTakenBack)
{
    const QString made = playlist(u"client"_s, {m_known[0], m_known[1]});
    pass();
    setVersions(made, {m_known[1], m_known[2]});
    m_sandbox.ayonFrame().faults().add({.method = u"PATCH"_s,
                                        .path = u"*/items"_s,
                                        .count = 100,
                                        .answer = sandbox::Reply{.status = 401},
                                        .reachesSite = true});
    EXPECT_FALSE(await(m_pass->sync({.all = true}, {.flow = Flow::Both}, {})));
    m_sandbox.ayonFrame().faults().clear();
    setVersions(made, {m_known[0], m_known[1]});
    EXPECT_EQ(pass().conflicts(), 0);
    EXPECT_EQ(versionsIn(u"client"_s), (QStringList{m_known[1], m_known[0]})); // what is put in again stands last
    EXPECT_EQ(versionsInPlaylist(u"client"_s), (QStringList{m_known[1], m_known[0]}));
    expectNothingToDo();
}

TEST_F(ListsTest, RequestsDoNotGrowWithTheLists)
{
    for (int at = 0; at < 12; ++at) {
        list(u"dailies %1"_s.arg(at), {m_known[0], m_own, m_known[1]});
        playlist(u"client %1"_s.arg(at), {m_known[1], m_known[2]});
    }
    pass(); // looks at the fields of playlists, too
    clearRequests();
    pass();
    EXPECT_EQ(ayonRequests().reads, 3); // the project, the lists and their items
    EXPECT_EQ(shotgridRequests().reads, 2);

    for (int at = 0; at < 12; ++at)
        list(u"more %1"_s.arg(at), {m_known[0], m_known[1]});
    clearRequests();
    pass();
    EXPECT_EQ(shotgridRequests().writes, 2);
    EXPECT_EQ(shotgridRequests().reads, 4); // one is to see that no other service made the same
    EXPECT_EQ(ayonRequests().writes, 12); // one list at a time is all that AYON takes
    EXPECT_EQ(ayonRequests().reads, 3);
    expectNothingToDo();

    for (int at = 0; at < 12; ++at)
        reorder(u"more %1"_s.arg(at), {m_known[1], m_known[0]});
    clearRequests();
    pass();
    EXPECT_EQ(shotgridRequests().writes, 1);
    EXPECT_EQ(ayonRequests().writes, 24); // what is about to be written, and the base behind it
}

} // namespace bridge::test
