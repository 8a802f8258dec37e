#include "sandbox/shotgrid/server.h"

#include "sandbox/shotgrid/cost.h"
#include "sandbox/shotgrid/files/filecalls.h"
#include "sandbox/shotgrid/files/storecalls.h"
#include "sandbox/shotgrid/rpc/forms.h"
#include "sandbox/shotgrid/rpc/rpc.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! What every answer has: a weak tag that decorates only, an id to quote, and how long it may be kept.
Reply dressed(Reply reply)
{
    reply.headers.emplace_back("x-request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    if (reply.status == 200) {
        const QByteArray digest = QCryptographicHash::hash(reply.body, QCryptographicHash::Md5).toHex();
        reply.headers.emplace_back("etag", "W/\"" + digest + '"');
        reply.headers.emplace_back("cache-control", "private, max-age=0, must-revalidate");
    } else {
        reply.headers.emplace_back("cache-control", "no-cache, max-age=0");
    }
    reply.work = std::max<std::chrono::microseconds>(reply.work, costOfCall);
    return reply;
}

Reply toReply(const Outcome<Reply> &outcome)
{
    return outcome ? *outcome : shotgrid::toReply(outcome.failure());
}

} // namespace

Server::Server()
{
    if (auto loaded = contentFromJson({})) {
        m_content = std::move(*loaded);
    } else {
        Q_ASSERT_X(false, "stock site", qPrintable(toText(loaded.error())));
    }
}

Result<void> Server::loadFixture(const QJsonObject &fixture)
{
    auto loaded = contentFromJson(fixture);
    if (!loaded)
        return loaded.error();
    m_fixture = qCompress(QJsonDocument(fixture).toJson(QJsonDocument::Compact), 1);
    m_content = std::move(*loaded);
    return {};
}

void Server::reset()
{
    const QByteArray fixture = m_fixture.isEmpty() ? QByteArray() : qUncompress(m_fixture);
    auto loaded = contentFromJson(QJsonDocument::fromJson(fixture).object());
    Q_ASSERT_X(loaded, "reset", "the fixture was loaded before");
    m_content = std::move(*loaded);
    m_settings = {};
    m_tokens = {};
    m_sessions = {};
    m_eventLog = {};
    m_files = {};
    m_processing = {};
    m_followers = {};
    m_webhooks.clear();
}

QJsonObject Server::settings() const
{
    return settingsToJson(m_settings);
}

bool Server::setSetting(const QString &name, const QJsonValue &value)
{
    return shotgrid::setSetting(m_settings, name, value);
}

SignIn Server::signIn(const Request &request)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {.content = m_content,
            .settings = m_settings,
            .tokens = m_tokens,
            .sessions = m_sessions,
            .now = now,
            .links = m_files.links(request.origin, now)};
}

Reply Server::answer(const Request &request)
{
    const SignIn signIn = this->signIn(request);
    finishProcessing(signIn.links);
    if (const auto reply = answerFileStore(m_files, signIn.links, request))
        return *reply;
    if (const auto reply = answerLauncher(signIn, request))
        return dressed(*reply);
    if (request.path.startsWith("/file_serve/attachment/"_L1) && request.method == "GET"_L1)
        return answerAttachment(request);
    if (const auto reply = answerRpc(request))
        return dressed(*reply);
    QStringList segments = request.path.split(u'/', Qt::SkipEmptyParts);
    const bool isApi =
        segments.size() >= 2 && segments[0] == "api"_L1 && (segments[1] == "v1"_L1 || segments[1] == "v1.1"_L1);
    if (!isApi)
        return dressed(shotgrid::toReply(unknownRoute()));
    const QString prefix = u"/api/"_s + segments[1];
    segments.remove(0, 2);
    return dressed(toReply(answerApi(request, prefix, segments)));
}

bool Server::wantsFile(const Request &head) const
{
    if (head.method == "POST"_L1)
        return head.path == "/upload/upload_file"_L1 || head.path == "/upload/publish_thumbnail"_L1;
    const bool isUpload = head.path.startsWith("/_s3/"_L1) || head.path.endsWith("/_upload"_L1);
    return head.method == "PUT"_L1 && isUpload;
}

Reply Server::answerAttachment(const Request &request)
{
    const auto caller = callerInBrowser(signIn(request), request);
    if (!caller)
        return {.status = 403};
    return serveAttachment(m_content.store, m_files, *caller, request, request.path.section(u'/', -1).toInt());
}

