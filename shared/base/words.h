#pragma once

#include <QCoreApplication>

namespace bridge {

//! What shared code says to people: English, unless the program brings a translation along, as the desktop application
//! does. What a server keeps, such as a description or the name of a field, is not said with it.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::Words)
};

} // namespace bridge
