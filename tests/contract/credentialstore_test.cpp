// The store against the keychain that the session offers: a real Secret Service, or none. KEYCHAIN says which is meant.
#include "login/credentialstore.h"

#include "support/await.h"

#include <QUuid>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge::login {

namespace {

using test::await;

class CredentialStoreTest : public testing::Test
{
protected:
    const bool hasKeychain = qEnvironmentVariable("KEYCHAIN") == "secret-service"_L1;
    const QString name = u"shotgrid/studio.example/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    CredentialStore store{u"ayon-shotgrid-test"_s};
};

TEST_F(CredentialStoreTest, KeepsASecretBeyondTheProgramWhereThereIsAKeychain)
{
    const Secret secret(u"pässwörd of Ann"_s);
    const auto kept = await(store.keep(name, secret, Keep::InKeychain));
    if (!hasKeychain) {
        ASSERT_FALSE(kept);
        EXPECT_EQ(kept.error().where, u"keychain"_s);
        EXPECT_TRUE(kept.error().hint.contains(u"this session"_s)) << kept.error().hint.toStdString();
        return;
    }
    ASSERT_TRUE(kept) << toText(kept.error()).toStdString();
    const CredentialStore later(u"ayon-shotgrid-test"_s);
    const auto found = await(later.read(name));
    ASSERT_TRUE(found) << toText(found.error()).toStdString();
    EXPECT_EQ(*found, secret);

    const auto forgotten = await(store.forget(name));
    ASSERT_TRUE(forgotten) << toText(forgotten.error()).toStdString();
    EXPECT_FALSE(await(later.read(name))->has_value());
    EXPECT_TRUE(await(store.forget(name))) << "what is not there counts as forgotten";
}

TEST_F(CredentialStoreTest, KeepsASecretOfTheSessionInThisProgramOnly)
{
    const Secret secret(u"only today"_s);
    ASSERT_TRUE(await(store.keep(name, secret, Keep::ForSession)));
    const auto found = await(store.read(name));
    ASSERT_TRUE(found) << toText(found.error()).toStdString();
    EXPECT_EQ(*found, secret);

    const CredentialStore later(u"ayon-shotgrid-test"_s);
    const auto elsewhere = await(later.read(name));
    if (hasKeychain) {
        ASSERT_TRUE(elsewhere);
        EXPECT_FALSE(elsewhere->has_value());
    } else {
        EXPECT_FALSE(elsewhere);
    }
}

TEST_F(CredentialStoreTest, ForgetsWhatWasOfTheSessionWhereThereIsNoKeychainToo)
{
    ASSERT_TRUE(await(store.keep(name, Secret(u"only today"_s), Keep::ForSession)));
    EXPECT_TRUE(await(store.forget(name)));
    const auto found = await(store.read(name));
    EXPECT_FALSE(found && found->has_value());
}

} // namespace

} // namespace bridge::login
