#pragma once

#include "support/await.h"
#include "support/sandboxservers.h"
#include "sync/identity.h"
#include "sync/projectsync.h"

#include <gtest/gtest.h>

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
