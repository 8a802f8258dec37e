#include "desktop/session/enginethread.h"

#include <QCoreApplication>
#include <QThread>

namespace bridge::desktop {

namespace {

//! Of engines that were closed. No window is left that could stand still meanwhile.
void waitForThreads()
{
    const auto threads = QCoreApplication::instance()->findChildren<QThread *>(engineThreadName);
    for (QThread *thread : threads) {
        thread->wait();
        delete thread;
    }
}

} // namespace

void startEngineThread(QObject *engine)
{
    [[maybe_unused]] static const bool waits = (qAddPostRoutine(waitForThreads), true);
    auto *thread = new QThread(QCoreApplication::instance());
    thread->setObjectName(engineThreadName);
    engine->moveToThread(thread);
    QObject::connect(thread, &QThread::finished, engine, &QObject::deleteLater);
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

} // namespace bridge::desktop
