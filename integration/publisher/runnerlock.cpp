#include "publisher/runnerlock.h"

#include "base/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSysInfo>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

struct Holder {
    qint64 process = 0;
    QString machine = {};
    QString program = {};
};

Holder holderOf(const QLockFile &lock)
{
    Holder holder;
    lock.getLockInfo(&holder.process, &holder.machine, &holder.program);
    return holder;
}

} // namespace

RunnerLock::RunnerLock(const QString &path, Lease lease, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_lease(lease)
    , m_lock(path)
{
    m_lock.setStaleLockTime(int(m_lease.lasts.count()));
    connect(&m_renewing, &QTimer::timeout, this, &RunnerLock::renew);
}

RunnerLock::~RunnerLock()
{
    give();
}

Result<void> RunnerLock::take()
{
    if (!m_lock.tryLock(0)) {
        if (m_lock.error() == QLockFile::LockFailedError)
            return heldByOthers();
        return Error{.kind = Error::Kind::Refused,
                     .where = m_path,
                     .message = Words::tr("the file that says who publishes cannot be written"),
                     .hint = Words::tr("look at the space on this disk, and whether you may write there")};
    }
    m_renewing.start(m_lease.renewedEvery);
    return {};
}

//! Unlocking removes the file, whosever it is by now.
void RunnerLock::give()
{
    m_renewing.stop();
    if (!m_lock.isLocked())
        return;
    QFile file(m_path);
    const bool isOthers = !isOurs() && file.open(QIODevice::ReadOnly);
    const QByteArray theirs = isOthers ? file.readAll() : QByteArray();
    file.close();
    m_lock.unlock();
    if (isOthers && file.open(QIODevice::WriteOnly))
        file.write(theirs);
}

bool RunnerLock::isOurs() const
{
    const Holder holder = holderOf(m_lock);
    return holder.process == QCoreApplication::applicationPid() && holder.machine == QSysInfo::machineHostName();
}

void RunnerLock::renew()
{
    if (!isOurs()) {
        m_renewing.stop();
        emit lost();
        return;
    }
    QFile file(m_path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

Error RunnerLock::heldByOthers() const
{
    const Holder holder = holderOf(m_lock);
    Error error{.kind = Error::Kind::Conflict,
                .where = u"queue"_s,
                .message = Words::tr("another program publishes what waits"),
                .hint =
                    Words::tr("leave it to that one; of one that has died the rest is taken over after a few minutes")};
    if (holder.process > 0)
        error.message += u": %1 on %2 (process %3)"_s.arg(holder.program, holder.machine).arg(holder.process);
    return error;
}

} // namespace bridge::publisher
