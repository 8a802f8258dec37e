#include "e2e/notestest.h"

#include <random>

using namespace Qt::StringLiterals;

namespace bridge::test {

using notes::Hints;
using sync::Policy;

//! A pass outlives many runs of a service, and a project may be made again meanwhile, or linked with another one.
TEST_F(NotesTest, ACommentGoesToTheProjectThatIsLinkedNow)
{
    comment(u"before"_s);
    lookAtAll();
    const ShotgridRef other = good(await(m_shotgrid->create(u"Project"_s, {{u"name"_s, u"other"_s}}, {}))).ref;
    const QJsonObject attrib{{u"shotgridId"_s, other.id.toText()}};
    good(await(m_ayon->patchProject(m_project, {{u"attrib"_s, attrib}}, {})));
    look({.comments = {comment(u"after"_s)}});
    shotgrid::Query query{.type = u"Note"_s, .fields = {u"content"_s}};
    query.filter = shotgrid::inProject(other.id);
    const auto notes = good(await(m_shotgrid->searchAll(std::move(query), {})));
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(text(notes.front().text(u"content"_s)), "after");
}

TEST_F(NotesTest, ANoteBecomesACommentOfItsAuthorWithItsAddresseesMentioned)
{
    const ShotgridId made = note(u"please check"_s, {{u"addressings_to"_s, links({m_people[u"bob"_s]})}});
    const notes::Report report = look({.notes = {made}}, Policy::Flow::FromShotgrid);
    EXPECT_EQ(report.ayon.created, 1);
    ASSERT_EQ(comments().size(), 1u);
    const ayon::Activity comment = comments().front();
    EXPECT_EQ(text(comment.body), "[Bob Ray](user:bob) please check");
    EXPECT_EQ(text(comment.author), "jane");
    EXPECT_EQ(comment.entity, m_folder);
    EXPECT_EQ(comment.data.value(u"sg_note_id"_s).toInteger(), made.number());
    EXPECT_EQ(text(noteRows().front().text(u"sg_ayon_id"_s)), text(comment.id.toText()));
    expectInStep();
}

TEST_F(NotesTest, ACommentBecomesANoteOfItsAuthor)
{
    const EntityId made = comment(u"[Bob](user:bob) see [this](https://example.org), it is [odd]"_s);
    const notes::Report report = look({.comments = {made}}, Policy::Flow::FromAyon);
    EXPECT_EQ(report.shotgrid.created, 1);
    ASSERT_EQ(noteRows().size(), 1u);
    const shotgrid::Row row = noteRows().front();
    EXPECT_EQ(text(row.text(u"content"_s)), "Bob see [this](https://example.org), it is [odd]");
    EXPECT_EQ(text(row.text(u"subject"_s)), text(row.text(u"content"_s).left(50)));
    EXPECT_EQ(row.link(u"user"_s).ref, m_people[u"jane"_s]);
    ASSERT_EQ(row.linksOf(u"addressings_to"_s).size(), 1u);
    EXPECT_EQ(row.linksOf(u"addressings_to"_s).front().ref, m_people[u"bob"_s]);
    ASSERT_EQ(row.linksOf(u"note_links"_s).size(), 1u);
    EXPECT_EQ(row.linksOf(u"note_links"_s).front().ref, refOf(m_shot));
    EXPECT_EQ(text(row.text(u"sg_ayon_id"_s)), text(made.toText()));
    EXPECT_EQ(comments().front().data.value(u"sg_note_id"_s).toInteger(), row.ref.id.number());
    expectInStep();
}

TEST_F(NotesTest, APlanTellsWhatAPassWouldDoAndWritesNothing)
{
    comment(u"to ShotGrid"_s);
    note(u"to AYON"_s);
    clearRequests();
    const notes::Hints all{.everything = true};
    const auto planned = notes::forecast(good(await(m_pass->plan(all, {.flow = Policy::Flow::Both}, {}))));
    EXPECT_EQ(planned.ayon.created, 1);
    EXPECT_EQ(planned.shotgrid.created, 1);
    EXPECT_EQ(ayonRequests().writes + shotgridRequests().writes, 0);
    EXPECT_EQ(lookAtAll(), planned);
}

TEST_F(NotesTest, EditsGoBothWaysAndLeaveTheOtherSidesWordsAlone)
{
    const ShotgridId made = note(u"please check"_s, {{u"addressings_to"_s, links({m_people[u"bob"_s]})}});
    lookAtAll();
    const EntityId id = comments().front().id;
    editComment(id, u"[Bob Ray](user:bob) please check again"_s);
    EXPECT_EQ(look({.comments = {id}}, Policy::Flow::FromAyon).shotgrid.updated, 1);
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "please check again");
    EXPECT_EQ(noteRows().front().linksOf(u"addressings_to"_s).size(), 1u);
    edit(sync::shotgridId(u"Note"_s, made.number()), {{u"content"_s, u"please check today"_s}});
    EXPECT_EQ(look({.notes = {made}}, Policy::Flow::FromShotgrid).ayon.updated, 1);
    EXPECT_EQ(text(comments().front().body), "[Bob Ray](user:bob) please check today");
    expectInStep();
}

