#include "sandbox/ayon/machineroutes.h"

#include "sandbox/ayon/reply.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

bool isListed(const Call &call, const Machine &machine)
{
    const auto fits = [&call](const QString &name, const QString &value) {
        return !call.hasParameter(name) || call.parameter(name) == value;
    };
    return fits(u"platform"_s, machine.platform) && fits(u"hostname"_s, machine.hostname)
        && (call.caller.isManager || machine.users.contains(call.caller.user));
}

//! Evidence: `ynput/ayon-backend: api/system/sites.py`.
Reply listMachines(Call &call)
{
    QJsonArray list;
    for (const auto &[id, machine] : call.store.machines) {
        if (isListed(call, machine))
            list.append(toJson(id, machine));
    }
    return listReply(list);
}

} // namespace

QJsonArray machinesOf(Call &call)
{
    const auto header = [&call](const char *name) { return QString::fromUtf8(call.request.header(name)); };
    const QString id = header("x-ayon-site-id");
    Machine current{.platform = header("x-ayon-platform"),
                    .hostname = header("x-ayon-hostname"),
                    .version = header("x-ayon-version"),
                    .users = {call.caller.user}};
    const bool isTold =
        !id.isEmpty() && !current.platform.isEmpty() && !current.hostname.isEmpty() && !current.version.isEmpty();
    QJsonArray list;
    if (isTold) {
        if (const auto known = call.store.machines.find(id); known != call.store.machines.end())
            current.users.insert(known->second.users.begin(), known->second.users.end());
        list.append(toJson(id, current));
        call.store.machines.insert_or_assign(id, current);
    }
    for (const auto &[other, machine] : call.store.machines) {
        if (machine.users.contains(call.caller.user) && !(isTold && other == id))
            list.append(toJson(other, machine));
    }
    return list;
}

void addMachineRoutes(Router &router)
{
    router.add(u"GET"_s, u"/api/system/sites"_s, listMachines);
}

} // namespace bridge::sandbox::ayon
