#pragma once

#include "base/entityid.h"

#include <QJsonObject>

namespace bridge::media {

//! The key of an AYON version's `data` that says what of its media ShotGrid has.
inline const QString memoryKey = QStringLiteral("shotgridMedia");

//! What was brought to ShotGrid for a version, so that nothing is brought twice: neither by a repeated event nor by a
//! worker that takes over from one that was killed.
struct Memory {
    ShotgridRef row = {}; // that has it; nothing of this counts for another one
    EntityId movie = {}; // file of the reviewable in `sg_uploaded_movie`
    EntityId thumbnail = {}; // picture in `image`

    bool operator==(const Memory &) const = default;
};

//! "Version/5001", as all that is remembered names a row; empty when \a text is none.
QString toText(const ShotgridRef &row);
ShotgridRef rowFromText(const QString &text);

//! {"shotgrid":"Version/5001","movie":"…","thumbnail":"…"}
QJsonObject toJson(const Memory &memory);
//! Empty when \a data has none, or one that nobody can read.
Memory memoryFromData(const QJsonObject &data);

} // namespace bridge::media