TEST_F(NotesTest, MentionsInTheMidstOfATextSurviveAnEditInShotgrid)
{
    const EntityId made = comment(u"I asked [Bob](user:bob) about [v3](version:0123456789abcdef0123456789abcdef)."_s);
    lookAtAll();
    const shotgrid::Row row = noteRows().front();
    EXPECT_EQ(text(row.text(u"content"_s)), "I asked Bob about v3.");
    edit(sync::shotgridId(u"Note"_s, row.ref.id.number()), {{u"content"_s, u"Yesterday I asked Bob about v3!"_s}});
    lookAtAll();
    EXPECT_EQ(text(comments().front().body),
              "Yesterday I asked [Bob](user:bob) about [v3](version:0123456789abcdef0123456789abcdef)!");
    EXPECT_EQ(comments().front().id, made);
    expectInStep();
}

TEST_F(NotesTest, WhoTriggeredWinsAConflictAndItIsReported)
{
    const ShotgridId made = note(u"please check"_s);
    lookAtAll();
    const EntityId id = comments().front().id;
    editComment(id, u"from AYON"_s);
    edit(sync::shotgridId(u"Note"_s, made.number()), {{u"content"_s, u"from ShotGrid"_s}});
    const notes::Report report = look({.comments = {id}}, Policy::Flow::FromAyon);
    ASSERT_EQ(report.conflicts.size(), 1u);
    EXPECT_EQ(report.conflicts.front().comment, id);
    EXPECT_EQ(report.conflicts.front().winner, sync::Side::Ayon);
    EXPECT_EQ(text(report.conflicts.front().lost), "from ShotGrid");
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "from AYON");
    expectInStep();
}

TEST_F(NotesTest, RepliesInShotgridBecomeCommentsThatQuoteTheNote)
{
    const ShotgridId made = note(u"please check"_s);
    const ShotgridId answer = reply(made, u"done"_s);
    lookAtAll();
    ASSERT_EQ(comments().size(), 2u);
    const ayon::Activity comment = comments().back();
    EXPECT_EQ(text(comment.body), "> please check\n\ndone");
    EXPECT_EQ(text(comment.author), "bob");
    EXPECT_EQ(comment.data.value(u"sg_reply_id"_s).toInteger(), answer.number());
    EXPECT_FALSE(comment.data.contains(u"sg_note_id"_s));
    expectInStep();
    good(await(m_shotgrid->update({.type = u"Reply"_s, .id = answer}, {{u"content"_s, u"done, and tested"_s}}, {})));
    look({.replies = {answer}}, Policy::Flow::FromShotgrid);
    EXPECT_EQ(text(comments().back().body), "> please check\n\ndone, and tested");
    editComment(comment.id, u"> please check\n\nnot done"_s);
    look({.comments = {comment.id}}, Policy::Flow::FromAyon);
    EXPECT_EQ(text(replyRows(made).front().text(u"content"_s)), "not done");
    expectInStep();
}

TEST_F(NotesTest, ACommentThatQuotesBecomesAReply)
{
    const ShotgridId made = note(u"please check"_s);
    lookAtAll();
    const EntityId answer = comment(u"> please check\n\ndone"_s, u"bob"_s);
    look({.comments = {answer}}, Policy::Flow::FromAyon);
    ASSERT_EQ(replyRows(made).size(), 1u);
    EXPECT_EQ(text(replyRows(made).front().text(u"content"_s)), "done");
    EXPECT_EQ(replyRows(made).front().link(u"user"_s).ref, m_people[u"bob"_s]);
    const EntityId further = comment(u"> done\n\nthanks"_s);
    look({.comments = {further}}, Policy::Flow::FromAyon);
    EXPECT_EQ(replyRows(made).size(), 2u);
    EXPECT_EQ(noteRows().size(), 1u);
    expectInStep();
}

TEST_F(NotesTest, AThreadThatIsWrittenInOneGoIsOneThread)
{
    const EntityId first = comment(u"who does this?"_s);
    const EntityId second = comment(u"> who does this?\n\nme"_s, u"bob"_s);
    look({.comments = {first, second}}, Policy::Flow::FromAyon);
    ASSERT_EQ(noteRows().size(), 1u);
    EXPECT_EQ(replyRows(noteRows().front().ref.id).size(), 1u);
    expectInStep();
}

