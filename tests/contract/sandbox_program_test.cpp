// The program from the outside: what it prints, when it ends, and what it keeps.
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrl>

#include <gtest/gtest.h>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // milliseconds

QStringList onFreePorts(const QStringList &options)
{
    return QStringList{u"--ayon-port"_s, u"0"_s, u"--shotgrid-port"_s, u"0"_s} + options;
}

class Program
{
public:
    explicit Program(const QStringList &options) { process.start(QString::fromLatin1(SANDBOX_PROGRAM), options); }
    ~Program()
    {
        process.kill();
        process.waitForFinished(patience);
    }

    //! The one line it prints when callers may come; empty when it ends without.
    QJsonObject ready()
    {
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(patience))
                return {};
        }
        return QJsonDocument::fromJson(process.readLine()).object();
    }

    void raise(int number) { ::kill(pid_t(process.processId()), number); }
    //! -1 when it did not end by itself.
    int exitCode()
    {
        const bool ended = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
        return ended ? process.exitCode() : -1;
    }
    QString complaint() { return QString::fromUtf8(process.readAllStandardError()); }

    QProcess process;
};

//! A request over a socket of its own, and the whole answer.
QByteArray ask(const QString &url, const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(url).port()));
    socket.write(method + ' ' + path
                 + " HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\nContent-Type: application/json\r\n"
                 + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(patience)) { }
    return socket.readAll();
}

QString url(const QJsonObject &ready, const QString &side)
{
    return ready[side][u"url"_s].toString();
}

QJsonObject contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

TEST(SandboxProgram, SaysWhereBothServersAre)
{
    Program program(onFreePorts({}));
    const QJsonObject ready = program.ready();
    for (const QString &side : {u"ayon"_s, u"shotgrid"_s}) {
        EXPECT_TRUE(url(ready, side).startsWith(u"http://127.0.0.1:"_s));
        EXPECT_FALSE(ready[side][u"apiKey"_s].toString().isEmpty());
        EXPECT_TRUE(ask(url(ready, side), "GET", "/_sandbox/requests", {}).startsWith("HTTP/1.1 4")) << "no switches";
    }
    EXPECT_FALSE(ready[u"shotgrid"_s][u"scriptName"_s].toString().isEmpty());
    program.raise(SIGTERM);
    EXPECT_EQ(program.exitCode(), 0);
    EXPECT_EQ(program.process.readAllStandardOutput(), QByteArray());
}

TEST(SandboxProgram, TakesAFlagForEachSetting)
{
    Program program(onFreePorts({u"--test-switches"_s, u"--latency"_s, u"measured"_s, u"--token-lifetime"_s, u"7"_s,
                                 u"--webhooks-loopback"_s, u"true"_s, u"--storage"_s, u"sg"_s}));
    const QJsonObject ready = program.ready();
    EXPECT_TRUE(ask(url(ready, u"ayon"_s), "GET", "/_sandbox/settings", {}).contains(R"("latency":"measured")"));
    ask(url(ready, u"shotgrid"_s), "POST", "/_sandbox/reset", {});
    const QByteArray settings = ask(url(ready, u"shotgrid"_s), "GET", "/_sandbox/settings", {});
    for (const char *expected :
         {R"("latency":"measured")", R"("token_lifetime":7)", R"("webhooks_loopback":true)", R"("storage":"sg")"})
        EXPECT_TRUE(settings.contains(expected)) << expected << " in " << settings.toStdString();
}

TEST(SandboxProgram, GoesOnWhereTheLastRunEnded)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"state.json"_s);
    QJsonObject kept;
    for (const int signal : {SIGTERM, SIGINT}) {
        Program program(onFreePorts({u"--state"_s, file}));
        ASSERT_FALSE(program.ready().isEmpty());
        program.raise(signal);
        EXPECT_EQ(program.exitCode(), 0);
        const QJsonObject state = contentOf(file);
        EXPECT_TRUE(state[u"ayon"_s].isObject());
        EXPECT_TRUE(state[u"shotgrid"_s].isObject());
        if (!kept.isEmpty()) {
            EXPECT_EQ(state, kept);
        }
        kept = state;
    }
}

TEST(SandboxProgram, SavesOnDemandAndGoesOn)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"state.json"_s);
    Program program(onFreePorts({u"--state"_s, file}));
    const QJsonObject ready = program.ready();
    program.raise(SIGUSR1);
    // The signal is read before the next request is.
    EXPECT_TRUE(ask(url(ready, u"ayon"_s), "GET", "/api/info", {}).startsWith("HTTP/1.1 200"));
    EXPECT_FALSE(contentOf(file).isEmpty());
    program.raise(SIGKILL);
    EXPECT_EQ(program.exitCode(), -1);
}

TEST(SandboxProgram, LeavesAStateItDoesNotUnderstandAsItIs)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"ayon");
    file.close();
    Program program(onFreePorts({u"--state"_s, path}));
    EXPECT_EQ(program.exitCode(), 2);
    EXPECT_TRUE(program.complaint().contains(path));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "{\"ayon");
}

TEST(SandboxProgram, EndsWithTheProgramThatStartedIt)
{
    QProcess shell;
    const QString command = QString::fromLatin1(SANDBOX_PROGRAM " ") + onFreePorts({u"--with-parent"_s}).join(u' ');
    shell.start(u"sh"_s, {u"-c"_s, command + u" & wait"_s});
    while (!shell.canReadLine())
        ASSERT_TRUE(shell.waitForReadyRead(patience));
    const QJsonObject ready = QJsonDocument::fromJson(shell.readLine()).object();

    QTcpSocket witness; // a line that lasts as long as the sandbox
    witness.connectToHost(u"127.0.0.1"_s, quint16(QUrl(url(ready, u"ayon"_s)).port()));
    ASSERT_TRUE(witness.waitForConnected(patience));
    shell.kill();
    EXPECT_TRUE(witness.waitForDisconnected(patience));
    shell.waitForFinished(patience);
}

struct WrongCase {
    const char *name;
    QStringList options;
    QString named; // what the message must speak of
};

class Wrong : public testing::TestWithParam<WrongCase>
{
};

INSTANTIATE_TEST_SUITE_P(CommandLines, Wrong,
                         testing::Values(WrongCase{"unknown", {u"--tokn"_s}, u"tokn"_s},
                                         WrongCase{"no_number", {u"--token-lifetime"_s, u"soon"_s}, u"soon"_s},
                                         WrongCase{"no_port", {u"--ayon-port"_s, u"70000"_s}, u"70000"_s},
                                         WrongCase{"no_choice", {u"--storage"_s, u"attic"_s}, u"storage"_s},
                                         WrongCase{"no_share", {u"--faults"_s, u"2"_s}, u"faults"_s},
                                         WrongCase{"no_file", {u"--ayon-fixture"_s, u"/none"_s}, u"/none"_s}),
                         [](const auto &wrong) { return std::string(wrong.param.name); });

TEST_P(Wrong, IsNamed)
{
    Program program(onFreePorts(GetParam().options));
    EXPECT_EQ(program.exitCode(), 2);
    const QString complaint = program.complaint();
    EXPECT_TRUE(complaint.contains(GetParam().named)) << qPrintable(complaint);
}

TEST(SandboxProgram, SaysThatAPortIsTaken)
{
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress::LocalHost));
    Program program({u"--ayon-port"_s, u"0"_s, u"--shotgrid-port"_s, QString::number(other.serverPort())});
    EXPECT_EQ(program.exitCode(), 2);
    EXPECT_TRUE(program.complaint().contains(QString::number(other.serverPort())));
}

} // namespace
