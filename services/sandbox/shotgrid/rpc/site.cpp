#include "sandbox/shotgrid/rpc/site.h"

#include "sandbox/shotgrid/rpc/record.h"
#include "sandbox/shotgrid/workdays.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

QJsonObject siteInfo(const SignIn &signIn)
{
    const QJsonObject root = signIn.content.site[u"root"].toObject();
    QJsonArray version;
    const QStringList numbers = root[u"shotgun_version_number"].toString().split(u'.');
    for (const QString &number : numbers)
        version.append(number.toInt());
    QJsonObject info{{u"full_version"_s, version},
                     {u"s3_direct_uploads_enabled"_s, false},
                     {u"s3_enabled_upload_types"_s, QJsonObject()},
                     {u"api_max_entities_per_page"_s, signIn.content.site[u"page_size"].toInt(500)}};
    for (const QString &name : {u"user_authentication_method"_s, u"unified_login_flow_enabled"_s,
                                u"authentication_app_session_launcher_enabled"_s})
        info.insert(name, root[name]);
    if (signIn.settings.authentication != "default"_L1)
        info.insert(u"user_authentication_method"_s, signIn.settings.authentication);
    while (version.size() > 3)
        version.removeLast();
    info.insert(u"version"_s, version);
    return info;
}

Outcome<Result> readPreferences(const MethodCall &call)
{
    const QJsonObject all = call.access.signIn.content.site[u"preferences"].toObject();
    const QJsonArray wanted = call.arguments[u"prefs"].toArray();
    if (wanted.isEmpty())
        return Result{.value = all};
    QJsonObject found;
    for (const QJsonValue name : wanted) {
        if (all.contains(name.toString()))
            found.insert(name.toString(), all[name.toString()]);
    }
    return Result{.value = found};
}

Outcome<Result> readWorkDays(const MethodCall &call)
{
    const auto days = workDays(call.arguments[u"start_date"].toString(), call.arguments[u"end_date"].toString());
    if (!days)
        return invalidRequest(call.words() + u' ' + days.failure().title);
    QJsonObject byDate;
    for (const QJsonValue one : *days) {
        QJsonObject day = one.toObject();
        const QString date = day.take(u"date"_s).toString();
        byDate.insert(date, day);
    }
    return Result{.value = byDate};
}

Outcome<Result> noteAccess(const MethodCall &call)
{
    const EntityType *type = call.store().schema().find(u"Project"_s);
    const int id = call.arguments[u"project_id"].toInt();
    const Link project{.type = type ? type->place : -1, .id = id};
    if (!type || !call.store().isLive(project))
        return missingRow(u"Project"_s, id);
    return Result{.value = flatRecord(call, project, {})}; // the package takes the first of what comes back
}

Outcome<Result> openSession(const MethodCall &call)
{
    const SignIn &signIn = call.access.signIn;
    const QJsonValue current = call.credentials[u"session_token"];
    const QString token = current.isString() ? current.toString() : openSession(signIn, call.caller);
    return Result{.value = QJsonObject{{u"session_id"_s, token}}};
}

} // namespace bridge::sandbox::shotgrid::rpc
