#include "media/decision.h"

#include "ayon/links.h"
#include "base/filename.h"

#include <algorithm>

namespace bridge::media {

using namespace Qt::StringLiterals;

namespace {

using Reviewables = std::vector<ayon::Reviewable>;

const ayon::Reviewable *find(const Reviewables &reviewables, const EntityId &file)
{
    const auto found = std::ranges::find(reviewables, file, &ayon::Reviewable::fileId);
    return found == reviewables.end() ? nullptr : &*found;
}

bool isOlder(const ayon::Reviewable *one, const ayon::Reviewable *other)
{
    return one->createdAt < other->createdAt;
}

//! The newest of those that were named and are still there.
const ayon::Reviewable *newestNamed(const Reviewables &reviewables, const std::set<EntityId> &named)
{
    const ayon::Reviewable *newest = nullptr;
    for (const ayon::Reviewable &reviewable : reviewables) {
        if (named.contains(reviewable.fileId) && (!newest || isOlder(newest, &reviewable)))
            newest = &reviewable;
    }
    return newest;
}

//! Which one stands for the version when nobody says.
const ayon::Reviewable *mainOne(const Reviewables &reviewables)
{
    if (reviewables.empty())
        return nullptr;
    const bool isSorted = std::ranges::any_of(reviewables, [](const auto &one) { return one.order != 0; });
    return isSorted ? &reviewables.front() : &*std::ranges::max_element(reviewables, {}, &ayon::Reviewable::createdAt);
}

//! Times of ShotGrid are whole seconds.
bool isHeld(const Held &held, const ayon::Reviewable &reviewable)
{
    const bool isNamed = held.movieName == movieName(reviewable) || held.movieName == reviewable.fileName;
    const qint64 madeAt = reviewable.createdAt.toSecsSinceEpoch();
    return isNamed && held.movieMadeAt.isValid() && held.movieMadeAt.toSecsSinceEpoch() >= madeAt;
}

//! The newest of the version's reviewables that the row has already.
const ayon::Reviewable *heldOne(const Reviewables &reviewables, const Held &held)
{
    const ayon::Reviewable *newest = nullptr;
    for (const ayon::Reviewable &reviewable : reviewables) {
        if (isHeld(held, reviewable) && (!newest || isOlder(newest, &reviewable)))
            newest = &reviewable;
    }
    return newest;
}

//! What is known of \a row: what was brought to another one does not count.
Memory memoryOf(const ShotgridRef &row, const Memory &remembered)
{
    return remembered.row == row ? remembered : Memory{.row = row};
}

struct Choice {
    const ayon::Reviewable *movie = nullptr; // that should be in ShotGrid
    QString reason = {};
};

Choice choose(const Reviewables &reviewables, const Memory &known, const Asked &asked)
{
    const ayon::Reviewable *brought = find(reviewables, known.movie);
    if (!asked.movies.empty()) {
        const ayon::Reviewable *named = newestNamed(reviewables, asked.movies);
        if (!named)
            return {.movie = brought, .reason = u"the reviewable is not there any more"_s};
        if (brought && isOlder(named, brought))
            return {.movie = brought, .reason = u"ShotGrid has a newer reviewable"_s};
        return {.movie = named};
    }
    if (brought || !asked.anyMovie)
        return {.movie = brought};
    return {.movie = mainOne(reviewables)};
}

} // namespace

ShotgridRef rowOf(const ayon::Version &version)
{
    const QString type = u"Version"_s;
    const ShotgridRef row = ayon::linkedRow(version.attrib, type);
    return row.type == type ? row : ShotgridRef();
}

QString movieName(const ayon::Reviewable &reviewable)
{
    return safeFileName(reviewable.fileName);
}

Decision decide(const ayon::Version &version, const Reviewables &reviewables, const Memory &remembered,
                const Held &held, const Asked &asked)
{
    const Memory known = memoryOf(rowOf(version), remembered);
    Decision decision{.after = known};
    const Choice choice = choose(reviewables, known, asked);
    decision.reason = choice.reason;
    const bool isKnown = choice.movie && choice.movie->fileId == known.movie;
    if (choice.movie && !isKnown) {
        // Without a wish of its own, a whole sync is content with any that is there.
        const ayon::Reviewable *there = heldOne(reviewables, held);
        const bool isThere = there && (asked.movies.empty() || there == choice.movie || isOlder(choice.movie, there));
        decision.after.movie = isThere ? there->fileId : choice.movie->fileId;
        if (!isThere)
            decision.movie = *choice.movie;
    }
    // A new movie brings a picture of its own, which the version's has to replace.
    const bool isPictureNew = version.thumbnailId != known.thumbnail || decision.movie;
    // A row that has one when it is looked at for the first time was given it by somebody else, and keeps it.
    const bool isFirstLook = remembered == Memory() && asked.movies.empty() && !asked.thumbnail;
    if (isPictureNew && !version.thumbnailId.isEmpty()) {
        decision.sendsThumbnail = decision.movie || !(isFirstLook && held.hasImage);
        decision.after.thumbnail = version.thumbnailId;
    }
    return decision;
}

bool mayNeedUpload(const ayon::Version &version, const Reviewables &reviewables, const Memory &remembered,
                   const Asked &asked)
{
    const Decision decision = decide(version, reviewables, remembered, {}, asked);
    return decision.movie || decision.sendsThumbnail;
}

} // namespace bridge::media
