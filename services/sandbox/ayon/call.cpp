#include "sandbox/ayon/call.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

bool Call::flag(const QString &name, bool fallback) const
{
    const QString value = parameter(name).toLower();
    if (value == "true"_L1 || value == "1"_L1 || value == "yes"_L1 || value == "on"_L1)
        return true;
    if (value == "false"_L1 || value == "0"_L1 || value == "no"_L1 || value == "off"_L1)
        return false;
    return fallback;
}

Checked<Project *> projectOf(Call &call)
{
    const QString name = call.path.at(u"project"_s);
    Project *project = call.store.editProject(name);
    if (!project)
        return notFound(u"Project %1 not found"_s.arg(name));
    const User *user = call.store.user(call.caller.user);
    if (!user || !user->hasAccessTo(project->name()))
        return forbidden(u"You do not have access to project %1"_s.arg(project->name()));
    return project;
}

} // namespace bridge::sandbox::ayon
