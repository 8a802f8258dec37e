#include "e2e/notestest.h"
#include "notes/applier.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

using sync::Policy;

//! What people and other services do while a pass is under way.
class NotesRaceTest : public NoteFilesTest
{
protected:
    notes::Plan planned(Policy::Flow flow)
    {
        const notes::Hints all{.everything = true};
        return good(await(m_pass->plan(all, {.flow = flow}, {})));
    }
    QCoro::Task<Result<notes::Report>> apply(notes::Plan plan)
    {
        const notes::ProjectLink project{
            .ayon = m_project, .shotgrid = m_shotgridProject, .site = m_settings.shotgridServer};
        return notes::apply(*m_ayon, *m_shotgrid, project, good(await(notes::readPeople(*m_ayon, {}))), std::move(plan),
                            {}, {});
    }
    //! ShotGrid has taken what a pass had for it, AYON hears no more of it.
    void killBehindItsWrites()
    {
        auto running = started(m_sandbox.shotgridFrame(), u"POST"_s, u"/_batch"_s, [&] {
            return m_pass->run({.everything = true}, {.flow = Policy::Flow::FromAyon}, {}, {});
        });
        m_sandbox.ayonFrame().faults().add({.path = u"*/operations/activities"_s,
                                            .count = 100,
                                            .answer = sandbox::Reply{.status = 401},
                                            .reachesSite = false});
        EXPECT_FALSE(await(std::move(running)));
        m_sandbox.ayonFrame().faults().clear();
    }
    std::vector<EntityId> fileIds()
    {
        std::vector<EntityId> ids;
        for (const ayon::ActivityFile &file : files())
            ids.push_back(file.id);
        return ids;
    }
    QStringList fileNames()
    {
        QStringList names;
        for (const ayon::ActivityFile &file : files())
            names += file.name;
        names.sort();
        return names;
    }
};

TEST_F(NotesRaceTest, AFileThatIsAddedWhileAnotherIsOnItsWayStays)
{
    const ShotgridId made = note(u"see the pictures"_s);
    const ShotgridId first = attach(made, u"a.bin"_s, "first");
    lookAtAll();
    attach(made, u"b.bin"_s, "second");
    const EntityId added = upload(u"c.bin"_s, "a person's");
    auto bringing = started(m_sandbox.ayonFrame(), u"POST"_s, u"/files"_s, [&] {
        return m_pass->run({.notes = {made}}, {.flow = Policy::Flow::FromShotgrid}, {}, {});
    });
    setFiles(comments().front().id, {fileIds().front(), added});
    good(await(std::move(bringing)));
    EXPECT_EQ(fileNames(), (QStringList{u"a.bin"_s, u"b.bin"_s, u"c.bin"_s}));
    lookAtAll();
    EXPECT_EQ(attachments().size(), 3u);
    expectInStep();

    const QJsonObject fields{
        {u"attachments"_s, shotgrid::toJson(shotgrid::ListChange::Remove, {{.type = u"Attachment"_s, .id = first}})}};
    good(await(m_shotgrid->update({.type = u"Note"_s, .id = made}, fields, {})));
    attach(made, u"d.bin"_s, "third");
    const EntityId last = upload(u"e.bin"_s, "a person's");
    auto taking = started(m_sandbox.ayonFrame(), u"POST"_s, u"/files"_s,
                          [&] { return m_pass->run({.notes = {made}}, {.flow = Policy::Flow::FromShotgrid}, {}, {}); });
    std::vector<EntityId> all = fileIds();
    all.push_back(last);
    setFiles(comments().front().id, all);
    good(await(std::move(taking)));
    EXPECT_EQ(fileNames(), (QStringList{u"b.bin"_s, u"c.bin"_s, u"d.bin"_s, u"e.bin"_s}));
}

//! Two services have looked before either made anything.
TEST_F(NotesRaceTest, ACommentThatTwoServicesSeeIsOneNoteAndAnAnswerOneReply)
{
    comment(u"who does this?"_s);
    comment(u"> who does this?\n\nme"_s, u"bob"_s);
    comment(u"done"_s);
    notes::Plan plan = planned(Policy::Flow::FromAyon);
    auto applying =
        started(m_sandbox.shotgridFrame(), u"POST"_s, u"/Note/_search"_s, [&] { return apply(std::move(plan)); });
    lookAtAll(Policy::Flow::FromAyon);
    good(await(std::move(applying)));
    ASSERT_EQ(noteRows().size(), 2u);
    EXPECT_EQ(replyRows(noteRows().front().ref.id).size(), 1u);
    shotgrid::Query retired{.type = u"Note"_s, .rows = shotgrid::Query::Rows::Retired};
    EXPECT_EQ(good(await(m_shotgrid->search(retired, {}))).size(), 2u) << "they did not meet";
    EXPECT_EQ(comments().front().data.value(u"sg_note_id"_s).toInteger(), noteRows().front().ref.id.number());
    expectInStep();
}

//! People may say the same twice.
TEST_F(NotesRaceTest, TwoAnswersOfTheSameWordsAreTwoReplies)
{
    comment(u"who does this?"_s);
    comment(u"> who does this?\n\nme"_s, u"bob"_s);
    comment(u"> who does this?\n\nme"_s, u"bob"_s);
    lookAtAll(Policy::Flow::FromAyon);
    EXPECT_EQ(replyRows(noteRows().front().ref.id).size(), 2u);
    expectInStep();
}

