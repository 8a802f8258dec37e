#pragma once

#include "besides/besides.h"

#include <QJsonObject>

#include <memory>
#include <optional>
#include <vector>

namespace bridge::desktop {

//! In the order in which they are brought.
enum class RestPart { Comments, Lists, Media };

//! What of a project follows its entities, as it is foreseen or as it was done.
struct Rest {
    besides::Besides besides = {};
    lists::Report lists = {}; // what was done with them, in place of those of besides
    std::optional<Error> error = {}; // of a server: the others were not looked at, or not brought
    bool isDone = false;

    bool isComplete() const;
};

//! Held by all who look at it.
using RestPtr = std::shared_ptr<const Rest>;

//! A list, the comments, or the movies: what becomes of them on each side. In the words of the screen.
struct RestLine {
    QString what = {};
    QString inAyon = {};
    QString inShotgrid = {};
    QString remark = {}; // a conflict, or why it does not follow
    bool isProblem = false;
};

struct RestGroup {
    RestPart part = RestPart::Comments;
    QString title = {};
    int count = 0; // of comments, lists or files
    std::vector<RestLine> lines = {};
};

//! For scripts, as the command line tells it: {"besides"} of what is foreseen, {"comments", "lists", "media"} of what
//! was done, and {"besidesError"} of what broke it off.
QJsonObject toJson(const Rest &rest);

//! Comments, lists and media; what is in step is left out.
std::vector<RestGroup> groupsOf(const Rest &rest);

//! "Comments: 4 · Lists: 1", or that all is in step.
QString summaryOf(const Rest &rest);

} // namespace bridge::desktop
