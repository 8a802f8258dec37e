#pragma once

#include "base/result.h"
#include "login/environment.h"

#include <QProcess>

namespace bridge::cli {

//! The two servers of the demo, as a program of their own beside this one.
class SandboxProcess
{
public:
    ~SandboxProcess();

    //! Starts the program in \a folder with the demo studio and waits for its servers to answer. Error: Unreachable,
    //! with what it said.
    Result<void> start(const QString &folder);
    //! Leaves it running when this program ends.
    void keep();

    login::Environment environment() const { return m_environment; }
    //! What a person who explores needs; the key of a local server is no secret.
    QString apiKey() const { return m_apiKey; }
    qint64 processId() const { return m_processId; }
    QString ayonUrl() const { return m_environment.server.toString(); }
    QString shotgridUrl() const { return m_shotgridUrl; }

private:
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    login::Environment m_environment;
    QString m_apiKey;
    QString m_shotgridUrl;
    qint64 m_processId = 0;
};

} // namespace bridge::cli
