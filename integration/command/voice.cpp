#include "command/voice.h"

#include "publisher/manifest.h"

#include <QJsonDocument>
#include <QTextStream>

namespace bridge::command {

using namespace Qt::StringLiterals;

namespace {

QString severityText(publisher::Check::Severity severity)
{
    switch (severity) {
    case publisher::Check::Severity::Note:
        return u"note"_s;
    case publisher::Check::Severity::Warning:
        return u"warning"_s;
    case publisher::Check::Severity::Error:
        return u"error"_s;
    }
    return {};
}

QJsonObject toJson(const Error &error)
{
    return {{u"kind"_s, toText(error.kind)},
            {u"where"_s, error.where},
            {u"message"_s, error.message},
            {u"hint"_s, error.hint},
            {u"isTransient"_s, isTransient(error)}};
}

//! Others gave these texts: what a terminal would obey is taken out.
QString plain(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control && letter != '\n'_L1)
            letter = '?'_L1;
    }
    return text;
}

} // namespace

void Voice::show(const publisher::PublishProgress &progress)
{
    tell(u"progress"_s,
         {{u"step"_s, publisher::toText(progress.step)},
          {u"request"_s, qint64(progress.request)},
          {u"share"_s, progress.share},
          {u"bytes"_s, progress.bytes},
          {u"totalBytes"_s, progress.totalBytes}});
    if (std::exchange(m_step, progress.step) != progress.step)
        say(publisher::toText(progress.step) + u" …"_s);
}

void Voice::show(const publisher::Check &check)
{
    tell(u"check"_s,
         {{u"request"_s, qint64(check.request)},
          {u"severity"_s, severityText(check.severity)},
          {u"subject"_s, check.subject},
          {u"text"_s, check.text},
          {u"wayOut"_s, check.wayOut}});
    const QString wayOut = check.wayOut.isEmpty() ? QString() : u" (%1)"_s.arg(check.wayOut);
    say(u"%1: %2: %3%4"_s.arg(severityText(check.severity), check.subject, check.text, wayOut));
}

void Voice::show(std::size_t request, const publisher::PublishRequest &of, const publisher::PublishResult &result)
{
    QJsonObject json = publisher::toJson(result);
    json.insert(u"request"_s, qint64(request));
    tell(u"result"_s, json);
    say(u"%1: %2 %3 %4"_s.arg(publisher::titleOf(of), publisher::toText(result.outcome), result.code,
                              result.url.toString()));
    for (const publisher::PublishedFileResult &file : result.files)
        say(u"  %1 %2 %3"_s.arg(publisher::toText(file.outcome), file.code, file.url.toString()));
    for (const QString &text : result.warnings)
        say(u"  warning: "_s + text);
    for (const QString &text : result.skipped)
        say(u"  left out: "_s + text);
}

void Voice::complain(std::size_t request, const publisher::PublishRequest &of, const Error &error)
{
    tell(u"failure"_s, {{u"request"_s, qint64(request)}, {u"error"_s, toJson(error)}});
    say(u"%1: not published: %2"_s.arg(publisher::titleOf(of), toText(error)));
}

void Voice::complain(const Error &error)
{
    tell(u"failure"_s, {{u"error"_s, toJson(error)}});
    if (!m_json)
        QTextStream(stderr) << plain(toText(error)) << Qt::endl;
}

void Voice::show(const publisher::QueueEntry &entry)
{
    QJsonObject json{{u"id"_s, entry.id},
                     {u"server"_s, entry.server.toString()},
                     {u"state"_s, publisher::toText(entry.state)},
                     {u"share"_s, entry.progress.share},
                     {u"reason"_s, entry.reason},
                     {u"hint"_s, entry.hint},
                     {u"tries"_s, entry.tries},
                     {u"addedAt"_s, entry.addedAt.toString(Qt::ISODate)},
                     {u"request"_s, publisher::toJson(entry.request)}};
    if (entry.result)
        json.insert(u"result"_s, publisher::toJson(*entry.result));
    tell(u"entry"_s, json);
    say(u"%1  %2  %3  %4"_s.arg(entry.id, 5)
            .arg(publisher::toText(entry.state), -9)
            .arg(publisher::titleOf(entry.request), entry.reason));
}

void Voice::show(const login::Profile &person)
{
    tell(u"person"_s,
         {{u"login"_s, person.login},
          {u"site"_s, person.site.toString()},
          {u"ayonLogin"_s, person.ayonLogin},
          {u"ayon"_s, person.ayon.toString()}});
    say(u"%1 on %2"_s.arg(person.login, person.site.toString()));
}

void Voice::queued(qint64 id, const publisher::PublishRequest &request)
{
    tell(u"queued"_s, {{u"id"_s, id}});
    say(u"%1: in the queue as %2"_s.arg(publisher::titleOf(request)).arg(id));
}

void Voice::end(int exitCode)
{
    tell(u"end"_s, {{u"exitCode"_s, exitCode}});
}

void Voice::tell(const QString &event, QJsonObject content)
{
    if (!m_json)
        return;
    content.insert(u"event"_s, event);
    QTextStream(stdout) << QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)) << Qt::endl;
}

void Voice::say(const QString &text)
{
    if (!m_json)
        QTextStream(stdout) << plain(text) << Qt::endl;
}

} // namespace bridge::command
