#include "sandbox/app/commandline.h"

#include <QCommandLineParser>

#include <optional>

namespace bridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString optionName(const QString &setting)
{
    return QString(setting).replace(u'_', u'-');
}

//! \a text as a value of the type of \a like; nothing when it is none.
std::optional<QJsonValue> valueFrom(const QString &text, const QJsonValue &like)
{
    if (like.isString())
        return text;
    if (like.isBool()) {
        if (text != u"true"_s && text != u"false"_s)
            return {};
        return text == u"true"_s;
    }
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? std::optional<QJsonValue>(number) : std::nullopt;
}

Error wrong(const QString &option, const QString &value, const QString &expected)
{
    return {.where = u"--"_s + option, .message = u"\"%1\" is not %2"_s.arg(value, expected)};
}

void addOptions(QCommandLineParser &parser, const QJsonObject &settings)
{
    parser.addOptions({
        {u"ayon-port"_s, u"Port of the AYON server; 0 takes any."_s, u"port"_s, u"5000"_s},
        {u"shotgrid-port"_s, u"Port of the ShotGrid site; 0 takes any."_s, u"port"_s, u"5100"_s},
        {u"ayon-fixture"_s, u"What the AYON server holds at the start."_s, u"file"_s},
        {u"shotgrid-fixture"_s, u"What the ShotGrid site holds at the start."_s, u"file"_s},
        {u"demo"_s, u"Both hold the demo studio at the start."_s},
        {u"state"_s, u"Go on where the last run with this file ended. It is written at the end and on SIGUSR1."_s,
         u"file"_s},
        {u"test-switches"_s, u"Let tests set faults, settings and the like below /_sandbox/."_s},
        {u"faults"_s, u"This share of all requests goes wrong, 0 to 1."_s, u"share"_s, u"0"_s},
        {u"seed"_s, u"Which requests go wrong, and how."_s, u"number"_s, u"1"_s},
        {u"with-parent"_s, u"End when the program that started this one ends."_s},
    });
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        parser.addOption({optionName(setting.key()),
                          u"A setting; %1 when left out."_s.arg(setting->toVariant().toString()), u"value"_s});
}

Result<quint16> portFrom(const QCommandLineParser &parser, const QString &option)
{
    bool isPort = false;
    const quint16 port = parser.value(option).toUShort(&isPort);
    if (!isPort)
        return wrong(option, parser.value(option), u"a port"_s);
    return port;
}

Result<QJsonObject> settingsFrom(const QCommandLineParser &parser, const QJsonObject &settings)
{
    QJsonObject named;
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        const QString option = optionName(setting.key());
        if (!parser.isSet(option))
            continue;
        const auto value = valueFrom(parser.value(option), *setting);
        if (!value)
            return wrong(option, parser.value(option), setting->isBool() ? u"true or false"_s : u"a number"_s);
        named[setting.key()] = *value;
    }
    return named;
}

} // namespace

Result<CommandLine> readCommandLine(const QStringList &arguments, const QJsonObject &settings)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A local AYON server and a local ShotGrid site.\n"
                                     "When both are ready, one line of JSON says where they are."_s);
    const QCommandLineOption help = parser.addHelpOption();
    addOptions(parser, settings);
    if (!parser.parse(arguments))
        return Error{.where = u"command line"_s, .message = parser.errorText(), .hint = u"see --help"_s};
    if (parser.isSet(help))
        return CommandLine{.help = parser.helpText()};
    if (!parser.positionalArguments().isEmpty())
        return Error{.where = u"command line"_s,
                     .message = u"\"%1\" is not an option"_s.arg(parser.positionalArguments().first()),
                     .hint = u"see --help"_s};

    const auto ayonPort = portFrom(parser, u"ayon-port"_s);
    if (!ayonPort)
        return ayonPort.error();
    const auto shotgridPort = portFrom(parser, u"shotgrid-port"_s);
    if (!shotgridPort)
        return shotgridPort.error();
    const auto named = settingsFrom(parser, settings);
    if (!named)
        return named.error();
    bool isSeed = false;
    bool isShare = false;
    const quint32 seed = parser.value(u"seed"_s).toUInt(&isSeed);
    const double share = parser.value(u"faults"_s).toDouble(&isShare);
    if (!isSeed)
        return wrong(u"seed"_s, parser.value(u"seed"_s), u"a whole number"_s);
    if (!isShare || share < 0 || share > 1)
        return wrong(u"faults"_s, parser.value(u"faults"_s), u"a number from 0 to 1"_s);
    return CommandLine{.ports = {.ayon = *ayonPort, .shotgrid = *shotgridPort},
                       .ayonFixture = parser.value(u"ayon-fixture"_s),
                       .shotgridFixture = parser.value(u"shotgrid-fixture"_s),
                       .stateFile = parser.value(u"state"_s),
                       .isDemo = parser.isSet(u"demo"_s),
                       .hasSwitches = parser.isSet(u"test-switches"_s),
                       .withParent = parser.isSet(u"with-parent"_s),
                       .seed = seed,
                       .faultShare = share,
                       .settings = *named};
}

} // namespace bridge::sandbox
