#pragma once

namespace bridge::cli {

//! How the program ends.
enum ExitCode { AllIsWell = 0, SomeFailed = 1, CouldNotRun = 2 };

} // namespace bridge::cli
