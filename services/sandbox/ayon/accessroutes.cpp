#include "sandbox/ayon/accessroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

Reply listed(const Call &call)
{
    QJsonArray groups;
    for (const auto &[name, permissions] : call.store.accessGroups)
        groups.append(QJsonObject{{u"name"_s, name}, {u"isProjectLevel"_s, false}});
    return listReply(groups);
}

Reply listGroups(Call &call)
{
    return listed(call);
}

//! The same ones: none is changed for a project here.
Reply listGroupsOfProject(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    return project ? listed(call) : call.refuse(project.refusal());
}

//! {"ann": {"show": ["artist"]}}
std::vector<InvalidValue> faultsOf(const QJsonObject &access)
{
    std::vector<InvalidValue> faults;
    for (auto user = access.begin(); user != access.end(); ++user) {
        if (!user->isObject())
            faults.push_back({.place = {u"body"_s, user.key()},
                              .message = u"value is not a valid dict"_s,
                              .type = u"type_error.dict"_s});
        const QJsonObject projects = user->toObject();
        for (auto groups = projects.begin(); groups != projects.end(); ++groups) {
            if (!groups->isArray())
                faults.push_back({.place = {u"body"_s, user.key(), groups.key()},
                                  .message = u"value is not a valid list"_s,
                                  .type = u"type_error.list"_s});
        }
    }
    return faults;
}

//! What somebody has, after \a changes: no list is left that is empty or of a project that is not there.
QJsonObject changedAccess(const Store &store, const QJsonObject &access, const QJsonObject &changes)
{
    QJsonObject changed = access;
    for (auto groups = changes.begin(); groups != changes.end(); ++groups)
        changed.insert(groups.key(), *groups);
    const std::vector<const Project *> projects = store.projects();
    QJsonObject left;
    for (auto groups = changed.begin(); groups != changed.end(); ++groups) {
        const bool isThere = std::ranges::any_of(
            projects, [&groups](const Project *project) { return project->name() == groups.key(); });
        if (isThere && !groups->toArray().isEmpty())
            left.insert(groups.key(), *groups);
    }
    return left;
}

//! Of many people at once; projects that are not named stay as they are.
Reply setAccess(Call &call)
{
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    if (std::vector<InvalidValue> faults = faultsOf(*body); !faults.empty())
        return call.refuse(invalid(std::move(faults)));
    if (!call.caller.isManager)
        return call.refuse(forbidden(u"You need to be a manager in order to change a project"_s));
    std::vector<User> changed;
    for (auto access = body->begin(); access != body->end(); ++access) {
        const User *user = call.store.user(access.key());
        if (!user)
            return call.refuse(notFound(u"User %1 not found"_s.arg(access.key())));
        changed.push_back(*user);
        QJsonObject &data = changed.back().data;
        data.insert(u"accessGroups"_s,
                    changedAccess(call.store, data.value("accessGroups"_L1).toObject(), access->toObject()));
    }
    for (User &user : changed) {
        user.updatedAt = call.store.now();
        call.store.putUser(std::move(user));
    }
    return emptyReply();
}

} // namespace

void addAccessRoutes(Router &router)
{
    router.add(u"GET"_s, u"/api/accessGroups/_"_s, listGroups);
    router.add(u"GET"_s, u"/api/accessGroups/{project}"_s, listGroupsOfProject);
    router.add(u"POST"_s, u"/api/access"_s, setAccess);
}

} // namespace bridge::sandbox::ayon
