#pragma once

#include "frame/service.h"
#include "leecher/eventcursor.h"
#include "leecher/keptcursor.h"
#include "leecher/webhookdoor.h"

#include <QElapsedTimer>

#include <optional>

namespace bridge::leecher {

//! Passes ShotGrid's event log on to AYON, for projects with auto-sync (`behaviour.md` 5).
class Leecher : public frame::Service
{
public:
    explicit Leecher(frame::Surroundings around);

    QStringList topics() const override { return {QStringLiteral("entity.project.")}; }
    void hear(const ayon::Announcement &announcement) override;
    QCoro::Task<Result<int>> look(std::stop_token stop) override;
    QCoro::Task<void> finish() override;
    QString state() const override;

private:
    struct Project {
        QString name = {}; // of the ShotGrid project, which the former leecher put into its events
        ProjectName ayon = {};
        KeptCursor kept = {}; // of this site; without an event it was never followed
        bool isBehind = false; // it was not followed all the time: what happened meanwhile is brought by a whole sync
        settings::AddonSettings settings = {}; // with its overrides: what of its events can matter
    };
    struct Page {
        std::vector<shotgrid::Row> entries = {};
        qint64 behind = 0;
        bool isLast = true;
    };
    //! An entry that AYON fails at.
    struct Stuck {
        qint64 entry = 0;
        int times = 0;
    };

    QCoro::Task<Result<void>> openDoor(std::stop_token stop);
    QCoro::Task<Result<void>> readProjects(std::stop_token stop);
    QCoro::Task<Result<std::map<ShotgridId, Project>>> findFollowed(std::stop_token stop);
    KeptCursor keptOf(const frame::SwitchedProject &project);
    QCoro::Task<Result<settings::AddonSettings>> settingsOf(ProjectName project, std::stop_token stop);
    QCoro::Task<Result<void>> findStart(std::stop_token stop);
    QCoro::Task<Result<qint64>> lastPassedOn(std::stop_token stop);
    QCoro::Task<Result<qint64>> newestOfLog(std::stop_token stop);
    QCoro::Task<Result<void>> keepCursor(std::stop_token stop);
    shotgrid::Filter logFilter(qint64 above) const;
    //! A page of it, and how many wait behind that.
    QCoro::Task<Result<Page>> readLog(qint64 above, std::stop_token stop);
    QCoro::Task<Result<int>> passOn(Page page, std::stop_token stop);
    QCoro::Task<Result<void>> send(shotgrid::Row entry, Project project, std::stop_token stop);
    //! Of an entry that AYON does not take. Its project is synced whole instead, and the others go on.
    QCoro::Task<Result<void>> leaveOut(shotgrid::Row entry, Project project, Error refusal, std::stop_token stop);
    bool isWorthAnotherTry(qint64 entry, const Error &refusal);
    //! What is still to be passed on, and when the oldest of it was made; none when it is invalid.
    void tellWaiting(qint64 events, const QDateTime &oldest);
    void count(const QString &outcome, int events);
    using ProjectOfRow = std::map<ShotgridRef, ShotgridId>;
    //! Of rows that have none of their own: that of the note of a reply (LEE-12), of the playlist of a connection. For
    //! each type a search for all, and one for those that are retired.
    QCoro::Task<Result<ProjectOfRow>> projectsBehind(std::vector<shotgrid::Row> entries, std::stop_token stop);
    //! Null when it is not followed.
    const Project *projectOf(const shotgrid::Row &entry, const ProjectOfRow &projects) const;
    //! Whether a followed project wants to know of it, where it is not known yet whose it is.
    bool isWanted(const shotgrid::Row &entry) const;
    //! Whether something happened in it that is not read any more: it was followed no further than it keeps.
    bool isLeftBehind(const Project &project) const;
    //! From where the log is read next.
    qint64 readFrom();
    bool isTimeForRepeat();
    void tellRefusal();

    frame::Surroundings m_around;
    std::map<ShotgridId, Project> m_projects; // by the ShotGrid project
    QElapsedTimer m_sinceProjects;
    QElapsedTimer m_sinceKept; // the cursor, with the projects
    QElapsedTimer m_sinceRepeat; // of what late transactions may have filled in
    std::optional<EventCursor> m_cursor;
    std::optional<qint64> m_readOn; // there is more of the log above this entry, which was read just now
    Stuck m_stuck = {};
    QElapsedTimer m_sinceRefusal; // of a webhook
    qint64 m_kept = 0; // how far the log was read when the cursor was last kept, with every followed project
    std::unique_ptr<WebhookDoor> m_door; // with --webhook-port
};

} // namespace bridge::leecher
