#include "notes/planner.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::notes {

namespace {

using sync::Policy;
using Action = Change::Action;

const QString site = u"https://studio.example.org"_s;
const EntityId shot = entityIdFor(site, u"shot");
const QDateTime noon(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);

ShotgridRef noteRef(qint64 id)
{
    return {.type = u"Note"_s, .id = ShotgridId(id)};
}

//! One comment and its note, in step with each other unless a test says otherwise.
class NotesPlanner : public testing::Test
{
protected:
    NotesPlanner()
    {
        m_comment = {.id = commentIdFor(site, noteRef(7)),
                     .type = u"comment"_s,
                     .entity = shot,
                     .author = u"jane"_s,
                     .body = u"hello"_s,
                     .createdAt = noon,
                     .updatedAt = noon};
        m_note = {.ref = noteRef(7), .content = u"hello"_s, .ayonId = m_comment.id.toText(), .updatedAt = noon};
        m_base = {.ayon = printOf(m_comment.body), .shotgrid = printOf(m_note), .about = QString()};
    }

    enum class Bin { Live, Retired, Gone };

    //! What is planned for it, as far as both are there.
    Plan planned(Policy policy = {}, bool hasComment = true, Bin bin = Bin::Live)
    {
        World world{.site = site, .deletions = m_deletions};
        if (m_base)
            m_comment.data = toData({.note = ShotgridId(7), .base = m_base});
        if (hasComment)
            world.comments.push_back(m_comment);
        if (bin == Bin::Live)
            world.notes.push_back(m_note);
        if (bin == Bin::Retired)
            world.retired.push_back(m_note);
        world.places.emplace(m_place, Place{.id = shot});
        return plan(world, policy);
    }
    std::optional<Action> action(Policy policy = {}, bool hasComment = true, Bin bin = Bin::Live)
    {
        const Plan made = planned(policy, hasComment, bin);
        EXPECT_LE(made.changes.size(), 1u);
        return made.changes.empty() ? std::nullopt : std::optional(made.changes.front().action);
    }

    ayon::Activity m_comment;
    Note m_note;
    std::optional<Base> m_base;
    std::map<EntityId, Deletion> m_deletions;
    ShotgridRef m_place{.type = u"Shot"_s, .id = ShotgridId(1)};
};

const Policy toAyon{.flow = Policy::Flow::FromShotgrid};
const Policy toShotgrid{.flow = Policy::Flow::FromAyon};

} // namespace

TEST_F(NotesPlanner, NothingIsDoneAboutWhatNobodyEdited)
{
    EXPECT_EQ(planned(), Plan());
}

TEST_F(NotesPlanner, AnEditGoesToTheOtherSideWhereThatMayBeWritten)
{
    m_comment.body = u"edited"_s;
    EXPECT_EQ(action(), Action::UpdateShotgrid);
    EXPECT_EQ(action(toShotgrid), Action::UpdateShotgrid);
    EXPECT_EQ(action(toAyon), std::nullopt);
    m_comment.body = u"hello"_s;
    m_note.content = u"edited"_s;
    EXPECT_EQ(action(), Action::UpdateAyon);
    EXPECT_EQ(action(toAyon), Action::UpdateAyon);
    EXPECT_EQ(action(toShotgrid), std::nullopt);
}

TEST_F(NotesPlanner, TheSameEditOnBothSidesIsRemembered)
{
    m_comment.body = m_note.content = u"edited"_s;
    EXPECT_EQ(action(), Action::Remember);
}

TEST_F(NotesPlanner, ThePolicySettlesAConflict)
{
    m_comment.body = u"edited here"_s;
    m_note.content = u"edited there"_s;
    const auto settled = [this](Policy policy) {
        const Plan made = planned(policy);
        EXPECT_TRUE(made.changes.front().conflict);
        return made.changes.front().action;
    };
    EXPECT_EQ(settled(toAyon), Action::UpdateAyon);
    EXPECT_EQ(settled(toShotgrid), Action::UpdateShotgrid);
    EXPECT_EQ(settled({.winner = Policy::Winner::Ayon}), Action::UpdateShotgrid);
    m_note.updatedAt = noon.addSecs(1);
    EXPECT_EQ(settled({.winner = Policy::Winner::Newest}), Action::UpdateAyon);
}

//! The note is not what was agreed on because a pass that died wrote it; the comment was edited once more since.
TEST_F(NotesPlanner, WhatAPassThatDiedHasWrittenIsNobodysEdit)
{
    m_note.content = u"edited"_s;
    m_base->sending = printOf(m_note);
    m_comment.body = u"edited once more"_s;
    const Plan made = planned({.trigger = sync::Side::Shotgrid});
    ASSERT_EQ(made.changes.size(), 1u);
    EXPECT_EQ(made.changes.front().action, Action::UpdateShotgrid);
    EXPECT_FALSE(made.changes.front().conflict);
    m_comment.body = m_note.content;
    EXPECT_EQ(action(), Action::Remember);
    m_note.content = u"edited in ShotGrid"_s;
    m_comment.body = u"edited once more"_s;
    EXPECT_TRUE(planned().changes.front().conflict);
}

