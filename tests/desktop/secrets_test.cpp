// After a whole session nothing secret lies anywhere but in the keychain, which is locked by a password of its own.
#include "desktop/applicationtest.h"

#include "desktop/window/mainwindow.h"

#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QProcess>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged += message.toUtf8() + '\n';
}

//! Everything below \a folder that holds \a secret.
std::vector<std::string> filesWith(const QByteArray &secret, const QString &folder)
{
    std::vector<std::string> found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
            found.push_back(file.fileName().toStdString());
    }
    return found;
}

QByteArray processList()
{
    QByteArray list;
    QDirIterator processes(u"/proc"_s, QDir::Dirs);
    while (processes.hasNext()) {
        QFile file(processes.next() + "/cmdline"_L1);
        if (file.open(QIODevice::ReadOnly))
            list += file.readAll() + '\n';
    }
    return list;
}

class SecretsTest : public ApplicationTest
{
protected:
    SecretsTest()
    {
        logged.clear();
        QLoggingCategory::setFilterRules(u"bridge.*=true"_s);
        m_before = qInstallMessageHandler(keepLog);
    }
    ~SecretsTest() override { qInstallMessageHandler(m_before); }

    QtMessageHandler m_before;
};

TEST_F(SecretsTest, LieInTheKeychainAlone)
{
    start();
    signInByHand();
    const desktop::StudioPtr studio = m_application->session().studio();
    const auto &site = std::get<shotgrid::SessionSignIn>(studio->site.connection.signIn);
    const QList<QByteArray> secrets{m_sandbox.access().apiKey.toUtf8(), "sandbox-artist",
                                    m_sandbox.access().scriptKey.toUtf8(), site.sessionToken.reveal().toUtf8()};
    ASSERT_TRUE(await(studio->shotgrid->statuses({})));
    const QByteArray processes = processList(); // while it runs
    m_application.reset();
    m_settings.sync();

    ASSERT_TRUE(processes.contains("secrets_test"));
    ASSERT_FALSE(logged.isEmpty());
    ASSERT_FALSE(filesWith("artist", m_folder.path()).empty()); // the scan does find what is written
    for (const QByteArray &secret : secrets) {
        ASSERT_GE(secret.size(), 8);
        EXPECT_EQ(filesWith(secret, QDir::homePath()), std::vector<std::string>());
        EXPECT_EQ(filesWith(secret, m_folder.path()), std::vector<std::string>());
        EXPECT_FALSE(logged.contains(secret));
        EXPECT_FALSE(processes.contains(secret));
    }
}

TEST_F(SecretsTest, NeitherProgramNorProcessListGivesTheDemosKeysAway)
{
    QProcess program;
    program.start(QStringLiteral(DESKTOP_PROGRAM), {u"--sandbox"_s});
    ASSERT_TRUE(program.waitForStarted());
    const auto limits = [&program] {
        QFile file(u"/proc/%1/limits"_s.arg(program.processId()));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).simplified() : QString();
    };
    EXPECT_TRUE(waitUntil([&limits] { return limits().contains(u"Max core file size 0 0"_s); }))
        << limits().toStdString();
    const auto hasServices = [&program] {
        QFile file(u"/proc/%1/task/%1/children"_s.arg(program.processId()));
        return file.open(QIODevice::ReadOnly) && !file.readAll().isEmpty();
    };
    ASSERT_TRUE(waitUntil(hasServices)); // which are given keys
    const QByteArray processes = processList();
    const sandbox::Access access = m_sandbox.access(); // every sandbox has the same
    EXPECT_FALSE(processes.contains(access.apiKey.toUtf8()));
    EXPECT_FALSE(processes.contains(access.scriptKey.toUtf8()));
    program.terminate();
    EXPECT_TRUE(program.waitForFinished());
    EXPECT_EQ(program.exitCode(), 0);
}

} // namespace

} // namespace bridge::test