TEST_F(NotesTest, DeletionsAreCarriedWhenTheyAreProven)
{
    const ShotgridId first = note(u"first"_s);
    note(u"second"_s);
    lookAtAll();
    retire(sync::shotgridId(u"Note"_s, first.number()));
    look({.notes = {first}}, Policy::Flow::FromShotgrid);
    ASSERT_EQ(comments().size(), 1u);
    EXPECT_EQ(text(comments().front().body), "second");
    const ayon::Activity left = comments().front();
    deleteComment(left.id);
    look({.comments = {left.id}, .entities = {left.entity}}, Policy::Flow::FromAyon);
    EXPECT_TRUE(noteRows().empty());
    expectInStep();
    revive(sync::shotgridId(u"Note"_s, first.number()));
    look({.notes = {first}}, Policy::Flow::FromShotgrid);
    EXPECT_EQ(comments().size(), 1u);
    expectInStep();
}

TEST_F(NotesTest, ADeletedReplyGoesAndAThreadGoesWithItsNote)
{
    const ShotgridId made = note(u"please check"_s);
    const ShotgridId fromShotgrid = reply(made, u"done"_s);
    lookAtAll();
    const EntityId fromAyon = comment(u"> please check\n\nme too"_s, u"bob"_s);
    lookAtAll();
    EXPECT_EQ(replyRows(made).size(), 2u);
    deleteComment(fromAyon);
    look({.comments = {fromAyon}, .entities = {m_folder}}, Policy::Flow::FromAyon);
    ASSERT_EQ(replyRows(made).size(), 1u);
    EXPECT_EQ(replyRows(made).front().ref.id, fromShotgrid);
    retire(sync::shotgridId(u"Note"_s, made.number()));
    look({.notes = {made}}, Policy::Flow::FromShotgrid);
    EXPECT_TRUE(comments().empty());
}

TEST_F(NotesTest, WhatWasEditedIsNotDeleted)
{
    const ShotgridId made = note(u"please check"_s);
    lookAtAll();
    editComment(comments().front().id, u"edited meanwhile"_s);
    retire(sync::shotgridId(u"Note"_s, made.number()));
    EXPECT_EQ(lookAtAll().conflicts.size(), 1u);
    ASSERT_EQ(noteRows().size(), 1u);
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "edited meanwhile");
    expectInStep();
}

TEST_F(NotesTest, ACommentThatNobodyIsKnownToHaveDeletedIsMadeAgain)
{
    note(u"please check"_s);
    lookAtAll();
    const EntityId id = comments().front().id;
    deleteComment(id);
    auto &store = m_sandbox.ayon().editStore();
    std::vector<EntityId> cleaned; // away, as administrators may do
    for (const auto &[order, event] : store.events().all())
        cleaned.push_back(event.id);
    for (const EntityId &event : cleaned)
        store.removeEvent(event);
    lookAtAll();
    EXPECT_EQ(noteRows().size(), 1u);
    EXPECT_EQ(comments().size(), 1u);
    expectInStep();
}

//! the id of a reply where that of a note belongs, and the note of that number is somebody else's.
TEST_F(NotesTest, AReplyOfTheFormerIntegrationOverwritesNobodysNote)
{
    const ShotgridId made = note(u"please check"_s);
    const ShotgridId answer = reply(made, u"done"_s);
    lookAtAll();
    const EntityId id = comments().back().id;
    const std::vector<ayon::ActivityOperation> former{{.type = ayon::Operation::Type::Delete, .id = id}};
    good(await(m_ayon->write(m_project, former, {}, {})));
    const EntityId old = comment(u"> please check\n\ndone"_s, u"bob"_s, {{u"sg_note_id"_s, answer.number()}});
    lookAtAll();
    EXPECT_EQ(noteRows().size(), 1u);
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "please check");
    EXPECT_EQ(replyRows(made).size(), 1u);
    ASSERT_EQ(comments().size(), 2u);
    EXPECT_EQ(comments().back().id, old);
    EXPECT_EQ(comments().back().data.value(u"sg_reply_id"_s).toInteger(), answer.number());
    expectInStep();
}

TEST_F(NotesTest, ALinkThatCannotBeUnderstoodIsLeftAloneAndReported)
{
    const ShotgridId made = note(u"somebody else's"_s);
    lookAtAll();
    const EntityId stray = comment(u"quite another text"_s, u"bob"_s, {{u"sg_note_id"_s, made.number()}});
    const notes::Report report = look({.comments = {stray}});
    ASSERT_EQ(report.problems.size(), 1u);
    EXPECT_EQ(report.problems.front().comment, stray);
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "somebody else's");
    EXPECT_EQ(noteRows().size(), 1u);
}

