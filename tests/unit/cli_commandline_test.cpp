#include "cli/commandline.h"

#include "login/environment.h"

#include <gtest/gtest.h>

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Command> read(const QStringList &words)
{
    return commandFrom(QStringList{u"ayon-shotgrid"_s} + words);
}

template <class T> T readAs(const QStringList &words)
{
    const auto command = read(words);
    if (!command || !std::holds_alternative<T>(*command))
        throw std::runtime_error("not that command");
    return std::get<T>(*command);
}

} // namespace

TEST(CommandLine, PlanFlowsBothWaysUnlessOneSideIsNamed)
{
    EXPECT_EQ(readAs<PlanCommand>({u"plan"_s, u"show"_s}).options.policy.flow, sync::Policy::Flow::Both);
    EXPECT_EQ(readAs<PlanCommand>({u"plan"_s, u"show"_s, u"--from"_s, u"ayon"_s}).options.policy.flow,
              sync::Policy::Flow::FromAyon);
    EXPECT_EQ(readAs<PlanCommand>({u"plan"_s, u"--from=shotgrid"_s, u"show"_s}).options.policy.flow,
              sync::Policy::Flow::FromShotgrid);
}

TEST(CommandLine, SyncTakesAllItsOptions)
{
    const auto command = readAs<SyncCommand>({u"sync"_s, u"show"_s, u"--yes"_s, u"--dry-run"_s, u"--json"_s, u"--all"_s,
                                              u"--force"_s, u"--only"_s, u"/sq010"_s, u"--max-delete"_s, u"25%"_s});
    EXPECT_EQ(command.options.project, ProjectName(u"show"_s));
    EXPECT_TRUE(command.yes && command.dryRun && command.options.json && command.options.all);
    EXPECT_TRUE(command.options.policy.force);
    EXPECT_EQ(command.only, u"/sq010"_s);
    EXPECT_DOUBLE_EQ(command.options.policy.maxDeleteShare, 0.25);
}

TEST(CommandLine, DoctorNeedsNoProject)
{
    EXPECT_TRUE(readAs<DoctorCommand>({u"doctor"_s}).project.isEmpty());
    EXPECT_EQ(readAs<DoctorCommand>({u"doctor"_s, u"show"_s, u"--json"_s}).project, ProjectName(u"show"_s));
}

TEST(CommandLine, PublishingIsLeftToItsOwnProgram)
{
    EXPECT_EQ(readAs<PublishingCommand>({u"publish"_s, u"--manifest"_s, u"-"_s}).arguments,
              (QStringList{u"publish"_s, u"--manifest"_s, u"-"_s}));
    EXPECT_EQ(readAs<PublishingCommand>({u"queue"_s, u"list"_s}).arguments,
              (QStringList{u"ayon-shotgrid"_s, u"queue"_s, u"list"_s}));
}

TEST(CommandLine, UsersAreOfTheWholeStudio)
{
    const auto command = readAs<UsersCommand>({u"users"_s, u"--dry-run"_s, u"--json"_s});
    EXPECT_TRUE(command.dryRun && command.json);
    EXPECT_FALSE(readAs<UsersCommand>({u"users"_s}).dryRun);
}

TEST(CommandLine, EachCommandExplainsItself)
{
    for (const QString &command : {u"plan"_s, u"sync"_s, u"doctor"_s, u"users"_s, u"demo"_s}) {
        const QString text = readAs<TellCommand>({command, u"--help"_s}).text;
        EXPECT_TRUE(text.startsWith(u"Usage: ayon-shotgrid "_s + command)) << text.toStdString();
    }
    EXPECT_TRUE(readAs<TellCommand>({u"--help"_s}).text.contains("AYON_SERVER_URL"_L1));
    EXPECT_EQ(readAs<TellCommand>({u"--version"_s}).text, u"ayon-shotgrid " BRIDGE_VERSION "\n"_s);
}

struct BadLine {
    const char *name;
    QStringList words;
    QString names; // what the message must name
};

class BadCommandLine : public testing::TestWithParam<BadLine>
{
};

TEST_P(BadCommandLine, IsRefusedWithTheWayOut)
{
    const auto command = read(GetParam().words);
    ASSERT_FALSE(command);
    EXPECT_TRUE(command.error().message.contains(GetParam().names)) << command.error().message.toStdString();
    EXPECT_TRUE(command.error().hint.contains("--help"_L1));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, BadCommandLine,
    testing::Values(BadLine{"nothing", {}, u"no command"_s}, BadLine{"unknown_command", {u"snyc"_s}, u"snyc"_s},
                    BadLine{"no_project", {u"sync"_s}, u"project"_s},
                    BadLine{"invalid_project", {u"plan"_s, u"my show"_s}, u"my show"_s},
                    BadLine{"unknown_side", {u"plan"_s, u"show"_s, u"--from"_s, u"nuke"_s}, u"nuke"_s},
                    BadLine{"bad_share", {u"sync"_s, u"show"_s, u"--max-delete"_s, u"lots"_s}, u"lots"_s},
                    BadLine{"share_above_all", {u"sync"_s, u"show"_s, u"--max-delete"_s, u"110%"_s}, u"110%"_s},
                    BadLine{"relative_path", {u"sync"_s, u"show"_s, u"--only"_s, u"sq010"_s}, u"sq010"_s},
                    BadLine{"unknown_option", {u"demo"_s, u"--kepe"_s}, u"kepe"_s},
                    BadLine{"users_of_a_project", {u"users"_s, u"show"_s}, u"show"_s},
                    BadLine{"two_projects", {u"plan"_s, u"show"_s, u"other"_s}, u"other"_s}),
    [](const auto &line) { return std::string(line.param.name); });

namespace {

QProcessEnvironment variables(const QString &server, const QString &key, const QString &version)
{
    QProcessEnvironment all;
    all.insert(u"AYON_SERVER_URL"_s, server);
    all.insert(u"AYON_API_KEY"_s, key);
    all.insert(u"AYON_ADDON_VERSION"_s, version);
    return all;
}

} // namespace

TEST(Environment, IsReadAsServicesReadIt)
{
    const auto environment = login::environmentFrom(variables(u"https://ayon.example.com"_s, u"key"_s, u"1.0.0"_s));
    ASSERT_TRUE(environment);
    EXPECT_EQ(environment->server, QUrl(u"https://ayon.example.com"_s));
    EXPECT_EQ(environment->addon.addon, u"shotgrid"_s);
    EXPECT_EQ(environment->addon.variant, u"production"_s);
}

TEST(Environment, NamesTheVariableThatIsMissing)
{
    const auto names = [](const QProcessEnvironment &all, const QString &variable) {
        const auto environment = login::environmentFrom(all);
        return !environment && toText(environment.error()).contains(variable) && !environment.error().hint.isEmpty();
    };
    const QString url = u"https://ayon.example.com"_s;
    EXPECT_TRUE(names(variables({}, u"key"_s, u"1.0.0"_s), u"AYON_SERVER_URL"_s));
    EXPECT_TRUE(names(variables(u"ayon.example.com"_s, u"key"_s, u"1.0.0"_s), u"AYON_SERVER_URL"_s));
    EXPECT_TRUE(names(variables(url, {}, u"1.0.0"_s), u"AYON_API_KEY"_s));
    EXPECT_TRUE(names(variables(url, u"key"_s, {}), u"AYON_ADDON_VERSION"_s));
}

} // namespace bridge::cli
