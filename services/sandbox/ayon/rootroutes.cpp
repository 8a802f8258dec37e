#include "sandbox/ayon/rootroutes.h"

#include "sandbox/ayon/reply.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

Reply showRootOverrides(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    return jsonReply({});
}

//! The paths of one platform, by the names of the roots.
Reply showSiteRoots(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const QString platform = call.parameter(u"platform"_s);
    if (platform.isEmpty())
        return call.refuse(badRequest(u"Either platform or site_id must be provided"_s));
    const QJsonObject roots = (*project)->row().config.value("roots"_L1).toObject();
    QJsonObject paths;
    for (auto root = roots.begin(); root != roots.end(); ++root)
        paths.insert(root.key(), root->toObject().value(platform));
    return jsonReply(paths);
}

} // namespace

void addRootRoutes(Router &router)
{
    const QString one = u"/api/projects/{project}"_s;
    router.add(u"GET"_s, one + u"/roots"_s, showRootOverrides);
    router.add(u"GET"_s, one + u"/siteRoots"_s, showSiteRoots);
}

} // namespace bridge::sandbox::ayon
