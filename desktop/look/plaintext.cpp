#include "desktop/look/plaintext.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLabel>
#include <QWidget>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int menuWidth = 420;

QString withoutMnemonics(QString text)
{
    return text.replace('&'_L1, "&&"_L1);
}

} // namespace

QString harmless(QString text)
{
    return text.removeIf([](QChar sign) {
        const char16_t code = sign.unicode();
        const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E
            || code == 0x200F || code == 0x061C;
        return turns || (code < 0x20 && code != u'\n' && code != u'\t');
    });
}

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

QString asSentence(const QString &text)
{
    constexpr qsizetype longestText = 2000;
    QString sentence = harmless(text.left(longestText));
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QLabel *wrappingLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // one word of a server may be as long as it likes, and would widen the window
    return label;
}

QString menuText(const QString &text)
{
    return withoutMnemonics(QFontMetrics(QApplication::font()).elidedText(harmless(text), Qt::ElideRight, menuWidth));
}

QString buttonText(const QWidget &widget, const QString &text, int width)
{
    return withoutMnemonics(widget.fontMetrics().elidedText(harmless(text), Qt::ElideMiddle, width));
}

} // namespace bridge::desktop