TEST_F(NotesTest, CommentsOfTheFormerIntegrationAreUnderstoodAsTheyStand)
{
    const ShotgridId made = note(u"please check"_s, {{u"addressings_to"_s, links({m_people[u"bob"_s]})}});
    const EntityId old = comment(u"[Bob Ray](user:bob) please check"_s, u"jane"_s, {{u"sg_note_id"_s, made.number()}});
    edit(sync::shotgridId(u"Note"_s, made.number()), {{u"sg_ayon_id"_s, old.toText()}});
    EXPECT_EQ(lookAtAll().synced(), 0);
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "please check");
    expectInStep();
}

//! COM-41: it took all brackets out of the text.
TEST_F(NotesTest, ANoteThatTheFormerIntegrationMadeOfACommentIsNoEdit)
{
    const ShotgridId made =
        note(u"Bob see this(https://example.org), it is odd"_s, {{u"addressings_to"_s, links({m_people[u"bob"_s]})}});
    const QString body = u"[Bob](user:bob) see [this](https://example.org), it is [odd]"_s;
    const EntityId old = comment(body, u"jane"_s, {{u"sg_note_id"_s, made.number()}});
    edit(sync::shotgridId(u"Note"_s, made.number()), {{u"sg_ayon_id"_s, old.toText()}});
    EXPECT_EQ(lookAtAll().synced(), 0);
    EXPECT_EQ(text(comments().front().body), text(body));
    expectInStep();
}

TEST_F(NotesTest, WhatAKilledRunHasMadeIsAdopted)
{
    const EntityId made = comment(u"who does this?"_s);
    const EntityId answer = comment(u"> who does this?\n\nme"_s, u"bob"_s);
    const ShotgridId left = note(u"who does this?"_s, {{u"sg_ayon_id"_s, made.toText()}});
    reply(left, u"me"_s);
    look({.comments = {made, answer}}, Policy::Flow::FromAyon);
    EXPECT_EQ(noteRows().size(), 1u);
    EXPECT_EQ(replyRows(left).size(), 1u);
    expectInStep();
}

TEST_F(NotesTest, APersonWithoutAccessIsNamedByTheService)
{
    auto &store = m_sandbox.ayon().editStore();
    sandbox::ayon::User user = *store.user(u"jane"_s);
    user.data.remove(u"accessGroups"_s);
    store.putUser(user);
    const ShotgridId made = note(u"please check"_s);
    lookAtAll();
    ASSERT_EQ(comments().size(), 1u);
    EXPECT_EQ(text(comments().front().body), "**Jane Doe:** please check");
    expectInStep();
    editComment(comments().front().id, u"**Jane Doe:** please check it"_s);
    lookAtAll();
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "please check it");
    edit(sync::shotgridId(u"Note"_s, made.number()), {{u"content"_s, u"never mind"_s}});
    lookAtAll();
    EXPECT_EQ(text(comments().front().body), "**Jane Doe:** never mind");
    expectInStep();
}

TEST_F(NotesTest, AnAuthorWhoseAccountIsGoneIsNamedByTheService)
{
    note(u"first"_s);
    lookAtAll(); // by now the pass knows who is who
    m_sandbox.ayon().editStore().removeUser(u"jane"_s);
    note(u"second"_s);
    EXPECT_EQ(lookAtAll().ayon.created, 1);
    EXPECT_EQ(text(comments().back().body), "**Jane Doe:** second");
}

TEST_F(NotesTest, AnAuthorWhomShotgridDoesNotKnowIsNamedInTheNote)
{
    auto &store = m_sandbox.ayon().editStore();
    sandbox::ayon::User user = *store.user(u"bob"_s);
    user.data.remove(u"sg_user_id"_s);
    store.putUser(user);
    const EntityId made = comment(u"looks good"_s, u"bob"_s);
    lookAtAll();
    const shotgrid::Row row = noteRows().front();
    EXPECT_EQ(text(row.text(u"content"_s)), "Bob Ray: looks good");
    expectInStep();
    edit(sync::shotgridId(u"Note"_s, row.ref.id.number()), {{u"content"_s, u"Bob Ray: looks bad"_s}});
    lookAtAll();
    EXPECT_EQ(text(comments().front().body), "looks bad");
    editComment(made, u"looks fine"_s);
    lookAtAll();
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "Bob Ray: looks fine");
    expectInStep();
}

