#pragma once

#include <QString>

namespace bridge::publisher {

//! The name of a Version (PUB-13): "sh010_renderMain_Comp_v007". \a task is empty when there is none.
QString versionCode(const QString &folder, const QString &product, const QString &task, int version);

//! The name of a PublishedFile (PUB-22): that of its file without version and frame, so that the site groups versions:
//! "sh010_renderMain.exr".
QString fileCode(const QString &path);
//! \a code told from another one of the same Version by the representation: "sh010_renderMain_proxy.exr".
QString distinctCode(const QString &code, const QString &representation);

//! The number behind the last "_v" in the file's name: a layer may have one of its own. 0 when it has none that the
//! site could take (PUB-23).
int versionNumber(const QString &path);

//! The code of a PublishedFileType (PUB-25). \a count: of a sequence, its frames.
QString fileType(const QString &path, qsizetype count);

//! By the suffix of the file.
bool isMovie(const QString &path);
bool isImage(const QString &path);

//! The last part of a path, whichever slashes it has.
QString baseName(const QString &path);

} // namespace bridge::publisher
