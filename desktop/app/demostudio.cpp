#include "desktop/app/demostudio.h"

#include "sandbox/app/sandbox.h"

#include <QFileInfo>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

const QStringList services{u"leecher"_s, u"processor"_s, u"transmitter"_s};

Result<login::Environment> openSandbox(sandbox::Sandbox &sandbox)
{
    if (const auto loaded = sandbox.loadDemo(); !loaded)
        return loaded.error();
    if (const auto opened = sandbox.open({}); !opened)
        return opened.error();
    const sandbox::Access access = sandbox.access();
    login::Environment environment{.server = QUrl(access.ayonUrl), .apiKey = Secret(access.apiKey)};
    return environment;
}

} // namespace

DemoStudio::DemoStudio(QObject *parent)
    : QObject(parent)
    , m_home(new QObject)
{
    m_home->moveToThread(&m_thread);
    m_thread.start();
}

DemoStudio::~DemoStudio()
{
    for (const auto &service : m_services)
        service->kill(); // at once: all that they keep is in the sandbox, which ends too
    for (const auto &service : m_services)
        service->waitForFinished();
    QMetaObject::invokeMethod(
        m_home,
        [this] {
            m_sandbox.reset();
            delete m_home;
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void DemoStudio::open()
{
    const auto work = [this] {
        m_sandbox = std::make_unique<sandbox::Sandbox>();
        Result<login::Environment> result = openSandbox(*m_sandbox);
        QMetaObject::invokeMethod(this, [this, result = std::move(result)] { take(result); });
    };
    QMetaObject::invokeMethod(m_home, work);
}

void DemoStudio::take(const Result<login::Environment> &environment)
{
    if (!environment) {
        emit failed(environment.error());
        return;
    }
    m_environment = *environment;
    emit opened();
}

void DemoStudio::startServices(const QString &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"AYON_SERVER_URL"_s, m_environment.server.toString());
    environment.insert(u"AYON_API_KEY"_s, m_environment.apiKey.reveal());
    environment.insert(u"AYON_ADDON_NAME"_s, u"shotgrid"_s);
    environment.insert(u"AYON_ADDON_VERSION"_s, u"1.0.0"_s);
    for (const QString &name : services) {
        const QString program = u"%1/ayon-shotgrid-%2"_s.arg(folder, name);
        if (!QFileInfo(program).isExecutable())
            continue;
        auto service = std::make_unique<QProcess>();
        service->setProcessEnvironment(environment);
        service->setStandardOutputFile(QProcess::nullDevice());
        service->setStandardErrorFile(QProcess::nullDevice());
        service->start(program, QStringList());
        m_services.push_back(std::move(service));
    }
}

} // namespace bridge::desktop
