#include "e2e/threeservices.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bridge::test {

//! The services on a project whose playlists take part, with two versions that both sides have.
class ListServices : public ThreeServices
{
protected:
    ListServices()
    {
        for (auto &[place, overrides] : m_sandbox.ayon().editStore().settings) {
            QJsonObject compatibility = overrides.value("compatibility_settings"_L1).toObject();
            compatibility.insert(u"shotgrid_enabled_entities"_s,
                                 QJsonArray::fromStringList(m_settings.enabledEntities + QStringList{u"Playlist"_s}));
            overrides.insert(u"compatibility_settings"_s, compatibility);
        }
        const QString folder = folderCalled(u"sh010"_s).id.toText();
        m_versions = {version(folder, u"renderA"_s, 1), version(folder, u"renderB"_s, 1)};
        askForSync(u"sync-both"_s); // makes the field that links playlists
        for (const shotgrid::Row &made : rows(u"Version"_s))
            m_rowOf[made.text(u"sg_ayon_id"_s)] = made.ref.id.number();
    }

    void askForSync(const QString &action)
    {
        ayon::NewEvent asked{.topic = u"shotgrid.event.project.sync"_s, .project = m_project};
        asked.payload = {{u"action"_s, action}, {u"project_name"_s, u"show"_s}};
        good(await(m_ayon->dispatchEvent(asked, {})));
        run(u"processor"_s);
    }

    QJsonArray linksTo(const QStringList &versions)
    {
        QJsonArray links;
        for (const QString &version : versions)
            links.append(QJsonObject{{u"type"_s, u"Version"_s}, {u"id"_s, m_rowOf.at(version)}});
        return links;
    }
    QString playlist(const QString &code, const QStringList &versions)
    {
        return row(u"Playlist"_s, {{u"code"_s, code}, {u"versions"_s, linksTo(versions)}});
    }
    EntityId list(const QString &label, const QStringList &versions)
    {
        ayon::NewList made{.id = *EntityId::fromText(newId()), .label = label};
        for (const QString &version : versions)
            made.items.push_back({.id = *EntityId::fromText(newId()), .entityId = *EntityId::fromText(version)});
        good(await(m_ayon->createList(m_project, made, {})));
        return made.id;
    }
    //! That nobody tells of, as when the event was lost.
    QString versionWithoutEvent(const QString &product)
    {
        const sandbox::Access access = m_sandbox.access();
        m_ayon = std::make_unique<ayon::AyonClient>(
            ayon::AyonConnection{.url = QUrl(access.ayonUrl), .apiKey = Secret(access.apiKey)}); // marked as a sync
        QString made = version(folderCalled(u"sh010"_s).id.toText(), product, 1);
        workAsPeople();
        return made;
    }
    std::vector<ayon::EntityList> lists() { return good(await(m_ayon->lists(m_project, {}))); }
    QStringList versionsIn(const EntityId &list)
    {
        QStringList versions;
        for (const ayon::ListItems &one : good(await(m_ayon->listItems(m_project, {list}, {})))) {
            for (const ayon::ListItem &item : one.items)
                versions += item.entityId.toText();
        }
        return versions;
    }
    std::size_t versionsInPlaylist(const QString &code)
    {
        return rowCalled(u"Playlist"_s, code).linksOf(u"versions"_s).size();
    }
    void expectNoFailures()
    {
        EXPECT_EQ(jobs(u"shotgrid.push"_s)[ayon::Event::Status::Failed], 0);
        EXPECT_EQ(jobs(u"shotgrid.proc"_s)[ayon::Event::Status::Failed], 0);
    }

    QStringList m_versions; // of AYON
    std::map<QString, qint64> m_rowOf;
};

TEST_F(ListServices, WhatHappensToAListInAyonComesToShotgrid)
{
    const EntityId made = list(u"dailies"_s, {m_versions[0]});
    bringToShotgrid();
    EXPECT_EQ(versionsInPlaylist(u"dailies"_s), 1U);

    good(await(m_ayon->patchList(m_project, made, {{u"label"_s, u"monday"_s}, {u"active"_s, false}}, {})));
    good(await(m_ayon->mergeListItems(
        m_project, made,
        std::vector<ayon::ListItemChange>{
            {.id = *EntityId::fromText(newId()), .entityId = *EntityId::fromText(m_versions[1]), .position = 5}},
        {})));
    bringToShotgrid();
    EXPECT_EQ(versionsInPlaylist(u"monday"_s), 2U);
    EXPECT_TRUE(rowCalled(u"Playlist"_s, u"monday"_s).checked(u"locked"_s));

    good(await(m_ayon->deleteList(m_project, made, {})));
    bringToShotgrid();
    EXPECT_TRUE(rows(u"Playlist"_s).empty());
    expectNoFailures();
}

