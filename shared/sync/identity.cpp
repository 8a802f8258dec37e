#include "sync/identity.h"

#include "base/entityid.h"
#include "base/slug.h"

#include <QStringBuilder>

namespace bridge::sync {

using namespace Qt::StringLiterals;

QString ayonIdFor(const QString &site, const QString &shotgridId)
{
    return entityIdFor(site, shotgridId).toText();
}

QString categorySlug(const QString &assetType)
{
    return slug(assetType, 1).toLower();
}

QString shotgridId(const QString &type, qint64 number)
{
    return type % '/'_L1 % QString::number(number); // no longer than it is: there is one for every row
}

QString typeOf(const QString &shotgridId)
{
    return shotgridId.left(shotgridId.indexOf('/'_L1));
}

qint64 numberOf(const QString &shotgridId)
{
    return shotgridId.mid(shotgridId.indexOf('/'_L1) + 1).toLongLong();
}

QString canonicalTitle(const QString &title)
{
    QString kept = title.trimmed();
    kept.replace('\''_L1, QChar(0x2019)); // the typographic apostrophe reads the same
    kept.replace(';'_L1, ','_L1);
    return kept;
}

} // namespace bridge::sync
