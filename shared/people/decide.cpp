#include "people/decide.h"

#include "base/words.h"
#include "people/username.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace bridge::people {

using namespace Qt::StringLiterals;
using shotgrid::HumanUser;

namespace {

using Action = Decision::Action;

//! Accounts that every site has and that are nobody. Whole words: "grootveld" is a person (E-15).
bool isNobody(const HumanUser &person)
{
    static const QStringList names{u"dummy"_s, u"root"_s, u"support"_s, u"shotgun_support"_s, u"shotgrid_support"_s};
    return names.contains(person.login.section('@'_L1, 0, 0).toLower())
        || names.contains(person.email.section('@'_L1, 0, 0).toLower());
}

QString called(const HumanUser &person)
{
    return Words::tr("%1 (ShotGrid user %2)").arg(person.name, person.id.toText());
}

class Decider
{
public:
    Decider(const std::vector<HumanUser> &people, const std::vector<ayon::User> &accounts)
    {
        for (const ayon::User &account : accounts) {
            if (!account.sgUserId.isEmpty())
                m_byId.emplace(account.sgUserId, &account);
            m_byName[account.name.toLower()].push_back(&account);
            if (!account.email.isEmpty())
                m_byEmail[account.email.toLower()].push_back(&account);
        }
        for (const HumanUser &person : people) {
            if (person.active)
                ++m_peopleOf[person.email.toLower()];
        }
    }

    Decision decide(const HumanUser &person)
    {
        if (const auto known = m_byId.find(person.id); known != m_byId.end())
            return {.person = person, .action = Action::Keep, .login = known->second->name};
        if (!person.active)
            return skipped(person, Words::tr("is not active in ShotGrid"));
        if (isNobody(person))
            return skipped(person, Words::tr("is an account of ShotGrid itself, by its login or e-mail address"));
        return assign(person);
    }

private:
    static Decision skipped(const HumanUser &person, const QString &reason)
    {
        return {.person = person, .action = Action::Skip, .reason = reason};
    }
    static Decision asked(const HumanUser &person, const QString &login, const QString &reason)
    {
        return {.person = person, .action = Action::Ask, .login = login, .reason = reason};
    }

    //! An account for somebody who has none yet.
    Decision assign(const HumanUser &person)
    {
        const QString name = userNameFor(person.login);
        const auto sameName = m_byName.find(name.toLower());
        const ayon::User *byName = sameName == m_byName.end() ? nullptr : accountCalled(name, sameName->second);
        if (sameName != m_byName.end() && !byName)
            return asked(person, name,
                         Words::tr("AYON has several accounts '%1' that differ in letter case alone").arg(name));
        const ayon::User *byEmail = accountOfEmail(person);
        if (byName && byEmail && byName != byEmail)
            return asked(
                person, name,
                Words::tr("AYON's '%1' has the login and '%2' the e-mail address").arg(byName->name, byEmail->name));
        const ayon::User *account = byName ? byName : byEmail;
        const QString login = account ? account->name : name;
        const auto taken = m_taken.find(login.toLower());
        if (taken != m_taken.end())
            return asked(person, login,
                         Words::tr("'%1' is already the account of %2").arg(login, called(*taken->second)));
        if (account && account->isService)
            return asked(person, login, Words::tr("AYON's '%1' is the account of a service").arg(login));
        if (account && !account->sgUserId.isEmpty())
            return asked(
                person, login,
                Words::tr("AYON's '%1' is linked with ShotGrid user %2").arg(login, account->sgUserId.toText()));
        m_taken.emplace(login.toLower(), &person);
        if (account)
            return {.person = person, .action = Action::Link, .login = login};
        return {.person = person, .action = Action::Create, .login = login, .email = ownEmail(person)};
    }

    //! Null when letter case alone tells several apart and none is the very name.
    static const ayon::User *accountCalled(const QString &name, const std::vector<const ayon::User *> &accounts)
    {
        const auto exact = std::find_if(accounts.begin(), accounts.end(),
                                        [&name](const ayon::User *account) { return account->name == name; });
        if (exact != accounts.end())
            return *exact;
        return accounts.size() == 1 ? accounts.front() : nullptr;
    }

    bool isShared(const HumanUser &person) const
    {
        const auto count = m_peopleOf.find(person.email.toLower());
        return count != m_peopleOf.end() && count->second > 1;
    }

    //! Null when the address says nothing: there is none, or more than one has it on either side.
    const ayon::User *accountOfEmail(const HumanUser &person) const
    {
        const auto same = m_byEmail.find(person.email.toLower());
        return same == m_byEmail.end() || same->second.size() > 1 || isShared(person) ? nullptr : same->second.front();
    }

    //! AYON wants an address to be of one account.
    QString ownEmail(const HumanUser &person) const
    {
        return isShared(person) || m_byEmail.contains(person.email.toLower()) ? QString() : person.email;
    }

    std::map<ShotgridId, const ayon::User *> m_byId;
    std::map<QString, std::vector<const ayon::User *>> m_byName; // in lower case, as what follows
    std::map<QString, std::vector<const ayon::User *>> m_byEmail;
    std::map<QString, int> m_peopleOf; // an e-mail address
    std::map<QString, const HumanUser *> m_taken; // logins that were given away here
};

} // namespace

std::vector<Decision> decide(std::vector<HumanUser> people, const std::vector<ayon::User> &accounts)
{
    // Whose login needs no change comes before whose login becomes the same by it.
    const auto rank = [](const HumanUser &person) {
        return std::pair(userNameFor(person.login) != person.login, person.id);
    };
    std::sort(people.begin(), people.end(),
              [&rank](const HumanUser &one, const HumanUser &other) { return rank(one) < rank(other); });
    Decider decider(people, accounts);
    std::vector<Decision> decisions;
    decisions.reserve(people.size());
    for (const HumanUser &person : people)
        decisions.push_back(decider.decide(person));
    std::sort(decisions.begin(), decisions.end(),
              [](const Decision &one, const Decision &other) { return one.person.id < other.person.id; });
    return decisions;
}

} // namespace bridge::people
