#include "base/coredump.h"
#include "base/log.h"
#include "desktop/app/application.h"
#include "desktop/app/language.h"
#include "desktop/app/singleinstance.h"
#include "desktop/look/theme.h"
#include "desktop/window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QSettings>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bridge;

namespace {

const QString sandboxOption = u"sandbox"_s;

desktop::StartOptions optionsOf(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Keeps AYON and ShotGrid in step."));
    const QCommandLineOption hidden(u"hidden"_s,
                                    QApplication::translate("main", "Start in the tray, without a window."));
    const QCommandLineOption sandbox(
        sandboxOption, QApplication::translate("main", "Start with a demo studio of its own: no server is needed."));
    parser.addOptions({hidden, sandbox});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    desktop::StartOptions options{.hidden = parser.isSet(hidden), .sandbox = parser.isSet(sandbox)};
    if (const auto environment = login::environmentFrom(QProcessEnvironment::systemEnvironment()))
        options.environment = *environment;
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    forbidCoreDumps();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"ayon-shotgrid"_s);
    QApplication::setApplicationDisplayName(u"AYON ShotGrid"_s);
    QApplication::setApplicationVersion(QStringLiteral(BRIDGE_VERSION));
    QApplication::setWindowIcon(QIcon(u":/icons/application.svg"_s));
    QApplication::setQuitOnLastWindowClosed(false); // the tray stays
    installLogging(LogOptions::fromEnvironment());
    const QString name =
        QApplication::arguments().contains("--"_L1 + sandboxOption) ? u"ayon-shotgrid-sandbox"_s : u"ayon-shotgrid"_s;
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, name, u"desktop"_s);
    const desktop::Preferences preferences(settings);
    desktop::useLanguage(preferences.language()); // of --help too
    const desktop::StartOptions options = optionsOf(application);
    desktop::SingleInstance instance(name + '-'_L1 + qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")));
    if (!instance.claim()) {
        std::puts(qPrintable(QApplication::translate("main", "AYON ShotGrid runs already; its window was raised.")));
        return 0;
    }
    desktop::applyScheme(application, preferences.scheme());
    desktop::Application desktop(options, settings);
    QObject::connect(&instance, &desktop::SingleInstance::raised, &desktop, &desktop::Application::raise);
    const auto exits = [] { QCoreApplication::exit(); }; // not quit(), which asks the windows first
    QObject::connect(&desktop, &desktop::Application::ended, &application, exits);
    const StopSignal stopSignal([exits] { QMetaObject::invokeMethod(qApp, exits, Qt::QueuedConnection); });
    desktop.start();
    return QApplication::exec();
}
