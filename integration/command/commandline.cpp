#include "command/commandline.h"

#include <QCommandLineParser>

#include <optional>

namespace bridge::command {

using namespace Qt::StringLiterals;

namespace {

const QString overview = uR"(Publishes to ShotGrid: Versions with review media, and PublishedFiles.

Usage: ayon-shotgrid-publish --manifest FILE [options]
       ayon-shotgrid-publish queue list [--json]
       ayon-shotgrid-publish queue retry ID
       ayon-shotgrid-publish queue drop ID
       ayon-shotgrid-publish queue run [--json]
       ayon-shotgrid-publish who [--json]

  --manifest FILE   what is published, as JSON; - reads standard input
  --dry-run         check everything, say what would be written, and write nothing
  --queue           check the files, keep the publish in the queue, and end
  --json            a line of JSON for everything that happens, on standard output
  --help, --version

The manifest is described by manifest.schema.json. The smallest one:
  {"manifestVersion": 1, "project": "show", "publishes": [{"folderPath": "/sq010/sh010", "product": "renderMain",
   "version": 3, "representations": [{"name": "h264", "files": ["/mnt/show/sh010_v003.mov"],
   "tags": ["shotgridreview"]}]}]}

who says as whom the desktop application has signed in on this machine, and asks no server.

Signs in as the desktop application does on this machine. Where nobody has signed in, as on a farm, with
  AYON_SERVER_URL, AYON_API_KEY      the AYON server and a key that may read the secrets of the addon's settings
  AYON_SG_USERNAME                   the login in ShotGrid of the person who publishes
  LOGLEVEL, LOGFORMAT                DEBUG, INFO, WARNING (the default here), ERROR; text or json
A publish that names nobody is of AYON_SG_USERNAME where that is set, or else of whom is signed in; one of the queue of
who that was when it was queued.

Exit codes: 0 all is well; 1 some publish was refused or failed, somebody has to put something right; 2 could not run:
bad arguments or manifest, nobody is signed in; 3 a server is away, the same command may do it later.
)"_s;

Error usageError(const QString &message)
{
    return {
        .kind = Error::Kind::Refused, .message = message, .hint = u"ayon-shotgrid-publish --help says what there is"_s};
}

std::optional<QueueCommand::Action> actionFrom(const QString &word)
{
    using Action = QueueCommand::Action;
    if (word == "list"_L1)
        return Action::List;
    if (word == "retry"_L1)
        return Action::Retry;
    if (word == "drop"_L1)
        return Action::Drop;
    if (word == "run"_L1)
        return Action::Run;
    return std::nullopt;
}

Result<Command> queueFrom(const QStringList &words, bool json)
{
    const auto action = actionFrom(words.value(1));
    if (!action)
        return usageError(u"queue takes list, retry, drop or run, not '%1'"_s.arg(words.value(1)));
    const bool needsId = *action == QueueCommand::Action::Retry || *action == QueueCommand::Action::Drop;
    QueueCommand command{.action = *action, .json = json};
    if (needsId) {
        command.id = words.value(2).toLongLong();
        if (command.id <= 0)
            return usageError(u"queue %1 takes the number of a publish, as queue list shows it"_s.arg(words[1]));
    }
    const qsizetype most = needsId ? 3 : 2;
    if (words.size() > most)
        return usageError(u"unexpected argument '%1'"_s.arg(words[most]));
    return Command(command);
}

} // namespace

Result<Command> commandFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{{u"h"_s, u"help"_s}, {}},
                       {u"version"_s, {}},
                       {u"manifest"_s, {}, u"FILE"_s},
                       {u"dry-run"_s, {}},
                       {u"queue"_s, {}},
                       {u"json"_s, {}}});
    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (parser.isSet(u"help"_s))
        return Command(TellCommand{.text = overview});
    if (parser.isSet(u"version"_s))
        return Command(TellCommand{.text = u"ayon-shotgrid-publish "_s + QStringLiteral(BRIDGE_VERSION) + '\n'_L1});
    const QStringList words = parser.positionalArguments();
    const bool isPublish = parser.isSet(u"manifest"_s);
    if (words.value(0) == "queue"_L1 && !isPublish)
        return queueFrom(words, parser.isSet(u"json"_s));
    if (words == QStringList{u"who"_s} && !isPublish)
        return Command(WhoCommand{.json = parser.isSet(u"json"_s)});
    if (!words.isEmpty())
        return usageError(u"unexpected argument '%1'"_s.arg(words.front()));
    if (!isPublish)
        return usageError(u"--manifest is missing"_s);
    const PublishCommand command{.manifest = parser.value(u"manifest"_s),
                                 .dryRun = parser.isSet(u"dry-run"_s),
                                 .json = parser.isSet(u"json"_s),
                                 .queue = parser.isSet(u"queue"_s)};
    if (command.dryRun && command.queue)
        return usageError(u"--dry-run and --queue exclude each other"_s);
    return Command(command);
}

} // namespace bridge::command
