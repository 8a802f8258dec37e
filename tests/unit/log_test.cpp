#include "base/log.h"
#include "base/secret.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <gtest/gtest.h>

namespace bridge {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcTest, "bridge.test")

//! What is written to stderr while logging is installed.
class Log : public testing::Test
{
protected:
    void start(const LogOptions &options)
    {
        installLogging(options);
        testing::internal::CaptureStderr();
    }
    QString written() { return QString::fromStdString(testing::internal::GetCapturedStderr()); }

    void TearDown() override
    {
        qInstallMessageHandler(nullptr);
        QLoggingCategory::setFilterRules({});
    }
};

TEST_F(Log, TextHasMessagePairsAndPass)
{
    start({});
    const PassScope pass(u"p1"_s);
    qCInfo(lcTest) << "plan ready" << kv("project", u"demo"_s) << kv("operations", 3) << kv("name", u"My Shot"_s);
    const QString line = written();
    EXPECT_TRUE(line.endsWith(u" INFO bridge.test: plan ready project=demo operations=3 name=\"My Shot\" pass=p1\n"_s))
        << line.toStdString();
}

TEST_F(Log, JsonLinesHaveAKeyForEachPair)
{
    start({.format = LogFormat::JsonLines});
    qCWarning(lcTest) << "page read" << kv("rows", 5000) << kv("type", "Shot"_L1);
    const QJsonObject json = QJsonDocument::fromJson(written().toUtf8()).object();
    EXPECT_EQ(json.value(u"message"_s), u"page read"_s);
    EXPECT_EQ(json.value(u"rows"_s), u"5000"_s);
    EXPECT_EQ(json.value(u"type"_s), u"Shot"_s);
    EXPECT_EQ(json.value(u"level"_s), u"WARNING"_s);
    EXPECT_EQ(json.value(u"category"_s), u"bridge.test"_s);
}

TEST_F(Log, LinesBelowTheLevelAreNotWritten)
{
    start({.level = QtWarningMsg});
    qCInfo(lcTest) << "quiet";
    qCWarning(lcTest) << "loud";
    const QString lines = written();
    EXPECT_FALSE(lines.contains(u"quiet"_s));
    EXPECT_TRUE(lines.contains(u"loud"_s));
}

TEST_F(Log, SecretsStayHiddenWhereverTheyAreSaid)
{
    start({});
    qCInfo(lcTest) << "signed in" << kv("key", Secret(u"hunter2"_s))
                   << kv("url", u"https://s3.example/f.mov?X-Sig=hunter2"_s)
                   << kv("header", u"Authorization: Bearer hunter2"_s);
    const QString line = written();
    EXPECT_FALSE(line.contains(u"hunter2"_s)) << line.toStdString();
    EXPECT_TRUE(line.contains(u"https://s3.example/f.mov?***"_s)) << line.toStdString();
}

TEST_F(Log, PassesNest)
{
    start({});
    const PassScope outer(u"p1"_s);
    {
        const PassScope inner(u"p2"_s);
        qCInfo(lcTest) << "inside";
    }
    qCInfo(lcTest) << "outside";
    const QStringList lines = written().split('\n'_L1);
    EXPECT_TRUE(lines[0].endsWith(u"pass=p2"_s));
    EXPECT_TRUE(lines[1].endsWith(u"pass=p1"_s));
}

class Redacted : public testing::TestWithParam<const char *>
{
};

TEST_P(Redacted, HidesTheSecret)
{
    const QString clean = redacted(QString::fromUtf8(GetParam()));
    EXPECT_FALSE(clean.contains(u"S3CRET"_s)) << clean.toStdString();
    EXPECT_TRUE(clean.contains(u"***"_s)) << clean.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Redacted,
    testing::Values("Authorization: Bearer S3CRET", "authorization=apikey S3CRET", "x-api-key: S3CRET",
                    R"({"access_token":"S3CRET","expires_in":600})", R"({"refresh_token": "S3CRET"})",
                    "grant_type=password&username=ann&password=S3CRET", "client_secret=S3CRET&x=1",
                    "https://studio.example/f?token=S3CRET", "http://ann:S3CRET@proxy.example:3128/",
                    "eyJhbGciOiJIUzI1NiJ9.eyJTMUCRET.S3CRET", "sessionToken=S3CRET", "script_key: S3CRET"));

TEST(RedactedText, LeavesOrdinaryTextAlone)
{
    const QString text = u"GET https://studio.example/api/info answered 200, key not found in path tokens/list"_s;
    EXPECT_EQ(redacted(text), text);
}

TEST(LogOptions, ComeFromTheEnvironment)
{
    qputenv("LOGLEVEL", "warning");
    qputenv("LOGFORMAT", "JSON");
    const LogOptions options = LogOptions::fromEnvironment();
    qunsetenv("LOGLEVEL");
    qunsetenv("LOGFORMAT");
    EXPECT_EQ(options.level, QtWarningMsg);
    EXPECT_EQ(options.format, LogFormat::JsonLines);
    EXPECT_EQ(LogOptions::fromEnvironment().level, QtInfoMsg);
}

} // namespace bridge
