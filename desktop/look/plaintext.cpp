#include "desktop/look/plaintext.h"

#include "desktop/look/text.h"

namespace bridge::desktop {

using namespace Qt::StringLiterals;

QString plainToolTip(const QString &text)
{
    constexpr qsizetype longest = 1000;
    if (text.isEmpty())
        return {};
    const QString shown = text.size() <= longest ? text : text.left(longest) + u'…';
    return u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(harmless(shown).toHtmlEscaped());
}

QString oneLine(const QString &text, qsizetype longest)
{
    // A text of ten thousand characters need not be looked at to its end for that.
    const QString line = harmless(text.left(4 * longest)).simplified();
    return line.size() <= longest ? line : line.left(longest) + u'…';
}

} // namespace bridge::desktop
