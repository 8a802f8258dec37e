#pragma once

namespace bridge::command {

//! How the program ends.
enum ExitCode {
    AllIsWell = 0, // published, queued, or fit to be
    SomeRefused = 1, // somebody has to put something right, and publish again
    CouldNotRun = 2, // bad arguments or manifest, nobody is signed in
    PutOff = 3, // a server is away: the same command may do it later
};

} // namespace bridge::command
