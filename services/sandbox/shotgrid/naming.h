#pragma once

#include <QString>
#include <QStringList>

namespace bridge::sandbox::shotgrid {

//! "PublishedFile" -> "published_file"; a double underscore becomes one.
QString toSnake(const QString &name);
//! The English plural of a snake name: "published_files", "statuses", "replies".
QString toPlural(const QString &snake);
//! Every spelling, in small letters, by which a path may name the type.
QStringList pathSpellings(const QString &typeName);
//! The name of a new field, from what people call it: "Ayon ID" -> "sg_ayon_id".
QString programmaticName(const QString &label);

} // namespace bridge::sandbox::shotgrid
