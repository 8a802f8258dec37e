#include "sandbox/shotgrid/server.h"

#include "sandbox/shotgrid/batch.h"
#include "sandbox/shotgrid/cost.h"
#include "sandbox/shotgrid/files/filecalls.h"
#include "sandbox/shotgrid/files/storecalls.h"
#include "sandbox/shotgrid/files/uploadcalls.h"
#include "sandbox/shotgrid/followcalls.h"
#include "sandbox/shotgrid/notethread.h"
#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/recordcalls.h"
#include "sandbox/shotgrid/requestbody.h"
#include "sandbox/shotgrid/schemacalls.h"
#include "sandbox/shotgrid/writer.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

QDateTime currentTime()
{
    // Times on the site are whole seconds.
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
}

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

std::optional<int> idFrom(const QString &segment)
{
    bool isNumber = false;
    const int id = segment.toInt(&isNumber);
    return isNumber && id >= 0 ? std::optional(id) : std::nullopt;
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
    finishProcessing();
    const SignIn signIn = this->signIn(request);
    if (const auto reply = answerFileStore(m_files, signIn.links, request))
        return *reply;
    if (const auto reply = answerLauncher(signIn, request))
        return dressed(*reply);
    if (request.path.startsWith("/file_serve/attachment/"_L1) && request.method == "GET"_L1)
        return dressed(answerAttachment(request));
    QStringList segments = request.path.split(u'/', Qt::SkipEmptyParts);
    const bool isApi =
        segments.size() >= 2 && segments[0] == "api"_L1 && (segments[1] == "v1"_L1 || segments[1] == "v1.1"_L1);
    if (!isApi)
        return dressed(shotgrid::toReply(unknownRoute()));
    const QString prefix = u"/api/"_s + segments[1];
    segments.remove(0, 2);
    return dressed(toReply(answerApi(request, prefix, segments)));
}

Reply Server::answerAttachment(const Request &request)
{
    const auto caller = callerInBrowser(signIn(request), request);
    const auto id = idFrom(request.path.section(u'/', -1));
    if (!caller)
        return {.status = 403};
    return serveAttachment(m_content.store, m_files, *caller, request, id.value_or(0));
}

Outcome<Reply> Server::answerApi(const Request &request, const QString &prefix, const QStringList &segments)
{
    const SignIn signIn = this->signIn(request);
    const bool isGet = request.method == "GET"_L1;
    if (segments.isEmpty() && isGet)
        return rootDocument(prefix);
    if (segments == QStringList{u"spec.json"_s} && isGet) {
        return jsonReply({{u"openapi"_s, u"3.0.0"_s},
                          {u"info"_s, QJsonObject{{u"title"_s, m_content.site[u"root"][u"site_name"]}}},
                          {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, u"/api/v1.1"_s}}}},
                          {u"paths"_s, QJsonObject()}});
    }
    if (segments == QStringList{u"auth"_s, u"access_token"_s} && request.method == "POST"_L1)
        return grantToken(signIn, request);

    const Outcome<Caller> caller = callerOf(signIn, request);
    if (!caller)
        return caller.failure();
    Outcome<RequestBody> body = bodyOf(request, segments);
    if (!body)
        return body.failure();
    const Call call{.request = request,
                    .store = m_content.store,
                    .caller = *caller,
                    .prefix = prefix,
                    .body = body->json,
                    .hasHashFilters = body->hasHashFilters};
    const QString area = segments.value(0);
    if (area == "entity"_L1)
        return answerEntity(call, segments.mid(1));
    if (area == "schema"_L1)
        return answerSchema(call, segments.mid(1));
    if (area == "preferences"_L1)
        return answerPreferences(call, segments.mid(1));
    return unknownRoute();
}

