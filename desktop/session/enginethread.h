#pragma once

#include <QObject>
#include <QString>

namespace bridge::desktop {

//! As which the threads of engines are among the children of the application.
inline const QString engineThreadName = QStringLiteral("engine");

//! Gives \a engine a thread of its own, with an event loop of its own. That is the one exception to "no threads for
//! logic", for what takes longer than a window may stand still: planning 100,000 entities, a disk that is far away. An
//! engine shares nothing with other threads but values that never change: it makes clients of its own from
//! connections, is called by queued calls alone, and answers by queued signals. It ends with its thread, some time
//! after it has told it to quit: nobody waits for that but the program, at its very end.
void startEngineThread(QObject *engine);

} // namespace bridge::desktop
