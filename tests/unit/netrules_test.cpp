#include "net/proxy.h"
#include "net/retry.h"

#include <gtest/gtest.h>

namespace bridge::net {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST(RetryAfter, ReadsSecondsAndDates)
{
    const QDateTime now(QDate(2026, 10, 21), QTime(7, 27, 30), Qt::UTC);
    EXPECT_EQ(retryAfter("3", now), 3s);
    EXPECT_EQ(retryAfter("0.5", now), 500ms);
    EXPECT_EQ(retryAfter("Wed, 21 Oct 2026 07:28:00 GMT", now), 30s);
    EXPECT_EQ(retryAfter("Wed, 21 Oct 2026 07:00:00 GMT", now), 0s);
    EXPECT_FALSE(retryAfter("soon", now));
    EXPECT_FALSE(retryAfter("", now));
}

TEST(PauseBefore, DoublesWithJitterUpToTheLongest)
{
    const RetryPolicy policy{.firstPause = 400ms, .longestPause = 2s};
    EXPECT_EQ(pauseBefore(1, policy, 0), 200ms);
    EXPECT_EQ(pauseBefore(1, policy, 1), 400ms);
    EXPECT_EQ(pauseBefore(3, policy, 1), 1600ms);
    EXPECT_EQ(pauseBefore(10, policy, 1), 2s);
}

struct ProxyCase {
    const char *name;
    QString server;
    QString configured;
    std::vector<std::pair<QString, QString>> environment;
    QString host; // empty: directly
};

class ProxyFor : public testing::TestWithParam<ProxyCase>
{
};

TEST_P(ProxyFor, IsTheOneThatTheEnvironmentNames)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : GetParam().environment)
        environment.insert(name, value);
    const QNetworkProxy proxy = proxyFor(QUrl(GetParam().server), QUrl(GetParam().configured), environment);
    EXPECT_EQ(proxy.type() == QNetworkProxy::NoProxy ? QString() : proxy.hostName(), GetParam().host);
}

const std::pair<QString, QString> corporate{u"HTTPS_PROXY"_s, u"http://ann:pw@proxy.example:8080"_s};

INSTANTIATE_TEST_SUITE_P(
    Environments, ProxyFor,
    testing::Values(
        ProxyCase{"none", u"https://studio.example"_s, {}, {}, {}},
        ProxyCase{"https", u"https://studio.example"_s, {}, {corporate}, u"proxy.example"_s},
        ProxyCase{"lower_case",
                  u"https://studio.example"_s,
                  {},
                  {{u"https_proxy"_s, u"proxy.example:1"_s}},
                  u"proxy.example"_s},
        ProxyCase{"http_is_another_variable", u"http://studio.example"_s, {}, {corporate}, {}},
        ProxyCase{
            "exempt_host", u"https://studio.example"_s, {}, {corporate, {u"NO_PROXY"_s, u"a.b, studio.example"_s}}, {}},
        ProxyCase{
            "exempt_domain", u"https://x.studio.example"_s, {}, {corporate, {u"no_proxy"_s, u".studio.example"_s}}, {}},
        ProxyCase{"similar_domain",
                  u"https://mystudio.example"_s,
                  {},
                  {corporate, {u"NO_PROXY"_s, u"studio.example"_s}},
                  u"proxy.example"_s},
        ProxyCase{"loopback", u"https://127.0.0.1:5000"_s, {}, {corporate}, {}},
        ProxyCase{"configured_wins",
                  u"https://studio.example"_s,
                  u"http://other.example:3128"_s,
                  {corporate},
                  u"other.example"_s}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(ProxyFor, TakesPortAndCredentials)
{
    QProcessEnvironment environment;
    environment.insert(corporate.first, corporate.second);
    const QNetworkProxy proxy = proxyFor(QUrl(u"https://studio.example"_s), {}, environment);
    EXPECT_EQ(proxy.port(), 8080);
    EXPECT_EQ(proxy.user(), u"ann"_s);
    EXPECT_EQ(proxy.password(), u"pw"_s);
}

} // namespace bridge::net
