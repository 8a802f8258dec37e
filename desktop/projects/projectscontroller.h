#pragma once

#include "desktop/activity/activityfeed.h"
#include "desktop/projects/projectrules.h"
#include "desktop/projects/studiocalls.h"

namespace bridge::desktop {

//! The projects of both sides, and what a person does with them.
class ProjectsController : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, Unread, Loading, Ready, Failed };

    explicit ProjectsController(Session &session, QObject *parent = nullptr);
    ~ProjectsController() override;

    State state() const { return m_state; }
    //! Stay while they are read again.
    const std::vector<ProjectRow> &rows() const { return m_rows; }
    const Error &error() const { return m_error; } // of Failed
    //! Why nothing is known of syncs; none when something is.
    const Error *feedError() const { return m_feed.state() == ActivityFeed::State::Failed ? &m_feed.error() : nullptr; }
    bool isReading() const { return m_isReading; }
    QDateTime readAt() const { return m_readAt; }

    std::optional<Hindrance> hindrance(ProjectCommand command, const ProjectRow &row) const;
    //! Projects of the other side that \a row could be paired with: those that are linked with none.
    std::vector<ProjectRow> candidatesFor(const ProjectRow &row) const;

    //! Reads when it has not yet; keeps the rows up to date as long as somebody watches.
    void setWatched(bool isWatched);
    //! Everything anew: projects, events, and what is not well with the mapping.
    void populate();
    void sync(const ProjectRow &row, sync::Policy::Flow flow);
    void setAutomatic(const ProjectRow &row, sync::Policy::Flow flow, bool isOn);
    void link(const ProjectName &inAyon, ShotgridId inShotgrid);

signals:
    void changed();
    void done(const QString &text);
    void failed(const bridge::Error &error);

private:
    struct Switch {
        ProjectName inAyon = {};
        ShotgridId inShotgrid = {};
        sync::Policy::Flow flow = sync::Policy::Flow::FromShotgrid;
        auto operator<=>(const Switch &) const = default;
    };

    void begin();
    void read();
    void hear(const ayon::Announcement &announcement);
    void readMapping();
    void makeRows();
    void followSyncs();
    void tellEnd(const Work &work);
    void takeSwitch(const Switch &which, bool isOn, const Result<void> &written);
    void refuse(const Error &error);
    void set(State state);

    Session &m_session;
    ActivityFeed m_feed;
    State m_state = State::SignedOut;
    ProjectsRead m_read;
    doctor::Findings m_mapping;
    std::vector<ProjectRow> m_rows;
    Error m_error;
    QDateTime m_readAt;
    QString m_shotgridRefusal;
    std::set<ProjectName> m_asking;
    std::set<EntityId> m_asked; // events of syncs whose end is to be told
    std::set<Switch> m_switching;
    bool m_isWatched = false;
    bool m_isReading = false;
    bool m_needsMapping = false;
    QTimer m_stale; // runs when somebody has changed projects, so that many changes are one reading
    std::stop_source m_stop;
};

} // namespace bridge::desktop
