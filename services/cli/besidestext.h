#pragma once

#include "cli/lines.h"
#include "lists/plan.h"
#include "media/mediasync.h"
#include "notes/report.h"

#include <QJsonObject>

namespace bridge::cli {

//! What a sync of a whole project would do after its entities. Only what is about entities that are linked already can
//! be told: comments and movies of the others follow once they are.
struct Besides {
    notes::Report comments = {}; // as if all were done
    std::vector<lists::Item> lists = {};
    media::MediaReport media = {};

    bool isEmpty() const;
};

//! For people; nothing when nothing would be done.
Lines besidesLines(const Besides &besides);
//! For scripts: {"comments", "lists": [{"list", "ayon", "shotgrid", "conflicts"}], "media"}; comments and media as a
//! sync reports them.
QJsonObject toJson(const Besides &besides);

} // namespace bridge::cli
