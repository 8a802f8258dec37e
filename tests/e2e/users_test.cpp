#include "cli/exitcode.h"
#include "cli/userscommand.h"
#include "e2e/twoservers.h"
#include "people/peoplesync.h"

using namespace Qt::StringLiterals;

namespace bridge::test {

using people::Decision;
using Action = Decision::Action;

class UsersTest : public TwoServers
{
protected:
    qint64 person(const QString &login, const QString &email = {})
    {
        // The site refuses to make active people by script where they sign in elsewhere; the sandbox's does not.
        const QJsonObject fields{{u"login"_s, login},
                                 {u"firstname"_s, login},
                                 {u"lastname"_s, u"Bee"_s},
                                 {u"email"_s, email},
                                 {u"sg_status_list"_s, u"act"_s}};
        return good(await(m_shotgrid->create(u"HumanUser"_s, fields, {}))).ref.id.number();
    }

    people::Report plan() { return good(await(people::planPeople(*m_ayon, *m_shotgrid, {}))); }
    people::Report sync() { return good(await(people::writePeople(*m_ayon, plan(), {}))); }
    ayon::User account(const QString &name) { return good(await(m_ayon->user(name, {}))); }
    int accounts() { return int(good(await(m_ayon->users({}))).size()); }
};

TEST_F(UsersTest, PeopleAreLinkedOrCreatedAndTheSecondPassWritesNothing)
{
    good(await(m_ayon->createUser({.name = u"ann"_s, .fullName = u"Ann"_s}, {})));
    const qint64 ann = person(u"ann"_s, u"ann@x.example"_s);
    const qint64 ben = person(u"ben@x.example"_s, u"ben@x.example"_s);
    const people::Report report = sync();
    EXPECT_TRUE(report.isComplete());
    EXPECT_EQ(account(u"ann"_s).sgUserId.number(), ann);
    EXPECT_EQ(account(u"ben_x.example"_s).sgUserId.number(), ben);
    EXPECT_EQ(text(account(u"ben_x.example"_s).email), "ben@x.example");

    const int accountsNow = accounts();
    clearRequests();
    const people::Report again = sync();
    EXPECT_EQ(again.count(Action::Link) + again.count(Action::Create), 0);
    EXPECT_EQ(ayonRequests().writes, 0);
    EXPECT_EQ(ayonRequests().reads, 1 + accountsNow);
    EXPECT_EQ(shotgridRequests().reads, 1);
}

TEST_F(UsersTest, TheCommandSaysByItsExitCodeHowItWent)
{
    const sandbox::Access access = m_sandbox.access();
    saveSettings();
    const login::Environment studio{.server = QUrl(access.ayonUrl),
                                    .apiKey = Secret(access.apiKey),
                                    .addon = {.addon = u"shotgrid"_s, .version = u"1.0.0"_s}};
    const auto run = [&studio](bool isDryRun) {
        return await(cli::runUsers({.dryRun = isDryRun, .json = true}, studio, {}, {}));
    };
    person(u"ann"_s);
    EXPECT_EQ(run(true), cli::AllIsWell);
    EXPECT_EQ(m_sandbox.ayon().editStore().user(u"ann"_s), nullptr);
    EXPECT_EQ(run(false), cli::AllIsWell);
    EXPECT_FALSE(account(u"ann"_s).sgUserId.isEmpty());
    person(u"ann@"_s); // whose name in AYON would be the same
    EXPECT_EQ(run(false), cli::SomeFailed);
    m_sandbox.ayon().editStore().secrets.clear();
    EXPECT_EQ(run(false), cli::CouldNotRun);
}

TEST_F(UsersTest, APlanWritesNothing)
{
    person(u"ann"_s);
    const int before = accounts();
    const people::Report report = plan();
    EXPECT_GE(report.count(Action::Create), 1);
    EXPECT_EQ(accounts(), before);
    EXPECT_EQ(ayonRequests().writes, 0);
}

TEST_F(UsersTest, NobodyCanSignInToANewAccountWithItsLogin)
{
    person(u"ann"_s);
    sync();
    const sandbox::ayon::User *made = m_sandbox.ayon().editStore().user(u"ann"_s);
    ASSERT_NE(made, nullptr);
    EXPECT_FALSE(made->data.contains(u"password"_s));
}

TEST_F(UsersTest, WhatAyonRefusesIsReportedAndStopsNobody)
{
    person(u"ann"_s);
    person(u"ben"_s);
    people::Report planned = plan();
    good(await(m_ayon->createUser({.name = u"ann"_s, .fullName = u"Ann"_s}, {}))); // meanwhile
    const people::Report report = good(await(people::writePeople(*m_ayon, planned, {})));
    EXPECT_FALSE(report.isComplete());
    EXPECT_EQ(report.failed(), 1);
    EXPECT_FALSE(account(u"ben"_s).sgUserId.isEmpty());
    for (const people::PersonResult &one : report.people) {
        EXPECT_TRUE(!one.error || one.error->message == "User already exists"_L1);
    }
}

} // namespace bridge::test
