#pragma once

#include "sync/hierarchy.h"
#include "sync/naming.h"

namespace bridge::sync {

//! What planning one entity gave, as its children need it.
struct EntityPlan {
    std::optional<Item> item = {}; // only when there is something to do or to say
    int itemIndex = -1; // its place in the plan; that of an ancestor when it has none
    QString ayonId = {};
    QString shotgridId = {};
    QString path = {};
    bool isBlocked = false; // it will not come to be in AYON, so its children cannot
    Fields effective = {}; // every value that AYON will show here, own or inherited
    bool staysPut = false; // its move was refused, so the AYON folder that it is in has to stay
    int waiting = 0; // edits that the policy's flow or a person leaves for another pass
};

//! What is to be done about one entity, given its parent's plan.
EntityPlan planEntity(const World &world, const HierarchyStep &step, Fate fate, const EntityPlan &parent,
                      const EntityPlan &shared, AyonNames &names, bool isUsedContainer);

//! The item of an entity that goes away; of one that \a hasToStay, because something in it could not leave, it is
//! unlinked.
Item planDelete(const World &world, int pair, Fate fate, bool hasToStay);

} // namespace bridge::sync