TEST_F(NotesTest, AnAuthorWhoseAccountIsGoneInAyonIsNamedInTheNote)
{
    comment(u"looks good"_s, u"bob"_s);
    m_sandbox.ayon().editStore().removeUser(u"bob"_s);
    lookAtAll();
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "bob: looks good");
    expectInStep();
}

TEST_F(NotesTest, AnAuthorWhomTheSiteDoesNotTakeIsNamedInTheNote)
{
    good(await(m_shotgrid->retire(m_people[u"bob"_s], {})));
    const EntityId made = comment(u"please check"_s, u"bob"_s);
    comment(u"> please check\n\n[Jane](user:jane) really"_s, u"bob"_s);
    comment(u"from Jane"_s);
    const notes::Report report = lookAtAll(Policy::Flow::FromAyon);
    ASSERT_EQ(noteRows().size(), 2u);
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), "from Jane");
    EXPECT_EQ(text(noteRows().back().text(u"content"_s)), "Bob Ray: please check");
    ASSERT_EQ(replyRows(noteRows().back().ref.id).size(), 1u);
    EXPECT_EQ(text(replyRows(noteRows().back().ref.id).front().text(u"content"_s)), "Bob Ray: Jane really");
    EXPECT_EQ(report.problems.size(), 2u);
    EXPECT_TRUE(report.isComplete());
    EXPECT_FALSE(report.problems.front().text.contains(u"addressees"_s)) << text(report.problems.front().text);
    expectInStep();
    editComment(made, u"please check it"_s);
    lookAtAll();
    EXPECT_EQ(text(noteRows().back().text(u"content"_s)), "Bob Ray: please check it");
    expectInStep();
}

TEST_F(NotesTest, RetiredAddresseesAreLeftOut)
{
    good(await(m_shotgrid->retire(m_people[u"bob"_s], {})));
    const EntityId made = comment(u"[Bob](user:bob) please check"_s);
    const notes::Report report = look({.comments = {made}}, Policy::Flow::FromAyon);
    ASSERT_EQ(noteRows().size(), 1u);
    EXPECT_TRUE(noteRows().front().linksOf(u"addressings_to"_s).empty());
    ASSERT_EQ(report.problems.size(), 1u);
    EXPECT_TRUE(report.problems.front().isHarmless);
    expectInStep();
}

//! Somebody who was not known when the note came, and so was not mentioned, is addressed nevertheless.
TEST_F(NotesTest, AnAddresseeGoesOnlyWithAMention)
{
    auto &store = m_sandbox.ayon().editStore();
    sandbox::ayon::User unlinked = *store.user(u"bob"_s);
    const sandbox::ayon::User bob = unlinked;
    unlinked.data.remove(u"sg_user_id"_s);
    store.putUser(unlinked);
    note(u"please check"_s, {{u"addressings_to"_s, links({m_people[u"bob"_s]})}});
    lookAtAll();
    const EntityId id = comments().front().id;
    EXPECT_EQ(text(comments().front().body), "please check");
    store.putUser(bob);
    m_pass = newPass(); // which gets to know him
    editComment(id, u"please check, and ask [Jane](user:jane)"_s);
    look({.comments = {id}}, Policy::Flow::FromAyon);
    EXPECT_EQ(noteRows().front().linksOf(u"addressings_to"_s).size(), 2u);
    editComment(id, u"please check"_s);
    look({.comments = {id}}, Policy::Flow::FromAyon);
    ASSERT_EQ(noteRows().front().linksOf(u"addressings_to"_s).size(), 1u);
    EXPECT_EQ(noteRows().front().linksOf(u"addressings_to"_s).front().ref, m_people[u"bob"_s]);
    expectInStep();
}

TEST_F(NotesTest, ANoteThatIsLongerThanAyonTakesIsShortenedThereAndNeverCutInShotgrid)
{
    const QString content(2001, u'x');
    note(content);
    lookAtAll();
    ASSERT_EQ(comments().size(), 1u);
    EXPECT_LE(comments().front().body.size(), 2000);
    expectInStep();
    editComment(comments().front().id, u"short"_s);
    const notes::Report report = lookAtAll();
    EXPECT_EQ(report.problems.size(), 1u);
    EXPECT_EQ(text(noteRows().front().text(u"content"_s)), text(content));
}

