#pragma once

#include <QDebug>
#include <QString>
#include <QVariant>

#include <optional>

namespace bridge {

enum class LogFormat { Text, JsonLines };

struct LogOptions {
    LogFormat format = LogFormat::Text;
    QtMsgType level = QtInfoMsg; // of bridge.* categories; Qt's own stay at warning

    //! LOGLEVEL (DEBUG, INFO, WARNING, ERROR or CRITICAL; names of the former services) and LOGFORMAT (text, json).
    static LogOptions fromEnvironment();
};

//! Sends all log lines to stderr in one form: a constant message, then `key=value`, and the id of the pass they belong
//! to. Tokens, keys, authorization headers and the queries of URLs are blanked in whatever text comes, ours or not.
void installLogging(const LogOptions &options);

//! The id that every line logged by this thread bears while this object lives: `pass=3f2a…`. Passes may nest. Work that
//! is resumed by the event loop outside the object's lifetime must say its pass itself, by kv("pass", …).
class PassScope
{
public:
    explicit PassScope(QString id);
    ~PassScope();
    PassScope(const PassScope &) = delete;
    PassScope &operator=(const PassScope &) = delete;

private:
    QString m_before;
};

//! One `key=value` of a log line: `qCInfo(lcSync) << "plan ready" << kv("project", name);`. A value is shown as QDebug
//! shows it, so a Secret stays hidden; texts are quoted when they hold blanks.
struct KeyValue {
    const char *key = nullptr;
    QString value = {};
};
KeyValue kv(const char *key, const QString &value);
KeyValue kv(const char *key, QLatin1StringView value);
template <class T> KeyValue kv(const char *key, const T &value)
{
    QString shown;
    QDebug(&shown).nospace().noquote() << value;
    return {.key = key, .value = std::move(shown)};
}
QDebug operator<<(QDebug debug, const KeyValue &pair);

//! \a text with everything secret blanked: `Authorization`, `x-api-key`, tokens and keys in queries, forms or JSON,
//! JWTs, and whole queries of URLs.
QString redacted(const QString &text);

} // namespace bridge
