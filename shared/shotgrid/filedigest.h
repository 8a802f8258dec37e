#pragma once

#include "base/result.h"
#include "shotgrid/upload.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <stop_token>

namespace bridge::shotgrid {

//! The MD5 of a stretch of a local file, in constant memory. Refused when the file cannot be read so far.
QCoro::Task<Result<QByteArray>> md5Of(QString path, UploadPart part, std::stop_token stop);

} // namespace bridge::shotgrid