//! What was commented in AYON comes to ShotGrid only later.
TEST_F(NotesTest, ANoteIsLinkedWhenWhatItIsAboutHasComeToShotgrid)
{
    const QString made = folder(u"Shot"_s, u"sh020"_s);
    const std::vector<ayon::ActivityOperation> operations{{.type = ayon::Operation::Type::Create,
                                                           .id = EntityId::fromText(newId()).value(),
                                                           .entityType = ayon::EntityType::Folder,
                                                           .entity = EntityId::fromText(made).value(),
                                                           .body = u"who does this?"_s}};
    good(await(personInAyon()->write(m_project, operations, {}, {})));
    lookAtAll();
    ASSERT_EQ(noteRows().size(), 1u);
    EXPECT_TRUE(noteRows().front().linksOf(u"note_links"_s).empty());
    expectInStep();
    sync();
    EXPECT_EQ(lookAtAll(Policy::Flow::FromShotgrid).synced(), 0);
    EXPECT_EQ(lookAtAll(Policy::Flow::FromAyon).shotgrid.updated, 1);
    ASSERT_EQ(noteRows().front().linksOf(u"note_links"_s).size(), 1u);
    expectInStep();
    edit(sync::shotgridId(u"Note"_s, noteRows().front().ref.id.number()), {{u"note_links"_s, QJsonArray()}});
    lookAtAll(); // somebody wants it so
    EXPECT_TRUE(noteRows().front().linksOf(u"note_links"_s).empty());
    expectInStep();
}

TEST_F(NotesTest, ThatANoteIsAboutSomethingElseByNowIsTold)
{
    const ShotgridId made = note(u"please check"_s);
    lookAtAll();
    const QString other = row(u"Shot"_s, {{u"code"_s, u"sh020"_s}});
    sync();
    edit(sync::shotgridId(u"Note"_s, made.number()), {{u"note_links"_s, links({refOf(other)})}});
    const notes::Report report = look({.notes = {made}}, Policy::Flow::FromShotgrid);
    ASSERT_EQ(report.problems.size(), 1u);
    EXPECT_TRUE(report.problems.front().isHarmless);
    EXPECT_EQ(comments().front().entity, m_folder);
    expectInStep();
    EXPECT_TRUE(lookAtAll().problems.empty()); // once
}

TEST_F(NotesTest, FlowsAndTheSettingAreObeyed)
{
    const ShotgridId made = note(u"please check"_s);
    EXPECT_EQ(look({.notes = {made}}, Policy::Flow::FromAyon).synced(), 0);
    comment(u"from AYON"_s);
    EXPECT_EQ(lookAtAll(Policy::Flow::FromShotgrid).synced(), 1);
    EXPECT_EQ(noteRows().size(), 1u);
    m_settings.enabledEntities.removeAll(u"Note"_s);
    m_pass = newPass();
    EXPECT_EQ(lookAtAll().synced(), 0);
    EXPECT_EQ(noteRows().size(), 1u);
}

TEST_F(NoteFilesTest, AttachmentsComeToAyonWithTheirNote)
{
    const ShotgridId made = note(u"see the picture"_s);
    attach(made, u"a.bin"_s, "first");
    attach(made, u"a.bin"_s, "second, of the same name");
    lookAtAll();
    ASSERT_EQ(files().size(), 2u);
    EXPECT_EQ(text(files().front().name), "a.bin");
    EXPECT_EQ(contentInAyon(files().front().id), "first");
    EXPECT_EQ(contentInAyon(files().back().id), "second, of the same name");
    expectInStep();
    attach(made, u"b.bin"_s, "third");
    EXPECT_EQ(look({.notes = {made}}, Policy::Flow::FromShotgrid).ayon.updated, 1);
    EXPECT_EQ(files().size(), 3u);
    EXPECT_EQ(text(comments().front().body), "see the picture");
    expectInStep();
}

TEST_F(NoteFilesTest, FilesComeToShotgridWithTheirComment)
{
    const EntityId made = comment(u"see the picture"_s);
    setFiles(made, {upload(u"a.bin"_s, "first")});
    look({.comments = {made}}, Policy::Flow::FromAyon);
    ASSERT_EQ(attachments().size(), 1u);
    EXPECT_EQ(text(attachments().front().name), "a.bin");
    EXPECT_EQ(contentInShotgrid(attachments().front().ref.id), "first");
    expectInStep();
}

TEST_F(NoteFilesTest, FilesOfAReplyLieWithItsNoteAndStayTheReplys)
{
    const ShotgridId made = note(u"please check"_s);
    lookAtAll();
    const EntityId answer = comment(u"> please check\n\nlike this"_s, u"bob"_s);
    setFiles(answer, {upload(u"a.bin"_s, "first")});
    look({.comments = {answer}}, Policy::Flow::FromAyon);
    EXPECT_EQ(attachments().size(), 1u);
    expectInStep();
    look({.notes = {made}});
    EXPECT_TRUE(files().empty()); // of the note's own comment
    expectInStep();
}

