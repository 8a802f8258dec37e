#pragma once

#include "besides/besides.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace bridge::desktop {

//! What of a project follows its entities, as it is foreseen or as it was done.
struct Rest {
    besides::Besides besides = {};
    std::vector<std::pair<QString, Error>> failedLists = {}; // by their titles
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
    QString name = {}; // "comments", for scripts
    QString title = {};
    int count = 0; // of comments, lists or files
    std::vector<RestLine> lines = {};
};

//! Comments, lists and media; what is in step is left out.
std::vector<RestGroup> groupsOf(const Rest &rest);

//! "Comments: 4 · Lists: 1", or that all is in step.
QString summaryOf(const Rest &rest);

} // namespace bridge::desktop
