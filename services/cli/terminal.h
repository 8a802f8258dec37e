#pragma once

#include "cli/lines.h"

namespace bridge::cli {

//! Where the program speaks to: a person at a terminal, or a file or another program.
struct Terminal {
    bool canAsk = false; // somebody reads and can answer
    bool showsOutput = false; // standard output is seen by a person
    bool showsProgress = false; // standard error is
    bool coloured = false; // NO_COLOR and a dumb terminal switch colours off
    int columns = 100;
    int rows = 40;

    static Terminal current();
};

void print(const QString &text); // to standard output, at once
void print(const Terminal &terminal, const Lines &lines);
void printError(const QString &text); // to standard error

//! Shows \a question and waits for an answer; anything but yes is no, and so is a signal.
bool confirms(const QString &question);

} // namespace bridge::cli