TEST_F(NoteFilesTest, WhatIsTakenAwayOnOneSideGoesOnTheOther)
{
    const ShotgridId made = note(u"see the pictures"_s);
    const ShotgridId first = attach(made, u"a.bin"_s, "first");
    attach(made, u"b.bin"_s, "second");
    lookAtAll();
    const QJsonObject fields{
        {u"attachments"_s, shotgrid::toJson(shotgrid::ListChange::Remove, {{.type = u"Attachment"_s, .id = first}})}};
    good(await(m_shotgrid->update({.type = u"Note"_s, .id = made}, fields, {})));
    look({.notes = {made}}, Policy::Flow::FromShotgrid);
    ASSERT_EQ(files().size(), 1u);
    EXPECT_EQ(text(files().front().name), "b.bin");
    setFiles(comments().front().id, {});
    look({.comments = {comments().front().id}}, Policy::Flow::FromAyon);
    EXPECT_TRUE(attachments().empty());
    expectInStep();
}

//! A link to a page, or into a storage, is nothing that could be fetched.
TEST_F(NoteFilesTest, OnlyWhatWasUploadedIsBrought)
{
    const ShotgridId made = note(u"see the page"_s);
    const QJsonObject page{{u"url"_s, m_sandbox.access().shotgridUrl}, {u"name"_s, u"the page"_s}};
    const QJsonArray about = links({{.type = u"Note"_s, .id = made}});
    good(await(m_shotgrid->create(u"Attachment"_s, {{u"this_file"_s, page}, {u"attachment_links"_s, about}}, {})));
    attach(made, u"a.bin"_s, "first");
    const notes::Report report = lookAtAll();
    EXPECT_TRUE(report.problems.empty());
    ASSERT_EQ(files().size(), 1u);
    EXPECT_EQ(text(files().front().name), "a.bin");
    EXPECT_EQ(attachments().size(), 2u);
    expectInStep();
}

TEST_F(NoteFilesTest, WhichFileIsOnItsWayIsTold)
{
    attach(note(u"see the picture"_s), u"a.bin"_s, "first");
    setFiles(comment(u"and this"_s), {upload(u"b.bin"_s, "second")});
    QStringList told;
    const notes::Hints all{.everything = true};
    good(await(m_pass->run(all, {.flow = Policy::Flow::Both}, [&](const QString &file) { told += file; }, {})));
    told.sort();
    EXPECT_EQ(told, (QStringList{u"a.bin"_s, u"b.bin"_s}));
}

//! a copy that failed is no wish to delete the original.
TEST_F(NoteFilesTest, WhatCouldNotBeBroughtStaysAndIsTriedAgain)
{
    const ShotgridId made = note(u"see the pictures"_s);
    attach(made, u"empty.bin"_s, "");
    attach(made, u"b.bin"_s, "second");
    const notes::Report report = lookAtAll();
    ASSERT_EQ(report.problems.size(), 1u); // AYON takes no empty files
    const notes::Problem &problem = report.problems.front();
    EXPECT_TRUE(problem.hint.isEmpty() || !problem.text.contains(problem.hint)) << text(problem.text);
    EXPECT_EQ(files().size(), 1u);
    EXPECT_EQ(lookAtAll().problems.size(), 1u);
    EXPECT_EQ(attachments().size(), 2u);
    EXPECT_EQ(files().size(), 1u);
}

TEST_F(NoteFilesTest, NamesAreNoPaths)
{
    const EntityId made = comment(u"hm"_s);
    const std::vector<EntityId> uploaded{upload(u"../../x.bin"_s, "first"), upload(u"a\nb\tc.bin"_s, "second"),
                                         upload(u"..."_s, "third")};
    setFiles(made, uploaded);
    auto &project = *m_sandbox.ayon().editStore().editProject(m_project.toText());
    sandbox::ayon::ProjectFile hostile = *project.files.find(uploaded.front());
    hostile.name = u"../../x.bin"_s; // as another client may have sent it
    project.files.put(hostile);
    look({.comments = {made}}, Policy::Flow::FromAyon);
    ASSERT_EQ(attachments().size(), 3u);
    for (const shotgrid::Link &attachment : attachments()) {
        EXPECT_FALSE(attachment.name.contains(u'/')) << text(attachment.name);
        EXPECT_FALSE(attachment.name.isEmpty());
    }
    EXPECT_FALSE(QFile::exists(u"../../x.bin"_s));
    expectInStep();
}

