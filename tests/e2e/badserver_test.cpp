#include "e2e/twoservers.h"

#include "login/servers.h"

namespace bridge::test {

using namespace Qt::StringLiterals;

// What servers and their settings do to a sync: each has a message that names the thing and the way out.
class BadServer : public TwoServers
{
protected:
    static void expectSaid(const Error &error, const QStringList &parts)
    {
        EXPECT_FALSE(error.hint.isEmpty()) << toText(error).toStdString();
        for (const QString &part : parts)
            EXPECT_TRUE(toText(error).contains(part)) << part.toStdString() << " in " << toText(error).toStdString();
    }
    //! Everything that was signed in on the ShotGrid site is no more.
    void endSessions()
    {
        sandbox::Sandbox stranger;
        QJsonObject state = m_sandbox.shotgrid().state();
        state.insert(u"tokens"_s, stranger.shotgrid().state().value(u"tokens"_s));
        ASSERT_TRUE(m_sandbox.shotgrid().restore(state));
    }
    int signIns() { return m_sandbox.shotgridFrame().requests(u"access_token"_s); }
};

TEST_F(BadServer, NothingListensAtTheUrl)
{
    shotgrid::ShotgridConnection nowhere{.url = QUrl(u"http://127.0.0.1:9"_s),
                                         .signIn = shotgrid::ScriptSignIn{.name = u"bridge"_s, .key = Secret(u"k"_s)}};
    nowhere.http.retry.firstPause = std::chrono::milliseconds(1);
    shotgrid::ShotgridClient client(nowhere);
    makeAyonProject();
    sync::ProjectSync pass(*m_ayon, client, m_settings, m_project);
    const auto planned = await(pass.plan({}, {}));
    ASSERT_FALSE(planned);
    EXPECT_EQ(planned.error().kind, Error::Kind::Unreachable);
    expectSaid(planned.error(), {u"shotgrid"_s, u"check the URL"_s});
}

TEST_F(BadServer, ATokenThatEndsBetweenLookingAndApplyingIsRenewed)
{
    makeShotgridProject();
    row(u"Shot"_s, {{u"code"_s, u"sh010"_s}});
    sync::ProjectSync pass(*m_ayon, *m_shotgrid, m_settings, m_project);
    ASSERT_TRUE(await(pass.plan({.flow = sync::Policy::Flow::Both}, {})));
    const int before = signIns();
    endSessions();
    const auto report = await(pass.apply({}, {}));
    ASSERT_TRUE(report) << toText(report.error()).toStdString();
    EXPECT_EQ(report->failed, 0);
    EXPECT_GT(signIns(), before);
    EXPECT_EQ(difference(), "");
}

TEST_F(BadServer, ATokenThatLivesShorterThanTheSyncIsRenewed)
{
    makeShotgridProject();
    row(u"Shot"_s, {{u"code"_s, u"sh010"_s}});
    endSessions();
    ASSERT_TRUE(m_sandbox.changeSettings({{u"token_lifetime"_s, 1}}));
    // The first is refused with the old token, the second outlives the new one.
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*_search"_s, .count = 2, .delay = std::chrono::milliseconds(1200)});
    const int before = signIns();
    const sync::Report report = sync();
    EXPECT_EQ(report.failed, 0);
    EXPECT_GE(signIns(), before + 2);
    EXPECT_EQ(difference(), "");
}

TEST_F(BadServer, AnAnswerBeyondAllMeasureIsNotSwallowed)
{
    makeShotgridProject();
    row(u"Shot"_s, {{u"code"_s, u"sh010"_s}});
    sync();
    m_sandbox.shotgridFrame().faults().add({.path = u"*_search"_s,
                                            .count = 50,
                                            .answer = sandbox::Reply{.body = "{}"},
                                            .reachesSite = false,
                                            .padding = 200LL * 1024 * 1024});
    const auto report = trySync();
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, Error::Kind::Refused);
    expectSaid(report.error(), {u"shotgrid"_s, u"64 MiB"_s, u"_search"_s});
    m_sandbox.shotgridFrame().faults().clear();
    EXPECT_EQ(difference(), "");
}

