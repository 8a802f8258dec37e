#pragma once

#include "base/result.h"
#include "shotgrid/upload.h"

#include <QCoroTask>
#include <QDateTime>
#include <QString>

#include <stop_token>

namespace bridge::shotgrid {

//! The local file of an upload. While the upload is under way, or lies still between two runs of the program, the file
//! may be written again, or another one may take its place. Outlives every Task it gave.
class UploadSource
{
public:
    explicit UploadSource(QString path);

    //! Of the file as it is now, with nothing begun.
    UploadState begin();

    //! What of \a state is stored is of the file as it is now. Another size or time says no. A copy may bring both from
    //! somewhere else: when the file was touched since it was last looked at, or when that was in an earlier run, it is
    //! read, and its bytes are compared with those that were sent.
    //! Errors: Refused when the file is not there or cannot be read, which may pass.
    QCoro::Task<Result<bool>> hasStored(UploadState state, std::stop_token stop);

private:
    QString m_path;
    QDateTime m_touchedAt; // of the file, when it was last known to have what is stored
};

} // namespace bridge::shotgrid
