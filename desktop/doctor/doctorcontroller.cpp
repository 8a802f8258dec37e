#include "desktop/doctor/doctorcontroller.h"

#include "doctor/examine.h"
#include "login/servers.h"

#include <QCoroTask>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

using Projects = std::vector<ProjectName>;

QCoro::Task<doctor::Findings> examineStudio(StudioPtr studio, ProjectName project, std::stop_token stop)
{
    auto findings = co_await doctor::examine(studio->entry.connection, studio->entry.addon, std::move(project), stop);
    co_return findings;
}

QCoro::Task<Result<Projects>> readProjectNames(StudioPtr studio, std::stop_token stop)
{
    const auto entries = co_await studio->ayon->projects(stop);
    if (!entries)
        co_return entries.error();
    Projects names;
    for (const ayon::ProjectEntry &entry : *entries) {
        if (entry.active && !entry.library)
            names.push_back(entry.name);
    }
    std::sort(names.begin(), names.end());
    co_return names;
}

QCoro::Task<Result<doctor::Mending>> planFor(StudioPtr studio, ProjectName project, doctor::Remedy remedy,
                                             std::stop_token stop)
{
    const auto settings = co_await login::settingsOf(*studio->ayon, studio->entry.addon, project, stop);
    if (!settings)
        co_return settings.error();
    auto planned = co_await doctor::planMending(*studio->ayon, *studio->shotgrid, settings->settings,
                                                std::move(project), remedy, stop);
    co_return planned;
}

QCoro::Task<Result<void>> mendIn(StudioPtr studio, doctor::Mending mending, std::stop_token stop)
{
    auto mended = co_await doctor::mend(*studio->ayon, *studio->shotgrid, std::move(mending), stop);
    co_return mended;
}

bool isStopped(const Error &error)
{
    return error.kind == Error::Kind::Cancelled;
}

} // namespace

DoctorController::DoctorController(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

DoctorController::~DoctorController()
{
    m_stop.request_stop();
}

void DoctorController::examine(ProjectName project)
{
    if (m_state == State::Mending && m_studio == m_session.studio())
        return; // examined again when it is done
    const bool isOther = m_studio != m_session.studio();
    m_studio = m_session.studio();
    m_project = std::move(project);
    const std::stop_token stop = newStop();
    if (isOther) {
        m_projects.clear();
        m_project = {};
        m_error.reset();
        emit projectsChanged();
    }
    if (!m_studio) {
        m_findings.clear();
        enter(State::SignedOut);
        return;
    }
    if (m_projects.empty())
        readProjects();
    enter(State::Examining);
    QCoro::connect(examineStudio(m_studio, m_project, stop), this, [this, stop](const doctor::Findings &findings) {
        if (stop.stop_requested())
            return;
        m_findings = findings;
        enter(State::Ready);
    });
}

void DoctorController::readProjects()
{
    QCoro::connect(readProjectNames(m_studio, m_stop.get_token()), this, [this](const Result<Projects> &names) {
        if (!names)
            return; // the doctor says himself that AYON does not answer
        m_projects = *names;
        emit projectsChanged();
    });
}

void DoctorController::plan(doctor::Remedy remedy)
{
    if (m_state != State::Ready)
        return;
    m_error.reset();
    enter(State::Planning);
    QCoro::connect(planFor(m_studio, m_project, remedy, newStop()), this,
                   [this](const Result<doctor::Mending> &mending) {
                       if (!mending && isStopped(mending.error()))
                           return;
                       if (!mending)
                           m_error = mending.error();
                       enter(State::Ready);
                       if (mending)
                           emit planned(*mending);
                   });
}

void DoctorController::mend(doctor::Mending mending)
{
    if (m_state != State::Ready)
        return;
    m_error.reset();
    enter(State::Mending);
    QCoro::connect(mendIn(m_studio, std::move(mending), newStop()), this, [this](const Result<void> &mended) {
        if (!mended && isStopped(mended.error()))
            return;
        if (!mended)
            m_error = mended.error();
        enter(State::Ready);
        examine(m_project);
    });
}

void DoctorController::enter(State state)
{
    m_state = state;
    emit changed();
}

std::stop_token DoctorController::newStop()
{
    std::stop_source former = std::exchange(m_stop, std::stop_source());
    std::stop_token token = m_stop.get_token();
    former.request_stop(); // resumes what it stops, so that it comes last
    return token;
}

} // namespace bridge::desktop
