#include "cli/commandline.h"

#include <QCommandLineParser>

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

const QString program = u"ayon-shotgrid"_s;

const QString overview = uR"(Keeps an AYON server and a ShotGrid site telling the same story.

Usage: ayon-shotgrid <command> [options]

Commands:
  plan <project>      show what a sync would do; writes nothing
  sync <project>      bring both sides of a project into agreement
  doctor [project]    check servers, credentials, permissions and settings, and say what to do
  users               link the people of ShotGrid with AYON users, and create those who are missing
  publish             publish a manifest to ShotGrid: Versions and PublishedFiles
  queue               list, retry, drop or run what waits to be published
  demo                start a local AYON and a local ShotGrid, and sync a demo studio both ways

  ayon-shotgrid <command> --help    the options of a command
  ayon-shotgrid --version

Environment, as AYON gives it to services:
  AYON_SERVER_URL, AYON_API_KEY      the AYON server and the key of a service or manager
  AYON_ADDON_VERSION                 version of the installed addon, whose settings are used
  AYON_ADDON_NAME                    name of the addon (shotgrid)
  AYON_DEFAULT_SETTINGS_VARIANT      variant of the settings (production)
  LOGLEVEL, LOGFORMAT                DEBUG, INFO, WARNING (the default here), ERROR; text or json
The ShotGrid site and the script's key come from the addon's settings and the secrets in AYON.

Exit codes: 0 all is well, 1 some entities or people could not be synced or were edited meanwhile, 2 could not run.
)"_s;

Error usageError(const QString &message, const QString &command = {})
{
    const QString help = command.isEmpty() ? program : program + ' '_L1 + command;
    return {.kind = Error::Kind::Refused, .message = message, .hint = u"%1 --help says what there is"_s.arg(help)};
}

//! One command's options, read.
class Arguments
{
public:
    Arguments(const QString &command, const QString &description)
        : m_command(command)
    {
        m_parser.setApplicationDescription(description);
        m_parser.addOption({{u"h"_s, u"help"_s}, u"Say what there is, and end."_s});
    }

    void addPositional(const QString &name, const QString &description)
    {
        ++m_most;
        m_parser.addPositionalArgument(name, description);
    }
    void addOption(const QCommandLineOption &option) { m_parser.addOption(option); }

    //! The text for --help; nothing when it was not asked for.
    Result<std::optional<QString>> read(QStringList arguments)
    {
        arguments.removeAt(1); // the command itself; the parser expects the program's name first
        if (!m_parser.parse(arguments))
            return usageError(m_parser.errorText(), m_command);
        if (isSet(u"help"_s)) {
            // The parser knows the program by the path it was started with, and no commands.
            const QString text = m_parser.helpText();
            const QString options = text.section('\n'_L1, 1);
            const QString usage =
                u"Usage: %1 %2 %3[options]"_s.arg(program, m_command, m_most > 0 ? u"<project> "_s : QString());
            return std::optional<QString>(usage + '\n'_L1 + options);
        }
        if (m_parser.positionalArguments().size() > m_most)
            return usageError(u"unexpected argument '%1'"_s.arg(m_parser.positionalArguments().at(m_most)), m_command);
        return std::optional<QString>();
    }

    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    QString positional() const { return m_parser.positionalArguments().value(0); }

private:
    QString m_command;
    QCommandLineParser m_parser;
    int m_most = 0;
};

Result<ProjectName> projectFrom(const Arguments &arguments, const QString &command)
{
    const ProjectName project(arguments.positional());
    if (project.isEmpty())
        return usageError(u"the name of the AYON project is missing"_s, command);
    if (!project.isValid()) {
        return usageError(u"'%1' is no name of an AYON project: letters, digits and '_' only"_s.arg(project.toText()),
                          command);
    }
    return project;
}

Result<sync::Policy::Flow> flowFrom(const QString &text, const QString &command)
{
    if (text == "shotgrid"_L1)
        return sync::Policy::Flow::FromShotgrid;
    if (text == "ayon"_L1)
        return sync::Policy::Flow::FromAyon;
    if (text == "both"_L1)
        return sync::Policy::Flow::Both;
    return usageError(u"--from takes shotgrid, ayon or both, not '%1'"_s.arg(text), command);
}

//! "25%" or "25" of a hundred, as a share.
Result<double> shareFrom(const QString &text, const QString &command)
{
    bool isNumber = false;
    const double percent = QString(text).remove('%'_L1).toDouble(&isNumber);
    if (!isNumber || percent < 0 || percent > 100)
        return usageError(u"--max-delete takes a share from 0% to 100%, not '%1'"_s.arg(text), command);
    return percent / 100;
}

void addSyncOptions(Arguments &arguments)
{
    arguments.addPositional(u"project"_s, u"Name of the AYON project."_s);
    arguments.addOption(
        {u"from"_s,
         u"Whose edits count: shotgrid, ayon, or both (the default). Of one side, only the other one is "
         u"written to."_s,
         u"side"_s, u"both"_s});
    arguments.addOption({u"json"_s, u"Speak JSON, for scripts."_s});
    arguments.addOption({u"all"_s, u"Show every entity, however long that gets."_s});
    arguments.addOption({u"max-delete"_s, u"Stop when more than this share of the entities would be deleted (10%)."_s,
                         u"N%"_s, u"10%"_s});
}

