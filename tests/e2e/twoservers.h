#pragma once

#include "support/await.h"
#include "support/sandboxservers.h"
#include "sync/identity.h"
#include "sync/projectsync.h"

#include <gtest/gtest.h>

#include <QCoreApplication>

namespace bridge::test {

//! For comparisons that print what they compared.
inline std::string text(const QString &value)
{
    return value.toStdString();
}

//! Both servers in process over real sockets, with one project "show" in each as far as a test makes it.
class TwoServers : public testing::Test, protected SandboxServers
{
protected:
    TwoServers();

    //! A row of that project; gives its id in the tree, "Shot/868".
    QString row(const QString &type, QJsonObject fields);
    //! The entries of the event log of the next \a writes show late, and out of order; with 0 those are let go.
    void holdTransactions(int writes);
    //! Changes a row, as a person in ShotGrid would.
    void edit(const QString &row, const QJsonObject &fields);
    void retire(const QString &row);
    void revive(const QString &row);

    void makeAyonProject();
    //! An entity of AYON's project; gives its id.
    QString folder(const QString &type, const QString &name, const QString &parent = {}, QJsonObject extra = {});
    QString task(const QString &type, const QString &name, const QString &folder, QJsonObject extra = {});
    QString version(const QString &folder, const QString &product, int number, QJsonObject extra = {});
    //! Changes an entity, as a person in AYON would.
    void editAyon(ayon::EntityType type, const QString &id, const QJsonObject &data);
    void deleteInAyon(ayon::EntityType type, const QString &id);
    //! A client whose edits are a person's: m_ayon is marked as an integration, which syncs tell apart.
    std::unique_ptr<ayon::AyonClient> personInAyon() const;

    //! The task that \a start begins, once it has sent a request to \a frame that has \a part in its path. That is
    //! worked at once and answered a little later, so what is done now comes between.
    template <class Start> auto started(sandbox::Frame &frame, const QString &method, const QString &part, Start start)
    {
        frame.faults().add(
            {.method = method, .path = QLatin1Char('*') + part, .delay = std::chrono::milliseconds(700)});
        const QString request = method + QLatin1Char(' ');
        const auto sent = [&] {
            int times = 0;
            for (const auto &[name, count] : frame.requests())
                times += name.startsWith(request) && name.contains(part) ? count : 0;
            return times;
        };
        const int before = sent();
        auto task = start();
        while (sent() == before)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return task;
    }

    //! A whole pass.
    sync::Report sync(sync::Policy policy = {.flow = sync::Policy::Flow::Both});
    Result<sync::Report> trySync(sync::Policy policy = {.flow = sync::Policy::Flow::Both});
    sync::PlannedSync plan(sync::Policy policy = {.flow = sync::Policy::Flow::Both});

    // What is there now.
    std::vector<ayon::Folder> folders();
    std::vector<ayon::Task> tasks();
    ayon::Folder folderCalled(const QString &name);
    ayon::Task taskCalled(const QString &name);
    std::vector<shotgrid::Row> rows(const QString &type);
    shotgrid::Row rowCalled(const QString &type, const QString &title);

    //! The first thing about which the two sides differ; empty when a further pass has nothing to do.
    std::string difference();
};

} // namespace bridge::test
