#include "people/peoplesync.h"

#include "net/httpmessage.h"

#include <algorithm>
#include <iterator>

namespace bridge::people {

namespace {

using Action = Decision::Action;

QCoro::Task<Result<void>> write(ayon::AyonClient &ayon, Decision decision, std::stop_token stop)
{
    const ShotgridId id = decision.person.id;
    if (decision.action == Action::Link)
        co_return co_await ayon.linkUser(decision.login, id, stop);
    ayon::NewUser user{
        .name = decision.login, .fullName = decision.person.name, .email = decision.email, .sgUserId = id};
    co_return co_await ayon.createUser(std::move(user), stop);
}

} // namespace

int Report::count(Action action) const
{
    return int(std::count_if(people.begin(), people.end(), [action](const PersonResult &person) {
        return person.decision.action == action && !person.error;
    }));
}

int Report::failed() const
{
    return int(
        std::count_if(people.begin(), people.end(), [](const PersonResult &person) { return bool(person.error); }));
}

bool Report::isComplete() const
{
    return failed() == 0 && count(Action::Ask) == 0;
}

QCoro::Task<Result<Report>> planPeople(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, std::stop_token stop)
{
    auto readingPeople = shotgrid.humanUsers(stop);
    auto readingAccounts = ayon.usersWithShotgridIds(stop);
    auto people = co_await readingPeople;
    const auto accounts = co_await readingAccounts;
    if (!people)
        co_return people.error();
    if (!accounts)
        co_return accounts.error();
    Report report;
    for (Decision &decision : decide(*std::move(people), *accounts))
        report.people.push_back({.decision = std::move(decision)});
    std::copy_if(accounts->begin(), accounts->end(), std::back_inserter(report.unlinked),
                 [](const ayon::User &account) { return account.sgUserId.isEmpty() && !account.isService; });
    std::ranges::sort(report.unlinked, {}, &ayon::User::name);
    co_return report;
}

QCoro::Task<Result<Report>> writePeople(ayon::AyonClient &ayon, Report planned, std::stop_token stop)
{
    std::vector<std::pair<PersonResult *, QCoro::Task<Result<void>>>> writing; // as many at a time as the client allows
    for (PersonResult &person : planned.people) {
        const Action action = person.decision.action;
        if (action == Action::Link || action == Action::Create)
            writing.emplace_back(&person, write(ayon, person.decision, stop));
    }
    std::optional<Error> failure;
    for (auto &[person, task] : writing) { // all are awaited, whatever became of the others
        const auto written = co_await task;
        if (written)
            continue;
        person->error = written.error();
        if (net::isAboutServer(written.error()) && !failure)
            failure = written.error();
    }
    if (failure)
        co_return *failure;
    co_return planned;
}

} // namespace bridge::people
