// Who is signed in and what they may do, as the site's own rows say, over real sockets.
#include "login/account.h"

#include "sandbox/http/frame.h"
#include "sandbox/shotgrid/server.h"
#include "support/await.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::login {

namespace {

using shotgrid::PasswordSignIn;
using shotgrid::ScriptSignIn;
using shotgrid::ShotgridClient;
using shotgrid::SiteRoot;
using test::await;

class AccountTest : public testing::Test
{
protected:
    AccountTest()
    {
        EXPECT_TRUE(frame.open(0));
        const auto project = await(script().create(u"Project"_s, {{u"name"_s, u"demo"_s}}, {}));
        EXPECT_TRUE(project);
        projectId = project->ref.id;
    }

    ShotgridClient client(shotgrid::SignIn signIn) const
    {
        return ShotgridClient({.url = QUrl(frame.url()), .signIn = std::move(signIn)});
    }
    ShotgridClient script(const QString &sudoAsLogin = {}) const
    {
        return client(
            ScriptSignIn{.name = u"bridge"_s, .key = Secret(u"sandbox-bridge-key"_s), .sudoAsLogin = sudoAsLogin});
    }

    Result<Account> account(ShotgridClient client) const { return await(accountOf(client, {})); }

    void change(const Account &account, const QJsonObject &fields)
    {
        ASSERT_TRUE(await(script().update(account.user, fields, {})));
    }

    sandbox::shotgrid::Server server;
    sandbox::Frame frame{server};
    ShotgridId projectId;
};

TEST_F(AccountTest, KnowsThePersonBehindAPassword)
{
    const auto admin = account(client(PasswordSignIn{.login = u"admin"_s, .password = Secret(u"sandbox-admin"_s)}));
    ASSERT_TRUE(admin) << toText(admin.error()).toStdString();
    EXPECT_EQ(admin->login, u"admin"_s);
    EXPECT_TRUE(admin->seesAllProjects) << admin->permissionGroup.toStdString();
    EXPECT_TRUE(admin->mayWorkIn(projectId));
    EXPECT_EQ(lacks(*admin, projectId), std::vector<Lack>());
}

TEST_F(AccountTest, KnowsThePersonThatAScriptActsFor)
{
    const auto artist = account(script(u"artist"_s));
    ASSERT_TRUE(artist) << toText(artist.error()).toStdString();
    EXPECT_EQ(artist->login, u"artist"_s);
    EXPECT_EQ(artist->user.type, u"HumanUser"_s);
    EXPECT_FALSE(artist->seesAllProjects);
    EXPECT_FALSE(artist->mayWorkIn(projectId));
    EXPECT_EQ(lacks(*artist, projectId),
              std::vector<Lack>({{.text = u"the account is a member of no project"_s,
                                  .wayOut = u"ask a project's manager to add it"_s}}));

    const QJsonObject project{{u"type"_s, u"Project"_s}, {u"id"_s, projectId.number()}};
    change(*artist, {{u"projects"_s, QJsonArray{project}}});
    const auto member = account(script(u"artist"_s));
    ASSERT_TRUE(member);
    EXPECT_TRUE(member->mayWorkIn(projectId));
    EXPECT_EQ(lacks(*member, projectId), std::vector<Lack>());
    EXPECT_EQ(lacks(*member, ShotgridId(projectId.number() + 1)).size(), 1);
}

TEST_F(AccountTest, SaysThatAScriptIsNobody)
{
    const auto nobody = account(script());
    ASSERT_TRUE(nobody);
    EXPECT_EQ(nobody->user.type, u"ApiUser"_s);
    ASSERT_FALSE(lacks(*nobody, {}).empty());
    EXPECT_TRUE(lacks(*nobody, {}).front().text.contains(u"script"_s));
}

TEST_F(AccountTest, RefusesALoginThatTheSiteDoesNotKnow)
{
    const auto stranger = account(script(u"stranger"_s));
    ASSERT_FALSE(stranger);
    EXPECT_EQ(stranger.error().kind, Error::Kind::Unauthorized) << toText(stranger.error()).toStdString();
    EXPECT_TRUE(stranger.error().message.contains(u"stranger"_s)) << toText(stranger.error()).toStdString();
}

TEST_F(AccountTest, KnowsPeopleByTheirLogins)
{
    ShotgridClient site = script();
    const auto people = await(accountsOf(site, {u"artist"_s, u"stranger"_s, u"admin"_s}, {}));
    ASSERT_TRUE(people);
    ASSERT_EQ(people->size(), 2u);
    EXPECT_TRUE(people->front().seesAllProjects || people->back().seesAllProjects);
    EXPECT_TRUE(await(accountsOf(site, {}, {}))->empty());
}

TEST_F(AccountTest, OffersTheWaysThatTheSiteSays)
{
    EXPECT_EQ(waysInto(SiteRoot{.authenticationMethod = u"default"_s, .appSessionLauncher = true}, true),
              (std::vector{Way::Browser, Way::Password, Way::LoginOnly}));
    EXPECT_EQ(waysInto(SiteRoot{.authenticationMethod = u"saml2"_s, .appSessionLauncher = true}, false),
              std::vector{Way::Browser});
    EXPECT_EQ(waysInto(SiteRoot{.authenticationMethod = u"ldap"_s}, false), std::vector{Way::Password});
    const auto root = await(script().site({}));
    ASSERT_TRUE(root);
    EXPECT_EQ(waysInto(*root, false).front(), root->appSessionLauncher ? Way::Browser : Way::Password);
}

} // namespace

} // namespace bridge::login
