#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace bridge::publisher {

//! For how long a hold is believed. It is measured by two clocks, which on two machines do not quite agree.
struct Lease {
    std::chrono::milliseconds renewedEvery = std::chrono::seconds(20);
    std::chrono::milliseconds lasts = std::chrono::minutes(5);
};

//! Held by the one program that works a queue off, on whichever machine that shares the folder. A program of this
//! machine that died holds it no longer; one of another machine holds it as long as it shows that it is alive.
class RunnerLock : public QObject
{
    Q_OBJECT
public:
    explicit RunnerLock(const QString &path, Lease lease = {}, QObject *parent = nullptr);
    ~RunnerLock() override;

    //! Conflict, saying who holds it; Refused when the file cannot be made.
    Result<void> take();
    void give();

signals:
    //! Somebody else has it: this machine slept for longer than the lease.
    void lost();

private:
    bool isOurs() const;
    void renew();
    Error heldByOthers() const;

    const QString m_path;
    const Lease m_lease;
    QLockFile m_lock;
    QTimer m_renewing;
};

} // namespace bridge::publisher
