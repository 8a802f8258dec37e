#pragma once

#include <QColor>

class QApplication;

namespace bridge::desktop {

enum class Scheme { System, Light, Dark };

//! Colours and style of the whole application. System: as the desktop has it, which is followed when it changes.
void applyScheme(QApplication &application, Scheme scheme);
bool isDark();

//! What colours stand for; each comes with an icon or a word, never alone.
enum class Tone { Added, Changed, Moved, Removed, Attention, Good, Faint };
//! Readable on the palette's Base in both schemes.
QColor color(Tone tone);

} // namespace bridge::desktop