Outcome<Reply> Server::answerEntity(const Call &call, const QStringList &segments)
{
    const QString &method = call.request.method;
    const QString name = segments.value(0);
    if (segments == QStringList{u"_batch"_s} && method == "POST"_L1) {
        auto answered = write(call, true, [&call](Writer &writer) { return answerBatch(call, writer); });
        if (answered)
            answered->work = costOfCall + costOfBatchRow * call.body[u"requests"].toArray().size();
        return answered;
    }
    if (segments == QStringList{u"_text_search"_s} && method == "POST"_L1)
        return searchTexts(call);
    if (name.isEmpty() || name.startsWith(u'_'))
        return unknownRoute();
    const EntityType *type = m_content.store.schema().findInPath(name);
    if (!type)
        return unknownType(name);
    if (auto refusal = refusalToRead(call.caller, *type))
        return *refusal;
    if (segments.size() == 1 && method == "GET"_L1)
        return listRows(call, *type);
    if (segments.size() == 1 && method == "POST"_L1)
        return write(call, false, [&](Writer &writer) { return createRow(call, writer, *type); });
    if (segments.size() == 2 && method == "POST"_L1 && segments[1] == "_search"_L1)
        return searchRows(call, *type);
    if (segments.size() == 2 && method == "POST"_L1 && segments[1] == "_summarize"_L1)
        return summarizeRows(call, *type);
    if (const auto answered = answerFollowing(call, m_followers, *type, segments.mid(1)))
        return *answered;
    return answerRecord(call, *type, segments.mid(1));
}

Outcome<Reply> Server::answerRecord(const Call &call, const EntityType &type, const QStringList &segments)
{
    const QString &method = call.request.method;
    const auto id = idFrom(segments.value(0));
    if (!id)
        return unknownRoute();
    if (segments.size() == 3 && segments[1] == "relationships"_L1 && method == "GET"_L1)
        return readRelationship(call, type, *id, segments[2]);
    const Link row{.type = type.place, .id = *id};
    if (segments.mid(1, 2).contains("_upload"_L1)) {
        const std::chrono::duration<double> delay(m_settings.processingDelay);
        const Uploads uploads{.files = m_files,
                              .processing = m_processing,
                              .isToSite = m_settings.storage == "sg"_L1,
                              .processingTime = std::chrono::round<std::chrono::milliseconds>(delay)};
        return write(call, false,
                     [&](Writer &writer) { return answerUpload(call, uploads, writer, row, segments.mid(1)); });
    }
    if (segments.size() == 2 && segments[1] == "thread_contents"_L1 && type.name == "Note"_L1 && method == "GET"_L1)
        return readThread(call, type, *id);
    if (segments.size() == 2 && method == "GET"_L1)
        return readFile(call, m_files, type, *id, segments[1]);
    if (segments.size() != 1)
        return unknownRoute();
    if (method == "GET"_L1)
        return readRow(call, type, *id);
    if (method == "PUT"_L1)
        return write(call, false, [&](Writer &writer) { return updateRow(call, writer, row); });
    if (method == "DELETE"_L1)
        return write(call, false, [&](Writer &writer) { return retireRow(writer, row); });
    if (method == "POST"_L1)
        return write(call, false, [&](Writer &writer) { return reviveRow(call, writer, row); });
    return unknownRoute();
}

Outcome<Reply> Server::answerSchema(const Call &call, const QStringList &segments)
{
    const bool isGet = call.request.method == "GET"_L1;
    if (segments.isEmpty() && isGet)
        return readTypes(call);
    if (segments.isEmpty())
        return unknownRoute();
    const EntityType *type = m_content.store.schema().findInPath(segments[0]);
    if (!type)
        return unknownType(segments[0]);
    if (segments.size() == 1 && isGet)
        return readType(call, *type);
    if (segments.value(1) == "fields"_L1)
        return answerFields(call, *type, segments.mid(2));
    return unknownRoute();
}

