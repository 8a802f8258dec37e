#include "settings/entitytypes.h"

namespace bridge::settings {

using namespace Qt::StringLiterals;

const QStringList &entityTypes()
{
    static const QStringList types = {u"Project"_s, u"Episode"_s, u"Sequence"_s, u"Scene"_s, u"Shot"_s, u"Asset"_s,
                                      u"Task"_s,    u"Version"_s, u"Playlist"_s, u"Note"_s,  u"Reply"_s};
    return types;
}

const QStringList &parentedTypes()
{
    static const QStringList types = {u"Episode"_s, u"Sequence"_s, u"Shot"_s, u"Asset"_s};
    return types;
}

} // namespace bridge::settings
