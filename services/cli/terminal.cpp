#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

namespace bridge::cli {

using namespace Qt::StringLiterals;

Terminal Terminal::current()
{
    Terminal terminal{.canAsk = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO),
                      .showsOutput = isatty(STDOUT_FILENO) != 0,
                      .showsProgress = isatty(STDERR_FILENO) != 0};
    const QByteArray kind = qgetenv("TERM");
    terminal.coloured =
        terminal.showsOutput && qEnvironmentVariableIsEmpty("NO_COLOR") && !kind.isEmpty() && kind != "dumb";
    winsize size = {};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
        terminal.columns = size.ws_col;
        terminal.rows = size.ws_row;
    }
    return terminal;
}

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

void print(const Terminal &terminal, const Lines &lines)
{
    print(toText(lines, terminal.coloured));
}

void printError(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stderr);
    std::fflush(stderr);
}

bool confirms(const QString &question)
{
    print(question + u" [y/N] "_s);
    std::string answer;
    std::getline(std::cin, answer);
    const QString said = QString::fromStdString(answer).trimmed().toLower();
    return said == "y"_L1 || said == "yes"_L1;
}

} // namespace bridge::cli
