#pragma once

#include <QString>

namespace bridge {

//! A file name that somebody else gave, as the name of a file of ours: without folders, without what a file system, a
//! shell or an HTTP header would take for more than a letter, not hidden, at most 120 bytes long, with the suffix it
//! had. "file" when nothing is left.
QString safeFileName(const QString &name);

//! The same in letters of ASCII, for headers: marks are taken off, other letters become "_".
QString asciiFileName(const QString &name);

} // namespace bridge
