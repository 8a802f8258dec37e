#pragma once

#include "base/error.h"
#include "cli/terminal.h"
#include "sync/report.h"

#include <QJsonObject>

#include <QElapsedTimer>

namespace bridge::cli {

//! Says how a command gets on: to a person in lines and a moving bar, to a script in lines of JSON.
class Speaker
{
public:
    enum class Language { Text, JsonLines };

    Speaker(const Terminal &terminal, Language language)
        : m_terminal(terminal)
        , m_language(language)
    {
    }

    bool isForScripts() const { return m_language == Language::JsonLines; }
    const Terminal &terminal() const { return m_terminal; }

    void show(const sync::Progress &progress);
    //! To people only.
    void say(const Lines &lines);
    //! To scripts only: \a content as the line of that \a event.
    void tell(const QString &event, QJsonObject content);
    //! To both. Stopped work is told as such, and not as a failure.
    void complain(const Error &error);

private:
    void clearBar();

    const Terminal m_terminal;
    const Language m_language;
    QElapsedTimer m_sinceBar;
    sync::Progress m_shown;
    bool m_hasBar = false;
};

} // namespace bridge::cli
