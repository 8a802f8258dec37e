#include "e2e/threeservices.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bridge::test {

//! Comments and notes through the three services.
class CommentServicesTest : public ThreeServices
{
protected:
    CommentServicesTest() { m_folder = folderCalled(u"sh010"_s).id; }

    ShotgridRef note(const QString &content)
    {
        const ShotgridRef shot{.type = u"Shot"_s, .id = ShotgridId(sync::numberOf(m_shot))};
        const QString made = row(u"Note"_s,
                                 {{u"subject"_s, u"note"_s},
                                  {u"content"_s, content},
                                  {u"note_links"_s, shotgrid::toJson(std::vector<ShotgridRef>{shot})}});
        return {.type = u"Note"_s, .id = ShotgridId(sync::numberOf(made))};
    }
    ShotgridRef reply(const ShotgridRef &note, const QString &content)
    {
        const QJsonObject fields{{u"content"_s, content}, {u"entity"_s, shotgrid::toJson(note)}};
        return good(await(m_shotgrid->create(u"Reply"_s, fields, {}))).ref;
    }
    EntityId comment(const QString &body)
    {
        return write({.type = ayon::Operation::Type::Create,
                      .id = EntityId::fromText(newId()).value(),
                      .entityType = ayon::EntityType::Folder,
                      .entity = m_folder,
                      .body = body});
    }
    EntityId write(const ayon::ActivityOperation &operation)
    {
        const std::vector<ayon::ActivityOperation> operations{operation};
        return good(await(m_ayon->write(m_project, operations, {}, {}))).front();
    }

    std::vector<ayon::Activity> comments() { return good(await(m_ayon->activities({.project = m_project}, {}))); }
    //! Of all replies, in the order of their ids.
    std::vector<shotgrid::Row> replies()
    {
        return good(await(m_shotgrid->searchAll({.type = u"Reply"_s, .fields = {u"*"_s}}, {})));
    }
    void expectNothingFailed()
    {
        for (const QString &topic : {u"shotgrid.proc"_s, u"shotgrid.push"_s})
            EXPECT_EQ(jobs(topic)[ayon::Event::Status::Failed], 0) << text(topic);
    }

    EntityId m_folder;
};

TEST_F(CommentServicesTest, ANoteItsEditsItsRepliesAndItsEndComeToAyon)
{
    const ShotgridRef made = note(u"please check"_s);
    const ShotgridRef answer = reply(made, u"done"_s);
    bringToAyon();
    ASSERT_EQ(comments().size(), 2u);
    EXPECT_EQ(text(comments().front().body), "**Sandbox Admin:** please check"); // whom AYON does not know
    EXPECT_EQ(text(comments().back().body), "> please check\n\n**Sandbox Admin:** done");
    good(await(m_shotgrid->update(made, {{u"content"_s, u"please check it"_s}}, {})));
    good(await(m_shotgrid->retire(answer, {})));
    bringToAyon();
    ASSERT_EQ(comments().size(), 1u);
    EXPECT_TRUE(comments().front().body.endsWith(u"please check it"_s)) << text(comments().front().body);
    good(await(m_shotgrid->retire(made, {})));
    bringToAyon();
    EXPECT_TRUE(comments().empty());
    expectNothingFailed();
}

TEST_F(CommentServicesTest, ACommentItsEditsItsRepliesAndItsEndComeToShotgrid)
{
    const EntityId made = comment(u"please check"_s);
    bringToShotgrid();
    ASSERT_EQ(rows(u"Note"_s).size(), 1u);
    EXPECT_EQ(text(rows(u"Note"_s).front().text(u"sg_ayon_id"_s)), text(made.toText()));
    write({.id = made, .body = u"please check it"_s});
    const EntityId answer = comment(u"> please check\n\ndone"_s);
    bringToShotgrid();
    EXPECT_TRUE(rows(u"Note"_s).front().text(u"content"_s).endsWith(u"please check it"_s));
    ASSERT_EQ(replies().size(), 1u);
    EXPECT_TRUE(replies().front().text(u"content"_s).endsWith(u"done"_s));
    write({.type = ayon::Operation::Type::Delete, .id = answer});
    bringToShotgrid();
    EXPECT_TRUE(replies().empty());
    write({.type = ayon::Operation::Type::Delete, .id = made});
    bringToShotgrid();
    EXPECT_TRUE(rows(u"Note"_s).empty());
    expectNothingFailed();
}

//! COM-31 to COM-33, as the former transmitter writes it; and nothing while nobody says anything.
TEST_F(CommentServicesTest, APassOverCommentsIsToldOfByItsEvent)
{
    const QString topic = u"shotgrid.sync.comments"_s;
    bringToShotgrid();
    EXPECT_TRUE(events(topic).empty());
    comment(u"one"_s);
    comment(u"two"_s);
    bringToShotgrid();
    ASSERT_EQ(events(topic).size(), 1u);
    const ayon::Event run = events(topic).front();
    EXPECT_EQ(run.status, ayon::Event::Status::Finished);
    EXPECT_EQ(text(run.description), "Synchronized comments from AYON to SG.");
    EXPECT_EQ(run.payload, (QJsonObject{{u"synced_comments"_s, 2}}));
    EXPECT_EQ(run.summary, QJsonObject());
    bringToShotgrid();
    EXPECT_EQ(events(topic).size(), 1u);
}

