#include "notes/files.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::notes {

namespace {

using sync::Policy;

const QString site = u"https://studio.example.org"_s;

EntityId fileId(int number)
{
    return entityIdFor(u"files", QString::number(number));
}

ayon::ActivityFile file(int number, const QString &name)
{
    return {.id = fileId(number), .name = name};
}

shotgrid::Link attachment(int number, const QString &name)
{
    return {.ref = {.type = u"Attachment"_s, .id = ShotgridId(number)}, .name = name};
}

FileLink link(int file, int attachment)
{
    return {.file = fileId(file), .attachment = ShotgridId(attachment)};
}

FilePlan planned(const std::vector<ayon::ActivityFile> &files, const std::vector<shotgrid::Link> &attachments,
                 const std::vector<FileLink> &base, Policy::Flow flow = Policy::Flow::Both)
{
    return planFiles(files, attachments, base, {.flow = flow}, site);
}

} // namespace

TEST(NotesFiles, WhatIsLinkedStaysWhateverItIsCalled)
{
    const FilePlan plan = planned({file(1, u"a"_s)}, {attachment(1, u"b"_s)}, {link(1, 1)});
    EXPECT_EQ(plan, (FilePlan{.linked = {link(1, 1)}}));
}

TEST(NotesFiles, WhatIsNewGoesWhereMayBeWritten)
{
    EXPECT_EQ(planned({file(1, u"a"_s)}, {attachment(1, u"b"_s)}, {}),
              (FilePlan{.toShotgrid = {file(1, u"a"_s)}, .toAyon = {attachment(1, u"b"_s)}}));
    EXPECT_EQ(planned({file(1, u"a"_s)}, {attachment(1, u"b"_s)}, {}, Policy::Flow::FromAyon),
              (FilePlan{.toShotgrid = {file(1, u"a"_s)}}));
    EXPECT_EQ(planned({file(1, u"a"_s)}, {attachment(1, u"b"_s)}, {}, Policy::Flow::FromShotgrid),
              (FilePlan{.toAyon = {attachment(1, u"b"_s)}}));
}

TEST(NotesFiles, NewOnBothSidesUnderOneNameIsOneFileEach)
{
    const FilePlan plan = planned({file(1, u"a"_s), file(2, u"a"_s), file(3, u"a"_s)},
                                  {attachment(1, u"a"_s), attachment(2, u"a"_s)}, {});
    EXPECT_EQ(plan, (FilePlan{.linked = {link(1, 1), link(2, 2)}, .toShotgrid = {file(3, u"a"_s)}}));
}

TEST(NotesFiles, WhatWasBroughtHereIsKnownByItsId)
{
    const ayon::ActivityFile brought{.id = fileIdFor(site, ShotgridId(2)), .name = u"renamed"_s};
    const FilePlan plan = planned({brought}, {attachment(1, u"renamed"_s), attachment(2, u"b"_s)}, {});
    EXPECT_EQ(plan.linked, (std::vector<FileLink>{{.file = brought.id, .attachment = ShotgridId(2)}}));
    EXPECT_EQ(plan.toAyon, (std::vector<shotgrid::Link>{attachment(1, u"renamed"_s)}));
}

TEST(NotesFiles, OnlyWhatWasLinkedIsTakenAway)
{
    EXPECT_EQ(planned({}, {attachment(1, u"a"_s)}, {link(1, 1)}), (FilePlan{.goneInAyon = {link(1, 1)}}));
    EXPECT_EQ(planned({file(1, u"a"_s)}, {}, {link(1, 1)}), (FilePlan{.goneInShotgrid = {link(1, 1)}}));
    EXPECT_EQ(planned({}, {}, {link(1, 1)}), FilePlan());
    // Where that may not be written the link stays, for a pass that may.
    EXPECT_EQ(planned({}, {attachment(1, u"a"_s)}, {link(1, 1)}, Policy::Flow::FromShotgrid),
              (FilePlan{.linked = {link(1, 1)}}));
    EXPECT_EQ(planned({file(1, u"a"_s)}, {}, {link(1, 1)}, Policy::Flow::FromAyon), (FilePlan{.linked = {link(1, 1)}}));
}

} // namespace bridge::notes
