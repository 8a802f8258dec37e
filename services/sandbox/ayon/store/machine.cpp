#include "sandbox/ayon/store/machine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

QJsonObject toJson(const QString &id, const Machine &machine)
{
    QJsonObject json = toState(machine);
    json.insert(u"id"_s, id);
    return json;
}

QJsonObject toState(const Machine &machine)
{
    QJsonArray users;
    for (const QString &user : machine.users)
        users.append(user);
    return {{u"platform"_s, machine.platform},
            {u"hostname"_s, machine.hostname},
            {u"version"_s, machine.version},
            {u"users"_s, users}};
}

Machine machineFromState(const QJsonObject &state)
{
    Machine machine{.platform = state.value("platform"_L1).toString(),
                    .hostname = state.value("hostname"_L1).toString(),
                    .version = state.value("version"_L1).toString()};
    const QJsonArray users = state.value("users"_L1).toArray();
    for (const QJsonValue user : users)
        machine.users.insert(user.toString());
    return machine;
}

} // namespace bridge::sandbox::ayon
