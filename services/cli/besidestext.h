#pragma once

#include "besides/besides.h"
#include "cli/lines.h"

#include <QJsonObject>

namespace bridge::cli {

//! For people; nothing when nothing would be done.
Lines besidesLines(const besides::Besides &besides);
//! For scripts: {"comments", "lists": [{"list", "ayon", "shotgrid", "conflicts"}], "media"}; comments and media as a
//! sync reports them.
QJsonObject toJson(const besides::Besides &besides);

} // namespace bridge::cli
