#include "command/program.h"

#include "command/commandline.h"
#include "command/exitcode.h"
#include "command/run.h"

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
    int operator()(const WhoCommand &command) const { return runWho(command); }
};

} // namespace

int runProgram(const QStringList &arguments, std::stop_token stop)
{
    const auto command = commandFrom(arguments);
    if (command)
        return std::visit(Run{stop}, *command);
    QTextStream(stderr) << toText(command.error()) << Qt::endl;
    return CouldNotRun;
}

} // namespace bridge::command
