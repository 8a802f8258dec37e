#pragma once

#include "base/error.h"
#include "desktop/publish/target.h"
#include "desktop/session/session.h"
#include "publisher/publisher.h"
#include "publisher/queue.h"

#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>

namespace bridge::desktop {

//! What a person is about to publish, and the queue of what they have. The queue runs while somebody is signed in and
//! AYON answers, and goes on by itself after a break.
class PublishController : public QObject
{
    Q_OBJECT
public:
    //! \a session outlives it. \a queuePath is the file of the queue.
    PublishController(Session &session, QString queuePath, QObject *parent = nullptr);
    ~PublishController() override;

    //! Opens the queue and reads the projects, the first time or for another studio.
    void load();

    const std::vector<ProjectName> &projects() const { return m_projects; }
    const std::vector<Target> &targets() const { return m_targets; }
    const publisher::PublishRequest &draft() const { return m_draft; }
    const publisher::Checks &checks() const { return m_checks; }
    const std::optional<Error> &error() const { return m_error; }
    bool isReading() const { return m_reading > 0; }
    bool isChecking() const { return m_isChecking; }
    //! Why it cannot be published yet, in words; empty when it can.
    QString whyNot() const;
    const std::vector<publisher::QueueEntry> &entries() const { return m_entries; }

    void setProject(const ProjectName &project);
    void setTarget(const Target &target);
    void setProduct(const QString &product);
    //! Asks the site for the number that comes next.
    void propose();
    void setVersion(int version);
    void setComment(const QString &comment);
    void setThumbnail(const QString &path);
    void setRepresentations(const std::vector<publisher::Representation> &representations);

    //! Asks both servers and looks at the files; writes nothing.
    void check();
    //! Puts the draft into the queue, unless the check finds an error, and begins anew.
    void publish();
    void retry(qint64 entry);
    void drop(qint64 entry);

signals:
    void changed();
    void targetsChanged();
    void versionProposed(int version);
    void queueChanged();
    //! The draft is on its way: the form may be emptied.
    void queued();

private:
    void openQueue();
    void take(const Result<publisher::Checks> &checks, bool publishes);
    void startCheck(bool publishes);
    void enqueue();
    void runQueue();
    void readQueue();
    void fail(const Error &error);

    Session &m_session;
    QString m_queuePath;
    std::shared_ptr<publisher::PublishQueue> m_queue;
    std::vector<publisher::QueueEntry> m_entries;
    std::vector<ProjectName> m_projects;
    std::vector<Target> m_targets;
    std::optional<Target> m_target;
    publisher::PublishRequest m_draft;
    publisher::Checks m_checks;
    std::optional<Error> m_error;
    StudioPtr m_loaded;
    int m_reading = 0;
    bool m_isChecking = false;
    bool m_isRunning = false;
    std::stop_source m_stop;
    std::stop_source m_proposing;
};

} // namespace bridge::desktop
