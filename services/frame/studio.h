#pragma once

#include "ayon/event.h"
#include "login/servers.h"
#include "sync/policy.h"

#include <QCoroTask>

#include <map>
#include <memory>
#include <vector>

namespace bridge::frame {

//! A project that is on both sides.
struct SwitchedProject {
    ProjectName ayon = {};
    ShotgridId shotgrid = {};
    QString shotgridName = {};
    bool toAyon = false; // `sg_ayon_auto_sync` in ShotGrid
    QJsonObject data = {}; // of the AYON project, where the services keep what must outlive them

    bool operator==(const SwitchedProject &) const = default;
};

//! Whether \a event was made by Studio::askForSync(): nobody waits for what becomes of it, and asks again.
bool isOfService(const ayon::Event &event);

//! Both servers as the studio's settings name them, and what the services ask them again and again.
class Studio
{
public:
    Studio(login::Environment environment, login::Servers servers, ShotgridRef self);
    static QCoro::Task<Result<std::unique_ptr<Studio>>> open(login::Environment environment, std::stop_token stop);

    ayon::AyonClient &ayon() { return *m_servers.ayon; }
    shotgrid::ShotgridClient &shotgrid() { return *m_servers.shotgrid; }
    const settings::AddonSettings &settings() const { return m_servers.settings.settings; }
    const login::Environment &environment() const { return m_environment; }
    //! The script in ShotGrid that all of this is done as.
    const ShotgridRef &self() const { return m_self; }

    //! Settings with the project's overrides. One call the first time. Refused, naming the setting, when they do not
    //! allow to work.
    QCoro::Task<Result<settings::AddonSettings>> settingsOf(ProjectName project, std::stop_token stop);
    //! Active projects that AYON links with a ShotGrid project. Of two that are linked with the same one, that which
    //! ShotGrid names in turn. A call to each server.
    QCoro::Task<Result<std::vector<SwitchedProject>>> projects(std::stop_token stop);
    //! Asks the processor for a whole sync, as the tab in AYON does (TAB-09). Asked twice for the same \a reason, it is
    //! done once.
    QCoro::Task<Result<void>> askForSync(ProjectName project, sync::Policy::Flow flow, QString reason,
                                         std::stop_token stop);

private:
    login::Environment m_environment;
    login::Servers m_servers;
    ShotgridRef m_self;
    std::map<ProjectName, settings::CheckedSettings> m_settings;
};

} // namespace bridge::frame
