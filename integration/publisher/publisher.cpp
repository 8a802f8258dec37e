#include "publisher/publisher.h"

#include "base/anotherthread.h"
#include "base/words.h"
#include "login/servers.h"
#include "publisher/publishing.h"

#include <QCoroFuture>

#include <algorithm>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

//! The first thing that must be put right, as the reason why a request is refused.
Error refusalOf(const Checks &checks)
{
    const auto first = std::ranges::find(checks, Check::Severity::Error, &Check::severity);
    return {.kind = Error::Kind::Refused, .where = first->subject, .message = first->text, .hint = first->wayOut};
}

QStringList warningsOf(const Checks &checks)
{
    QStringList warnings;
    for (const Check &check : checks) {
        if (check.severity == Check::Severity::Warning)
            warnings << u"%1: %2"_s.arg(check.subject, check.text);
    }
    return warnings;
}

//! What is said of a request before anything is written.
PublishResult begun(const Prepared &prepared, const Checks &checks)
{
    PublishResult result{.outcome = Outcome::Unchanged};
    for (const LeftOut &one : prepared.leftOut)
        result.skipped << u"%1: %2"_s.arg(one.field, one.why);
    if (!prepared.isNothing())
        result.mediaPaths = prepared.review.fields;
    result.warnings = warningsOf(checks);
    if (prepared.request.isForFarm)
        result.skipped << u"it is published when the farm has made its files"_s;
    else if (prepared.isNothing())
        result.skipped << u"nothing of it is for review, and it has neither files nor a thumbnail"_s;
    if (!prepared.review.skipped.isEmpty())
        result.skipped << prepared.review.skipped;
    return result;
}

//! Requests that are looked at together.
struct Looked {
    Site site = {};
    std::vector<Work> works = {};
    Checks checks = {};
};

Looked lookedAt(const std::vector<PublishRequest> &requests, Site site, const settings::AddonSettings &settings)
{
    Looked looked{.site = std::move(site)};
    for (std::size_t at = 0; at < requests.size(); ++at) {
        Checks checks;
        Work work{.index = at, .prepared = prepare(requests[at], looked.site, settings, checks)};
        if (requests[at].project != requests.front().project)
            checks.push_back({.subject = requests[at].project.toText(),
                              .text = Words::tr("it is of another project than the first one"),
                              .wayOut = Words::tr("publish the projects one by one")});
        if (hasError(checks))
            work.failure = refusalOf(checks);
        else
            work.result = begun(work.prepared, checks);
        for (Check &check : checks) {
            check.request = at;
            looked.checks.push_back(std::move(check));
        }
        looked.works.push_back(std::move(work));
    }
    return looked;
}

//! In a thread: it may be 10,000 frames, on a disk that is far away.
QCoro::Task<Looked> look(std::vector<PublishRequest> requests, Site site, settings::AddonSettings settings)
{
    QFuture<Looked> looking = inAnotherThread(
        [requests = std::move(requests), site = std::move(site), settings = std::move(settings)]() mutable {
            return lookedAt(requests, std::move(site), settings);
        });
    co_await qCoro(looking).waitForFinished();
    co_return looking.takeResult();
}

void tell(const Tell &tell, Step step)
{
    if (tell)
        tell({.step = step, .share = shareOf(step)});
}

} // namespace

Publisher::Publisher(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, settings::AddonSettings settings)
    : m_ayon(ayon)
    , m_shotgrid(shotgrid)
    , m_settings(std::move(settings))
{
}

Publisher::Publisher(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, settings::AddonIdentity addon)
    : m_ayon(ayon)
    , m_shotgrid(shotgrid)
    , m_settings(std::move(addon))
{
}

Publisher::~Publisher() = default;

QCoro::Task<Result<settings::AddonSettings>> Publisher::settingsOf(ProjectName project, std::stop_token stop)
{
    if (const auto *settings = std::get_if<settings::AddonSettings>(&m_settings))
        co_return *settings;
    if (const auto known = m_ofProjects.find(project); known != m_ofProjects.end())
        co_return known->second;
    const auto read = co_await login::settingsOf(m_ayon, std::get<settings::AddonIdentity>(m_settings), project, stop);
    if (!read)
        co_return read.error();
    m_ofProjects.insert_or_assign(project, read->settings);
    co_return read->settings;
}

QCoro::Task<Result<Site>> Publisher::read(std::vector<PublishRequest> requests, Tell tell, std::stop_token stop)
{
    const ProjectName project = requests.front().project;
    publisher::tell(tell, Step::Session);
    auto people = co_await readPeople(&m_shotgrid, requests, m_caller, stop);
    if (!people)
        co_return people.error();
    if (const auto known = m_schemas.find(project); known != m_schemas.end())
        people->schemas = known->second;
    publisher::tell(tell, Step::Resolve);
    auto site = co_await readSite(&m_ayon, &m_shotgrid, *std::move(people), std::move(requests), stop);
    if (site)
        m_schemas.insert_or_assign(project, *site->schemas);
    co_return site;
}

QCoro::Task<Result<Checks>> Publisher::check(std::vector<PublishRequest> requests, std::stop_token stop)
{
    if (requests.empty())
        co_return Checks();
    const auto settings = co_await settingsOf(requests.front().project, stop);
    if (!settings)
        co_return settings.error();
    auto site = co_await read(requests, Tell(), stop);
    if (!site)
        co_return site.error();
    Looked looked = co_await look(requests, *std::move(site), *settings);
    Checks checks = std::move(looked.checks);
    Publishing publishing(m_ayon, m_shotgrid, *settings, std::move(looked.site), std::move(looked.works), {});
    const auto notes = co_await publishing.preview(stop);
    if (!notes)
        co_return notes.error();
    checks.insert(checks.end(), notes->begin(), notes->end());
    std::ranges::stable_sort(checks, {}, &Check::request);
    co_return checks;
}

QCoro::Task<Result<void>> Publisher::giveUp(Underway underway, std::stop_token stop)
{
    for (const auto &[place, state] : underway) {
        const auto told = co_await m_shotgrid.giveUp(state, stop);
        if (!told)
            co_return told.error();
    }
    co_return {};
}

QCoro::Task<std::vector<Result<PublishResult>>> Publisher::publish(std::vector<PublishRequest> requests,
                                                                   PublishOptions options, std::stop_token stop)
{
    std::vector<Result<PublishResult>> results;
    if (requests.empty())
        co_return results;
    const auto settings = co_await settingsOf(requests.front().project, stop);
    if (!settings) {
        results.assign(requests.size(), settings.error());
        co_return results;
    }
    auto site = co_await read(requests, options.tell, stop);
    if (!site) {
        results.assign(requests.size(), site.error());
        co_return results;
    }
    tell(options.tell, Step::Validate);
    Looked looked = co_await look(requests, *std::move(site), *settings);
    for (Work &work : looked.works) {
        if (work.index < options.underway.size())
            work.underway = options.underway[work.index];
    }
    Publishing publishing(m_ayon, m_shotgrid, *settings, std::move(looked.site), std::move(looked.works),
                          std::move(options));
    co_await publishing.run(stop);
    for (Work &work : publishing.works())
        results.push_back(work.failure ? Result<PublishResult>(*work.failure) : std::move(work.result));
    co_return results;
}

} // namespace bridge::publisher
