#include "desktop/look/alert.h"

#include <QAccessible>
#include <QWidget>

namespace bridge::desktop {

void alert(QWidget &widget, const QString &text)
{
    if (widget.accessibleName() == text)
        return;
    widget.setAccessibleName(text);
    if (text.isEmpty())
        return;
    QAccessibleEvent event(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace bridge::desktop
