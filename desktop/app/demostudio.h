#pragma once

#include "login/environment.h"

#include <QObject>
#include <QProcess>
#include <QThread>

#include <memory>
#include <vector>

namespace bridge::sandbox {
class Sandbox;
}

namespace bridge::desktop {

//! A studio on this machine to play with: a local AYON and a local ShotGrid with the demo project, in a thread of their
//! own so that the window stays quick, and the three services beside it, as far as they are installed.
class DemoStudio : public QObject
{
    Q_OBJECT
public:
    explicit DemoStudio(QObject *parent = nullptr);
    ~DemoStudio() override;

    //! Ends with one of the signals. Called once.
    void open();
    //! As which the program goes in.
    const login::Environment &environment() const { return m_environment; }
    //! Starts those of the services that lie in \a folder.
    void startServices(const QString &folder);

signals:
    void opened();
    void failed(const bridge::Error &error);

private:
    void take(const Result<login::Environment> &environment);

    QThread m_thread;
    QObject *m_home = nullptr; // lives in the thread, which deletes it
    std::unique_ptr<sandbox::Sandbox> m_sandbox; // made, used and deleted in the thread
    login::Environment m_environment;
    std::vector<std::unique_ptr<QProcess>> m_services;
};

} // namespace bridge::desktop
