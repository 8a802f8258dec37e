#include "sandbox/ayon/server.h"

#include "sandbox/ayon/accessroutes.h"
#include "sandbox/ayon/activityoperations.h"
#include "sandbox/ayon/activityroutes.h"
#include "sandbox/ayon/addonroutes.h"
#include "sandbox/ayon/anatomypresets.h"
#include "sandbox/ayon/apikeyroutes.h"
#include "sandbox/ayon/attributeroutes.h"
#include "sandbox/ayon/enrollroutes.h"
#include "sandbox/ayon/entityroutes.h"
#include "sandbox/ayon/eventroutes.h"
#include "sandbox/ayon/fileroutes.h"
#include "sandbox/ayon/fixture.h"
#include "sandbox/ayon/foldersearch.h"
#include "sandbox/ayon/graphql/answer.h"
#include "sandbox/ayon/linkroutes.h"
#include "sandbox/ayon/listfolderroutes.h"
#include "sandbox/ayon/listroutes.h"
#include "sandbox/ayon/machineroutes.h"
#include "sandbox/ayon/overrideroutes.h"
#include "sandbox/ayon/projectroutes.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/reviewableroutes.h"
#include "sandbox/ayon/rootroutes.h"
#include "sandbox/ayon/secretroutes.h"
#include "sandbox/ayon/settingsroutes.h"
#include "sandbox/ayon/thumbnailroutes.h"
#include "sandbox/ayon/userdocument.h"
#include "sandbox/ayon/userroutes.h"
#include "sandbox/ayon/work.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

const QString serverVersion = u"1.16.0"_s;
const QString serviceUser = u"service"_s;
constexpr double microsecondsPerSecond = 1e6;

Reply unknownPath(const Request &request)
{
    return jsonReply(
        {{u"code"_s, 404}, {u"detail"_s, u"API endpoint %1 not found"_s.arg(request.path)}, {u"path"_s, request.path}},
        404);
}

//! Where a browser finds the server's own pages. Clients read it to see whether the server is there.
Reply showPage(Call &)
{
    return {.headers = {{"content-type", "text/html; charset=utf-8"}},
            .body = "<!doctype html><html><head><title>AYON</title></head><body></body></html>"};
}

} // namespace

Server::Server()
    : Server(Options())
{
}

Server::Server(Options options)
    : m_options(std::move(options))
    , m_store(m_options.seed)
{
    m_router.addPublic(u"GET"_s, u"/"_s, showPage);
    m_router.addPublic(u"GET"_s, u"/api/info"_s, [this](Call &call) { return showInfo(call); });
    for (const QString &method : {u"GET"_s, u"POST"_s}) {
        m_router.add(method, u"/graphql"_s,
                     [](Call &call) { return graphql::answerGraphql(call.request, call.store, call.caller); });
    }
    m_signIn.addRoutes(m_router);
    m_background.addRoutes(m_router);
    addProjectRoutes(m_router);
    addMachineRoutes(m_router);
    addRootRoutes(m_router);
    addEntityRoutes(m_router);
    addFolderSearchRoutes(m_router);
    addAnatomyPresetRoutes(m_router);
    addAttributeRoutes(m_router);
    addActivityRoutes(m_router);
    addActivityOperationRoutes(m_router);
    addFileRoutes(m_router);
    addThumbnailRoutes(m_router);
    addReviewableRoutes(m_router);
    addLinkRoutes(m_router);
    addListRoutes(m_router);
    addListFolderRoutes(m_router);
    addUserRoutes(m_router);
    addApiKeyRoutes(m_router);
    addAccessRoutes(m_router);
    addSettingsRoutes(m_router);
    addAddonRoutes(m_router);
    addOverrideRoutes(m_router);
    addSecretRoutes(m_router);
    addEventRoutes(m_router);
    addEnrollRoutes(m_router);
    startEmpty();
}

