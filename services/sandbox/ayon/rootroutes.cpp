#include "sandbox/ayon/rootroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

//! What the caller has set for the project's roots, by machine.
Reply showRootOverrides(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    QJsonObject overrides;
    for (const auto &[place, paths] : (*project)->customRoots) {
        if (place.user == call.caller.user)
            overrides.insert(place.site, paths);
    }
    return jsonReply(overrides);
}

//! An object of texts; a root without one goes back to what the anatomy says.
Checked<QJsonObject> pathsIn(const Request &request)
{
    const Checked<QJsonObject> body = objectIn(request);
    if (!body)
        return body.refusal();
    QJsonObject paths;
    for (auto path = body->begin(); path != body->end(); ++path) {
        if (!path->isString() && !path->isNull())
            return invalid(
                {{.place = {u"body"_s, path.key()}, .message = u"str type expected"_s, .type = u"type_error.str"_s}});
        if (!path->toString().isEmpty())
            paths.insert(path.key(), *path);
    }
    return paths;
}

Reply setRootOverrides(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> paths = pathsIn(call.request);
    if (!paths)
        return call.refuse(paths.refusal());
    const RootsPlace place{.site = call.path.at(u"site_id"_s), .user = call.caller.user};
    if (paths->isEmpty()) {
        (*project)->customRoots.erase(place);
        return emptyReply();
    }
    if (!call.store.machines.contains(place.site))
        return call.refuse(constraint(u"foreign-key-violation"_s,
                                      u"site_id '%1' is not present in table \"sites\"."_s.arg(place.site)));
    (*project)->customRoots.insert_or_assign(place, *paths);
    return emptyReply();
}

//! The machine that a call is about, or comes from.
QString siteOf(const Call &call)
{
    for (const QString &name : {u"site_id"_s, u"site"_s}) {
        if (call.hasParameter(name))
            return call.parameter(name);
    }
    return QString::fromUtf8(call.request.header("x-ayon-site-id"));
}

//! The paths of one platform, by the names of the roots; of a machine, with what the caller has set there.
//! Evidence: `ynput/ayon-backend: ayon_server/helpers/roots.py`.
Reply showSiteRoots(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const QString site = siteOf(call);
    QString platform = call.parameter(u"platform"_s);
    if (site.isEmpty() && platform.isEmpty())
        return call.refuse(badRequest(u"Either platform or site_id must be provided"_s));
    if (!site.isEmpty()) {
        const auto machine = call.store.machines.find(site);
        if (machine == call.store.machines.end())
            return call.refuse(badRequest(u"Site %1 does not exist"_s.arg(site)));
        platform = machine->second.platform;
    }
    QJsonObject paths;
    const QJsonObject roots = (*project)->row().config.value("roots"_L1).toObject();
    for (auto root = roots.begin(); root != roots.end(); ++root)
        paths.insert(root.key(), root->toObject().value(platform));
    const auto own = (*project)->customRoots.find({.site = site, .user = call.caller.user});
    if (own != (*project)->customRoots.end()) {
        for (auto path = own->second.begin(); path != own->second.end(); ++path)
            paths.insert(path.key(), *path);
    }
    return jsonReply(paths);
}

} // namespace

void addRootRoutes(Router &router)
{
    const QString one = u"/api/projects/{project}"_s;
    router.add(u"GET"_s, one + u"/roots"_s, showRootOverrides);
    router.add(u"PUT"_s, one + u"/roots/{site_id}"_s, setRootOverrides);
    router.add(u"GET"_s, one + u"/siteRoots"_s, showSiteRoots);
}

} // namespace bridge::sandbox::ayon