Result<SyncOptions> syncOptionsFrom(const Arguments &arguments, const QString &command)
{
    auto project = projectFrom(arguments, command);
    if (!project)
        return project.error();
    auto flow = flowFrom(arguments.value(u"from"_s), command);
    if (!flow)
        return flow.error();
    auto share = shareFrom(arguments.value(u"max-delete"_s), command);
    if (!share)
        return share.error();
    return SyncOptions{.project = *project,
                       .policy = {.flow = *flow, .maxDeleteShare = *share},
                       .json = arguments.isSet(u"json"_s),
                       .all = arguments.isSet(u"all"_s)};
}

Result<Command> planFrom(const QStringList &words)
{
    const QString name = u"plan"_s;
    Arguments arguments(name, u"Shows what a sync of the project would do. Writes nothing."_s);
    addSyncOptions(arguments);
    auto help = arguments.read(words);
    if (!help)
        return help.error();
    if (*help)
        return Command(TellCommand{.text = **help});
    auto options = syncOptionsFrom(arguments, name);
    if (!options)
        return options.error();
    return Command(PlanCommand{.options = *options});
}

Result<Command> syncFrom(const QStringList &words)
{
    const QString name = u"sync"_s;
    Arguments arguments(name,
                        u"Brings both sides of the project into agreement. On a terminal it shows the plan and asks; "
                        u"elsewhere it goes ahead, unless a safety catch stops it."_s);
    addSyncOptions(arguments);
    arguments.addOption({u"dry-run"_s, u"Show what would be done, and do nothing."_s});
    arguments.addOption({u"yes"_s, u"Do not ask."_s});
    arguments.addOption(
        {u"only"_s, u"Only the entity at this path, such as /ep101/sq010, and all below it."_s, u"path"_s});
    arguments.addOption({u"force"_s, u"Go on although a safety catch would stop."_s});
    auto help = arguments.read(words);
    if (!help)
        return help.error();
    if (*help)
        return Command(TellCommand{.text = **help});
    auto options = syncOptionsFrom(arguments, name);
    if (!options)
        return options.error();
    options->policy.force = arguments.isSet(u"force"_s);
    const QString only = arguments.value(u"only"_s);
    if (arguments.isSet(u"only"_s) && !only.startsWith('/'_L1))
        return usageError(u"--only takes a path that begins with '/', not '%1'"_s.arg(only), name);
    return Command(SyncCommand{
        .options = *options, .dryRun = arguments.isSet(u"dry-run"_s), .yes = arguments.isSet(u"yes"_s), .only = only});
}

Result<Command> doctorFrom(const QStringList &words)
{
    const QString name = u"doctor"_s;
    Arguments arguments(name,
                        u"Checks both servers, credentials, permissions and settings, and those of a project "
                        u"when one is named. Writes nothing."_s);
    arguments.addPositional(u"project"_s, u"Name of the AYON project; without one, the studio's settings."_s);
    arguments.addOption({u"json"_s, u"Speak JSON, for scripts."_s});
    auto help = arguments.read(words);
    if (!help)
        return help.error();
    if (*help)
        return Command(TellCommand{.text = **help});
    DoctorCommand command{.json = arguments.isSet(u"json"_s)};
    if (!arguments.positional().isEmpty()) {
        auto project = projectFrom(arguments, name);
        if (!project)
            return project.error();
        command.project = *project;
    }
    return Command(command);
}

Result<Command> usersFrom(const QStringList &words)
{
    Arguments arguments(u"users"_s,
                        u"Links the active people of ShotGrid with AYON users by login or e-mail address, and creates "
                        u"those who are missing: without a password, and without rights in any project."_s);
    arguments.addOption({u"dry-run"_s, u"Show what would be done, and do nothing."_s});
    arguments.addOption({u"json"_s, u"Speak JSON, for scripts."_s});
    auto help = arguments.read(words);
    if (!help)
        return help.error();
    if (*help)
        return Command(TellCommand{.text = **help});
    return Command(UsersCommand{.dryRun = arguments.isSet(u"dry-run"_s), .json = arguments.isSet(u"json"_s)});
}

Result<Command> demoFrom(const QStringList &words)
{
    Arguments arguments(u"demo"_s,
                        u"Starts a local AYON and a local ShotGrid with a demo studio, and syncs it both "
                        u"ways. Needs nothing else and changes nothing else."_s);
    arguments.addOption({u"keep"_s, u"Leave both servers running at the end, and say how to talk to them."_s});
    auto help = arguments.read(words);
    if (!help)
        return help.error();
    if (*help)
        return Command(TellCommand{.text = **help});
    return Command(DemoCommand{.keep = arguments.isSet(u"keep"_s)});
}

} // namespace

Result<Command> commandFrom(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    if (name == "publish"_L1)
        return Command(PublishingCommand{.arguments = arguments.sliced(1)});
    if (name == "queue"_L1)
        return Command(PublishingCommand{.arguments = arguments});
    if (name == "plan"_L1)
        return planFrom(arguments);
    if (name == "sync"_L1)
        return syncFrom(arguments);
    if (name == "doctor"_L1)
        return doctorFrom(arguments);
    if (name == "users"_L1)
        return usersFrom(arguments);
    if (name == "demo"_L1)
        return demoFrom(arguments);
    if (name == "--version"_L1)
        return Command(TellCommand{.text = program + " "_L1 + QStringLiteral(BRIDGE_VERSION) + '\n'_L1});
    if (name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1)
        return Command(TellCommand{.text = overview});
    if (name.isEmpty())
        return usageError(u"no command was given"_s);
    return usageError(u"there is no command '%1'"_s.arg(name));
}

} // namespace bridge::cli
