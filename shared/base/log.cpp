#include "base/log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <cstdio>

namespace bridge {

using namespace Qt::StringLiterals;

namespace {

LogFormat currentFormat = LogFormat::Text;
thread_local QString currentPass;

//! Stands before each pair in what QDebug puts together, so that the handler finds the pairs again.
constexpr char pairMark = '\x1f';

struct Line {
    QString message = {};
    std::vector<std::pair<QString, QString>> pairs = {};
};

//! Takes a log text apart into its message and its pairs.
Line lineFromText(const QString &text)
{
    Line line;
    const QStringList parts = text.split(QLatin1Char(pairMark));
    line.message = redacted(parts.first().trimmed());
    for (const QString &part : parts.mid(1)) {
        const qsizetype equals = part.indexOf('='_L1);
        line.pairs.emplace_back(part.left(equals), redacted(part.mid(equals + 1).trimmed()));
    }
    if (!currentPass.isEmpty())
        line.pairs.emplace_back(u"pass"_s, currentPass);
    return line;
}

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "DEBUG"_L1;
    case QtInfoMsg:
        return "INFO"_L1;
    case QtWarningMsg:
        return "WARNING"_L1;
    case QtCriticalMsg:
        return "CRITICAL"_L1;
    case QtFatalMsg:
        return "FATAL"_L1;
    }
    Q_UNREACHABLE();
}

QString quoted(const QString &value)
{
    static const QRegularExpression needsQuotes(uR"([\s"=])"_s);
    if (!value.isEmpty() && !value.contains(needsQuotes))
        return value;
    QString text = value;
    text.replace('\\'_L1, "\\\\"_L1).replace('"'_L1, "\\\""_L1).replace('\n'_L1, "\\n"_L1);
    return '"'_L1 + text + '"'_L1;
}

QString asText(const Line &line, QtMsgType type, const QString &category, const QString &time)
{
    QString text = u"%1 %2 %3: %4"_s.arg(time, levelName(type), category, line.message);
    for (const auto &[key, value] : line.pairs)
        text += ' '_L1 + key + '='_L1 + quoted(value);
    return text;
}

QString asJson(const Line &line, QtMsgType type, const QString &category, const QString &time)
{
    QJsonObject json;
    for (const auto &[key, value] : line.pairs)
        json.insert(key, value);
    json.insert(u"time"_s, time);
    json.insert(u"level"_s, levelName(type));
    json.insert(u"category"_s, category);
    json.insert(u"message"_s, line.message);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QString category = QString::fromUtf8(context.category);
    const Line line = lineFromText(text);
    const QString shown =
        currentFormat == LogFormat::JsonLines ? asJson(line, type, category, time) : asText(line, type, category, time);
    const QByteArray bytes = shown.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr); // one call a line: lines of threads do not mix
}

//! "bridge.*.debug=false" and so on, for all levels below the one asked for.
QString filterRules(QtMsgType level)
{
    QString rules;
    const std::pair<QtMsgType, QLatin1StringView> levels[] = {
        {QtDebugMsg, "debug"_L1}, {QtInfoMsg, "info"_L1}, {QtWarningMsg, "warning"_L1}, {QtCriticalMsg, "critical"_L1}};
    bool enabled = false;
    for (const auto &[type, name] : levels) {
        enabled = enabled || type == level;
        rules += u"bridge.*.%1=%2\n"_s.arg(name, enabled ? "true"_L1 : "false"_L1);
    }
    return rules;
}

} // namespace

LogOptions LogOptions::fromEnvironment()
{
    LogOptions options;
    const QString level = qEnvironmentVariable("LOGLEVEL").toUpper();
    if (level == "DEBUG"_L1)
        options.level = QtDebugMsg;
    else if (level == "WARNING"_L1)
        options.level = QtWarningMsg;
    else if (level == "ERROR"_L1 || level == "CRITICAL"_L1)
        options.level = QtCriticalMsg;
    if (qEnvironmentVariable("LOGFORMAT").toLower() == "json"_L1)
        options.format = LogFormat::JsonLines;
    return options;
}

void installLogging(const LogOptions &options)
{
    currentFormat = options.format;
    QLoggingCategory::setFilterRules(filterRules(options.level));
    qInstallMessageHandler(writeLine);
}

PassScope::PassScope(QString id)
    : m_before(std::exchange(currentPass, std::move(id)))
{
}

PassScope::~PassScope()
{
    currentPass = m_before;
}

KeyValue kv(const char *key, const QString &value)
{
    return {.key = key, .value = value};
}

KeyValue kv(const char *key, QLatin1StringView value)
{
    return {.key = key, .value = QString(value)};
}

QDebug operator<<(QDebug debug, const KeyValue &pair)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << pairMark << pair.key << '=' << pair.value;
    return debug;
}

QString redacted(const QString &text)
{
    static const QRegularExpression webToken(uR"(\beyJ[\w-]+\.[\w-]+\.[\w-]*)"_s);
    static const QRegularExpression queryOfUrl(uR"((\bhttps?://[^\s?"'<>]+\?)[^\s"'<>]+)"_s);
    static const QRegularExpression userOfUrl(uR"((\bhttps?://)[^\s/@"']+@)"_s);
    static const QRegularExpression signIn(uR"(\b(Bearer|apikey)\s+[\w.~+/=-]+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(
        uR"(\b(authorization|x-api-key|cookie|\w*(?:token|password|secret)|(?:api|script|client)_?key)(["']?\s*[:=]\s*["']?))"
        uR"((?!Bearer|apikey)[^\s"'&,;}]+)"_s,
        QRegularExpression::CaseInsensitiveOption);

    QString clean = text;
    clean.replace(userOfUrl, u"\\1***@"_s);
    clean.replace(queryOfUrl, u"\\1***"_s);
    clean.replace(webToken, u"***"_s);
    clean.replace(signIn, u"\\1 ***"_s);
    clean.replace(named, u"\\1\\2***"_s);
    return clean;
}

} // namespace bridge
