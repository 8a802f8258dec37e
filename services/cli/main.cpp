#include "base/coredump.h"
#include "base/log.h"
#include "base/stopsignal.h"
#include "cli/commandline.h"
#include "cli/demo/demo.h"
#include "cli/doctortext.h"
#include "cli/exitcode.h"
#include "cli/synccommand.h"
#include "cli/userscommand.h"
#include "command/program.h"
#include "doctor/examine.h"
#include "login/servers.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bridge::cli {

namespace {

//! Warnings and worse, unless LOGLEVEL says otherwise: the commands tell the rest in their own way.
void startLogging()
{
    LogOptions options = LogOptions::fromEnvironment();
    if (qEnvironmentVariableIsEmpty("LOGLEVEL"))
        options.level = QtWarningMsg;
    installLogging(options);
}

int refused(const Terminal &terminal, const Error &error)
{
    Speaker(terminal, Speaker::Language::Text).complain(error);
    return CouldNotRun;
}

int runDoctor(const DoctorCommand &command, const login::Environment &environment, const Terminal &terminal,
              std::stop_token stop)
{
    const doctor::Findings findings = QCoro::waitFor(
        doctor::examine(login::ayonConnectionFor(environment), environment.addon, command.project, stop));
    if (command.json)
        print(QString::fromUtf8(QJsonDocument(toJson(findings)).toJson()));
    else
        print(terminal, findingLines(findings));
    return exitCodeOf(findings);
}

//! Every command, once the arguments are understood.
struct Run {
    const Terminal &terminal;
    std::stop_token stop;

    int operator()(const TellCommand &command) const
    {
        print(command.text);
        return AllIsWell;
    }
    int operator()(const PublishingCommand &command) const { return command::runProgram(command.arguments, stop); }
    int operator()(const DemoCommand &command) const { return QCoro::waitFor(runDemo(command, terminal, stop)); }
    int operator()(const auto &command) const
    {
        const auto environment = login::environmentFrom(QProcessEnvironment::systemEnvironment());
        if (!environment)
            return refused(terminal, environment.error());
        return with(command, *environment);
    }

private:
    int with(const PlanCommand &command, const login::Environment &environment) const
    {
        return QCoro::waitFor(runPlan(command, environment, terminal, stop));
    }
    int with(const SyncCommand &command, const login::Environment &environment) const
    {
        return QCoro::waitFor(runSync(command, environment, terminal, stop));
    }
    int with(const UsersCommand &command, const login::Environment &environment) const
    {
        return QCoro::waitFor(runUsers(command, environment, terminal, stop));
    }
    int with(const DoctorCommand &command, const login::Environment &environment) const
    {
        return runDoctor(command, environment, terminal, stop);
    }
};

} // namespace

} // namespace bridge::cli

int main(int argc, char **argv)
{
    using namespace bridge;
    forbidCoreDumps();
    QCoreApplication application(argc, argv);
    cli::startLogging();
    const StopSignal stopSignal([] { cli::printError(u"\nStopping …\n"_s); });
    const cli::Terminal terminal = cli::Terminal::current();
    const auto command = cli::commandFrom(QCoreApplication::arguments());
    if (!command)
        return cli::refused(terminal, command.error());
    return std::visit(cli::Run{terminal, stopSignal.token()}, *command);
}
