#pragma once

#include <QJsonObject>
#include <QString>

namespace bridge::sandbox::shotgrid {

//! What the switches and the program's flags change. Times are seconds.
struct Settings {
    int tokenLifetime = 600;
    int refreshLifetime = 86400;
    int sessionLifetime = 86400;
    int sessionRequestLifetime = 305;
    double processingDelay = 0.3; // until a picture is there
    QString storage = QStringLiteral("s3");
    bool webhooksLoopback = false;
    QString authentication = QStringLiteral("default");

    bool operator==(const Settings &) const = default;
};

QJsonObject settingsToJson(const Settings &settings);

//! False when there is no such setting, or the value is none of its own; nothing is changed then.
bool setSetting(Settings &settings, const QString &name, const QJsonValue &value);

} // namespace bridge::sandbox::shotgrid
