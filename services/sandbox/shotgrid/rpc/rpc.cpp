#include "sandbox/shotgrid/rpc/rpc.h"

#include "sandbox/shotgrid/rpc/activity.h"
#include "sandbox/shotgrid/rpc/following.h"
#include "sandbox/shotgrid/rpc/reading.h"
#include "sandbox/shotgrid/rpc/schema.h"
#include "sandbox/shotgrid/rpc/site.h"
#include "sandbox/shotgrid/rpc/textsearch.h"
#include "sandbox/shotgrid/rpc/thread.h"
#include "sandbox/shotgrid/rpc/writing.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

namespace {

using Method = Outcome<Result> (*)(const MethodCall &);

const QHash<QString, Method> &methods()
{
    static const QHash<QString, Method> all{{u"read"_s, read},
                                            {u"summarize"_s, summarize},
                                            {u"create"_s, create},
                                            {u"update"_s, update},
                                            {u"delete"_s, retire},
                                            {u"revive"_s, revive},
                                            {u"batch"_s, batch},
                                            {u"schema_entity_read"_s, readTypes},
                                            {u"schema_read"_s, readSchema},
                                            {u"schema_field_read"_s, readFields},
                                            {u"schema_field_create"_s, createField},
                                            {u"schema_field_update"_s, updateField},
                                            {u"schema_field_delete"_s, trashField},
                                            {u"activity_stream"_s, readActivity},
                                            {u"follow"_s, follow},
                                            {u"unfollow"_s, unfollow},
                                            {u"followers"_s, readFollowers},
                                            {u"following"_s, readFollowing},
                                            {u"update_project_last_accessed_by_current_user"_s, noteAccess},
                                            {u"note_thread_contents"_s, readThread},
                                            {u"query_display_name_cache"_s, searchTexts},
                                            {u"preferences_read"_s, readPreferences},
                                            {u"work_schedule_read"_s, readWorkDays},
                                            {u"get_session_token"_s, openSession}};
    return all;
}

Outcome<QJsonObject> envelopeOf(const Request &request)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(keepFractions(request.body), &error);
    const QJsonObject envelope = document.object();
    if (!envelope[u"method_name"].isString() || !envelope[u"params"].isArray())
        return invalidRequest(u"API request is not valid: "_s
                              + (error.error ? error.errorString() : u"it needs 'method_name' and 'params'"_s));
    return envelope;
}

Outcome<Result> resultOf(const Access &access, const Request &request)
{
    const Outcome<QJsonObject> envelope = envelopeOf(request);
    if (!envelope)
        return envelope.failure();
    const QString name = (*envelope)[u"method_name"].toString();
    if (name == "info"_L1)
        return Result{.value = siteInfo(access.signIn)};
    const QJsonArray params = (*envelope)[u"params"].toArray();
    const Outcome<Caller> caller = callerOf(access.signIn, params.at(0).toObject());
    if (!caller)
        return caller.failure();
    const Method method = methods().value(name);
    if (!method)
        return invalidRequest(u"API %1() is not a method of this site."_s.arg(name));
    return method({.access = access,
                   .request = request,
                   .caller = *caller,
                   .name = name,
                   .arguments = params.at(1),
                   .credentials = params.at(0)});
}

} // namespace

Reply answer(const Access &access, const Request &request)
{
    const Outcome<Result> result = resultOf(access, request);
    if (!result) {
        return jsonReply({{u"exception"_s, true},
                          {u"error_code"_s, result.failure().code},
                          {u"message"_s, messageOf(result.failure())}});
    }
    Reply reply = jsonReply({{u"results"_s, result->value}});
    reply.work = result->work;
    return reply;
}

} // namespace bridge::sandbox::shotgrid::rpc
