#include "sandbox/shotgrid/settings.h"

#include <QStringList>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

bool setSeconds(int &setting, const QJsonValue &value)
{
    if (!value.isDouble() || value.toDouble() < 0)
        return false;
    setting = value.toInt();
    return true;
}

bool setChoice(QString &setting, const QJsonValue &value, const QStringList &choices)
{
    if (!choices.contains(value.toString()))
        return false;
    setting = value.toString();
    return true;
}

} // namespace

QJsonObject settingsToJson(const Settings &settings)
{
    return {{u"token_lifetime"_s, settings.tokenLifetime},
            {u"refresh_lifetime"_s, settings.refreshLifetime},
            {u"session_lifetime"_s, settings.sessionLifetime},
            {u"session_request_lifetime"_s, settings.sessionRequestLifetime},
            {u"processing_delay"_s, settings.processingDelay},
            {u"storage"_s, settings.storage},
            {u"webhooks_loopback"_s, settings.webhooksLoopback},
            {u"authentication"_s, settings.authentication}};
}

bool setSetting(Settings &settings, const QString &name, const QJsonValue &value)
{
    if (name == "token_lifetime"_L1)
        return setSeconds(settings.tokenLifetime, value);
    if (name == "refresh_lifetime"_L1)
        return setSeconds(settings.refreshLifetime, value);
    if (name == "session_lifetime"_L1)
        return setSeconds(settings.sessionLifetime, value);
    if (name == "session_request_lifetime"_L1)
        return setSeconds(settings.sessionRequestLifetime, value);
    if (name == "storage"_L1)
        return setChoice(settings.storage, value, {u"s3"_s, u"sg"_s});
    if (name == "authentication"_L1)
        return setChoice(settings.authentication, value, {u"default"_s, u"oxygen"_s});
    if (name == "processing_delay"_L1 && value.isDouble() && value.toDouble() >= 0) {
        settings.processingDelay = value.toDouble();
        return true;
    }
    if (name == "webhooks_loopback"_L1 && value.isBool()) {
        settings.webhooksLoopback = value.toBool();
        return true;
    }
    return false;
}

} // namespace bridge::sandbox::shotgrid
