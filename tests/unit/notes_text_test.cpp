#include "notes/base.h"
#include "notes/quoting.h"
#include "notes/text.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::notes {

namespace {

const ShotgridRef jane{.type = u"HumanUser"_s, .id = ShotgridId(1)};
const ShotgridRef bob{.type = u"HumanUser"_s, .id = ShotgridId(2)};
const ShotgridRef group{.type = u"Group"_s, .id = ShotgridId(1)};

People people()
{
    People all;
    all.add({.login = u"jane"_s, .name = u"Jane Doe"_s, .shotgrid = jane.id});
    all.add({.login = u"bob"_s, .name = u"Bob Ray"_s, .shotgrid = bob.id});
    return all;
}

Note noteSaying(const QString &content, std::vector<shotgrid::Link> addressees = {})
{
    return {.ref = {.type = u"Note"_s, .id = ShotgridId(7)}, .content = content, .addressees = std::move(addressees)};
}

std::string plain(const QString &text)
{
    return text.toStdString();
}

//! There and back again, and what ShotGrid shows in between.
struct RoundTrip {
    const char *name;
    QString body;
    QString content;
    QStringList mentioned;
};

class RoundTrips : public testing::TestWithParam<RoundTrip>
{
};

} // namespace

TEST_P(RoundTrips, KeepWhatWasWritten)
{
    const RoundTrip &param = GetParam();
    const NoteText text = noteText(param.body, {});
    EXPECT_EQ(plain(text.content), plain(param.content));
    EXPECT_EQ(text.mentioned, param.mentioned);
    const BodyText back = bodyText(noteSaying(text.content), people(), {}, param.body);
    EXPECT_EQ(plain(back.body), plain(param.body));
}

