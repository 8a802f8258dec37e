#pragma once

#include "base/error.h"
#include "desktop/publish/runningqueue.h"
#include "desktop/publish/target.h"
#include "desktop/session/session.h"
#include "publisher/publisher.h"
#include "publisher/queue.h"

#include <QCoroTask>
#include <QObject>

#include <optional>
#include <set>
#include <stop_token>

namespace bridge::desktop {

//! What a person is about to publish, and the queue of what they have.
class PublishController : public QObject
{
    Q_OBJECT
public:
    //! \a session outlives it.
    PublishController(Session &session, QueuePath queuePath, QObject *parent = nullptr);
    ~PublishController() override;

    //! How far a list is that the form offers.
    enum class Reading { NotYet, Underway, Done, Failed };

    //! Reads the projects, the first time, for another studio, or after a failure.
    void load();
    //! What could not be read: the projects, or the targets of the project.
    void readAgain();

    Reading projectsReading() const { return m_projectsReading; }
    Reading targetsReading() const { return m_targetsReading; }
    const std::vector<ProjectName> &projects() const { return m_projects; }
    const std::optional<Target> &target() const { return m_target; }
    const std::vector<Target> &targets() const { return m_targets; }
    const publisher::PublishRequest &draft() const { return m_draft; }
    const publisher::Checks &checks() const { return m_checks; }
    const std::optional<Error> &error() const { return m_error; }
    bool isChecking() const { return m_isChecking; }
    bool isProposing() const { return m_isProposing; }
    //! A Version of this number is there or in the queue: publishing it brings that one up to date.
    bool isVersionTaken() const;
    //! Why it cannot be published yet, in words; empty when it can.
    QString whyNot() const;
    const std::vector<publisher::QueueEntry> &entries() const { return m_queue.entries(); }
    const RunningQueue &queue() const { return m_queue; }

    void setProject(const ProjectName &project);
    //! None: nothing is chosen any more.
    void setTarget(const std::optional<Target> &target);
    void setProduct(const QString &product);
    //! Asks the site for the number that comes next. There is none until it has answered.
    void propose();
    //! As the person wants it. 0: none yet.
    void setVersion(int version);
    //! The person wants the Version that is there to be brought up to date.
    void setUpdates(bool updates);
    bool updates() const { return m_updates; }
    void setComment(const QString &comment);
    //! \a isTemporary: nobody else keeps the file, so the queue takes a copy.
    void setThumbnail(const QString &path, bool isTemporary);
    void setRepresentations(const std::vector<publisher::Representation> &representations);

    //! Asks both servers and looks at the files; writes nothing.
    void check();
    //! Puts the draft into the queue, unless the check finds an error, and begins anew.
    void publish();
    void retry(qint64 entry) { m_queue.retry(entry); }
    void drop(qint64 entry) { m_queue.drop(entry); }

signals:
    void changed();
    void targetsChanged();
    //! 0 while it is asked for, or when the site does not say.
    void versionProposed(int version);
    void queueChanged();
    //! The draft is on its way: the form may be emptied.
    void queued();

private:
    void beginAnew();
    void forgetTargets();
    void readTargets();
    void takeVersion(int version);
    std::set<int> queuedVersions() const;
    //! What both servers and the files say of a draft.
    struct Checked {
        publisher::Checks checks = {};
        std::set<int> taken = {}; // version numbers
    };
    static QCoro::Task<Result<Checked>> checkDraft(StudioPtr studio, publisher::PublishRequest draft, Target target,
                                                   std::stop_token stop);
    void startCheck(bool publishes);
    void take(const Result<Checked> &checked);
    void publishChecked(const publisher::PublishRequest &draft, const Result<Checked> &checked);
    void enqueue();
    void takeAdded(const std::optional<Error> &error);
    void fail(const Error &error);

    Session &m_session;
    RunningQueue m_queue;
    std::vector<ProjectName> m_projects;
    std::vector<Target> m_targets;
    Reading m_projectsReading = Reading::NotYet;
    Reading m_targetsReading = Reading::NotYet;
    std::optional<Target> m_target;
    publisher::PublishRequest m_draft{.version = 0};
    std::set<int> m_taken; // as the site said
    bool m_updates = false;
    publisher::Checks m_checks;
    std::optional<Error> m_error;
    bool m_isChecking = false;
    bool m_isProposing = false;
    std::stop_source m_stop;
    std::stop_source m_proposing;
};

} // namespace bridge::desktop
