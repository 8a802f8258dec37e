// The part of Server that finds the call of a path below /api/v1.
#include "sandbox/shotgrid/batch.h"
#include "sandbox/shotgrid/cost.h"
#include "sandbox/shotgrid/files/filecalls.h"
#include "sandbox/shotgrid/files/uploadcalls.h"
#include "sandbox/shotgrid/followcalls.h"
#include "sandbox/shotgrid/notethread.h"
#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/recordcalls.h"
#include "sandbox/shotgrid/requestbody.h"
#include "sandbox/shotgrid/rpc/activity.h"
#include "sandbox/shotgrid/schemacalls.h"
#include "sandbox/shotgrid/server.h"
#include "sandbox/shotgrid/webhooks/webhookcalls.h"
#include "sandbox/shotgrid/workdays.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

std::optional<int> idFrom(const QString &segment)
{
    bool isNumber = false;
    const int id = segment.toInt(&isNumber);
    return isNumber && id >= 0 ? std::optional(id) : std::nullopt;
}

Failure notForCaller(const QString &what, const Caller &caller)
{
    return invalidRecord(u"%1 can not be changed by this user. Rule: %2"_s.arg(what, caller.group.name));
}

//! The stream of the other protocol, with what narrows it in the query.
Outcome<Reply> readStream(const Call &call, const rpc::Access &access, const EntityType &type, int id)
{
    QJsonObject arguments{{u"type"_s, type.name}, {u"id"_s, id}};
    for (const QString &name : {u"min_id"_s, u"max_id"_s, u"limit"_s}) {
        if (const auto value = parameter(call.request, name))
            arguments.insert(name, value->toInt());
    }
    const auto stream = rpc::readActivity({.access = access,
                                           .request = call.request,
                                           .caller = call.caller,
                                           .name = u"activity_stream"_s,
                                           .arguments = arguments});
    if (!stream)
        return stream.failure();
    return jsonReply({{u"data"_s, stream->value}, {u"links"_s, QJsonObject{{u"self"_s, addressOf(call.request)}}}});
}

Outcome<Reply> readWorkDays(const Call &call)
{
    const auto named = [&call](const QString &name) { return parameter(call.request, name).value_or(QString()); };
    const auto days = workDays(named(u"start_date"_s), named(u"end_date"_s));
    if (days)
        return jsonReply({{u"data"_s, *days}, {u"links"_s, QJsonObject{{u"self"_s, addressOf(call.request)}}}});
    if (days.failure().title != "invalid date"_L1)
        return days.failure();
    return jsonReply({{u"status"_s, u"error"_s}, {u"error"_s, u"invalid date"_s}}, 400); // of another shape than others
}

} // namespace

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
    if (segments == QStringList{u"schedule"_s, u"work_day_rules"_s} && isGet)
        return readWorkDays(call);
    if (area == "webhook"_L1 && !isAdministrator(call.caller))
        return notForCaller(u"Webhooks"_s, call.caller);
    if (area == "license_info"_L1 && isGet)
        return Failure{
            .status = 401, .code = 102, .title = u"Must sudo as Administrator to query license information"_s};
    if (area == "webhook"_L1)
        return answerWebhooks(call, m_webhooks, m_settings.webhooksLoopback, segments.mid(1));
    return unknownRoute();
}

Outcome<Reply> Server::answerEntity(const Call &call, const QStringList &segments)
{
    const QString &method = call.request.method;
    const QString name = segments.value(0);
    if (segments == QStringList{u"_batch"_s} && method == "POST"_L1) {
        auto answered =
            write(call, Writer::Place::Batch, [&call](Writer &writer) { return answerBatch(call, writer); });
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
        return write(call, Writer::Place::Single, [&](Writer &writer) { return createRow(call, writer, *type); });
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
        return write(call, Writer::Place::Single,
                     [&](Writer &writer) { return answerUpload(call, uploads(), writer, row, segments.mid(1)); });
    }
    if (segments.size() == 2 && segments[1] == "thread_contents"_L1 && type.name == "Note"_L1 && method == "GET"_L1)
        return readThread(call, type, *id);
    if (segments.size() == 2 && segments[1] == "activity_stream"_L1 && method == "GET"_L1) {
        const SignIn signIn = this->signIn(call.request);
        const rpc::Access access{.signIn = signIn, .store = m_content.store, .followers = m_followers};
        return readStream(call, access, type, *id);
    }
    if (segments.size() == 2 && segments[1] == "_update_last_accessed"_L1 && type.name == "Project"_L1
        && method == "PUT"_L1) {
        if (!m_content.store.isLive(row))
            return missingRowToWrite(type.name, *id);
        return Reply{.status = 204}; // nothing here shows when a project was last looked at
    }
    if (segments.size() == 2 && method == "GET"_L1)
        return readFile(call, m_files, type, *id, segments[1]);
    if (segments.size() != 1)
        return unknownRoute();
    if (method == "GET"_L1)
        return readRow(call, type, *id);
    if (method == "PUT"_L1)
        return write(call, Writer::Place::Single, [&](Writer &writer) { return updateRow(call, writer, row); });
    if (method == "DELETE"_L1)
        return write(call, Writer::Place::Single, [&](Writer &writer) { return retireRow(writer, row); });
    if (method == "POST"_L1)
        return write(call, Writer::Place::Single, [&](Writer &writer) { return reviveRow(call, writer, row); });
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
    if (method != "GET"_L1 && !isAdministrator(call.caller))
        return notForCaller(u"The schema"_s, call.caller);
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

} // namespace bridge::sandbox::shotgrid
