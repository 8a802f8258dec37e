#pragma once

#include <QString>

namespace bridge::sync {

//! The id that an AYON entity gets when it is made for a ShotGrid one: UUID v5 of site and \a shotgridId ("Shot/868"),
//! as 32 hexadecimal digits. The same for everyone and always, so that a repeated create conflicts instead of
//! duplicating.
QString ayonIdFor(const QString &site, const QString &shotgridId);

//! The name of a category folder, which is also its link: lower-case slug of the asset type (PAR-04).
QString categorySlug(const QString &assetType);

//! "Shot/868" from its parts, and back.
QString shotgridId(const QString &type, qint64 number);
QString typeOf(const QString &shotgridId);
//! 0 when \a shotgridId does not end in a number, as those of categories do.
qint64 numberOf(const QString &shotgridId);

//! A title as both sides can keep it: trimmed, and without the apostrophe and the semicolon that AYON refuses in
//! labels.
QString canonicalTitle(const QString &title);

} // namespace bridge::sync
