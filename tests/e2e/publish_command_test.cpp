// The program as artists' applications and farm jobs call it.
#include "e2e/publishprogram.h"
#include "login/credentialstore.h"
#include "login/profile.h"
#include "support/movies.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bridge::test {

namespace {

TEST_F(PublishProgram, PublishesUnderTheNameOfWhoeverTheFarmWorksFor)
{
    publisher::PublishRequest wanted = request(u"renderMain"_s, 1);
    wanted.user.clear();
    const Ended ended = run({u"--manifest"_s, u"-"_s, u"--json"_s}, manifest(wanted));
    EXPECT_EQ(ended.code, 0) << text(ended.complaint);
    ASSERT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(ended.last(u"result"_s)[u"version"_s].toInteger(), versionRows().front().ref.id.number());
    EXPECT_EQ(versionRows().front().link(u"user"_s).ref.id, m_artist);
    EXPECT_EQ(ended.last(u"result"_s)[u"mediaPaths"_s][u"sg_path_to_movie"_s], wanted.representations[0].files[0]);
    EXPECT_EQ(ended.last(u"progress"_s)[u"share"_s].toDouble(), 1);
    EXPECT_EQ(ended.last(u"end"_s)[u"exitCode"_s].toInt(), 0);
}

//! All that it takes to sign in among them, but for the tokens themselves.
TEST_F(PublishProgram, TakesFewRequests)
{
    publisher::PublishRequest wanted = request(u"renderMain"_s, 3);
    wanted.status = u"apr"_s;
    const auto sent = [this] {
        int count = 0;
        for (const auto &[what, times] : m_sandbox.shotgridFrame().requests()) {
            const bool isUpload = what.contains("_upload"_L1) || what.contains("/_s3/"_L1);
            count += isUpload || what.endsWith("access_token"_L1) ? 0 : times;
        }
        return count;
    };
    const int before = sent();
    EXPECT_EQ(run({u"--manifest"_s, u"-"_s}, manifest(wanted)).code, 0);
    EXPECT_LE(sent() - before, 12);
    ASSERT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(versionRows().front().link(u"user"_s).ref.id, m_artist);
}

//! Nothing in the environment but where the person's things are.
TEST_F(PublishProgram, SignsInWithWhatTheDesktopApplicationHasKept)
{
    const sandbox::Access access = m_sandbox.access();
    const login::Profile artist{.ayon = QUrl(access.ayonUrl),
                                .ayonLogin = u"service"_s,
                                .ayonWay = login::AyonWay::ApiKey,
                                .site = QUrl(access.shotgridUrl),
                                .login = u"artist"_s,
                                .way = login::Way::LoginOnly};
    {
        QSettings kept(m_home.filePath(u"config/ayon-shotgrid/desktop.ini"_s), QSettings::IniFormat);
        login::Profiles(kept).use(artist);
    }
    login::CredentialStore keychain;
    good(await(keychain.keep(artist.ayonCredential(), Secret(access.apiKey), login::Keep::InKeychain)));
    for (const QString &variable : {u"AYON_SERVER_URL"_s, u"AYON_API_KEY"_s, u"AYON_SG_USERNAME"_s})
        m_environment.remove(variable);
    EXPECT_EQ(text(run({u"who"_s, u"--json"_s}).last(u"person"_s)[u"login"_s].toString()), "artist");
    publisher::PublishRequest wanted = request(u"renderMain"_s);
    wanted.user.clear();
    const Ended ended = run({u"--manifest"_s, u"-"_s}, manifest(wanted));
    EXPECT_EQ(ended.code, 0) << text(ended.complaint);
    ASSERT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(versionRows().front().link(u"user"_s).ref.id, m_artist);
}

TEST_F(PublishProgram, ADryRunWritesNothing)
{
    const publisher::PublishRequest wanted = request(u"renderMain"_s, 1);
    Ended ended = run({u"--manifest"_s, u"-"_s, u"--json"_s, u"--dry-run"_s}, manifest(wanted));
    EXPECT_EQ(ended.code, 0) << text(ended.complaint);
    EXPECT_EQ(text(ended.last(u"check"_s)[u"text"_s].toString()), "the file is uploaded for review");
    EXPECT_TRUE(versionRows().empty());

    QFile::remove(wanted.representations[0].files[0]);
    ended = run({u"--manifest"_s, u"-"_s, u"--json"_s, u"--dry-run"_s}, manifest(wanted));
    EXPECT_EQ(ended.code, 1);
    EXPECT_EQ(run({u"--manifest"_s, u"-"_s, u"--json"_s}, manifest(wanted)).code, 1);
    EXPECT_TRUE(versionRows().empty());
}

TEST_F(PublishProgram, ThroughTheQueue)
{
    const publisher::PublishRequest wanted = request(u"renderMain"_s);
    EXPECT_EQ(run({u"--manifest"_s, u"-"_s, u"--queue"_s}, manifest(wanted)).code, 0);
    EXPECT_TRUE(versionRows().empty());
    EXPECT_EQ(text(run({u"queue"_s, u"list"_s, u"--json"_s}).last(u"entry"_s)[u"state"_s].toString()), "waiting");
    EXPECT_EQ(run({u"queue"_s, u"run"_s}).code, 0);
    EXPECT_EQ(versionRows().size(), 1u);
    const QJsonObject entry = run({u"queue"_s, u"list"_s, u"--json"_s}).last(u"entry"_s);
    EXPECT_EQ(text(entry[u"state"_s].toString()), "done");
    EXPECT_EQ(run({u"queue"_s, u"drop"_s, QString::number(entry[u"id"_s].toInteger())}).code, 0);
    EXPECT_TRUE(run({u"queue"_s, u"list"_s, u"--json"_s}).events.empty());
    EXPECT_EQ(run({u"queue"_s, u"drop"_s, u"99"_s}).code, 2);
}

TEST_F(PublishProgram, WhatIsQueuedIsOfWhoQueuedItWhoeverRunsTheQueue)
{
    publisher::PublishRequest wanted = request(u"renderMain"_s);
    wanted.user.clear();
    EXPECT_EQ(run({u"--manifest"_s, u"-"_s, u"--queue"_s}, manifest(wanted)).code, 0);
    m_environment.insert(u"AYON_SG_USERNAME"_s, u"admin"_s);
    const Ended ended = run({u"queue"_s, u"run"_s});
    EXPECT_EQ(ended.code, 0) << text(ended.complaint);
    ASSERT_EQ(versionRows().size(), 1u);
    EXPECT_EQ(versionRows().front().link(u"user"_s).ref.id, m_artist);
}

TEST_F(PublishProgram, TheQueueRunsWithTheSettingsOfEachProject)
{
    m_sandbox.ayon().editStore().settings[{
        .addon = u"shotgrid"_s, .version = u"1.0.0"_s, .variant = u"production"_s, .project = m_project.toText()}] = {
        {u"enable_shotgrid_local_storage"_s, true}, {u"shotgrid_local_storage_key"_s, u"nowhere"_s}};
    EXPECT_EQ(run({u"--manifest"_s, u"-"_s, u"--queue"_s}, manifest(request(u"renderMain"_s))).code, 0);
    EXPECT_EQ(run({u"queue"_s, u"run"_s}).code, 1);
    const QJsonObject entry = run({u"queue"_s, u"list"_s, u"--json"_s}).last(u"entry"_s);
    EXPECT_EQ(text(entry[u"reason"_s].toString()), "the site has no local storage of this code");
    EXPECT_TRUE(versionRows().empty());
}

TEST_F(PublishProgram, SaysWhyItCouldNotRun)
{
    const Ended newer = run({u"--manifest"_s, u"-"_s}, R"({"manifestVersion": 2})");
    EXPECT_EQ(newer.code, 2);
    EXPECT_TRUE(newer.complaint.contains(u"update the program"_s)) << text(newer.complaint);
    EXPECT_EQ(run({u"--manifest"_s, u"/not/there.json"_s}).code, 2);
    EXPECT_EQ(run({u"--manifest"_s, u"-"_s}, "{").code, 2);

    const QByteArray good = manifest(request(u"renderMain"_s));
    m_environment.remove(u"AYON_SG_USERNAME"_s);
    const Ended nobody = run({u"--manifest"_s, u"-"_s}, good);
    EXPECT_EQ(nobody.code, 2);
    EXPECT_TRUE(nobody.complaint.contains(u"AYON_SG_USERNAME"_s)) << text(nobody.complaint);
    EXPECT_EQ(run({u"who"_s}).code, 2);
    EXPECT_TRUE(versionRows().empty());
}

TEST_F(PublishProgram, LeavesNoCoreDumpWithSecretsInIt)
{
    QProcess program;
    program.setProcessEnvironment(m_environment);
    program.start(QStringLiteral(PUBLISH_PROGRAM), {u"--manifest"_s, u"-"_s});
    ASSERT_TRUE(program.waitForStarted());
    const QString limits = u"/proc/%1/limits"_s.arg(program.processId());
    EXPECT_TRUE(QTest::qWaitFor(
        [&limits] { // while it waits for its manifest
            QFile file(limits);
            return file.open(QIODevice::ReadOnly)
                && QString::fromLatin1(file.readAll()).contains(QRegularExpression(u"Max core file size +0 +0"_s));
        },
        10000));
    program.closeWriteChannel();
    EXPECT_TRUE(program.waitForFinished());
}

TEST_F(PublishProgram, AServerThatIsAwayPutsItOff)
{
    m_environment.insert(u"AYON_SERVER_URL"_s, u"http://127.0.0.1:9"_s);
    EXPECT_EQ(run({u"--manifest"_s, u"-"_s}, manifest(request(u"renderMain"_s))).code, 3);
}

TEST_F(PublishProgram, AProxyInThePlaceOfTheStorePutsItOff)
{
    const sandbox::Reply page{.headers = {{"content-type", "text/html"}},
                              .body = "<html><title>Sign in</title></html>"};
    m_sandbox.shotgridFrame().faults().add(
        {.method = u"PUT"_s, .path = u"/_s3/*"_s, .count = 100, .answer = page, .reachesSite = false});
    const QByteArray wanted = manifest(request(u"renderMain"_s));
    const Ended away = run({u"--manifest"_s, u"-"_s, u"--json"_s}, wanted);
    EXPECT_EQ(away.code, 3);
    const QJsonObject error = away.last(u"failure"_s)[u"error"_s].toObject();
    EXPECT_TRUE(error[u"message"_s].toString().contains(u"titled 'Sign in'"_s)) << text(error[u"message"_s].toString());
    EXPECT_TRUE(error[u"hint"_s].toString().contains(u"127.0.0.1"_s)) << text(error[u"hint"_s].toString());
    EXPECT_TRUE(error[u"isTransient"_s].toBool());
    m_sandbox.shotgridFrame().faults().clear();
    EXPECT_EQ(run({u"--manifest"_s, u"-"_s}, wanted).code, 0);
    EXPECT_EQ(movieOf(versionRows().at(0).ref.id), movieFile(1000));
}

} // namespace

} // namespace bridge::test
