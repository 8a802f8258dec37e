#include "people/decide.h"
#include "people/username.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::people {

namespace {

using Action = Decision::Action;

shotgrid::HumanUser person(qint64 id, const QString &login, const QString &email = {})
{
    return {.id = ShotgridId(id), .login = login, .name = u"Person %1"_s.arg(id), .email = email};
}

ayon::User account(const QString &name, const QString &email = {}, qint64 linkedWith = 0)
{
    return {.name = name, .email = email, .sgUserId = ShotgridId(linkedWith)};
}

//! "link ann", "create ben ben@x.example", "ask …".
std::string told(const Decision &decision)
{
    const auto with = [&decision](const char *word) { return word + (' ' + decision.login.toStdString()); };
    switch (decision.action) {
    case Action::Keep:
        return with("keep");
    case Action::Link:
        return with("link");
    case Action::Create:
        return with("create") + (decision.email.isEmpty() ? "" : ' ' + decision.email.toStdString());
    case Action::Skip:
        return "skip: " + decision.reason.toStdString();
    case Action::Ask:
        return "ask: " + decision.reason.toStdString();
    }
    Q_UNREACHABLE();
}

std::vector<std::string> decided(std::vector<shotgrid::HumanUser> people, const std::vector<ayon::User> &accounts)
{
    std::vector<std::string> all;
    for (const Decision &decision : decide(std::move(people), accounts))
        all.push_back(told(decision));
    return all;
}

using Told = std::vector<std::string>;

} // namespace

struct NameCase {
    const char *name;
    QString login;
    QString expected;
};

class UserName : public testing::TestWithParam<NameCase>
{
};

TEST_P(UserName, IsOneThatAyonTakes)
{
    EXPECT_EQ(userNameFor(GetParam().login).toStdString(), GetParam().expected.toStdString());
}

INSTANTIATE_TEST_SUITE_P(Logins, UserName,
                         testing::Values(NameCase{"plain", u"ann.bee-2_x"_s, u"ann.bee-2_x"_s},
                                         NameCase{"address", u"ann@studio.example"_s, u"ann_studio.example"_s},
                                         NameCase{"odd_ends", u"_ann."_s, u"ann"_s},
                                         NameCase{"blanks", u"ann bee (2D)"_s, u"annbee2D"_s},
                                         NameCase{"other_letters", u"Łukasz.Groß"_s, u"Lukasz.Gross"_s},
                                         NameCase{"one_letter", u"a"_s, u"usera"_s},
                                         NameCase{"nothing_left", u"@@"_s, u"user"_s}),
                         [](const auto &one) { return std::string(one.param.name); });

TEST(People, ALinkedAccountStaysWhateverItIsCalled)
{
    EXPECT_EQ(decided({person(7, u"ann"_s)}, {account(u"ann"_s), account(u"bee"_s, {}, 7)}), Told{"keep bee"});
}

TEST(People, AnAccountOfTheSameLoginIsLinkedWhateverItsLetterCase)
{
    EXPECT_EQ(decided({person(7, u"Ann"_s)}, {account(u"ann"_s)}), Told{"link ann"});
    EXPECT_EQ(decided({person(7, u"ann@x.example"_s)}, {account(u"ann_x.example"_s)}), Told{"link ann_x.example"});
    EXPECT_EQ(decided({person(7, u"Ann"_s)}, {account(u"ann"_s), account(u"Ann"_s)}), Told{"link Ann"});
    EXPECT_EQ(decided({person(7, u"ANN"_s)}, {account(u"ann"_s), account(u"Ann"_s)}),
              Told{"ask: AYON has several accounts 'ANN' that differ in letter case alone"});
}

TEST(People, AnAccountOfTheSameAddressIsLinkedToo)
{
    EXPECT_EQ(decided({person(7, u"ann@x.example"_s, u"Ann@x.example"_s)}, {account(u"abee"_s, u"ann@X.example"_s)}),
              Told{"link abee"});
}

TEST(People, LoginAndAddressOfDifferentAccountsAreAskedAbout)
{
    EXPECT_EQ(decided({person(7, u"ann"_s, u"ann@x.example"_s)},
                      {account(u"ann"_s, u"other@x.example"_s), account(u"abee"_s, u"ann@x.example"_s)}),
              Told{"ask: AYON's 'ann' has the login and 'abee' the e-mail address"});
}

TEST(People, NobodyGetsAnAccountThatCarriesAnothersId)
{
    EXPECT_EQ(decided({person(7, u"ann"_s)}, {account(u"ann"_s, {}, 9)}),
              Told{"ask: AYON's 'ann' is linked with ShotGrid user 9"});
}

TEST(People, AServiceIsNobodysAccount)
{
    ayon::User service = account(u"farm"_s);
    service.isService = true;
    EXPECT_EQ(decided({person(7, u"farm"_s)}, {service}), Told{"ask: AYON's 'farm' is the account of a service"});
}

TEST(People, ANewAccountHasThePersonsAddress)
{
    EXPECT_EQ(decided({person(7, u"ann"_s, u"ann@x.example"_s)}, {}), Told{"create ann ann@x.example"});
    EXPECT_EQ(decided({person(7, u"ann"_s)}, {}), Told{"create ann"});
}

TEST(People, TwoWhoseLoginsBecomeTheSameDoNotGetOneAccount)
{
    // The one whose login needs no change comes first, whatever the ids are.
    EXPECT_EQ(decided({person(7, u"ann@x"_s), person(8, u"ann_x"_s)}, {}),
              (Told{"ask: 'ann_x' is already the account of Person 8 (ShotGrid user 8)", "create ann_x"}));
    EXPECT_EQ(decided({person(8, u"Ann"_s), person(7, u"ann"_s)}, {account(u"ann"_s)}),
              (Told{"link ann", "ask: 'ann' is already the account of Person 7 (ShotGrid user 7)"}));
}

TEST(People, AnAddressOfTwoSaysNothing)
{
    const QString shared = u"crew@x.example"_s;
    EXPECT_EQ(decided({person(7, u"ann"_s, shared), person(8, u"ben"_s, shared)}, {account(u"crew"_s, shared)}),
              (Told{"create ann", "create ben"}));
}

TEST(People, OnlyWholeWordsAreIgnored)
{
    const std::string nobody = "skip: is an account of ShotGrid itself, by its login or e-mail address";
    EXPECT_EQ(decided({person(1, u"sg"_s, u"support@vendor.example"_s), person(2, u"Root"_s),
                       person(3, u"tmp"_s, u"dummy@x.example"_s), person(4, u"groot"_s, u"grootveld@x.example"_s)},
                      {}),
              (Told{nobody, nobody, nobody, "create groot grootveld@x.example"}));
}

TEST(People, ThoseWhoLeftAreSkippedButStayLinked)
{
    shotgrid::HumanUser ann = person(7, u"ann"_s);
    shotgrid::HumanUser ben = person(8, u"ben"_s);
    ann.active = ben.active = false;
    EXPECT_EQ(decided({ann, ben}, {account(u"ann"_s, {}, 7)}), (Told{"keep ann", "skip: is not active in ShotGrid"}));
}

} // namespace bridge::people
