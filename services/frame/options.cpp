#include "frame/options.h"

#include <QCommandLineParser>
#include <QSysInfo>

namespace bridge::frame {

using namespace Qt::StringLiterals;

namespace {

const QString environmentHelp = uR"(
Environment:
  AYON_SERVER_URL, AYON_API_KEY      the AYON server, and the key of a service user of it
  AYON_ADDON_VERSION                 version of the installed addon, whose settings are used
  AYON_ADDON_NAME                    name of the addon (shotgrid)
  AYON_DEFAULT_SETTINGS_VARIANT      variant of the settings (production)
  AYON_SERVICE_NAME                  by which AYON knows the jobs of this one, unless --sender says another
  LOGLEVEL, LOGFORMAT                DEBUG, INFO (the default), WARNING, ERROR; text or json
)"_s;

const QString webhookPort = u"webhook-port"_s;
const QString webhookSecret = u"webhook-secret"_s;

Result<std::optional<quint16>> portOf(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return std::optional<quint16>();
    bool isNumber = false;
    const ushort port = parser.value(option).toUShort(&isNumber);
    if (!isNumber) {
        return Error{.kind = Error::Kind::Refused,
                     .where = "--"_L1 + option,
                     .message = u"'%1' is no port"_s.arg(parser.value(option)),
                     .hint = u"give a number from 0 to 65535; 0 takes any free port"_s};
    }
    return std::optional<quint16>(port);
}

} // namespace

Result<Options> optionsFrom(const QStringList &arguments, const Program &program)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(program.purpose);
    parser.addOption({u"help"_s, u"Shows this."_s});
    parser.addOption({u"version"_s, u"Shows the version."_s});
    parser.addOption({u"once"_s, u"Does what there is to do, and ends."_s});
    parser.addOption(
        {u"health-port"_s, u"Answers /healthz and /metrics there, on the loopback interface."_s, u"PORT"_s});
    parser.addOption({u"sender"_s,
                      u"Name by which AYON knows the jobs of this one; has to stay the same when it is "
                      "started again (AYON_SERVICE_NAME, or the host's name)."_s,
                      u"NAME"_s});
    if (program.hearsWebhooks) {
        parser.addOption({webhookPort,
                          u"Is woken by ShotGrid's webhooks there, on the loopback interface: let a proxy end TLS."_s,
                          u"PORT"_s});
        parser.addOption({webhookSecret, u"Secret in AYON that holds the token of the webhooks."_s, u"NAME"_s});
    }
    if (!parser.parse(arguments)) {
        return Error{.kind = Error::Kind::Refused,
                     .where = program.name,
                     .message = parser.errorText(),
                     .hint = u"see %1 --help"_s.arg(program.name)};
    }
    Options options{.once = parser.isSet(u"once"_s), .sender = parser.value(u"sender"_s)};
    if (options.sender.isEmpty()) // a container has another host's name each time
        options.sender = qEnvironmentVariable("AYON_SERVICE_NAME", QSysInfo::machineHostName());
    if (parser.isSet(u"version"_s))
        options.answer = program.name + ' '_L1 + QStringLiteral(BRIDGE_VERSION) + '\n'_L1;
    if (parser.isSet(u"help"_s))
        options.answer = parser.helpText() + environmentHelp;
    const auto health = portOf(parser, u"health-port"_s);
    if (!health)
        return health.error();
    options.healthPort = *health;
    if (program.hearsWebhooks) {
        const auto webhooks = portOf(parser, webhookPort);
        if (!webhooks)
            return webhooks.error();
        options.webhookPort = *webhooks;
        options.webhookSecret = parser.value(webhookSecret);
        if (options.webhookPort.has_value() == options.webhookSecret.isEmpty()) {
            return Error{.kind = Error::Kind::Refused,
                         .where = "--"_L1 + webhookPort,
                         .message = u"port and secret of the webhooks belong together"_s,
                         .hint = u"give --webhook-port and --webhook-secret, or none of them"_s};
        }
    }
    return options;
}

} // namespace bridge::frame
