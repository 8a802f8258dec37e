#include "notes/place.h"

namespace bridge::notes {

using namespace Qt::StringLiterals;

namespace {

//! The lower, the closer to the work. Types that a studio has made for itself stand above assets and below sequences.
int distance(const QString &type)
{
    static const QStringList fromVersionUp{u"Version"_s, u"Task"_s,     u"Shot"_s,    u"Asset"_s,
                                           u"Scene"_s,   u"Sequence"_s, u"Episode"_s, u"Project"_s};
    const auto at = fromVersionUp.indexOf(type);
    return 2 * int(at < 0 ? fromVersionUp.indexOf(u"Asset"_s) : at) + (at < 0 ? 1 : 0);
}

} // namespace

std::optional<Place> placeOf(const Note &note, const std::map<ShotgridRef, Place> &known)
{
    const shotgrid::Link *best = nullptr;
    for (const shotgrid::Link &link : note.links) {
        if (known.contains(link.ref) && (!best || distance(link.ref.type) <= distance(best->ref.type)))
            best = &link;
    }
    return best ? std::optional(known.at(best->ref)) : std::nullopt;
}

} // namespace bridge::notes
