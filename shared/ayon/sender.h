#pragma once

#include <QString>

namespace bridge::ayon {

//! \a text as a sender that the server takes: it drops others without a word, and with them the loop guard. What it
//! does not allow becomes "-"; empty when nothing is left.
QString validSender(const QString &text);

} // namespace bridge::ayon
