#pragma once

#include "base/error.h"
#include "desktop/publish/queueengine.h"
#include "desktop/session/session.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace bridge::desktop {

//! Where the queue of whoever is signed in to a studio lies.
using QueuePath = std::function<QString(const Studio &)>;

//! The queue of publishes, opened and worked off from the moment somebody signs in, whatever the window shows. It is
//! kept in a thread of its own: what is asked of it is answered by signals, and entries() are as they were last told.
//! What waits because a server is away is tried again after pauses that grow, and at once when AYON's event line is
//! back.
class RunningQueue : public QObject
{
    Q_OBJECT
public:
    //! \a session outlives it.
    RunningQueue(Session &session, QueuePath path, QObject *parent = nullptr);
    ~RunningQueue() override;

    //! Where that lies whose entries() these are; empty until it was read.
    QString path() const { return m_isRead ? m_opened : QString(); }
    //! In the order they came.
    const std::vector<publisher::QueueEntry> &entries() const { return *m_entries; }
    //! It is for the server that the person is signed in to.
    bool isHere(const publisher::QueueEntry &entry) const;
    //! For that server. Answers by added().
    void add(publisher::PublishRequest request);
    //! What failed waits again, and what waits is tried now.
    void retry(qint64 entry);
    void drop(qint64 entry);

signals:
    void changed();
    //! It is safely on disk, and among the entries; or why it is not.
    void added(const std::optional<bridge::Error> &error);
    //! Of the queue itself; what became of an entry is told with it.
    void failed(const bridge::Error &error);

private:
    void follow();
    void run();
    void take(const QString &path, const QueueEntriesPtr &entries);
    void end(const std::optional<Error> &error);
    bool isWaiting() const;
    void goOnLater();

    Session &m_session;
    QueuePath m_path;
    QString m_opened;
    bool m_isRead = false; // its entries are here
    QueueEngine *m_engine; // in a thread of its own, and ends there once it is closed
    QueueEntriesPtr m_entries;
    bool m_isRunning = false;
    QTimer m_again; // runs while what waits is left alone
    std::chrono::milliseconds m_pause;
};

} // namespace bridge::desktop
