#pragma once

#include "desktop/activity/work.h"
#include "desktop/look/theme.h"

#include <QString>

#include <chrono>

namespace bridge::desktop {

// How a piece of work is told to people. Names that servers gave are in these texts as they are: show them as plain
// text.

//! What happened or what is wanted: "Shot sh010 was changed in ShotGrid (status)".
QString whatOf(const Work &work);
//! Who did or wants it; empty when nobody is named.
QString whoOf(const Work &work);

struct Face {
    QString icon = {};
    QString word = {};
    Tone tone = Tone::Faint;
};
Face faceOf(Work::State state);
//! That of its state, but a failed sync that brought the rest says so.
Face faceOf(const Work &work);

//! What became of it and why, as its worker says it, with everything the summary lists.
QString reasonOf(const Work &work);

//! "4 s", "2 min 10 s", "3 h 5 min".
QString toWords(std::chrono::milliseconds duration);
//! "just now", "12 min ago", "yesterday 14:02", a date.
QString toWords(const QDateTime &time, const QDateTime &now);

} // namespace bridge::desktop
