#include "support/sandboxservers.h"

#include "support/await.h"

#include <QUuid>

#include <algorithm>
#include <array>

namespace bridge::test {

using namespace Qt::StringLiterals;

void good(Result<void> result)
{
    if (!result)
        throw std::runtime_error(toText(result.error()).toStdString());
}

QString newId()
{
    return QString::fromLatin1(QUuid::createUuid().toByteArray(QUuid::Id128));
}

ayon::Operation creation(ayon::EntityType type, const QString &id, const QJsonObject &data)
{
    return {.type = ayon::Operation::Type::Create,
            .entityType = type,
            .entityId = EntityId::fromText(id).value(),
            .data = data};
}

SandboxServers::SandboxServers()
{
    good(m_sandbox.open({}));
    const sandbox::Access access = m_sandbox.access();
    m_ayon = std::make_unique<ayon::AyonClient>(
        ayon::AyonConnection{.url = QUrl(access.ayonUrl), .apiKey = Secret(access.apiKey)});
    const shotgrid::ScriptSignIn script{.name = access.scriptName, .key = Secret(access.scriptKey)};
    m_shotgrid = std::make_unique<shotgrid::ShotgridClient>(
        shotgrid::ShotgridConnection{.url = QUrl(access.shotgridUrl), .signIn = script});
    m_settings.shotgridServer = access.shotgridUrl;
}

ShotgridId SandboxServers::makeShotgridProject()
{
    const QJsonObject chains{{u"Shot"_s, u"Shot.sg_sequence"_s},
                             {u"Asset"_s, u"Asset.sg_asset_type"_s},
                             {u"Sequence"_s, u"Sequence.episode"_s}};
    const QJsonObject fields{
        {u"name"_s, u"show"_s}, {u"code"_s, u"sho"_s}, {u"tracking_settings"_s, QJsonObject{{u"navchains"_s, chains}}}};
    m_shotgridProject = good(await(m_shotgrid->create(u"Project"_s, fields, {}))).ref.id;
    return m_shotgridProject;
}

void saveSettings(sandbox::Sandbox &sandbox, const QJsonObject &more)
{
    const sandbox::Access access = sandbox.access();
    auto &store = sandbox.ayon().editStore();
    store.secrets[u"script-key"_s] = access.scriptKey;
    QJsonObject service = more.value(u"service_settings"_s).toObject();
    service.insert(u"script_name"_s, access.scriptName);
    service.insert(u"script_key"_s, u"script-key"_s);
    QJsonObject overrides = more;
    overrides.insert(u"shotgrid_server"_s, access.shotgridUrl);
    overrides.insert(u"service_settings"_s, service);
    store.settings[{.addon = u"shotgrid"_s, .version = u"1.0.0"_s, .variant = u"production"_s}] = overrides;
}

namespace {

bool isRead(const QString &request)
{
    constexpr std::array reads = {"_search"_L1, "graphql"_L1, "access_token"_L1, "_summarize"_L1, "api/query"_L1};
    return request.startsWith("GET "_L1)
        || std::any_of(reads.begin(), reads.end(), [&](QLatin1StringView part) { return request.contains(part); });
}

Requests since(const std::map<QString, int> &before, const std::map<QString, int> &now)
{
    Requests requests;
    for (const auto &[request, times] : now) {
        const auto known = before.find(request);
        (isRead(request) ? requests.reads : requests.writes) += times - (known == before.end() ? 0 : known->second);
    }
    return requests;
}

} // namespace

void SandboxServers::clearRequests()
{
    m_ayonBefore = m_sandbox.ayonFrame().requests();
    m_shotgridBefore = m_sandbox.shotgridFrame().requests();
}

Requests SandboxServers::ayonRequests()
{
    return since(m_ayonBefore, m_sandbox.ayonFrame().requests());
}

Requests SandboxServers::shotgridRequests()
{
    return since(m_shotgridBefore, m_sandbox.shotgridFrame().requests());
}

} // namespace bridge::test
