#pragma once

#include "base/result.h"

#include <QString>

// The one place that knows on which system it runs.

namespace bridge::desktop {

//! Whether \a program starts when this person logs in to the machine.
bool startsAtLogin(const QString &program);

//! With the window hidden. Refused when the system's own record cannot be written.
Result<void> setStartsAtLogin(const QString &program, bool starts);

} // namespace bridge::desktop
