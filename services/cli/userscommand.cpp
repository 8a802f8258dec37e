#include "cli/userscommand.h"

#include "cli/exitcode.h"
#include "cli/peopletext.h"
#include "cli/speaker.h"
#include "login/servers.h"

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

QCoro::Task<Result<people::Report>> reportOf(UsersCommand command, login::Environment environment, std::stop_token stop)
{
    const auto servers = co_await login::openServers(environment, ProjectName(), stop);
    if (!servers)
        co_return servers.error();
    auto planned = co_await people::planPeople(*servers->ayon, *servers->shotgrid, stop);
    if (!planned || command.dryRun)
        co_return planned;
    co_return co_await people::writePeople(*servers->ayon, *planned, stop);
}

} // namespace

QCoro::Task<int> runUsers(UsersCommand command, login::Environment environment, Terminal terminal, std::stop_token stop)
{
    Speaker speaker(terminal, command.json ? Speaker::Language::JsonLines : Speaker::Language::Text);
    const auto report = co_await reportOf(command, environment, stop);
    if (!report) {
        speaker.complain(report.error());
        co_return CouldNotRun;
    }
    speaker.tell(command.dryRun ? u"plan"_s : u"report"_s, toJson(*report)); // as those of a sync
    speaker.say(peopleLines(*report, command.dryRun));
    co_return report->isComplete() ? AllIsWell : SomeFailed;
}

} // namespace bridge::cli
