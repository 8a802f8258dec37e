#include "frame/studio.h"

#include "base/log.h"
#include "sync/projectindex.h"
#include "sync/syncrequest.h"

#include <QLoggingCategory>

namespace bridge::frame {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcStudio, "bridge.studio")

const QString hashPrefix = u"shotgrid.catch-up."_s;

} // namespace

bool isOfService(const ayon::Event &event)
{
    return event.hash.startsWith(hashPrefix);
}

Studio::Studio(login::Environment environment, login::Servers servers, ShotgridRef self)
    : m_environment(std::move(environment))
    , m_servers(std::move(servers))
    , m_self(std::move(self))
{
}

QCoro::Task<Result<std::unique_ptr<Studio>>> Studio::open(login::Environment environment, std::stop_token stop)
{
    auto servers = co_await login::openServers(environment, ProjectName(), stop);
    if (!servers)
        co_return servers.error();
    const auto caller = co_await servers->shotgrid->signIn(stop);
    if (!caller)
        co_return caller.error();
    co_return std::make_unique<Studio>(std::move(environment), *std::move(servers), caller->user);
}

QCoro::Task<Result<settings::AddonSettings>> Studio::settingsOf(ProjectName project, std::stop_token stop)
{
    if (!m_settings.contains(project)) {
        auto read = co_await login::settingsOf(ayon(), m_environment.addon, project, stop);
        if (!read)
            co_return read.error();
        m_settings.emplace(project, *std::move(read));
    }
    const settings::CheckedSettings &checked = m_settings.at(project);
    if (const auto blocker = checked.blocker())
        co_return *blocker;
    settings::AddonSettings usable = checked.settings;
    co_return usable;
}

QCoro::Task<Result<std::vector<SwitchedProject>>> Studio::projects(std::stop_token stop)
{
    auto reading = ayon().projects(stop);
    auto readingRows = shotgrid().projects(settings().projectCodeField, stop);
    const auto entries = co_await reading;
    const auto rows = co_await readingRows;
    if (!entries)
        co_return entries.error();
    if (!rows)
        co_return rows.error();
    const sync::ProjectIndex index(*rows);
    std::map<ShotgridId, std::pair<SwitchedProject, bool>> projects; // and whether ShotGrid names it
    for (const ayon::ProjectEntry &entry : *entries) {
        const auto id = ShotgridId::fromText(entry.attrib.value("shotgridId"_L1).toString());
        const auto found = id ? index.find(entry.name, id) : std::nullopt; // a guess switches nothing on (GEN-05)
        if (!entry.active || !found || found->project->archived)
            continue;
        const bool isNamed = found->project->ayonId.compare(entry.name.toText(), Qt::CaseInsensitive) == 0;
        SwitchedProject project{.ayon = entry.name,
                                .shotgrid = found->project->id,
                                .shotgridName = found->project->name,
                                .toAyon = found->project->autoSync,
                                .data = entry.data};
        const auto [taken, isFirst] = projects.try_emplace(project.shotgrid, project, isNamed);
        if (isFirst)
            continue;
        if (isNamed && !taken->second.second)
            std::swap(taken->second.first, project);
        taken->second.second = taken->second.second || isNamed;
        qCWarning(lcStudio) << "two projects are linked with the same one of ShotGrid; one is left alone"
                            << kv("followed", taken->second.first.ayon.toText()) << kv("left", project.ayon.toText())
                            << kv("hint", u"clear shotgridId of the one where it is wrong"_s);
    }
    std::vector<SwitchedProject> switched;
    for (auto &[id, project] : projects)
        switched.push_back(std::move(project.first));
    co_return switched;
}

QCoro::Task<Result<void>> Studio::askForSync(ProjectName project, sync::Policy::Flow flow, QString reason,
                                             std::stop_token stop)
{
    ayon::NewEvent event = sync::syncRequest(project, QString(), settings().projectCodeField, flow);
    event.hash = u"%1%2.%3.%4"_s.arg(hashPrefix, event.payload.value("action"_L1).toString(), project.toText(), reason);
    const auto sent = co_await ayon().dispatchEvent(event, stop);
    if (!sent && sent.error().kind != Error::Kind::Conflict)
        co_return sent.error();
    co_return {};
}

} // namespace bridge::frame
