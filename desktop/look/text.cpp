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

QString menuText(const QString &text)
{
    return withoutMnemonics(QFontMetrics(QApplication::font()).elidedText(text, Qt::ElideRight, menuWidth));
}

QString buttonText(const QWidget &widget, const QString &text, int width)
{
    return withoutMnemonics(widget.fontMetrics().elidedText(text, Qt::ElideMiddle, width));
}

} // namespace bridge::desktop
