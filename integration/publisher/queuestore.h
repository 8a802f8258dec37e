#pragma once

#include "base/result.h"
#include "publisher/queue.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace bridge::publisher {

//! Uploads of an entry that was taken out, of which the store may still have parts.
struct GivenUp {
    qint64 id = 0;
    Underway underway = {};
};

//! The queue as it lies on disk. Every call is one transaction, which is on the disk when it returns. All of them are
//! Refused when the disk does not take it, and Conflict when another program keeps it busy for seconds.
class QueueStore
{
public:
    static Result<std::unique_ptr<QueueStore>> open(const QString &path);
    ~QueueStore();
    QueueStore(const QueueStore &) = delete;
    QueueStore &operator=(const QueueStore &) = delete;

    Result<qint64> add(const QUrl &server, const PublishRequest &request);
    //! All of them, or none.
    Result<std::vector<qint64>> add(const QUrl &server, const std::vector<PublishRequest> &requests);
    Result<std::vector<QueueEntry>> entries() const;
    //! The one to do next for a server; none when nothing waits. Those that were tried least come first, so that one
    //! that breaks every time does not hold up all others.
    Result<std::optional<QueueEntry>> next(const QUrl &server) const;
    //! Writes what changes while an entry is worked on: state, progress, reason, tries, result.
    Result<void> save(const QueueEntry &entry);
    //! What its uploads have come to is kept apart, until forget().
    Result<void> remove(qint64 id);
    //! What somebody was busy with who is gone waits again.
    Result<void> release();

    Result<Underway> underway(qint64 id) const;
    Result<void> keep(qint64 id, const Underway &underway);
    //! Of entries for this server.
    Result<std::vector<GivenUp>> givenUp(const QUrl &server) const;
    Result<void> forget(const GivenUp &uploads);

    //! Another number whenever another program has written.
    qint64 foreignChanges() const;
    const QString &path() const { return m_path; }

private:
    QueueStore(QString path, QString connection);
    Result<void> setUp();
    Result<void> removeWithUploads(qint64 id);
    Result<QSqlQuery> run(const QString &statement, const QVariantList &values) const;
    Result<std::vector<QueueEntry>> entries(const QString &condition, const QVariantList &values) const;
    Error refusal(const QSqlError &error) const;

    const QString m_path;
    const QString m_connection; // its name; QtSql keeps it
};

} // namespace bridge::publisher