TEST_F(NotesRaceTest, WhatIsEditedAfterItWasReadIsNotOverwritten)
{
    const ShotgridId made = note(u"please check"_s);
    const ShotgridId answer = reply(made, u"done"_s);
    lookAtAll();
    const EntityId id = comments().front().id;
    const QString row = sync::shotgridId(u"Note"_s, made.number());
    edit(row, {{u"content"_s, u"from ShotGrid"_s}});
    notes::Plan plan = planned(Policy::Flow::FromShotgrid);
    editComment(id, u"from AYON, meanwhile"_s);
    notes::Report report = good(await(apply(std::move(plan))));
    EXPECT_EQ(text(comments().front().body), "from AYON, meanwhile");
    EXPECT_EQ(report.synced(), 0);
    EXPECT_EQ(report.problems.size(), 1u);
    EXPECT_FALSE(report.isComplete());
    lookAtAll(Policy::Flow::FromAyon);
    expectInStep();

    editComment(id, u"from AYON"_s);
    editComment(comments().back().id, u"> please check\n\nnot done"_s);
    plan = planned(Policy::Flow::FromAyon);
    edit(row, {{u"content"_s, u"from ShotGrid, meanwhile"_s}});
    good(await(m_shotgrid->update({.type = u"Reply"_s, .id = answer}, {{u"content"_s, u"done, meanwhile"_s}}, {})));
    report = good(await(apply(std::move(plan))));
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "from ShotGrid, meanwhile");
    EXPECT_EQ(text(replyRows(made).front().text(u"content"_s)), "done, meanwhile");
    EXPECT_EQ(report.synced(), 0);
    EXPECT_EQ(report.problems.size(), 2u);
}

//! The site went away before it had done anything: the edit is still to be brought, and nobody has edited the note.
TEST_F(NotesRaceTest, WhatTheSiteDidNotTakeIsNotRemembered)
{
    const EntityId head = comment(u"who does this?"_s);
    const EntityId answer = comment(u"> who does this?\n\nme"_s, u"bob"_s);
    lookAtAll(Policy::Flow::FromAyon);
    editComment(head, u"who does that?"_s);
    editComment(answer, u"> who does that?\n\nnot me"_s);
    comment(u"a new one"_s);
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*/_batch"_s, .count = 100, .answer = sandbox::Reply{.status = 401}, .reachesSite = false});
    EXPECT_FALSE(await(m_pass->run({.everything = true}, {.flow = Policy::Flow::FromAyon}, {}, {})));
    m_sandbox.shotgridFrame().faults().clear();
    EXPECT_EQ(lookAtAll(Policy::Flow::FromAyon).shotgrid, (notes::Counts{.created = 1, .updated = 2}));
    ASSERT_EQ(noteRows().size(), 2u);
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "who does that?");
    EXPECT_EQ(text(replyRows(noteRows().front().ref.id).front().text(u"content"_s)), "not me");
    expectInStep();
}

//! Killed behind the writes; then people say it differently before anybody looks again.
TEST_F(NotesRaceTest, WhatAKilledPassHasWrittenIsKnownByWhatItAnnounced)
{
    const EntityId head = comment(u"who does this?"_s);
    lookAtAll();
    editComment(head, u"who does that?"_s);
    const EntityId answer = comment(u"> who does that?\n\nme"_s, u"bob"_s);
    const EntityId last = comment(u"a new one"_s);
    killBehindItsWrites();
    ASSERT_EQ(noteRows().size(), 2u);
    editComment(head, u"who does that? Please"_s);
    editComment(answer, u"> who does that?\n\nnot me"_s);
    editComment(last, u"the newest one"_s);
    EXPECT_TRUE(lookAtAll().conflicts.empty());
    QStringList said;
    for (const shotgrid::Row &row : noteRows()) {
        said += row.text(u"content"_s);
        for (const shotgrid::Row &reply : replyRows(row.ref.id))
            said += reply.text(u"content"_s);
    }
    said.sort();
    EXPECT_EQ(said, (QStringList{u"not me"_s, u"the newest one"_s, u"who does that? Please"_s}));
    expectInStep();
}

TEST_F(NotesRaceTest, WhatIsEditedAfterItWasReadIsNotDeleted)
{
    const ShotgridId first = note(u"first"_s);
    const ShotgridId second = note(u"second"_s);
    lookAtAll();
    const std::vector<ayon::Activity> before = comments();
    retire(sync::shotgridId(u"Note"_s, first.number()));
    notes::Plan plan = planned(Policy::Flow::FromShotgrid);
    editComment(before.front().id, u"first, meanwhile"_s);
    good(await(apply(std::move(plan))));
    ASSERT_EQ(comments().size(), 2u);
    lookAtAll();
    EXPECT_EQ(noteRows().size(), 2u);

    deleteComment(before.back().id);
    plan = planned(Policy::Flow::FromAyon);
    edit(sync::shotgridId(u"Note"_s, second.number()), {{u"content"_s, u"second, meanwhile"_s}});
    good(await(apply(std::move(plan))));
    EXPECT_EQ(noteRows().size(), 2u);
}

} // namespace bridge::test