TEST_F(BadServer, FaultsOfEveryKindLeaveNeitherLossNorCopy)
{
    makeShotgridProject();
    for (const quint32 seed : {1U, 2U, 3U}) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        const QString shot = u"sh%1"_s.arg(seed);
        const QString id = row(u"Shot"_s, {{u"code"_s, shot}});
        row(u"Task"_s, {{u"content"_s, u"anim"_s + shot}, {u"entity"_s, id}});
        for (sandbox::Frame *frame : {&m_sandbox.ayonFrame(), &m_sandbox.shotgridFrame()}) {
            frame->faults().draw(
                {.seed = seed,
                 .share = 0.15,
                 .kinds = {sandbox::FaultKind::CutBefore, sandbox::FaultKind::CutAfter, sandbox::FaultKind::Error500,
                           sandbox::FaultKind::Error502, sandbox::FaultKind::HalfBody, sandbox::FaultKind::Html}});
        }
        for (int pass = 0; pass < 3; ++pass)
            static_cast<void>(trySync()); // may fail: that is what the faults are for
        m_sandbox.ayonFrame().faults().clear();
        m_sandbox.shotgridFrame().faults().clear();
        ASSERT_TRUE(trySync());
        EXPECT_EQ(difference(), "");
        EXPECT_EQ(folders().size(), seed);
        EXPECT_EQ(tasks().size(), seed);
        EXPECT_EQ(rows(u"Shot"_s).size(), seed);
        EXPECT_EQ(rows(u"Task"_s).size(), seed);
    }
}

//! Settings of the addon with one thing missing.
struct MissingCase {
    const char *name;
    QJsonObject overrides;
    bool hasSecret;
    QStringList said;
};

class MissingSetting : public BadServer, public testing::WithParamInterface<MissingCase>
{
};

TEST_P(MissingSetting, IsNamedWithTheWayOut)
{
    const MissingCase &given = GetParam();
    auto &store = m_sandbox.ayon().editStore();
    store.secrets.clear();
    if (given.hasSecret)
        store.secrets[u"script-key"_s] = m_sandbox.access().scriptKey;
    const login::Environment environment{.server = QUrl(m_sandbox.access().ayonUrl),
                                         .apiKey = Secret(m_sandbox.access().apiKey),
                                         .addon = {.version = u"1.0.0"_s}};
    store.settings[{.addon = u"shotgrid"_s, .version = u"1.0.0"_s, .variant = u"production"_s}] = given.overrides;
    const auto servers = await(login::openServers(environment, ProjectName(), {}));
    ASSERT_EQ(bool(servers), given.said.isEmpty());
    if (!servers)
        expectSaid(servers.error(), given.said);
}

namespace {

QJsonObject overrides(const QString &server, const QString &name, const QString &key)
{
    return {{u"shotgrid_server"_s, server},
            {u"service_settings"_s, QJsonObject{{u"script_name"_s, name}, {u"script_key"_s, key}}}};
}

const QString site = u"https://studio.example"_s;

} // namespace

INSTANTIATE_TEST_SUITE_P(
    Settings, MissingSetting,
    testing::Values(MissingCase{"nothing", overrides(site, u"bridge"_s, u"script-key"_s), true, {}},
                    MissingCase{"site",
                                overrides(u"studio"_s, u"bridge"_s, u"script-key"_s),
                                true,
                                {u"shotgrid_server"_s, u"'studio'"_s}},
                    MissingCase{"script_name", overrides(site, {}, u"script-key"_s), true, {u"script_name"_s}},
                    MissingCase{"script_key", overrides(site, u"bridge"_s, {}), true, {u"script_key"_s}},
                    MissingCase{"secret",
                                overrides(site, u"bridge"_s, u"script-key"_s),
                                false,
                                {u"script_key"_s, u"'script-key'"_s, u"Secrets"_s}}),
    [](const auto &given) { return std::string(given.param.name); });

} // namespace bridge::test
