#include "doctor/examine.h"

#include "base/words.h"
#include "doctor/projectchecks.h"
#include "doctor/studiochecks.h"
#include "login/servers.h"
#include "sync/projectreader.h"

namespace bridge::doctor {

using namespace Qt::StringLiterals;

namespace {

//! One look at everything, from the outside in: what cannot be reached hides what is behind it.
class Examination
{
public:
    Examination(ayon::AyonConnection connection, settings::AddonIdentity addon, ProjectName project,
                std::stop_token stop)
        : m_asker(connection.senderType == ayon::integrationSenderType ? Asker::Service : Asker::Person)
        , m_addon(std::move(addon))
        , m_project(std::move(project))
        , m_stop(std::move(stop))
        , m_ayon(std::make_unique<ayon::AyonClient>(std::move(connection)))
    {
    }

    QCoro::Task<Findings> run()
    {
        const bool isIn = co_await lookAtAyon();
        if (!isIn)
            co_return m_findings;
        const bool hasSettings = co_await lookAtSettings();
        if (!hasSettings)
            co_return m_findings;
        const bool isOnSite = co_await lookAtSite();
        if (!isOnSite)
            co_return m_findings;
        co_await lookAtScript();
        co_await lookAtPeople();
        co_await lookAtProject();
        co_return m_findings;
    }

private:
    void add(const Findings &findings) { m_findings.insert(m_findings.end(), findings.begin(), findings.end()); }
    void add(const Finding &finding) { m_findings.push_back(finding); }

    QCoro::Task<bool> lookAtAyon()
    {
        const auto server = co_await m_ayon->info(m_stop);
        if (!server) {
            add(failure(Words::tr("AYON server"), server.error()));
            co_return false;
        }
        const auto caller = co_await m_ayon->me(m_stop);
        if (!caller) {
            add(failure(Words::tr("AYON key"), caller.error()));
            co_return false;
        }
        add(checkAyon(*server, *caller, m_asker));
        auto attributes = co_await m_ayon->attributes(m_stop);
        if (!attributes) {
            add(failure(Words::tr("AYON attributes"), attributes.error()));
            co_return false;
        }
        m_inAyon.attributes = *std::move(attributes);
        add(checkAttributes(m_inAyon.attributes));
        co_return true;
    }

    QCoro::Task<bool> lookAtSettings()
    {
        auto settings = co_await login::settingsOf(*m_ayon, m_addon, m_project, m_stop);
        if (!settings) {
            add(failure(Words::tr("addon settings"), settings.error()));
            co_return false;
        }
        add(checkSettings(*settings));
        m_settings = std::move(settings->settings);
        co_return !settings->blocker();
    }

    QCoro::Task<bool> lookAtSite()
    {
        const auto script = co_await settings::loadScriptCredentials(*m_ayon, m_settings, m_stop);
        if (!script) {
            add(failure(Words::tr("ShotGrid script"), script.error()));
            co_return false;
        }
        m_shotgrid = login::shotgridClientFor(m_settings, *script);
        const auto site = co_await m_shotgrid->site(m_stop);
        if (!site) {
            add(failure(Words::tr("ShotGrid site"), site.error()));
            co_return false;
        }
        add(checkSite(*site, m_settings.shotgridServer));
        const auto caller = co_await m_shotgrid->signIn(m_stop);
        if (!caller) {
            add(failure(Words::tr("ShotGrid script"), caller.error()));
            co_return false;
        }
        m_caller = *caller;
        co_return true;
    }

    QCoro::Task<> lookAtScript()
    {
        shotgrid::Query query{.type = u"ApiUser"_s};
        query.filter = shotgrid::whereIds({m_caller.user.id});
        query.fields = QStringList{u"firstname"_s, u"generate_event_log_entries"_s, u"permission_rule_set"_s};
        const auto rows = co_await m_shotgrid->search(query, m_stop);
        const bool isHidden = !rows && rows.error().kind == Error::Kind::Forbidden;
        if (!rows && !isHidden) {
            add(failure(Words::tr("ShotGrid script"), rows.error()));
            co_return;
        }
        add(checkScript(m_caller, rows && !rows->empty() ? &rows->front() : nullptr));
    }

    QCoro::Task<> lookAtPeople()
    {
        const auto users = co_await m_ayon->usersWithShotgridIds(m_stop);
        const auto people = co_await m_shotgrid->humanUsers(m_stop);
        if (!users)
            add(failure(Words::tr("people"), users.error()));
        else if (!people)
            add(failure(Words::tr("people"), people.error()));
        else
            add(checkPeople(*users, *people));
    }

    QCoro::Task<> lookAtProject()
    {
        if (!m_project.isEmpty()) {
            auto project = co_await m_ayon->project(m_project, m_stop);
            if (project) {
                m_inAyon.project = *std::move(project);
            } else if (project.error().kind != Error::Kind::NotFound) {
                add(failure(Words::tr("project"), project.error()));
                co_return;
            }
        }
        const auto site = co_await sync::readShotgridSite(*m_shotgrid, m_settings, m_project, linkedId(), m_stop);
        if (!site) {
            add(failure(m_project.isEmpty() ? Words::tr("ShotGrid fields") : Words::tr("project"), site.error()));
            co_return;
        }
        const sync::ProjectIdentity identity{
            .ayon = m_project, .site = m_settings.shotgridServer, .server = m_ayon->url().toString()};
        if (!m_project.isEmpty())
            add(checkProject(m_settings, m_inAyon, *site, identity));
        add(checkSchema(m_settings, m_inAyon, *site, identity));
    }

    ShotgridId linkedId() const
    {
        if (!m_inAyon.project)
            return {};
        return ShotgridId::fromText(m_inAyon.project->attrib[u"shotgridId"_s].toString()).value_or(ShotgridId());
    }

    const Asker m_asker;
    const settings::AddonIdentity m_addon;
    const ProjectName m_project;
    const std::stop_token m_stop;
    const std::unique_ptr<ayon::AyonClient> m_ayon;
    std::unique_ptr<shotgrid::ShotgridClient> m_shotgrid;
    settings::AddonSettings m_settings;
    shotgrid::Caller m_caller;
    sync::AyonRead m_inAyon;
    Findings m_findings;
};

} // namespace

QCoro::Task<Findings> examine(ayon::AyonConnection connection, settings::AddonIdentity addon, ProjectName project,
                              std::stop_token stop)
{
    Examination examination(std::move(connection), std::move(addon), std::move(project), stop);
    co_return co_await examination.run();
}

} // namespace bridge::doctor
