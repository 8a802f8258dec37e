#pragma once

#include "base/result.h"

#include <QCoroTask>
#include <QString>

#include <stop_token>

namespace bridge::publisher {

//! Makes a small JPEG of an image file, of a movie, or of the middle frame of a sequence (by its pattern), at the path
//! \a to. Images that Qt reads need nothing else; movies and formats of film (EXR, DPX) need ffmpeg on the PATH.
//! Refused, with the way out, when it is not there or the file is no picture.
QCoro::Task<Result<void>> makeThumbnail(QString from, QString to, std::stop_token stop);

} // namespace bridge::publisher
