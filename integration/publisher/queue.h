#pragma once

#include "base/result.h"
#include "publisher/publisher.h"

#include <QCoroTask>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace bridge::publisher {

class QueueStore;
class RunnerLock;

enum class EntryState { Waiting, Uploading, Done, Failed };
QString toText(EntryState state); // "waiting"

//! A publish in the queue.
struct QueueEntry {
    qint64 id = 0;
    QUrl server = {}; // the AYON server that it is for
    PublishRequest request = {};
    EntryState state = EntryState::Waiting;
    PublishProgress progress = {}; // of this entry alone
    QString reason = {}; // of Failed, and of Waiting after a break
    QString hint = {}; // what to do about it
    int tries = 0;
    std::optional<PublishResult> result = {}; // of Done
    QDateTime addedAt = {};
    QDateTime changedAt = {};

    bool operator==(const QueueEntry &) const = default;
};

//! The publishes of this person on this machine that are to be done, and those that were: one file, which several
//! programs use at once and which survives restart and power loss.
class PublishQueue : public QObject
{
    Q_OBJECT
public:
    //! Where the queue of this person lies.
    static QString defaultPath();
    //! Opens the queue, and makes it when it is not there. Refused, with the way out, when the file cannot be used: it
    //! is of a newer version, or the disk is full.
    static Result<std::unique_ptr<PublishQueue>> open(QString path);
    ~PublishQueue() override;

    //! When it returns an id, the request is safely on disk, with its thumbnail if that is a temporary one. Refused,
    //! with nothing kept, when the disk is full.
    Result<qint64> add(QUrl server, PublishRequest request);
    //! The same of several: all of them, or none.
    Result<std::vector<qint64>> add(QUrl server, std::vector<PublishRequest> requests);
    //! All of them, in the order they came.
    Result<std::vector<QueueEntry>> entries() const;
    //! What failed waits again.
    Result<void> retry(qint64 id);
    //! Takes an entry out, whatever its state but Uploading: that is Conflict. The store is told with the next run()
    //! that it may forget the parts it has of the entry's files.
    Result<void> drop(qint64 id);

    //! Publishes what waits for \a server, one after the other, until nothing does; gives how many were done. An entry
    //! that fails by its own fault stays as Failed; when the network or a server is away, it waits on and run() ends
    //! with that error. What another process was busy with when it died goes on where it stood. Conflict, saying who it
    //! is, while another program runs the queue, on this machine or on another that shares the folder.
    QCoro::Task<Result<int>> run(Publisher &publisher, QUrl server, std::stop_token stop);

signals:
    //! Some entry, here or in another program.
    void changed();

private:
    explicit PublishQueue(std::unique_ptr<QueueStore> store);

    Result<QueueEntry> entry(qint64 id) const;
    QCoro::Task<Result<int>> workOff(Publisher *publisher, QUrl server, std::stop_token stop);
    QCoro::Task<void> giveUpDropped(Publisher *publisher, QUrl server, std::stop_token stop);
    QCoro::Task<Result<bool>> publish(Publisher *publisher, QueueEntry entry, std::stop_token stop);

    std::unique_ptr<QueueStore> m_store;
    std::unique_ptr<RunnerLock> m_runner; // held by the one program that publishes
    qint64 m_foreignChanges = 0;
};

} // namespace bridge::publisher
