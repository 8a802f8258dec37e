#pragma once

#include "ayon/ayonclient.h"
#include "sandbox/app/sandbox.h"
#include "settings/addonsettings.h"
#include "shotgrid/shotgridclient.h"

#include <map>
#include <memory>
#include <stdexcept>
#include <utility>

namespace bridge::test {

//! The value of a result that must be one: an error is thrown, and so fails the test.
template <class T> T good(Result<T> result)
{
    if (!result)
        throw std::runtime_error(toText(result.error()).toStdString());
    return *std::move(result);
}
void good(Result<void> result);
template <class T> std::vector<T> good(std::vector<Result<T>> results)
{
    std::vector<T> values;
    values.reserve(results.size());
    for (Result<T> &result : results)
        values.push_back(good(std::move(result)));
    return values;
}

//! An id that no entity has.
QString newId();
//! The creation of an AYON entity.
ayon::Operation creation(ayon::EntityType type, const QString &id, const QJsonObject &data);

//! Saves the addon's settings in the AYON of \a sandbox, with its site and script; \a more goes beside those.
void saveSettings(sandbox::Sandbox &sandbox, const QJsonObject &more = {});

//! Requests by what they are for. Searches and queries are reads, POSTs though they are.
struct Requests {
    int reads = 0;
    int writes = 0;
};

//! Both servers in this process, and a client of each, over real sockets.
class SandboxServers
{
protected:
    SandboxServers();

    //! A ShotGrid project "show" whose shots hang on sequences and whose assets have types.
    ShotgridId makeShotgridProject();

    void saveSettings(const QJsonObject &more = {}) { test::saveSettings(m_sandbox, more); }

    //! Requests are counted from here on.
    void clearRequests();
    Requests ayonRequests();
    Requests shotgridRequests();

    sandbox::Sandbox m_sandbox;
    std::unique_ptr<ayon::AyonClient> m_ayon;
    std::unique_ptr<shotgrid::ShotgridClient> m_shotgrid;
    settings::AddonSettings m_settings;
    ProjectName m_project{QStringLiteral("show")};
    ShotgridId m_shotgridProject;

private:
    std::map<QString, int> m_ayonBefore;
    std::map<QString, int> m_shotgridBefore;
};

} // namespace bridge::test
