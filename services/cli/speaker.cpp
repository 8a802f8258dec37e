#include "cli/speaker.h"

#include "base/json.h"
#include "cli/reporttext.h"
#include "sync/planjson.h"

#include <QJsonDocument>

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 betweenBars = 100; // milliseconds; faster is unrest

}

void Speaker::show(const sync::Progress &progress)
{
    const bool isNews = progress.phase != m_shown.phase || progress.text != m_shown.text
        || progress.phase == sync::Progress::Phase::Finished || progress.done == progress.total;
    if (m_sinceBar.isValid() && m_sinceBar.elapsed() < betweenBars && !isNews)
        return;
    m_sinceBar.start();
    m_shown = progress;
    if (isForScripts()) {
        tell(u"progress"_s, toJson(progress));
    } else if (progress.phase == sync::Progress::Phase::Finished) {
        clearBar();
    } else if (m_terminal.showsProgress) {
        printError(u"\r\x1b[2K"_s + progressText(progress, m_terminal.columns - 1));
        m_hasBar = true;
    }
}

void Speaker::say(const Lines &lines)
{
    clearBar();
    if (!isForScripts())
        print(m_terminal, lines);
}

void Speaker::tell(const QString &event, QJsonObject content)
{
    if (!isForScripts())
        return;
    content[u"event"_s] = event;
    print(QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)) + u'\n');
}

void Speaker::complain(const Error &error)
{
    clearBar();
    if (isForScripts()) {
        tell(error.kind == Error::Kind::Cancelled ? u"stopped"_s : u"error"_s, toJson(error));
        return;
    }
    if (error.kind == Error::Kind::Cancelled) {
        printError(u"Stopped. What was written until now is kept; the next sync goes on from there.\n"_s);
        return;
    }
    Error told = error;
    const QString hint = std::exchange(told.hint, {});
    printError(u"Error: "_s + toText(told) + u'\n');
    if (!hint.isEmpty())
        printError(u"       "_s + hint + u'\n');
}

void Speaker::clearBar()
{
    if (std::exchange(m_hasBar, false))
        printError(u"\r\x1b[2K"_s);
}

} // namespace bridge::cli
