#pragma once

namespace bridge {

//! Whatever this program crashes of, its memory is not written to disk, and other programs of the same person may not
//! read it: keys and passwords lie in it. Called once, before there are any. Programs that it starts leave no dump
//! either.
void forbidCoreDumps();

} // namespace bridge