void Server::startEmpty()
{
    m_store = Store(m_options.seed);
    m_signIn.forgetKeys();
    m_background.clear();
    m_startedAt = m_store.now();
    m_store.accessGroups.emplace(u"artist"_s, QJsonObject());
    const std::optional<Refusal> refusal = createUser(
        m_store, serviceUser, {{u"data"_s, QJsonObject{{u"isService"_s, true}}}, {u"apiKey"_s, m_options.apiKey}});
    Q_ASSERT_X(!refusal, "Server", "the key of the service user is no key");
}

Result<void> Server::loadFixture(const QJsonObject &fixture)
{
    startEmpty();
    m_startFixture = fixture;
    m_startState = {};
    return ayon::loadFixture(m_store, fixture);
}

void Server::reset()
{
    if (!m_startState.isEmpty()) {
        restore(m_startState);
        return;
    }
    startEmpty();
    const Result<void> loaded = ayon::loadFixture(m_store, m_startFixture);
    Q_ASSERT_X(loaded, "Server::reset", "a fixture that was loaded before is refused");
    fillInSite();
}

void Server::setSiteBeside(const QString &url)
{
    m_siteBeside = url;
    fillInSite();
}

void Server::fillInSite()
{
    if (m_siteBeside.isEmpty())
        return;
    for (auto &[place, overrides] : m_store.settings) {
        if (place.project.isEmpty() && overrides[u"shotgrid_server"_s].toString().isEmpty())
            overrides[u"shotgrid_server"_s] = m_siteBeside;
    }
}

QJsonObject Server::state() const
{
    QJsonObject state = m_store.state();
    state.insert(u"apiKey"_s, m_options.apiKey);
    return state;
}

bool Server::restore(const QJsonObject &state)
{
    if (!m_store.restore(state))
        return false;
    m_options.apiKey = state.value("apiKey"_L1).toString();
    m_signIn.forgetKeys();
    m_background.clear();
    m_startState = state;
    return true;
}

Reply Server::answer(const Request &request)
{
    Reply reply = answerRouted(request);
    m_eventStream.tell(m_store.takeNotices());
    reply.headers.emplace_back("x-request-id", m_store.newId().toText().toLatin1());
    if (reply.work == std::chrono::microseconds::zero())
        reply.work = workOfRequest;
    return reply;
}

bool Server::wantsFile(const Request &head) const
{
    static const QRegularExpression files(u"^/api/projects/[^/]+/(files|versions/[^/]+/reviewables)$"_s);
    return head.method == "POST"_L1 && files.match(head.path).hasMatch();
}

Reply Server::answerRouted(const Request &request)
{
    Router::Match match = m_router.match(request.method, request.path);
    if (!match.route && match.isPathKnown)
        return jsonReply({{u"detail"_s, u"Method Not Allowed"_s}}, 405);
    if (!match.route)
        return unknownPath(request);

    Call call{.request = request, .store = m_store, .path = std::move(match.path)};
    const Checked<Caller> caller = m_signIn.caller(request);
    if (caller)
        call.caller = *caller;
    else if (!match.route->isPublic)
        return call.refuse(caller.refusal());
    if (!match.invalid.empty())
        return call.refuse(invalid(std::move(match.invalid)));
    return match.route->handler(call);
}

Reply Server::showInfo(Call &call)
{
    QJsonObject info{{u"version"_s, serverVersion},
                     {u"uptime"_s, double(m_store.now() - m_startedAt) / microsecondsPerSecond},
                     {u"ssoOptions"_s, QJsonArray()}};
    if (const User *user = m_store.user(call.caller.user)) {
        QJsonArray attributes;
        for (const Attribute &attribute : m_store.attributes().all())
            attributes.append(toJson(attribute));
        info.insert(u"user"_s, userDocument(*user));
        info.insert(u"attributes"_s, attributes);
        info.insert(u"sites"_s, machinesOf(call));
        info.insert(u"frontendFlags"_s, QJsonArray());
        info.insert(u"extras"_s, QString());
    }
    return jsonReply(info);
}

Reply Server::answerSwitch(const Request &request)
{
    return jsonReply({{u"error"_s, u"there is no switch %1"_s.arg(request.path)}}, 404);
}

} // namespace bridge::sandbox::ayon
