#pragma once

#include "base/error.h"
#include "login/entry.h"
#include "publisher/queue.h"

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace bridge::desktop {

//! Held by all who look at them.
using QueueEntriesPtr = std::shared_ptr<const std::vector<publisher::QueueEntry>>;

//! Whose queue it is, and how to reach both sides. Values only: they go to another thread.
struct QueueOwner {
    QString path = {}; // of the queue
    ayon::AyonConnection ayon = {};
    shotgrid::ShotgridConnection shotgrid = {};
    settings::AddonIdentity addon = {};
};

//! Keeps the queue of publishes and works it off, in a thread of its own (see enginethread.h): its file may lie on a
//! disk that is far away, another program may be writing it, and a request may name 10,000 frames.
class QueueEngine : public QObject
{
    Q_OBJECT
public:
    static QueueEngine *start();
    ~QueueEngine() override;

    // All of these are called in its thread.

    //! Another owner, or the same anew: what ran for the one before is stopped. Tells what is in the queue.
    void open(QueueOwner owner);
    //! Nobody is signed in any more. The queue can still be looked at.
    void stop();
    //! For the owner's server. Answers by added().
    void add(publisher::PublishRequest request);
    //! What failed waits again.
    void retry(qint64 entry);
    void drop(qint64 entry);
    //! Publishes what waits, unless it does so already; answers by ended().
    void run();
    //! Ends its thread as soon as nothing runs any more.
    void close();

signals:
    void read(const QString &path, const bridge::desktop::QueueEntriesPtr &entries);
    //! After read(). Why not, or nothing.
    void added(const std::optional<bridge::Error> &error);
    //! Nothing waits any more, or why it has to wait on.
    void ended(const std::optional<bridge::Error> &error);
    //! Of the queue itself; what became of an entry is told with it.
    void failed(const bridge::Error &error);

private:
    QueueEngine() = default;

    QCoro::Task<> work();
    void tell();

    QueueOwner m_owner;
    std::shared_ptr<publisher::PublishQueue> m_queue; // null: it cannot be used
    bool m_isStopped = true; // nobody is signed in
    bool m_isWorking = false;
    bool m_isWanted = false; // once more, when that has ended
    bool m_isClosing = false;
    std::stop_source m_stop;
};

} // namespace bridge::desktop
