#pragma once

#include <QMetaObject>
#include <QObject>
#include <QString>

#include <utility>

namespace bridge::desktop {

//! As which the threads of engines are among the children of the application.
inline const QString engineThreadName = QStringLiteral("engine");

//! Gives \a engine a thread of its own, with an event loop of its own. That is the one exception to "no threads for
//! logic", for what takes longer than a window may stand still: planning 100,000 entities, a disk that is far away. An
//! engine shares nothing with other threads but values that never change: it makes clients of its own from
//! connections, is called by queued calls alone, and answers by queued signals. It ends with its thread, some time
//! after it has told it to quit: nobody waits for that but the program, at its very end.
void startEngineThread(QObject *engine);

//! Has \a call called with \a engine, in the engine's thread; calls keep their order.
template <class Engine, class Call> void callEngine(Engine *engine, Call call)
{
    QMetaObject::invokeMethod(
        engine, [engine, call = std::move(call)]() mutable { call(*engine); }, Qt::QueuedConnection);
}

} // namespace bridge::desktop