TEST_F(NotesPlanner, WithoutABaseWhatIsTheSameIsRememberedAndWhatDiffersIsAConflict)
{
    m_base.reset();
    m_comment.data = {{u"sg_note_id"_s, 7}};
    EXPECT_EQ(action(), Action::Remember);
    m_comment.body = u"other"_s;
    const Plan made = planned();
    ASSERT_EQ(made.changes.size(), 1u);
    EXPECT_EQ(made.changes.front().action, Action::UpdateAyon);
    EXPECT_TRUE(made.changes.front().conflict);
}

TEST_F(NotesPlanner, WhatLiesInTheBinIsDeletedUnlessItWasEdited)
{
    EXPECT_EQ(action({}, true, Bin::Retired), Action::DeleteInAyon);
    EXPECT_EQ(action(toShotgrid, true, Bin::Retired), std::nullopt);
    m_comment.body = u"edited"_s;
    EXPECT_EQ(action({}, true, Bin::Retired), Action::ReviveInShotgrid);
    EXPECT_EQ(action(toAyon, true, Bin::Retired), std::nullopt);
}

TEST_F(NotesPlanner, WhatIsUnknownIsNotGone)
{
    const Plan made = planned({}, true, Bin::Gone);
    EXPECT_TRUE(made.changes.empty());
    ASSERT_EQ(made.problems.size(), 1u);
    EXPECT_EQ(made.problems.front().comment, m_comment.id);
}

TEST_F(NotesPlanner, ACommentThatAPersonDeletedTakesItsNoteWithIt)
{
    m_deletions = {{m_comment.id, Deletion{.at = noon.addSecs(60)}}};
    EXPECT_EQ(action({}, false), Action::RetireInShotgrid);
    EXPECT_EQ(action(toAyon, false), std::nullopt);
    m_note.links = {{.ref = m_place}};
    m_note.updatedAt = noon.addSecs(120);
    m_note.updatedBy = {.ref = {.type = u"ApiUser"_s, .id = ShotgridId(1)}}; // a file, by a sync
    EXPECT_EQ(action({}, false), Action::RetireInShotgrid);
    m_note.updatedBy = {.ref = {.type = u"HumanUser"_s, .id = ShotgridId(1)}}; // said again
    EXPECT_EQ(action({}, false), Action::CreateInAyon);
}

TEST_F(NotesPlanner, ACommentThatASyncDeletedOrNobodyIsMadeAgain)
{
    m_note.links = {{.ref = m_place}};
    m_deletions = {{m_comment.id, Deletion{.at = noon.addSecs(60), .bySync = true}}};
    EXPECT_EQ(action({}, false), Action::CreateInAyon);
    m_deletions.clear();
    EXPECT_EQ(action({}, false), Action::CreateInAyon);
    EXPECT_EQ(action(toShotgrid, false), std::nullopt);
}

TEST_F(NotesPlanner, ANoteAboutNothingThatAyonHasIsCounted)
{
    m_note.ayonId.clear();
    const Plan made = planned({}, false);
    EXPECT_TRUE(made.changes.empty());
    EXPECT_EQ(made.unplaced, 1);
}

TEST_F(NotesPlanner, TheNoteIsToldAgainWhichCommentItIs)
{
    m_note.ayonId.clear();
    const Plan made = planned();
    ASSERT_EQ(made.changes.size(), 1u);
    EXPECT_EQ(made.changes.front().action, Action::Remember);
    EXPECT_TRUE(made.changes.front().relinks);
}

TEST_F(NotesPlanner, ALinkToAnothersNoteIsLeftAlone)
{
    m_base.reset();
    m_comment.data = {{u"sg_note_id"_s, 7}};
    m_note.ayonId = entityIdFor(site, u"another comment").toText();
    const Plan made = planned();
    ASSERT_EQ(made.problems.size(), 1u);
    for (const Change &change : made.changes) // the note has a comment of its own
        EXPECT_FALSE(change.comment);
}

TEST_F(NotesPlanner, OfTwoNotesThatPointAtOneCommentTheCommentsOwnIsMeant)
{
    Note copy = m_note;
    copy.ref = noteRef(8);
    copy.links = {{.ref = m_place}};
    World world{.site = site, .comments = {m_comment}, .notes = {m_note, copy}, .places = {{m_place, {.id = shot}}}};
    world.comments.front().data = toData({.note = ShotgridId(7), .base = m_base});
    const Plan made = plan(world, {});
    ASSERT_EQ(made.changes.size(), 1u);
    EXPECT_EQ(made.changes.front().action, Action::CreateInAyon);
    EXPECT_EQ(made.changes.front().commentId, commentIdFor(site, copy.ref));
    EXPECT_TRUE(made.changes.front().relinks);
}

} // namespace bridge::notes