INSTANTIATE_TEST_SUITE_P(
    Text, RoundTrips,
    testing::Values(
        RoundTrip{"plain", u"looks good"_s, u"looks good"_s, {}},
        RoundTrip{"mention_first", u"[Jane](user:jane) is wrong"_s, u"Jane is wrong"_s, {u"jane"_s}},
        RoundTrip{"mention_within", u"ask [Jane](user:jane), please"_s, u"ask Jane, please"_s, {u"jane"_s}},
        RoundTrip{"brackets", u"take [3] or [4](https://example.org)"_s, u"take [3] or [4](https://example.org)"_s, {}},
        RoundTrip{"name_with_brackets",
                  u"[Ann [FX]](user:ann) and [odd] [Bob](user:bob)"_s,
                  u"Ann [FX] and [odd] Bob"_s,
                  {u"ann"_s, u"bob"_s}},
        RoundTrip{"picture", u"![jane](user:jane)"_s, u"![jane](user:jane)"_s, {}},
        RoundTrip{"entity", u"see [v3](version:0f05)"_s, u"see v3"_s, {}},
        RoundTrip{"unknown_login", u"[X](user:nobody) hm"_s, u"X hm"_s, {u"nobody"_s}},
        RoundTrip{"checklist", u"* [ ] one\n* [x] two"_s, u"* [ ] one\n* [x] two"_s, {}},
        RoundTrip{"quotation_of_a_page", u"> somebody said\n\nand I say"_s, u"> somebody said\n\nand I say"_s, {}}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(NotesText, AddresseesStandInFrontAndAreTakenOffAgain)
{
    const Note note = noteSaying(u"please check"_s, {{jane, u"Jane Doe"_s}, {bob, u"Bob Ray"_s}, {group, u"All"_s}});
    const BodyText made = bodyText(note, people(), {}, {});
    EXPECT_EQ(plain(made.body), "[Bob Ray](user:bob) [Jane Doe](user:jane) please check"); // the last comes first
    const NoteText back = noteText(made.body, made.front);
    EXPECT_EQ(plain(back.content), "please check");
    EXPECT_EQ(back.mentioned, (QStringList{u"bob"_s, u"jane"_s}));
}

TEST(NotesText, BracketsOfANameDoNotEndTheMention)
{
    const Note note = noteSaying(u"hm"_s, {{jane, u"Jane ]["_s}});
    const BodyText made = bodyText(note, people(), {}, {});
    EXPECT_EQ(plain(made.body), "[Jane )(](user:jane) hm");
    EXPECT_EQ(plain(noteText(made.body, made.front).content), "hm");
}

TEST(NotesText, WhoeverIsMentionedInTheTextIsNotPutInFrontOfIt)
{
    const Note note = noteSaying(u"ask Jane first"_s, {{jane, u"Jane Doe"_s}});
    const BodyText made = bodyText(note, people(), {}, u"ask [Jane](user:jane)"_s);
    EXPECT_EQ(plain(made.body), "ask [Jane](user:jane) first");
}

TEST(NotesText, AMentionThatSomebodyPutsAmongTheAddresseesStays)
{
    const Front front{.addressed = {u"jane"_s}};
    const NoteText text = noteText(u"[Bob](user:bob) [Jane Doe](user:jane) please check"_s, front);
    EXPECT_EQ(plain(text.content), "Bob please check");
    EXPECT_EQ(text.mentioned, (QStringList{u"jane"_s, u"bob"_s}));
}

TEST(NotesText, AReplyQuotesAndTheQuotationIsNotItsWords)
{
    Note reply = noteSaying(u"done"_s);
    reply.ref.type = u"Reply"_s;
    const Front front{.isReply = true};
    const QString answered = u"please check\nand tell"_s;
    const BodyText made = bodyText(reply, people(), front, {}, answered);
    EXPECT_EQ(plain(made.body), "> please check\n> and tell\n\ndone");
    EXPECT_EQ(plain(noteText(made.body, front, answered).content), "done");
    const QString former = u"> please check\nand tell\n\ndone"_s; // COM-20 marks the first line alone
    EXPECT_EQ(plain(noteText(former, front, answered).content), "done");
    EXPECT_EQ(plain(noteText(u"done, without"_s, front, answered).content), "done, without");
}

TEST(NotesText, TheQuotationStaysAsItIsWhenTheReplyIsEdited)
{
    Note reply = noteSaying(u"done now"_s);
    const BodyText made = bodyText(reply, people(), {.isReply = true}, u"> plesae check\n\ndone"_s, u"please check"_s);
    EXPECT_EQ(plain(made.body), "> plesae check\n\ndone now");
}

TEST(NotesText, ASignatureIsPutInFrontAndTakenOff)
{
    const Front front{.signedAs = u"Jane Doe"_s};
    const BodyText made = bodyText(noteSaying(u"hello"_s), people(), front, {});
    EXPECT_EQ(plain(made.body), "**Jane Doe:** hello");
    EXPECT_EQ(plain(noteText(made.body, front).content), "hello");
    EXPECT_EQ(plain(noteText(u"somebody took it off"_s, front).content), "somebody took it off");
    EXPECT_EQ(plain(plainText(signedContent(u"hello"_s, u"Jane"_s), u"Jane"_s)), "hello");
}

TEST(NotesText, MarkUpThatTheFormerIntegrationLeftInANoteIsNoDifference)
{
    EXPECT_EQ(plain(plainText(u"[Jane](user:jane) please check\r\n"_s)), "Jane please check");
}

TEST(NotesText, WhatIsTooLongIsCutAtACharacter)
{
    const QString smile = QString::fromUtf8("\xF0\x9F\x98\x80"); // two units of UTF-16
    const BodyText fits = bodyText(noteSaying(smile.repeated(2000)), people(), {}, {});
    EXPECT_FALSE(fits.shortened);
    const BodyText cut = bodyText(noteSaying(smile.repeated(2001)), people(), {}, {});
    EXPECT_TRUE(cut.shortened);
    EXPECT_EQ(cut.body.toUcs4().size(), 2000);
    EXPECT_TRUE(cut.body.startsWith(smile));
}

TEST(NotesText, PrintsTellWordsAndAddresseesAndNothingElse)
{
    EXPECT_EQ(printOf(u" a\r\nb "_s), printOf(u"a\nb"_s));
    EXPECT_NE(printOf(u"a"_s), printOf(u"b"_s));
    const Note note = noteSaying(u"a"_s, {{jane, u"Jane"_s}, {bob, u"Bob"_s}});
    const Note same = noteSaying(u"a "_s, {{bob, u"Robert"_s}, {jane, u"Jane"_s}});
    EXPECT_EQ(printOf(note), printOf(same));
    EXPECT_NE(printOf(note), printOf(noteSaying(u"a"_s)));
}

TEST(NotesText, ANoteThatIsASubjectAloneSaysThat)
{
    Note note = noteSaying({});
    note.subject = u"lunch?"_s;
    EXPECT_EQ(plain(bodyText(note, people(), {}, {}).body), "lunch?");
}

TEST(NotesBase, ComesBackAsItWasKept)
{
    const EntityId comment = EntityId::fromText(u"0123456789abcdef0123456789abcdef").value();
    const Linked linked{.note = ShotgridId(7),
                        .base = Base{.ayon = u"a"_s,
                                     .shotgrid = u"b"_s,
                                     .sending = u"c"_s,
                                     .about = u"Shot/7"_s,
                                     .addressed = {u"jane"_s},
                                     .mentioned = {u"jane"_s, u"bob"_s},
                                     .signedInAyon = u"Jane"_s,
                                     .signedInShotgrid = u"Bob"_s,
                                     .shortened = true,
                                     .files = {{.file = comment, .attachment = ShotgridId(9)}},
                                     .replies = {{ShotgridId(3), comment}}}};
    EXPECT_EQ(linkedFromData(toData(linked)), linked);
    const Linked reply{.reply = ShotgridId(3), .base = Base()};
    QJsonObject data = toData(reply);
    EXPECT_FALSE(data.contains(u"sg_note_id"_s));
    data.insert(u"sg_note_id"_s, 3); // left there by the former integration
    EXPECT_EQ(linkedFromData(data), reply);
}

TEST(NotesBase, NonsenseIsTakenForAbsent)
{
    EXPECT_EQ(linkedFromData({{u"sg_note_id"_s, u"none"_s}, {u"shotgridBase"_s, 7}}), Linked());
    EXPECT_EQ(linkedFromData({{u"sg_note_id"_s, -3}, {u"sg_reply_id"_s, QJsonObject()}}), Linked());
    EXPECT_EQ(linkedFromData({{u"sg_note_id"_s, u"17"_s}}).note, ShotgridId(17));
}

TEST(NotesQuoting, TheLatestCommentWithTheseWordsIsMeant)
{
    const auto at = [](int minute, const QString &body) {
        return ayon::Activity{.id = entityIdFor(u"x", QString::number(minute)),
                              .entity = entityIdFor(u"x", u"shot"),
                              .body = body,
                              .createdAt = QDateTime(QDate(2026, 1, 1), QTime(9, minute), Qt::UTC)};
    };
    const ayon::Activity first = at(0, u"[Jane](user:jane) please check the hair"_s);
    const ayon::Activity second = at(1, u"please check the hair"_s);
    const ayon::Activity reply = at(2, u"> please check the hair\n\ndone"_s);
    const ayon::Activity further = at(3, u"> done\n\nthanks"_s);
    ayon::Activity elsewhere = at(2, u"please check the hair"_s);
    elsewhere.entity = entityIdFor(u"x", u"other");
    const std::vector<const ayon::Activity *> all{&first, &second, &reply, &further, &elsewhere};
    EXPECT_EQ(quotedBy(reply, all), &second);
    EXPECT_EQ(quotedBy(reply, {&first, &reply}), &first);
    EXPECT_EQ(quotedBy(further, all), &reply);
    EXPECT_EQ(quotedBy(first, all), nullptr);
    EXPECT_EQ(quotedBy(at(4, u"> something else\n\nno"_s), all), nullptr);
}

} // namespace bridge::notes
