#include "notes/world.h"

namespace bridge::notes {

EntityId commentIdFor(const QString &site, const ShotgridRef &note)
{
    return entityIdFor(site, note.type + u'/' + note.id.toText());
}

} // namespace bridge::notes
