#include "desktop/look/text.h"

#include <QApplication>
#include <QFontMetrics>
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

QString menuText(const QString &text)
{
    return withoutMnemonics(QFontMetrics(QApplication::font()).elidedText(harmless(text), Qt::ElideRight, menuWidth));
}

QString buttonText(const QWidget &widget, const QString &text, int width)
{
    return withoutMnemonics(widget.fontMetrics().elidedText(harmless(text), Qt::ElideMiddle, width));
}

} // namespace bridge::desktop
