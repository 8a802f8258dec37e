#include "cli/lines.h"

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return {};
    case Tone::Heading:
        return u"1"_s;
    case Tone::Added:
    case Tone::Good:
        return u"32"_s;
    case Tone::Changed:
        return u"33"_s;
    case Tone::Moved:
        return u"36"_s;
    case Tone::Removed:
        return u"35"_s;
    case Tone::Alarm:
        return u"31"_s;
    case Tone::Faint:
        return u"2"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString toText(const Lines &lines, bool coloured)
{
    QString text;
    for (const Line &line : lines) {
        const QString code = coloured ? codeOf(line.tone) : QString();
        text += code.isEmpty() ? line.text : u"\x1b[%1m%2\x1b[0m"_s.arg(code, line.text);
        text += u'\n';
    }
    return text;
}

void append(Lines &first, const Lines &second)
{
    first.insert(first.end(), second.begin(), second.end());
}

QString counted(int count, const QString &one, const QString &many)
{
    const QString word = count == 1 ? one : many.isEmpty() ? one + u's' : many;
    return QString::number(count) + u' ' + word;
}

} // namespace bridge::cli
