#include "doctor/studiochecks.h"

#include <QVersionNumber>

#include <algorithm>

namespace bridge::doctor {

using namespace Qt::StringLiterals;

namespace {

const QVersionNumber oldestAyon(1, 12, 5);

//! The first few of \a names, and how many more there are.
QString shortList(const QStringList &names)
{
    constexpr qsizetype few = 8;
    const QString shown = names.mid(0, few).join(u", "_s);
    return names.size() <= few ? shown : shown + u" and %1 more"_s.arg(names.size() - few);
}

struct WantedAttribute {
    QString name = {};
    ayon::AttributeDefinition::Type type = ayon::AttributeDefinition::Type::String;
    QStringList scope = {};
};

QStringList missingScopes(const QStringList &wanted, const QStringList &there)
{
    QStringList missing;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(missing),
                 [&there](const QString &scope) { return !there.contains(scope); });
    return missing;
}

} // namespace

Findings checkAyon(const ayon::ServerVersion &server, const ayon::User &caller, Asker asker)
{
    const QString topic = u"AYON server"_s;
    Findings findings;
    if (QVersionNumber::fromString(server.version) < oldestAyon) {
        findings.push_back(error(topic, u"it is version %1, older than %2"_s.arg(server.version, oldestAyon.toString()),
                                 u"update the AYON server"_s));
    } else {
        findings.push_back(ok(topic, u"answers, version %1"_s.arg(server.version)));
    }
    if (caller.isService || caller.isManager) {
        const QString kind = caller.isService ? u"a service account"_s : u"a manager"_s;
        findings.push_back(ok(u"AYON key"_s, u"belongs to '%1', %2"_s.arg(caller.name, kind)));
    } else {
        findings.push_back(
            error(u"AYON key"_s, u"belongs to '%1', who may not read secrets or create projects"_s.arg(caller.name),
                  asker == Asker::Service ? u"put the API key of a service account into AYON_API_KEY"_s
                                          : u"ask a manager of AYON for what needs it, or sign in as one"_s));
    }
    return findings;
}

Findings checkAttributes(const std::vector<ayon::AttributeDefinition> &attributes)
{
    using Type = ayon::AttributeDefinition::Type;
    const QString topic = u"AYON attributes"_s;
    const QString wayOut = u"restart the AYON server with the addon installed: its set-up makes and mends them"_s;
    const QStringList entities{u"project"_s, u"folder"_s, u"task"_s, u"version"_s};
    const std::vector<WantedAttribute> wanted{
        {.name = u"shotgridId"_s, .scope = entities},
        {.name = u"shotgridType"_s, .scope = entities},
        {.name = u"shotgridPush"_s, .type = Type::Boolean, .scope = {u"project"_s}}};
    Findings findings;
    for (const WantedAttribute &one : wanted) {
        const auto there = std::find_if(attributes.begin(), attributes.end(),
                                        [&one](const auto &attribute) { return attribute.name == one.name; });
        if (there == attributes.end()) {
            findings.push_back(error(topic, u"there is no '%1'"_s.arg(one.name), wayOut));
            continue;
        }
        const QStringList missing = missingScopes(one.scope, there->scope);
        if (!missing.isEmpty()) {
            findings.push_back(error(topic, u"'%1' is missing on: %2"_s.arg(one.name, missing.join(u", "_s)), wayOut));
        }
        if (there->type != one.type)
            findings.push_back(error(topic, u"'%1' is of another type than it should be"_s.arg(one.name), wayOut));
        if (there->inherit) {
            findings.push_back(error(
                topic, u"'%1' is inherited, so that children bear the links of their parents"_s.arg(one.name), wayOut));
        }
    }
    if (findings.empty())
        findings.push_back(ok(topic, u"shotgridId, shotgridType and shotgridPush are there"_s));
    return findings;
}

