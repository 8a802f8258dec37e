#include "cli/demo/sandboxprocess.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMilliseconds = 30'000;
constexpr int stopMilliseconds = 5'000;

} // namespace

SandboxProcess::~SandboxProcess()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(stopMilliseconds))
        m_process->kill();
}

Result<void> SandboxProcess::start(const QString &folder)
{
    const QString program = folder + "/ayon-shotgrid-sandbox"_L1;
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(program,
                     {u"--demo"_s, u"--test-switches"_s, u"--ayon-port"_s, u"0"_s, u"--shotgrid-port"_s, u"0"_s});
    QElapsedTimer waited;
    waited.start();
    while (!m_process->canReadLine()) {
        const int left = startMilliseconds - int(waited.elapsed());
        if (left <= 0 || !m_process->waitForReadyRead(left)) {
            return Error{.kind = Error::Kind::Unreachable,
                         .where = program,
                         .message = u"the local servers did not start: %1"_s.arg(m_process->errorString()),
                         .hint = u"build everything with ./dev build, and try again"_s};
        }
    }
    const QJsonObject ready = QJsonDocument::fromJson(m_process->readLine()).object();
    const QJsonObject ayon = ready.value("ayon"_L1).toObject();
    m_shotgridUrl = ready.value("shotgrid"_L1).toObject().value("url"_L1).toString();
    m_apiKey = ayon.value("apiKey"_L1).toString();
    m_processId = m_process->processId();
    m_environment = {
        .server = QUrl(ayon.value("url"_L1).toString()), .apiKey = Secret(m_apiKey), .addon = {.version = u"1.0.0"_s}};
    return {};
}

void SandboxProcess::keep()
{
    // Its object would end it; the process itself needs nobody.
    static_cast<void>(m_process.release());
}

} // namespace bridge::cli
