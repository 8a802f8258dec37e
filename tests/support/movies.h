#pragma once

#include <QByteArray>

namespace bridge::test {

//! A movie file that says of itself: 100 frames of 1920 x 1080 in H.264, 4 seconds long; and no picture data. With
//! \a more bytes that no player looks at.
QByteArray movieFile(qsizetype more = 0, char filling = 'x');

} // namespace bridge::test
