#pragma once

#include "sandbox/ayon/store/project.h"

#include <QJsonArray>

namespace bridge::sandbox::ayon {

//! All folders of a project as `GET …/folders` lists them. Paths have no leading slash here.
QJsonArray folderList(const Project &project, const AttributeLibrary &library, bool withAttrib);

//! The folders as a tree, or, when \a types are named, the folders of those as a flat list. \a search leaves out what
//! has none of its words in name or label.
QJsonArray hierarchy(const Project &project, const QString &search, const QStringList &types);

} // namespace bridge::sandbox::ayon
