#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace bridge::sandbox {

//! The object that a file or a resource holds. NotFound when it cannot be read, Malformed when it holds something else;
//! both name the file.
Result<QJsonObject> readJsonFile(const QString &path);

//! Replaces a file as a whole: whoever reads it, or whatever ends this program meanwhile, it is the old one or the new
//! one.
Result<void> writeJsonFile(const QString &path, const QJsonObject &object);

} // namespace bridge::sandbox
