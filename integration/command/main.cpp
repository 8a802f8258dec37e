#include "base/log.h"
#include "base/stopsignal.h"
#include "command/commandline.h"
#include "command/exitcode.h"
#include "command/run.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QTextStream>

namespace bridge::command {

namespace {

struct Run {
    std::stop_token stop;

    int operator()(const TellCommand &command) const
    {
        QTextStream(stdout) << command.text;
        return AllIsWell;
    }
    int operator()(const PublishCommand &command) const { return QCoro::waitFor(runPublish(command, stop)); }
    int operator()(const QueueCommand &command) const { return QCoro::waitFor(runQueue(command, stop)); }
};

} // namespace

} // namespace bridge::command

int main(int argc, char **argv)
{
    using namespace bridge;
    QCoreApplication application(argc, argv);
    LogOptions log = LogOptions::fromEnvironment();
    if (qEnvironmentVariableIsEmpty("LOGLEVEL"))
        log.level = QtWarningMsg;
    installLogging(log);
    const StopSignal stopSignal;
    const auto command = command::commandFrom(QCoreApplication::arguments());
    if (!command) {
        QTextStream(stderr) << toText(command.error()) << Qt::endl;
        return command::CouldNotRun;
    }
    return std::visit(command::Run{stopSignal.token()}, *command);
}
