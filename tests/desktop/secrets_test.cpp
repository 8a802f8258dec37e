// After a whole session nothing secret lies anywhere but in the keychain, which is locked by a password of its own.
#include "desktop/applicationtest.h"

#include "desktop/window/mainwindow.h"

#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>

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
    m_application.reset();
    m_settings.sync();

    const QByteArray processes = processList();
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

} // namespace

} // namespace bridge::test
