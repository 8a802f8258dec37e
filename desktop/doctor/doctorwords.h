#pragma once

#include "doctor/finding.h"

#include <QString>

namespace bridge::desktop {

//! "Error", "Warning", "In order".
QString wordOf(doctor::Finding::Severity severity);
QString iconOf(doctor::Finding::Severity severity);

//! What the button beside a finding says; empty when nothing here can mend it.
QString verbOf(doctor::Remedy remedy);

//! All findings as text, to be sent to somebody who can help.
QString toPlainText(const doctor::Findings &findings);

} // namespace bridge::desktop