std::optional<Reply> Server::answerRpc(const Request &request)
{
    const SignIn signIn = this->signIn(request);
    const auto writeRows = [&](const Caller &caller, const rpc::Work &work) {
        return write({.request = request, .store = m_content.store, .caller = caller}, Writer::Place::Single, work);
    };
    const rpc::Access access{.signIn = signIn, .store = m_content.store, .followers = m_followers, .write = writeRows};
    if (request.path == "/api3/json"_L1 && request.method == "POST"_L1)
        return rpc::answer(access, request);
    return rpc::answerForm(access, uploads(), request);
}

Uploads Server::uploads()
{
    const std::chrono::duration<double> delay(m_settings.processingDelay);
    return {.files = m_files,
            .processing = m_processing,
            .isToSite = m_settings.storage == "sg"_L1,
            .processingTime = std::chrono::round<std::chrono::milliseconds>(delay)};
}

void Server::finish(const Caller &caller)
{
    Store &store = m_content.store;
    const std::vector<Change> changes = store.commit();
    const EntityType *step = store.schema().find(u"Step"_s);
    for (const Change &change : changes) {
        if (step && change.row.type == step->place && change.kind != Change::Kind::Erased)
            store.refreshStepColumn(change.row);
    }
    const Links events = m_eventLog.report(store, caller, changes, currentTime());
    m_webhooks.report(store, events, caller.links.origin);
}

void Server::finishProcessing(const FileLinks &links)
{
    for (const Processing::Job &job : m_processing.takeDue(links.now)) {
        const Caller caller{.user = job.user, .author = job.author, .links = links};
        Writer writer(m_content.store, caller, currentTime(), hoursPerDay());
        process(job, writer, m_content.store, m_files);
        finish(caller);
    }
}

QDateTime Server::currentTime()
{
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
}

double Server::hoursPerDay() const
{
    return m_content.site[u"preferences"][u"hours_per_day"].toDouble(8);
}

Reply Server::answerSwitch(const Request &request)
{
    Reply done{.status = 204};
    const QStringList segments = request.path.split(u'/', Qt::SkipEmptyParts);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const bool isPost = request.method == "POST"_L1;
    if (segments == QStringList{u"_sandbox"_s, u"transactions"_s} && isPost && body[u"hold"].isDouble()) {
        const int writes = body[u"hold"].toInt();
        if (writes > 0)
            m_eventLog.hold(writes);
        else
            m_webhooks.report(m_content.store, m_eventLog.release(m_content.store), request.origin);
        return done;
    }
    if (segments.size() == 3 && segments[1] == "app_session_requests"_L1 && isPost) {
        const bool isKnown = m_sessions.answerRequest(segments[2], body[u"approve"].toBool(), body[u"login"].toString(),
                                                      QDateTime::currentDateTimeUtc());
        return isKnown ? done : Reply{.status = 404};
    }
    return {.status = 404};
}

QJsonObject Server::state() const
{
    // A transaction that is held is over when the site goes on from here.
    Content content = m_content;
    EventLog(m_eventLog).release(content.store);
    const Schema &schema = content.store.schema();
    return {
        {u"content"_s, contentToJson(content)},
        {u"settings"_s, settingsToJson(m_settings)},
        {u"tokens"_s, m_tokens.toJson()},
        {u"sessions"_s, m_sessions.toJson()},
        {u"files"_s, m_files.toJson()},
        {u"processing"_s, m_processing.toJson(schema)},
        {u"followers"_s, m_followers.toJson(schema)},
        {u"webhooks"_s, m_webhooks.toJson()},
    };
}

bool Server::restore(const QJsonObject &state)
{
    auto loaded = contentFromJson(state[u"content"].toObject());
    if (!loaded || !state[u"content"][u"schema"].isObject())
        return false;
    m_content = std::move(*loaded);
    m_eventLog = {};
    const QJsonObject settings = state[u"settings"].toObject();
    for (auto entry = settings.begin(); entry != settings.end(); ++entry)
        setSetting(entry.key(), entry.value());
    m_tokens.restore(state[u"tokens"].toObject());
    m_sessions.restore(state[u"sessions"].toObject());
    m_files.restore(state[u"files"].toObject());
    m_processing.restore(m_content.store.schema(), state[u"processing"].toArray());
    m_followers.restore(m_content.store.schema(), state[u"followers"].toArray());
    m_webhooks.restore(state[u"webhooks"].toObject());
    return true;
}

} // namespace bridge::sandbox::shotgrid
