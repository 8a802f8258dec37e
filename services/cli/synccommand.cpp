#include "cli/synccommand.h"

#include "besides/besidesjson.h"
#include "cli/besidestext.h"
#include "cli/commenttext.h"
#include "cli/exitcode.h"
#include "cli/listtext.h"
#include "cli/mediatext.h"
#include "cli/plantext.h"
#include "cli/reporttext.h"
#include "login/servers.h"
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

//! A plan, and \a besides when it is of a whole project.
void showPlan(Speaker &speaker, const SyncOptions &options, const sync::PlannedSync &planned,
              const besides::Besides *besides)
{
    speaker.tell(u"plan"_s, toJson(planned));
    speaker.say(planLines(planned,
                          {.project = options.project.toText(),
                           .flow = options.policy.flow,
                           .all = options.all,
                           .rows = speaker.terminal().rows}));
    if (!besides)
        return;
    speaker.tell(u"besides"_s, besides::toJson(*besides));
    speaker.say(besidesLines(*besides));
    if (!planned.plan.isEmpty())
        speaker.say({{.text = u"Comments, lists and media of what gets linked follow it."_s, .tone = Tone::Faint}});
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
    besides::BesidesSync rest(*servers->ayon, *servers->shotgrid, servers->settings.settings, options.project,
                              options.policy);
    const auto besides = co_await rest.plan(stop);
    if (!besides)
        co_return refused(speaker, besides.error());
    showPlan(speaker, options, **planned, &*besides);
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
    const bool isWhole = command.only.isEmpty(); // comments, lists and media are not told apart by paths
    const bool isWatched = terminal.canAsk && !command.yes && !isForScripts;
    besides::BesidesSync rest(*servers->ayon, *servers->shotgrid, servers->settings.settings, options.project,
                              options.policy);
    Result<besides::Besides> besides = besides::Besides();
    if (isWhole && (command.dryRun || isWatched))
        besides = co_await rest.plan(stop);
    if (!besides)
        co_return refused(speaker, besides.error());
    const bool isNothing = part->plan.isEmpty() && part->setup.isEmpty() && besides->isEmpty();
    const bool asks = isWatched && !isNothing;
    if (command.dryRun || asks)
        showPlan(speaker, options, *part, isWhole ? &*besides : nullptr);
    if (command.dryRun)
        co_return AllIsWell;
    if (!isWhole && isNothing)
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
    if (!isWhole)
        co_return report->isComplete() ? AllIsWell : SomeFailed;
    notes::Tell showFile = [&speaker](const QString &file) {
        speaker.show({.phase = sync::Progress::Phase::Writing, .done = 0, .total = 100, .text = file});
    };
    const auto comments = co_await rest.syncComments(std::move(showFile), stop);
    if (!comments)
        co_return refused(speaker, comments.error());
    speaker.tell(u"comments"_s, besides::toJson(*comments));
    speaker.say(commentLines(*comments));
    const auto playlists = co_await rest.syncLists(stop);
    if (!playlists)
        co_return refused(speaker, playlists.error());
    speaker.tell(u"lists"_s, besides::toJson(*playlists));
    speaker.say(listLines(*playlists));
    media::Tell show = [&speaker](double share, const QString &text) {
        speaker.show({.phase = sync::Progress::Phase::Writing, .done = int(100 * share), .total = 100, .text = text});
    };
    const auto movies = co_await rest.bringMedia(std::move(show), stop);
    if (!movies)
        co_return refused(speaker, movies.error());
    speaker.tell(u"media"_s, besides::toJson(*movies));
    speaker.say(mediaLines(*movies));
    const bool isAllDone =
        report->isComplete() && comments->isComplete() && playlists->failed() == 0 && movies->failures.isEmpty();
    co_return isAllDone ? AllIsWell : SomeFailed;
}

} // namespace bridge::cli
