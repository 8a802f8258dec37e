#pragma once

#include "desktop/session/session.h"
#include "doctor/mend.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace bridge::desktop {

//! Examines both servers, and mends what a program can mend after the person has seen what it writes.
class DoctorController : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, Examining, Ready, Planning, Mending };

    explicit DoctorController(Session &session, QObject *parent = nullptr);
    ~DoctorController() override;

    State state() const { return m_state; }
    const doctor::Findings &findings() const { return m_findings; }
    //! Of AYON, to choose from; empty while they are not known.
    const std::vector<ProjectName> &projects() const { return m_projects; }
    const ProjectName &project() const { return m_project; }
    //! Why the last mending did not come about.
    const std::optional<Error> &error() const { return m_error; }

    //! \a project may be empty: the studio alone.
    void examine(ProjectName project);
    //! Finds out what a remedy writes; planned() tells it.
    void plan(doctor::Remedy remedy);
    //! Writes it, and examines again.
    void mend(doctor::Mending mending);

signals:
    void changed();
    void projectsChanged();
    void planned(const bridge::doctor::Mending &mending);

private:
    void enter(State state);
    void readProjects();
    std::stop_token newStop();

    Session &m_session;
    StudioPtr m_studio; // who was examined
    State m_state = State::SignedOut;
    ProjectName m_project;
    std::vector<ProjectName> m_projects;
    doctor::Findings m_findings;
    std::optional<Error> m_error;
    std::stop_source m_stop;
};

} // namespace bridge::desktop
