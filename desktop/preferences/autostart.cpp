#include "desktop/preferences/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::Autostart)
};

const QString hiddenOption = u"--hidden"_s;

#ifdef Q_OS_WIN

QSettings runKey()
{
    return QSettings(uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run)"_s, QSettings::NativeFormat);
}
const QString runName = u"ayon-shotgrid"_s;

#else

QString recordPath()
{
#ifdef Q_OS_MACOS
    return QDir::homePath() + "/Library/LaunchAgents/io.ayon.shotgrid.plist"_L1;
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + "/autostart/ayon-shotgrid.desktop"_L1;
#endif
}

QByteArray recordOf(const QString &program)
{
#ifdef Q_OS_MACOS
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\"><dict>"
           "<key>Label</key><string>io.ayon.shotgrid</string><key>RunAtLoad</key><true/>"
           "<key>ProgramArguments</key><array><string>%1</string><string>%2</string></array></dict></plist>\n"_s
               .arg(program.toHtmlEscaped(), hiddenOption)
               .toUtf8();
#else
    // Quoting rules of the Desktop Entry Specification, "The Exec key".
    QString quoted = program;
    for (const auto &special : {u"\\"_s, u"\""_s, u"`"_s, u"$"_s})
        quoted.replace(special, "\\\\"_L1 + special);
    quoted.replace('%'_L1, "%%"_L1);
    return u"[Desktop Entry]\nType=Application\nName=AYON ShotGrid\nExec=\"%1\" %2\nTerminal=false\n"_s
        .arg(quoted, hiddenOption)
        .toUtf8();
#endif
}

#endif

} // namespace

bool startsAtLogin(const QString &program)
{
#ifdef Q_OS_WIN
    return runKey().value(runName).toString().contains(program);
#else
    QFile record(recordPath());
    return record.open(QIODevice::ReadOnly) && record.readAll() == recordOf(program);
#endif
}

Result<void> setStartsAtLogin(const QString &program, bool starts)
{
#ifdef Q_OS_WIN
    QSettings key = runKey();
    if (starts)
        key.setValue(runName, u"\"%1\" %2"_s.arg(QDir::toNativeSeparators(program), hiddenOption));
    else
        key.remove(runName);
    return {};
#else
    const QString path = recordPath();
    const Error failure{.kind = Error::Kind::Refused,
                        .where = path,
                        .message = Words::tr("the file “%1” could not be written").arg(path),
                        .hint = Words::tr("check that the folder belongs to you")};
    if (!starts) {
        if (QFile::exists(path) && !QFile::remove(path))
            return failure;
        return {};
    }
    QSaveFile record(path);
    const bool isWritten = QDir().mkpath(QFileInfo(path).path()) && record.open(QIODevice::WriteOnly)
        && record.write(recordOf(program)) >= 0 && record.commit();
    if (!isWritten)
        return failure;
    return {};
#endif
}

} // namespace bridge::desktop
