#include "base/coredump.h"
#include "base/log.h"
#include "base/stopsignal.h"
#include "command/program.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    using namespace bridge;
    forbidCoreDumps();
    QCoreApplication application(argc, argv);
    LogOptions log = LogOptions::fromEnvironment();
    if (qEnvironmentVariableIsEmpty("LOGLEVEL"))
        log.level = QtWarningMsg; // the rest is told in the program's own way
    installLogging(log);
    const StopSignal stopSignal;
    return command::runProgram(QCoreApplication::arguments(), stopSignal.token());
}