Findings checkSettings(const settings::CheckedSettings &checked)
{
    using Effect = settings::Finding::Effect;
    const QString topic = u"addon settings"_s;
    Findings findings;
    for (const settings::Finding &finding : checked.findings) {
        const QString text = u"%1 (%2)"_s.arg(finding.message, finding.path);
        switch (finding.effect) {
        case Effect::CannotRun:
            findings.push_back(error(topic, text, u"set it in AYON: Studio settings, ShotGrid"_s));
            break;
        case Effect::RowSkipped:
            findings.push_back(warning(topic, text, u"mend the row in AYON; until then it is left out"_s));
            break;
        case Effect::ValueReplaced:
            findings.push_back(warning(topic, text, u"mend it in AYON; until then the default is used"_s));
            break;
        }
    }
    for (Finding &finding : findings)
        finding.remedy = Remedy::ChangeSettings;
    if (findings.empty())
        findings.push_back(
            ok(topic, u"make sense; %1 are synced"_s.arg(checked.settings.enabledEntities.join(u", "_s))));
    if (checked.settings.noSslValidation) {
        const Finding unsafe = warning(topic, u"certificates of the ShotGrid site are not checked"_s,
                                       u"switch shotgrid_no_ssl_validation off, and install the studio's authority on "
                                       u"this machine"_s);
        findings.push_back(withRemedy(unsafe, Remedy::ChangeSettings));
    }
    return findings;
}

Findings checkSite(const shotgrid::SiteRoot &site, const QString &url)
{
    return {ok(u"ShotGrid site"_s, u"answers at %1, version %2"_s.arg(url, site.version))};
}

Findings checkScript(const shotgrid::Caller &caller, const shotgrid::Row *apiUser)
{
    const QString topic = u"ShotGrid script"_s;
    if (!apiUser) {
        return {warning(topic, u"signs in, but may not see its own ApiUser %1"_s.arg(caller.user.id.toText()),
                        u"give the script a permission rule that may read ApiUser"_s)};
    }
    const QString name = apiUser->text(u"firstname"_s);
    const QString rules = apiUser->link(u"permission_rule_set"_s).name;
    Findings findings{ok(topic, u"'%1' signs in"_s.arg(name))};
    if (!rules.isEmpty() && !rules.contains("admin"_L1, Qt::CaseInsensitive)) {
        findings.push_back(warning(topic, u"'%1' has the permission rules '%2'"_s.arg(name, rules),
                                   u"make it an API Admin, or be sure that it may edit the schema and all projects"_s));
    }
    if (!apiUser->checked(u"generate_event_log_entries"_s)) {
        findings.push_back(
            warning(topic, u"what '%1' writes leaves no events: other tools and webhooks do not hear of it"_s.arg(name),
                    u"switch 'Generate Events' on for the script, on the Scripts page of the site"_s));
    }
    return findings;
}

Findings checkPeople(const std::vector<ayon::User> &users, const std::vector<shotgrid::HumanUser> &people)
{
    const QString topic = u"people"_s;
    const QString wayOut = u"link them on the ShotGrid page of AYON's studio settings, or set data.sg_user_id"_s;
    Findings findings;
    QStringList unlinked;
    QStringList lost;
    int linked = 0;
    for (const ayon::User &user : users) {
        if (user.isService || !user.active)
            continue;
        const auto isThem = [&user](const shotgrid::HumanUser &human) { return human.id == user.sgUserId; };
        const auto isAlike = [&user](const shotgrid::HumanUser &human) {
            return !user.email.isEmpty() && human.email.compare(user.email, Qt::CaseInsensitive) == 0;
        };
        if (!user.sgUserId.isEmpty()) {
            const bool exists = std::any_of(people.begin(), people.end(), isThem);
            linked += int(exists);
            if (!exists)
                lost += u"%1 (%2)"_s.arg(user.name, user.sgUserId.toText());
            continue;
        }
        const auto alike = std::find_if(people.begin(), people.end(), isAlike);
        unlinked += alike == people.end()
            ? user.name
            : u"%1 (same e-mail as ShotGrid's %2, %3)"_s.arg(user.name, alike->name, alike->id.toText());
    }
    findings.push_back(ok(topic, u"%1 AYON users are linked with people of ShotGrid"_s.arg(linked)));
    if (!unlinked.isEmpty()) {
        const Finding lack = warning(
            topic, u"without a ShotGrid user, so they are not assigned there: %1"_s.arg(shortList(unlinked)), wayOut);
        findings.push_back(withRemedy(lack, Remedy::LinkPeople));
    }
    if (!lost.isEmpty()) {
        findings.push_back(
            warning(topic, u"linked with people that ShotGrid does not have: %1"_s.arg(shortList(lost)), wayOut));
    }
    return findings;
}

} // namespace bridge::doctor
