#pragma once

#include "besides/besides.h"
#include "lists/notice.h"

#include <QJsonObject>

// What follows the entities of a project, for scripts: the same from the command line and from the desktop. Keys and
// details are English; what is for people ("text", "hint") is in the language of the program.

namespace bridge::besides {

//! What would be done: {"comments", "lists": [{"list", "ayon", "shotgrid", "conflicts"}], "media"}; comments and media
//! as below.
QJsonObject toJson(const Besides &besides);

//! What was done: {"ayon", "shotgrid", "conflicts", "problems", "complete"}.
QJsonObject toJson(const notes::Report &report);
//! {"complete", "synced", "conflicts": [{"list", "text"}], "failed": [{"list", "kind", "where", "message", "hint"}]},
//! "list" being the title.
QJsonObject toJson(const lists::Report &report);
//! {"complete", "movies", "thumbnails", "failed": ["version …: why"]}.
QJsonObject toJson(const media::MediaReport &report);

//! "title, 2 versions in, 1 version out": what people notice of an edit of a list.
QString inEnglish(const lists::Notice &edit);

} // namespace bridge::besides
