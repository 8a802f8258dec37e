#include "command/commandline.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::command {

namespace {

Result<Command> read(const QStringList &words)
{
    return commandFrom(QStringList{u"ayon-shotgrid-publish"_s} + words);
}

TEST(PublishCommandLine, TakesAManifest)
{
    const auto command = read({u"--manifest"_s, u"-"_s, u"--dry-run"_s, u"--json"_s});
    ASSERT_TRUE(command);
    const auto publish = std::get<PublishCommand>(*command);
    EXPECT_EQ(publish.manifest, u"-"_s);
    EXPECT_TRUE(publish.dryRun && publish.json);
    EXPECT_FALSE(publish.queue);
}

TEST(PublishCommandLine, KeepsTheQueue)
{
    const auto drop = read({u"queue"_s, u"drop"_s, u"7"_s});
    ASSERT_TRUE(drop);
    EXPECT_EQ(std::get<QueueCommand>(*drop).action, QueueCommand::Action::Drop);
    EXPECT_EQ(std::get<QueueCommand>(*drop).id, 7);
    const auto list = read({u"queue"_s, u"list"_s, u"--json"_s});
    ASSERT_TRUE(list);
    EXPECT_TRUE(std::get<QueueCommand>(*list).json);
}

TEST(PublishCommandLine, AsksWhoIsSignedIn)
{
    const auto who = read({u"who"_s, u"--json"_s});
    ASSERT_TRUE(who);
    EXPECT_TRUE(std::get<WhoCommand>(*who).json);
}

TEST(PublishCommandLine, TellsWhatThereIs)
{
    EXPECT_TRUE(std::get<TellCommand>(*read({u"--help"_s})).text.contains(u"Exit codes"_s));
    EXPECT_TRUE(std::get<TellCommand>(*read({u"--version"_s})).text.startsWith(u"ayon-shotgrid-publish "_s));
}

class BadWords : public testing::TestWithParam<QStringList>
{
};

TEST_P(BadWords, AreRefusedWithTheWayToHelp)
{
    const auto command = read(GetParam());
    ASSERT_FALSE(command);
    EXPECT_TRUE(command.error().hint.contains(u"--help"_s));
}

INSTANTIATE_TEST_SUITE_P(Words, BadWords,
                         testing::Values(QStringList{}, QStringList{u"--nothing"_s}, QStringList{u"--manifest"_s},
                                         QStringList{u"--manifest"_s, u"a"_s, u"b"_s},
                                         QStringList{u"--manifest"_s, u"a"_s, u"--dry-run"_s, u"--queue"_s},
                                         QStringList{u"queue"_s}, QStringList{u"queue"_s, u"burn"_s},
                                         QStringList{u"queue"_s, u"drop"_s}, QStringList{u"queue"_s, u"drop"_s, u"x"_s},
                                         QStringList{u"queue"_s, u"list"_s, u"7"_s}, QStringList{u"who"_s, u"x"_s}));

} // namespace

} // namespace bridge::command
