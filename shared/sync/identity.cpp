#include "sync/identity.h"

#include "base/slug.h"

#include <QUuid>

namespace bridge::sync {

using namespace Qt::StringLiterals;

QString ayonIdFor(const QString &site, const QString &shotgridId)
{
    // A namespace of our own, made once; changing it would make every entity of every studio a stranger.
    static const QUuid space(u"7b0a5c0e-6f4e-5c4e-9f0e-6a2f2b8d3c11"_s);
    return QString::fromLatin1(QUuid::createUuidV5(space, site + '/'_L1 + shotgridId).toByteArray(QUuid::Id128));
}

QString categorySlug(const QString &assetType)
{
    return slug(assetType, 1).toLower();
}

QString shotgridId(const QString &type, qint64 number)
{
    return type + '/'_L1 + QString::number(number);
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