TEST_F(ListServices, AVersionThatComesToShotgridLaterIsPutIntoThePlaylist)
{
    const QString late = versionWithoutEvent(u"renderC"_s);
    list(u"dailies"_s, {late, m_versions[0]});
    list(u"others"_s, {m_versions[1]});
    bringToShotgrid();
    EXPECT_EQ(versionsInPlaylist(u"dailies"_s), 1U); // the other one is not in ShotGrid

    editAyon(ayon::EntityType::Version, late, {{u"tags"_s, QJsonArray{u"final"_s}}});
    bringToShotgrid();
    EXPECT_EQ(versionsInPlaylist(u"dailies"_s), 2U);
    EXPECT_EQ(versionsInPlaylist(u"others"_s), 1U);
    expectNoFailures();
}

TEST_F(ListServices, WhatHappensToAPlaylistInShotgridComesToAyon)
{
    const QString made = playlist(u"client"_s, {m_versions[0]});
    bringToAyon();
    ASSERT_EQ(lists().size(), 1U);
    const EntityId id = lists().front().id;
    EXPECT_EQ(versionsIn(id), QStringList{m_versions[0]});

    edit(made, {{u"code"_s, u"client review"_s}, {u"versions"_s, linksTo(m_versions)}});
    bringToAyon();
    ASSERT_EQ(lists().size(), 1U);
    EXPECT_EQ(text(lists().front().label), "client review");
    EXPECT_EQ(versionsIn(id).size(), 2);

    retire(made);
    bringToAyon();
    EXPECT_TRUE(lists().empty());
    revive(made);
    bringToAyon();
    EXPECT_EQ(lists().size(), 1U);
    expectNoFailures();
}

TEST_F(ListServices, ANewOrderInShotgridComesToAyon)
{
    playlist(u"client"_s, m_versions);
    bringToAyon();
    ASSERT_EQ(versionsIn(lists().front().id), m_versions);
    const shotgrid::Query query{.type = u"PlaylistVersionConnection"_s, .fields = {u"version"_s}};
    for (const shotgrid::Row &connection : good(await(m_shotgrid->searchAll(query, {})))) {
        const bool isFirst = connection.link(u"version"_s).ref.id.number() == m_rowOf.at(m_versions[0]);
        good(await(m_shotgrid->update(connection.ref, {{u"sg_sort_order"_s, isFirst ? 2 : 1}}, {})));
    }
    bringToAyon();
    EXPECT_EQ(versionsIn(lists().front().id), (QStringList{m_versions[1], m_versions[0]}));
    expectNoFailures();
}

TEST_F(ListServices, WhatAServiceWroteOfAListIsNoEventForTheOther)
{
    playlist(u"client"_s, m_versions);
    list(u"dailies"_s, m_versions);
    bringToAyon();
    bringToShotgrid();
    clearRequests();
    bringToAyon();
    bringToShotgrid();
    EXPECT_EQ(shotgridRequests().writes, 0);
    EXPECT_EQ(lists().size(), 2U);
    EXPECT_EQ(rows(u"Playlist"_s).size(), 2U);
}

TEST_F(ListServices, APlanTellsOfWhatComesBehindTheEntities)
{
    playlist(u"client"_s, m_versions);
    list(u"dailies"_s, m_versions);
    row(u"Note"_s,
        {{u"subject"_s, u"hands"_s},
         {u"content"_s, u"too large"_s},
         {u"note_links"_s,
          QJsonArray{QJsonObject{{u"type"_s, u"Shot"_s}, {u"id"_s, m_shot.section('/'_L1, 1).toInt()}}}}});
    askForSync(u"plan"_s);
    EXPECT_TRUE(lists().size() == 1 && rows(u"Playlist"_s).size() == 1) << "a plan writes nothing";
    const ayon::Event job = events(u"shotgrid.proc"_s).back();
    EXPECT_EQ(job.status, ayon::Event::Status::Finished) << text(job.description);
    EXPECT_EQ(job.summary.value(u"lists"_s)[u"ayon"_s].toInt(), 1);
    EXPECT_EQ(job.summary.value(u"lists"_s)[u"shotgrid"_s].toInt(), 1);
    EXPECT_EQ(job.summary.value(u"comments"_s)[u"ayon"_s][u"created"_s].toInt(), 1);
    EXPECT_EQ(job.summary.value(u"media"_s)[u"movies"_s].toInt(-1), 0);
    EXPECT_TRUE(job.description.contains(u"1 comments, 2 lists"_s)) << text(job.description);
}

TEST_F(ListServices, WholeSyncsCarryListsToo)
{
    playlist(u"client"_s, m_versions);
    list(u"dailies"_s, m_versions);
    askForSync(u"sync-both"_s);
    EXPECT_EQ(lists().size(), 2U);
    EXPECT_EQ(rows(u"Playlist"_s).size(), 2U);
    const ayon::Event job = events(u"shotgrid.proc"_s).back();
    EXPECT_EQ(job.status, ayon::Event::Status::Finished) << text(job.description);
    EXPECT_EQ(job.summary.value(u"lists"_s)[u"synced"_s].toInt(), 2);
}

} // namespace bridge::test
