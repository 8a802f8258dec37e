#pragma once

#include "publisher/request.h"
#include "publisher/review.h"
#include "publisher/storage.h"
#include "shotgrid/schema.h"
#include "shotgrid/value.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace bridge::publisher {

//! Where a request belongs on the site, and who makes it.
struct Place {
    ShotgridRef project = {};
    ShotgridRef entity = {};
    QString name = {}; // of the folder
    ShotgridRef task = {}; // empty: none
    QString taskName = {}; // the site's
    ShotgridRef user = {};

    bool operator==(const Place &) const = default;
};

//! A field that the site does not take, and the reason for people.
struct LeftOut {
    QString field = {};
    QString why = {};

    bool operator==(const LeftOut &) const = default;
};

//! Fields that are to be written, and those that are not.
struct Fields {
    QJsonObject values = {};
    std::vector<LeftOut> leftOut = {};

    bool operator==(const Fields &) const = default;
};

//! Everything of a Version but its status, which comes last (PUB-13, PUB-16). Fields without which it is no publish are
//! there whether or not \a schema has them: validation has asked before.
Fields versionFields(const PublishRequest &request, const Place &place, const Review &review,
                     const shotgrid::TypeSchema &schema);

//! What a PublishedFile says besides what its request does.
struct FilePlace {
    ShotgridRef version = {};
    ShotgridRef type = {}; // empty: the site has no such type, and takes no new one
    QJsonObject path = {};
    Location location = {};
};
//! Everything of a PublishedFile (PUB-22 to PUB-26), as far as \a schema has it: what a file can do without is left
//! out.
Fields publishedFileFields(const PublishRequest &request, const Place &place, const PlannedFile &file,
                           const FilePlace &filePlace, const shotgrid::TypeSchema &schema);

//! The site has such a field and says nothing against this person writing it.
bool isWritable(const shotgrid::TypeSchema &schema, const QString &field);
//! Of one that is not.
LeftOut notTaken(const QString &field);

//! `sg_ayon_id` of what AYON does not have (PUB-16).
inline const QString noAyonVersion = QStringLiteral("-");

//! Those of \a wanted that \a row says otherwise, as the site compares: texts without blanks around them, links by
//! their target, lists of links by what is missing.
QJsonObject changes(const QJsonObject &wanted, const shotgrid::Row &row);
//! The same for a Version that somebody else may have made, and called and placed as they liked: its name, its place
//! and its artist stay.
QJsonObject versionChanges(QJsonObject wanted, const shotgrid::Row &row);

} // namespace bridge::publisher
