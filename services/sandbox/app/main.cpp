#include "sandbox/app/commandline.h"
#include "sandbox/app/jsonfile.h"
#include "sandbox/app/sandbox.h"
#include "sandbox/app/signals.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;
using namespace bridge;
using namespace bridge::sandbox;

namespace {

template <class Server> Result<void> loadFixture(Server &server, const QString &path)
{
    if (path.isEmpty())
        return {};
    const auto fixture = readJsonFile(path);
    if (!fixture)
        return fixture.error();
    return server.loadFixture(*fixture);
}

Result<void> restoreState(Sandbox &sandbox, const QString &path)
{
    if (path.isEmpty() || !QFile::exists(path))
        return {}; // the first run with this file
    const auto state = readJsonFile(path);
    if (!state)
        return state.error();
    auto restored = sandbox.restore(*state);
    if (!restored)
        restored =
            Error{.where = path, .message = toText(restored.error()), .hint = u"move the file away to start anew"_s};
    return restored;
}

//! Everything that is done before the first request comes.
Result<void> prepare(Sandbox &sandbox, const CommandLine &commandLine)
{
    if (commandLine.isDemo) {
        if (auto loaded = sandbox.loadDemo(); !loaded)
            return loaded;
    }
    if (auto loaded = loadFixture(sandbox.ayon(), commandLine.ayonFixture); !loaded)
        return loaded;
    if (auto loaded = loadFixture(sandbox.shotgrid(), commandLine.shotgridFixture); !loaded)
        return loaded;
    if (auto restored = restoreState(sandbox, commandLine.stateFile); !restored)
        return restored;
    if (auto changed = sandbox.changeSettings(commandLine.settings); !changed)
        return changed;
    sandbox.drawFaults(commandLine.faultShare, commandLine.seed);
    for (Frame *frame : {&sandbox.ayonFrame(), &sandbox.shotgridFrame()}) {
        frame->setHasSwitches(commandLine.hasSwitches);
        frame->keepAsStart();
    }
    return sandbox.open(commandLine.ports);
}

bool saveState(const Sandbox &sandbox, const QString &path)
{
    if (path.isEmpty())
        return true;
    const auto saved = writeJsonFile(path, sandbox.state());
    if (!saved)
        std::fprintf(stderr, "ayon-shotgrid-sandbox: %s\n", qPrintable(toText(saved.error())));
    return bool(saved);
}

void sayReady(const Access &access)
{
    std::puts(QJsonDocument(toJson(access)).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int fail(const Error &error)
{
    std::fprintf(stderr, "ayon-shotgrid-sandbox: %s\n", qPrintable(toText(error)));
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Signals signalsHere({SIGINT, SIGTERM, SIGUSR1});
    Sandbox sandbox;
    const auto commandLine = readCommandLine(QCoreApplication::arguments(), sandbox.settings());
    if (!commandLine)
        return fail(commandLine.error());
    if (!commandLine->help.isEmpty())
        return std::fputs(qPrintable(commandLine->help), stdout) < 0;
    if (commandLine->withParent)
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (const auto prepared = prepare(sandbox, *commandLine); !prepared)
        return fail(prepared.error());

    QObject::connect(&signalsHere, &Signals::raised, &application, [&](int number) {
        if (number == SIGUSR1)
            saveState(sandbox, commandLine->stateFile);
        else
            QCoreApplication::quit();
    });
    sayReady(sandbox.access());
    QCoreApplication::exec();
    return saveState(sandbox, commandLine->stateFile) ? 0 : 1;
}