Outcome<Reply> Server::answerFields(const Call &call, const EntityType &type, const QStringList &segments)
{
    const QString &method = call.request.method;
    Store &store = m_content.store;
    if (segments.isEmpty() && method == "GET"_L1)
        return readFields(call, type);
    if (segments.isEmpty() && method == "POST"_L1)
        return createField(call, store, type);
    if (segments.size() != 1)
        return unknownRoute();
    if (method == "GET"_L1)
        return readField(call, type, segments[0]);
    if (method == "PUT"_L1)
        return updateField(call, store, type, segments[0]);
    if (method == "DELETE"_L1)
        return trashField(store, type, segments[0]);
    if (method == "POST"_L1)
        return reviveField(call, store, type, segments[0]);
    return unknownRoute();
}

Outcome<Reply> Server::answerPreferences(const Call &call, const QStringList &segments)
{
    QJsonObject preferences = m_content.site[u"preferences"].toObject();
    if (segments == QStringList{u"update"_s} && call.request.method == "PUT"_L1) {
        for (auto entry = call.body.begin(); entry != call.body.end(); ++entry)
            preferences.insert(entry.key(), withPlainNumbers(entry.value()));
        m_content.site.insert(u"preferences"_s, preferences);
    } else if (!segments.isEmpty() || call.request.method != "GET"_L1) {
        return unknownRoute();
    }
    if (const auto wanted = parameter(call.request, u"prefs"_s)) {
        const QStringList names = wanted->split(u',');
        const QStringList all = preferences.keys();
        for (const QString &name : all) {
            if (!names.contains(name))
                preferences.remove(name);
        }
    }
    return jsonReply({{u"data"_s, preferences}, {u"links"_s, QJsonObject{{u"self"_s, addressOf(call.request)}}}});
}

Reply Server::rootDocument(const QString &prefix) const
{
    QJsonObject data = m_content.site[u"root"].toObject();
    data.insert(u"api_version"_s, prefix.endsWith("v1.1"_L1) ? u"1.1"_s : u"1.0"_s);
    if (m_settings.authentication != "default"_L1)
        data.insert(u"user_authentication_method"_s, m_settings.authentication);
    return jsonReply({{u"data"_s, data}});
}

template <class Write> Outcome<Reply> Server::write(const Call &call, bool isBatch, Write work)
{
    Writer writer(m_content.store, call.caller, currentTime(), hoursPerDay(),
                  isBatch ? Writer::Place::Batch : Writer::Place::Single);
    Outcome<Reply> reply = work(writer);
    if (reply)
        finish(call.caller);
    else
        m_content.store.rollback();
    return reply;
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
    m_eventLog.report(store, caller, changes, currentTime());
}

void Server::finishProcessing()
{
    for (const Processing::Job &job : m_processing.takeDue(QDateTime::currentDateTimeUtc())) {
        const Caller caller{.user = job.user, .author = job.author};
        Writer writer(m_content.store, caller, currentTime(), hoursPerDay());
        process(job, writer, m_content.store, m_files);
        finish(caller);
    }
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
            m_eventLog.release(m_content.store);
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
    return {{u"content"_s, contentToJson(m_content)}, {u"settings"_s, settingsToJson(m_settings)},
            {u"tokens"_s, m_tokens.toJson()},         {u"sessions"_s, m_sessions.toJson()},
            {u"files"_s, m_files.toJson()},           {u"processing"_s, m_processing.toJson(m_content.store.schema())}};
}

bool Server::restore(const QJsonObject &state)
{
    auto loaded = contentFromJson(state[u"content"].toObject());
    if (!loaded || !state[u"content"][u"schema"].isObject())
        return false;
    m_content = std::move(*loaded);
    const QJsonObject settings = state[u"settings"].toObject();
    for (auto entry = settings.begin(); entry != settings.end(); ++entry)
        setSetting(entry.key(), entry.value());
    m_tokens.restore(state[u"tokens"].toObject());
    m_sessions.restore(state[u"sessions"].toObject());
    m_files.restore(state[u"files"].toObject());
    m_processing.restore(m_content.store.schema(), state[u"processing"].toArray());
    m_followers.restore(m_content.store.schema(), state[u"followers"].toArray());
    return true;
}

} // namespace bridge::sandbox::shotgrid
