#include "doctor/studiochecks.h"

#include "base/words.h"

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
    return names.size() <= few ? shown : Words::tr("%1 and %2 more").arg(shown, QString::number(names.size() - few));
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
    const QString topic = Words::tr("AYON server");
    Findings findings;
    if (QVersionNumber::fromString(server.version) < oldestAyon) {
        findings.push_back(
            error(topic, Words::tr("it is version %1, older than %2").arg(server.version, oldestAyon.toString()),
                  Words::tr("update the AYON server")));
    } else {
        findings.push_back(ok(topic, Words::tr("answers, version %1").arg(server.version)));
    }
    if (caller.isService || caller.isManager) {
        const QString kind = caller.isService ? Words::tr("a service account") : Words::tr("a manager");
        findings.push_back(ok(Words::tr("AYON key"), Words::tr("belongs to '%1', %2").arg(caller.name, kind)));
    } else {
        findings.push_back(
            error(Words::tr("AYON key"),
                  Words::tr("belongs to '%1', who may not read secrets or create projects").arg(caller.name),
                  asker == Asker::Service ? Words::tr("put the API key of a service account into AYON_API_KEY")
                                          : Words::tr("ask a manager of AYON for what needs it, or sign in as one")));
    }
    return findings;
}

Findings checkAttributes(const std::vector<ayon::AttributeDefinition> &attributes)
{
    using Type = ayon::AttributeDefinition::Type;
    const QString topic = Words::tr("AYON attributes");
    const QString wayOut =
        Words::tr("restart the AYON server with the addon installed: its set-up makes and mends them");
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
            findings.push_back(error(topic, Words::tr("there is no '%1'").arg(one.name), wayOut));
            continue;
        }
        const QStringList missing = missingScopes(one.scope, there->scope);
        if (!missing.isEmpty()) {
            findings.push_back(
                error(topic, Words::tr("'%1' is missing on: %2").arg(one.name, missing.join(u", "_s)), wayOut));
        }
        if (there->type != one.type)
            findings.push_back(
                error(topic, Words::tr("'%1' is of another type than it should be").arg(one.name), wayOut));
        if (there->inherit) {
            findings.push_back(error(
                topic, Words::tr("'%1' is inherited, so that children bear the links of their parents").arg(one.name),
                wayOut));
        }
    }
    if (findings.empty())
        findings.push_back(ok(topic, Words::tr("shotgridId, shotgridType and shotgridPush are there")));
    return findings;
}

Findings checkSettings(const settings::CheckedSettings &checked)
{
    using Effect = settings::Finding::Effect;
    const QString topic = Words::tr("addon settings");
    Findings findings;
    for (const settings::Finding &finding : checked.findings) {
        const QString text = u"%1 (%2)"_s.arg(finding.message, finding.path);
        switch (finding.effect) {
        case Effect::CannotRun:
            findings.push_back(error(topic, text, Words::tr("set it in AYON: Studio settings, ShotGrid")));
            break;
        case Effect::RowSkipped:
            findings.push_back(warning(topic, text, Words::tr("mend the row in AYON; until then it is left out")));
            break;
        case Effect::ValueReplaced:
            findings.push_back(warning(topic, text, Words::tr("mend it in AYON; until then the default is used")));
            break;
        }
    }
    for (Finding &finding : findings)
        finding.remedy = Remedy::ChangeSettings;
    if (findings.empty())
        findings.push_back(
            ok(topic, Words::tr("make sense; %1 are synced").arg(checked.settings.enabledEntities.join(u", "_s))));
    if (checked.settings.noSslValidation) {
        const Finding unsafe =
            warning(topic, Words::tr("certificates of the ShotGrid site are not checked"),
                    Words::tr("switch shotgrid_no_ssl_validation off, and install the studio's authority on "
                              "this machine"));
        findings.push_back(withRemedy(unsafe, Remedy::ChangeSettings));
    }
    return findings;
}

Findings checkSite(const shotgrid::SiteRoot &site, const QString &url)
{
    return {ok(Words::tr("ShotGrid site"), Words::tr("answers at %1, version %2").arg(url, site.version))};
}

Findings checkScript(const shotgrid::Caller &caller, const shotgrid::Row *apiUser)
{
    const QString topic = Words::tr("ShotGrid script");
    if (!apiUser) {
        return {warning(topic, Words::tr("signs in, but may not see its own ApiUser %1").arg(caller.user.id.toText()),
                        Words::tr("give the script a permission rule that may read ApiUser"))};
    }
    const QString name = apiUser->text(u"firstname"_s);
    const QString rules = apiUser->link(u"permission_rule_set"_s).name;
    Findings findings{ok(topic, Words::tr("'%1' signs in").arg(name))};
    if (!rules.isEmpty() && !rules.contains("admin"_L1, Qt::CaseInsensitive)) {
        findings.push_back(
            warning(topic, Words::tr("'%1' has the permission rules '%2'").arg(name, rules),
                    Words::tr("make it an API Admin, or be sure that it may edit the schema and all projects")));
    }
    if (!apiUser->checked(u"generate_event_log_entries"_s)) {
        findings.push_back(warning(
            topic, Words::tr("what '%1' writes leaves no events: other tools and webhooks do not hear of it").arg(name),
            Words::tr("switch 'Generate Events' on for the script, on the Scripts page of the site")));
    }
    return findings;
}

Findings checkPeople(const std::vector<ayon::User> &users, const std::vector<shotgrid::HumanUser> &people)
{
    const QString topic = Words::tr("people");
    const QString wayOut =
        Words::tr("link them on the ShotGrid page of AYON's studio settings, or set data.sg_user_id");
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
            : Words::tr("%1 (same e-mail as ShotGrid's %2, %3)").arg(user.name, alike->name, alike->id.toText());
    }
    findings.push_back(ok(topic, Words::tr("%1 AYON users are linked with people of ShotGrid").arg(linked)));
    if (!unlinked.isEmpty()) {
        const Finding lack = warning(
            topic, Words::tr("without a ShotGrid user, so they are not assigned there: %1").arg(shortList(unlinked)),
            wayOut);
        findings.push_back(withRemedy(lack, Remedy::LinkPeople));
    }
    if (!lost.isEmpty()) {
        findings.push_back(warning(
            topic, Words::tr("linked with people that ShotGrid does not have: %1").arg(shortList(lost)), wayOut));
    }
    return findings;
}

} // namespace bridge::doctor
