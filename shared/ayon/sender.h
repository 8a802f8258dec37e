#pragma once

#include <QString>

namespace bridge::ayon {

//! The sender type of all integrations with ShotGrid, of whichever make: by it they know what they did themselves.
inline const QString integrationSenderType = QStringLiteral("shotgrid");

//! \a text as a sender that the server takes: it drops others without a word, and with them the loop guard. What it
//! does not allow becomes "-"; empty when nothing is left.
QString validSender(const QString &text);

} // namespace bridge::ayon