TEST_F(CommentServicesTest, APassThatDiedIsToldOfAsFailed)
{
    const QString topic = u"shotgrid.sync.comments"_s;
    const ayon::NewEvent begun{.topic = topic, .project = m_project, .finished = false};
    const EntityId living = good(await(m_ayon->dispatchEvent(begun, {})));
    const qint64 longAgo = QDateTime::currentDateTimeUtc().addSecs(-200).toMSecsSinceEpoch() * 1000;
    const sandbox::ayon::Event killed{.topic = topic,
                                      .project = m_project.toText(),
                                      .status = u"in_progress"_s,
                                      .createdAt = longAgo,
                                      .updatedAt = longAgo};
    const EntityId dead = m_sandbox.ayon().editStore().addEvent(killed).id;
    comment(u"hello"_s);
    bringToShotgrid();
    std::map<EntityId, ayon::Event::Status> became;
    for (const ayon::Event &run : events(topic))
        became.emplace(run.id, run.status);
    EXPECT_EQ(became[dead], ayon::Event::Status::Failed);
    EXPECT_EQ(became[living], ayon::Event::Status::Pending);
    EXPECT_EQ(became.size(), 3u);
}

TEST_F(CommentServicesTest, AFileThatIsPutOnANoteComesToAyon)
{
    const ShotgridRef made = note(u"see the picture"_s);
    bringToAyon();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.bin"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("first");
    file.close();
    const shotgrid::Upload upload{
        .row = made, .path = file.fileName(), .name = u"a.bin"_s, .mime = "application/octet-stream"};
    const ShotgridId attachment = good(await(m_shotgrid->upload(upload, {}, {})).attachment);
    bringToAyon();
    ASSERT_EQ(comments().front().files.size(), 1u);
    EXPECT_EQ(text(comments().front().files.front().name), "a.bin");
    const std::vector<ShotgridRef> gone{{.type = u"Attachment"_s, .id = attachment}};
    good(await(
        m_shotgrid->update(made, {{u"attachments"_s, shotgrid::toJson(shotgrid::ListChange::Remove, gone)}}, {})));
    bringToAyon();
    EXPECT_TRUE(comments().front().files.empty());
    expectNothingFailed();
}

TEST_F(CommentServicesTest, WordsThatGiveWayAreToldWithTheEvent)
{
    const EntityId made = comment(u"please check"_s);
    bringToShotgrid();
    const ShotgridRef row = rows(u"Note"_s).front().ref;
    write({.id = made, .body = u"please check it"_s});
    good(await(m_shotgrid->update(row, {{u"content"_s, u"please check now"_s}}, {})));
    bringToShotgrid();
    const ayon::Event job = events(u"shotgrid.push"_s).back();
    EXPECT_EQ(job.status, ayon::Event::Status::Finished);
    const QString told = job.summary.value(u"conflicts"_s)[0].toString();
    EXPECT_TRUE(told.contains(made.toText()) && told.contains(u"please check now"_s)) << text(told);
    EXPECT_TRUE(job.description.contains(u"please check now"_s)) << text(job.description);
}

TEST_F(CommentServicesTest, WhatTheServicesWroteIsNoEventForThem)
{
    note(u"please check"_s);
    comment(u"hello"_s);
    bringToAyon();
    bringToShotgrid();
    clearRequests();
    bringToAyon();
    bringToShotgrid();
    EXPECT_EQ(shotgridRequests().writes, 0);
    EXPECT_EQ(comments().size(), 2u);
    EXPECT_EQ(rows(u"Note"_s).size(), 2u);
    expectNothingFailed();
}

TEST_F(CommentServicesTest, AWholeSyncCarriesTheCommentsToo)
{
    note(u"please check"_s);
    ayon::NewEvent asked{.topic = u"shotgrid.event.project.sync"_s, .project = m_project};
    asked.payload = {{u"action"_s, u"sync-from-shotgrid"_s}, {u"project_name"_s, u"show"_s}};
    good(await(m_ayon->dispatchEvent(asked, {})));
    run(u"processor"_s);
    ASSERT_EQ(comments().size(), 1u);
    const ayon::Event job = events(u"shotgrid.proc"_s).back();
    EXPECT_EQ(job.status, ayon::Event::Status::Finished);
    EXPECT_EQ(job.summary.value(u"comments"_s)[u"ayon"_s][u"created"_s].toInt(), 1);
    EXPECT_TRUE(job.summary.contains(u"ayon"_s));
}

//! The window since the last run that was finished; what came before it is somebody else's history.
TEST_F(CommentServicesTest, WhatWasSaidWhileNobodyFollowedIsCaughtUpWith)
{
    m_ayon = std::make_unique<ayon::AyonClient>(
        ayon::AyonConnection{.url = QUrl(m_sandbox.access().ayonUrl), .apiKey = Secret(m_sandbox.access().apiKey)});
    comment(u"its event is ignored, and so as good as lost"_s);
    workAsPeople();
    bringToShotgrid();
    EXPECT_TRUE(rows(u"Note"_s).empty());
    comment(u"heard"_s);
    bringToShotgrid();
    EXPECT_EQ(rows(u"Note"_s).size(), 2u);
}

} // namespace bridge::test
