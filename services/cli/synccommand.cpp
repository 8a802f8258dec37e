#include "cli/synccommand.h"

#include "cli/commenttext.h"
#include "cli/exitcode.h"
#include "cli/listtext.h"
#include "cli/mediatext.h"
#include "cli/plantext.h"
#include "cli/reporttext.h"
#include "login/servers.h"
#include "media/mediasync.h"
#include "notes/notesync.h"
#include "sync/planjson.h"
#include "sync/projectsync.h"

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

int refused(Speaker &speaker, const Error &error)
{
    speaker.complain(error);
    return CouldNotRun;
}

//! What an apply of that part would stand on.
sync::SharedPlan selected(sync::SharedPlan planned, const sync::Selection &selection)
{
    if (selection.isEverything())
        return planned;
    auto part = std::make_shared<sync::PlannedSync>(*planned);
    part->plan = sync::select(planned->plan, selection);
    return part;
}

bool isStopped(const sync::Plan &plan, const sync::Policy &policy)
{
    return !plan.catches.empty() && !policy.force;
}

//! Movies and pictures of versions, which go to ShotGrid only.
QCoro::Task<Result<media::MediaReport>> bringMedia(const login::Servers &servers, SyncOptions options, Speaker &speaker,
                                                   std::stop_token stop)
{
    if (!options.policy.writes(sync::Side::Shotgrid))
        co_return media::MediaReport();
    media::MediaSync pass(*servers.ayon, *servers.shotgrid, options.project);
    media::Tell show = [&speaker](double share, const QString &text) {
        speaker.show({.phase = sync::Progress::Phase::Writing, .done = int(100 * share), .total = 100, .text = text});
    };
    auto report = co_await pass.bringAll(std::move(show), stop);
    co_return report;
}

//! Lists and playlists, when playlists take part in the project.
QCoro::Task<Result<lists::Report>> syncLists(const login::Servers &servers, SyncOptions options, std::stop_token stop)
{
    const settings::AddonSettings &settings = servers.settings.settings;
    if (!settings.isEnabled(u"Playlist"_s))
        co_return lists::Report();
    lists::ListSync pass(*servers.ayon, *servers.shotgrid, settings.shotgridServer, options.project);
    lists::Touched all{.all = true};
    co_return co_await pass.sync(std::move(all), options.policy, stop);
}

} // namespace

QCoro::Task<int> runPlan(PlanCommand command, login::Environment environment, Terminal terminal, std::stop_token stop)
{
    const SyncOptions options = command.options;
    Speaker speaker(terminal, options.json ? Speaker::Language::JsonLines : Speaker::Language::Text);
    auto servers = co_await login::openServers(environment, options.project, stop);
    if (!servers)
        co_return refused(speaker, servers.error());
    sync::ProjectSync sync(*servers->ayon, *servers->shotgrid, servers->settings.settings, options.project);
    if (!options.json)
        sync.onProgress([&speaker](const sync::Progress &progress) { speaker.show(progress); });
    const auto planned = co_await sync.plan(options.policy, stop);
    if (!planned)
        co_return refused(speaker, planned.error());
    speaker.tell(u"plan"_s, toJson(**planned));
    speaker.say(planLines(
        **planned,
        {.project = options.project.toText(), .flow = options.policy.flow, .all = options.all, .rows = terminal.rows}));
    co_return AllIsWell;
}

QCoro::Task<int> runSync(SyncCommand command, login::Environment environment, Terminal terminal, std::stop_token stop)
{
    const SyncOptions options = command.options;
    const QString project = options.project.toText();
    const bool isForScripts = options.json || !terminal.showsOutput;
    Speaker speaker(terminal, isForScripts ? Speaker::Language::JsonLines : Speaker::Language::Text);
    auto servers = co_await login::openServers(environment, options.project, stop);
    if (!servers)
        co_return refused(speaker, servers.error());
    sync::ProjectSync sync(*servers->ayon, *servers->shotgrid, servers->settings.settings, options.project);
    sync.onProgress([&speaker](const sync::Progress &progress) { speaker.show(progress); });
    const auto planned = co_await sync.plan(options.policy, stop);
    if (!planned)
        co_return refused(speaker, planned.error());

    const sync::Selection selection{.path = command.only};
    const sync::SharedPlan part = selected(*planned, selection);
    const bool isNothing = part->plan.isEmpty() && part->setup.isEmpty();
    const bool asks = terminal.canAsk && !command.yes && !isForScripts && !isNothing;
    if (command.dryRun || asks) {
        speaker.tell(u"plan"_s, toJson(*part));
        speaker.say(planLines(
            *part, {.project = project, .flow = options.policy.flow, .all = options.all, .rows = terminal.rows}));
    }
    if (command.dryRun)
        co_return AllIsWell;
    if (!command.only.isEmpty() && isNothing)
        speaker.say({{.text = u"Nothing at %1 or below needs a sync; if something should, check the path."_s.arg(
                          command.only)}});
    if (isStopped(part->plan, options.policy)) {
        const sync::SafetyCatch &first = part->plan.catches.front();
        const Error caught{.kind = Error::Kind::Refused, .message = first.text, .hint = first.hint};
        co_return refused(speaker, caught);
    }
    if (asks && !confirms(u"\nApply this plan?"_s)) {
        speaker.say({{.text = u"Nothing was written."_s}});
        co_return CouldNotRun;
    }

    const auto report = co_await sync.apply(selection, stop);
    if (!report)
        co_return refused(speaker, report.error());
    speaker.tell(u"report"_s, toJson(*report));
    speaker.say(reportLines(*report, {.project = project, .flow = options.policy.flow, .all = options.all}));
    if (!command.only.isEmpty()) // comments and lists are not told apart by paths
        co_return report->isComplete() ? AllIsWell : SomeFailed;
    notes::NoteSync notes(*servers->ayon, *servers->shotgrid, servers->settings.settings, options.project);
    const notes::Hints all{.everything = true};
    const auto comments = co_await notes.run(all, options.policy, stop);
    if (!comments)
        co_return refused(speaker, comments.error());
    speaker.tell(u"comments"_s, toJson(*comments));
    speaker.say(commentLines(*comments));
    const auto playlists = co_await syncLists(*servers, options, stop);
    if (!playlists)
        co_return refused(speaker, playlists.error());
    speaker.tell(u"lists"_s, toJson(*playlists));
    speaker.say(listLines(*playlists));
    const auto movies = co_await bringMedia(*servers, options, speaker, stop);
    if (!movies)
        co_return refused(speaker, movies.error());
    speaker.tell(u"media"_s, toJson(*movies));
    speaker.say(mediaLines(*movies));
    const bool isAllDone =
        report->isComplete() && comments->isComplete() && playlists->failed() == 0 && movies->failures.isEmpty();
    co_return isAllDone ? AllIsWell : SomeFailed;
}

} // namespace bridge::cli
