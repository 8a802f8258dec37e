#include "e2e/publishprogram.h"

#include "publisher/manifest.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>
#include <QTimer>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60s;

} // namespace

QJsonObject PublishProgram::Ended::last(const QString &event) const
{
    QJsonObject found;
    for (const QJsonObject &one : events) {
        if (one[u"event"_s] == event)
            found = one;
    }
    return found;
}

PublishProgram::PublishProgram()
{
    saveSettings();
    const sandbox::Access access = m_sandbox.access();
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
    m_environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
    m_environment.insert(u"AYON_SERVER_URL"_s, access.ayonUrl);
    m_environment.insert(u"AYON_API_KEY"_s, access.apiKey);
    m_environment.insert(u"AYON_SG_USERNAME"_s, u"artist"_s);
}

//! The servers are in this process, so their event loop runs on meanwhile.
PublishProgram::Ended PublishProgram::run(const QStringList &words, const QByteArray &input)
{
    QProcess program;
    QEventLoop loop;
    QObject::connect(&program, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    program.setProcessEnvironment(m_environment);
    program.start(QStringLiteral(PUBLISH_PROGRAM), words);
    program.write(input);
    program.closeWriteChannel();
    if (program.state() != QProcess::NotRunning)
        loop.exec();
    Ended ended{.code = program.state() == QProcess::NotRunning ? program.exitCode() : -1};
    ended.complaint = QString::fromUtf8(program.readAllStandardError());
    while (program.canReadLine())
        ended.events.push_back(QJsonDocument::fromJson(program.readLine()).object());
    return ended;
}

bool PublishProgram::killWhen(const std::function<bool()> &holds, const QStringList &words)
{
    QProcess program;
    program.setProcessEnvironment(m_environment);
    program.start(QStringLiteral(PUBLISH_PROGRAM), words);
    const bool held = QTest::qWaitFor(holds, int(std::chrono::milliseconds(patience).count()));
    program.kill();
    program.waitForFinished();
    return held && program.exitStatus() == QProcess::CrashExit;
}

QByteArray PublishProgram::manifest(const publisher::PublishRequest &request)
{
    return QJsonDocument(QJsonObject{{u"manifestVersion"_s, publisher::manifestVersion},
                                     {u"publishes"_s, QJsonArray{publisher::toJson(request)}}})
        .toJson();
}

} // namespace bridge::test
