#pragma once

#include "sync/plan.h"
#include "sync/touched.h"
#include "sync/tree.h"

#include <QElapsedTimer>

namespace bridge::sync {

//! Everything that a pass has met and that nothing corresponds to on the other side.
std::set<UnknownName> unknownNames(const Tree &ayon, const Tree &shotgrid, const Plan &plan);

//! The entities that name something of \a before which is known by \a now.
Touched resolvedSince(const std::set<UnknownName> &before, const std::set<UnknownName> &now);

//! When the servers were last asked for what is unknown. A name that stays unknown costs a question when an entity
//! comes to name it, and no more than one in a minute.
class AskedNames
{
public:
    //! Some of \a met may have been made since. What is not among them is forgotten.
    bool isWorthAsking(const std::set<UnknownName> &met);
    //! Both servers were just asked, and know nothing of these.
    void keep(const std::set<UnknownName> &met);

private:
    std::set<UnknownName> m_met;
    std::map<QString, QElapsedTimer> m_asked; // by name
};

} // namespace bridge::sync