TEST_F(NoteFilesTest, WhatTheFormerIntegrationBroughtIsKnownByItsName)
{
    const ShotgridId made = note(u"see the picture"_s);
    attach(made, u"a picture.bin"_s, "first");
    const EntityId old = comment(u"see the picture"_s, u"jane"_s, {{u"sg_note_id"_s, made.number()}});
    edit(sync::shotgridId(u"Note"_s, made.number()), {{u"sg_ayon_id"_s, old.toText()}});
    setFiles(old, {upload(u"a picture.bin"_s, "first")});
    EXPECT_EQ(lookAtAll().synced(), 0);
    EXPECT_EQ(files().size(), 1u);
    EXPECT_EQ(attachments().size(), 1u);
    expectInStep();
}

//! People on both sides who talk at random, and passes between. Each crowd can be played again from its seed.
class NotesCrowdTest : public NotesTest, public testing::WithParamInterface<unsigned>
{
protected:
    int upTo(std::size_t count) { return std::uniform_int_distribution<int>(0, int(count) - 1)(m_random); }
    QString words() { return u"words number %1"_s.arg(++m_words); }

    void talkInShotgrid()
    {
        const std::vector<shotgrid::Row> notes = noteRows();
        const int what = upTo(6);
        if (what < 2 || notes.empty()) {
            note(words());
            return;
        }
        const ShotgridRef one = notes[std::size_t(upTo(notes.size()))].ref;
        const std::vector<shotgrid::Row> replies = replyRows(one.id);
        if (what == 2)
            reply(one.id, words());
        else if (what == 3)
            good(await(m_shotgrid->update(one, {{u"content"_s, words()}}, {})));
        else if (what == 4 && !replies.empty())
            good(await(m_shotgrid->update(replies.front().ref, {{u"content"_s, words()}}, {})));
        else
            good(await(m_shotgrid->retire(what == 5 || replies.empty() ? one : replies.back().ref, {})));
    }
    void talkInAyon()
    {
        const std::vector<ayon::Activity> all = comments();
        const int what = upTo(5);
        if (what < 2 || all.empty()) {
            comment(words());
            return;
        }
        const ayon::Activity &one = all[std::size_t(upTo(all.size()))];
        const QString last = one.body.section('\n'_L1, -1);
        if (what == 2)
            comment(u"> %1\n\n%2"_s.arg(last, words()), u"bob"_s);
        else if (what == 3)
            editComment(one.id, one.body.chopped(last.size()) + words());
        else
            deleteComment(one.id);
    }

    std::mt19937 m_random{GetParam()};
    int m_words = 0;
};

TEST_P(NotesCrowdTest, ComesToAgree)
{
    for (int at = 0; at < 40; ++at) {
        const int what = upTo(6);
        if (what < 2)
            talkInShotgrid();
        else if (what < 4)
            talkInAyon();
        else
            lookAtAll(what == 4 ? Policy::Flow::FromShotgrid : Policy::Flow::FromAyon);
    }
    lookAtAll();
    lookAtAll(); // what an edit has saved from deletion may be answered again
    expectInStep();
    std::map<qint64, int> commentsOf;
    std::map<qint64, int> commentsOfReplies;
    for (const ayon::Activity &each : comments()) {
        if (each.data.contains(u"sg_note_id"_s))
            ++commentsOf[each.data.value(u"sg_note_id"_s).toInteger()];
        else
            ++commentsOfReplies[each.data.value(u"sg_reply_id"_s).toInteger()];
    }
    std::map<qint64, int> once;
    for (const shotgrid::Row &row : noteRows()) {
        once[row.ref.id.number()] = 1;
        for (const shotgrid::Row &answer : replyRows(row.ref.id))
            EXPECT_EQ(commentsOfReplies[answer.ref.id.number()], 1);
    }
    EXPECT_EQ(commentsOf, once);
}

INSTANTIATE_TEST_SUITE_P(Seeds, NotesCrowdTest, testing::Values(1u, 2u, 3u, 4u, 159u, 183u));

TEST_F(NotesTest, ManyCommentsCostFewRequests)
{
    for (int at = 0; at < 60; ++at)
        note(u"note %1"_s.arg(at));
    for (int at = 0; at < 60; ++at)
        comment(u"comment %1"_s.arg(at));
    clearRequests();
    const notes::Report report = lookAtAll();
    EXPECT_EQ(report.ayon.created, 60);
    EXPECT_EQ(report.shotgrid.created, 60);
    EXPECT_EQ(shotgridRequests().reads, 5); // notes, replies, what they are about, what others have made, twice
    EXPECT_EQ(shotgridRequests().writes, 2); // 60 new ones and 60 links
    EXPECT_LE(ayonRequests().reads, 12); // accounts, one each, among them
    EXPECT_EQ(ayonRequests().writes, 3); // new ones, what is about to be said, and what was
    expectInStep();
    EXPECT_LE(shotgridRequests().reads, 2);
    EXPECT_LE(ayonRequests().reads, 2);
}

} // namespace bridge::test
