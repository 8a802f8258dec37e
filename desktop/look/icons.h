#pragma once

#include <QIcon>
#include <QString>

namespace bridge::desktop {

//! One of resources/icons, in the colour of the text around it. Drawn anew when the palette changes.
QIcon icon(const QString &name);

} // namespace bridge::desktop
