#include "sandbox/shotgrid/permissions.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! " Rule: Artist, PermissionRule 1105." when the caller's group denies it.
std::optional<QString> ruleAgainst(const Caller &caller, Denial::Action action, const EntityType &type,
                                   const QString &field = {})
{
    for (const Denial &denial : caller.group.denials) {
        const bool isField =
            denial.action != Denial::Action::UpdateField || denial.field == "*"_L1 || denial.field == field;
        if (denial.action == action && denial.entityType == type.name && isField)
            return u"Rule: %1 -- PermissionRule %2"_s.arg(caller.group.name).arg(denial.rule);
    }
    return std::nullopt;
}

Refusal refusal(const std::optional<QString> &rule, const QString &what)
{
    if (!rule)
        return std::nullopt;
    return invalidRecord(what + u' ' + *rule);
}

} // namespace

bool canSee(const Caller &caller, const Store &store, const Link &row)
{
    const EntityType &type = store.schema().type(row);
    if (type.project == EntityType::Project::None)
        return true;
    const Link project = store.projectOf(row);
    // A row that a batch made without its project is a ghost: it has an id, and nobody sees it. Only the event log has
    // rows without project, of what happened on the site itself.
    if (project.id == 0)
        return type.project == EntityType::Project::Optional || type.name == "EventLogEntry"_L1;
    return caller.seesAllProjects || caller.projects.contains(project.id);
}

bool isAdministrator(const Caller &caller)
{
    static const QStringList groups{u"Admin"_s, u"API Admin"_s, u"admin"_s, u"api_admin"_s};
    return caller.group.name.isEmpty() || groups.contains(caller.group.name);
}

Refusal refusalToRead(const Caller &caller, const EntityType &type)
{
    return refusal(ruleAgainst(caller, Denial::Action::ReadEntity, type),
                   u"Entity of type %1 can not be accessed by this user."_s.arg(type.name));
}

Refusal refusalToCreate(const Caller &caller, const EntityType &type)
{
    return refusal(ruleAgainst(caller, Denial::Action::CreateEntity, type),
                   u"Entity of type %1 cannot be created by this user."_s.arg(type.name));
}

Refusal refusalToRetire(const Caller &caller, const EntityType &type)
{
    return refusal(ruleAgainst(caller, Denial::Action::RetireEntity, type),
                   u"Entity of type %1 can not be deleted by this user."_s.arg(type.name));
}

Refusal refusalToUpdate(const Caller &caller, const EntityType &type, const Field &field)
{
    return refusal(ruleAgainst(caller, Denial::Action::UpdateField, type, field.name),
                   u"The field is not editable for this user: [%1.%2]."_s.arg(type.name, field.name));
}

} // namespace bridge::sandbox::shotgrid
