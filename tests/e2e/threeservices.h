#pragma once

#include "ayon/event.h"
#include "e2e/twoservers.h"

#include <QProcess>

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace bridge::test {

//! The three services as processes of their own, as a studio runs them, on a project that both sides have and that is
//! switched on both ways: sequence sq010 with shot sh010 with task anim.
class ThreeServices : public TwoServers
{
protected:
    ThreeServices();

    //! From here on the tests' own clients are two persons: what the script does is no event for the services.
    void workAsPeople();

    //! Of all services, in seconds.
    void setPollingInterval(int seconds);

    //! A webhook of ShotGrid that tells \a url of changes of shots.
    void subscribe(const QString &url, const QString &token);

    //! \a service is the last word of the program's name: "leecher".
    std::unique_ptr<QProcess> start(const QString &service, const QStringList &arguments = {},
                                    QProcess::ProcessChannelMode channels = QProcess::ForwardedErrorChannel);
    //! What \a process says of itself, in a line of JSON each: {"webhooks": "http://…"}.
    static QString announced(QProcess &process, const QString &what);
    //! Tells \a process to end, and waits for that as long as \a time.
    static void stop(QProcess &process, std::chrono::milliseconds time = std::chrono::seconds(20));
    //! Does what there is to do, and ends. Gives the exit code.
    int run(const QString &service);
    void bringToAyon();
    void bringToShotgrid();

    std::vector<ayon::Event> events(const QString &topic);
    //! Of the jobs, how many are in each state.
    std::map<ayon::Event::Status, int> jobs(const QString &topic);

    //! Of a service that goes on by itself. \a isSo asks a server, so that time passes.
    bool within(std::chrono::milliseconds time, const std::function<bool()> &isSo);

    QString m_sequence;
    QString m_shot;
    QString m_shotFolder; // its id in AYON
    QString m_task;
};

} // namespace bridge::test
