#pragma once

#include "base/entityid.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace bridge::publisher {

//! What a publish did with a row.
enum class Outcome {
    Created,
    Updated, // it was there, and something of it was not as it should be
    Unchanged, // all of it was there
};
QString toText(Outcome outcome); // "created"
std::optional<Outcome> outcomeFromText(const QString &text);

struct PublishedFileResult {
    QString representation = {};
    QString code = {};
    ShotgridId id = {};
    QUrl url = {}; // of its page on the site
    Outcome outcome = Outcome::Created;

    bool operator==(const PublishedFileResult &) const = default;
};

//! What has become of a request.
struct PublishResult {
    ShotgridId version = {}; // empty: nothing to be reviewed, so no Version was made (PUB-12)
    QString code = {}; // of the Version
    QUrl url = {}; // of its page on the site
    Outcome outcome = Outcome::Created;
    QJsonObject mediaPaths = {}; // of the Version: "sg_path_to_movie" and the like
    std::vector<PublishedFileResult> files = {};
    QStringList uploaded = {}; // "sg_uploaded_movie": fields that got their file now
    QStringList skipped = {}; // what was left out, and why, for people
    QStringList warnings = {}; // for people

    bool operator==(const PublishResult &) const = default;
};

} // namespace bridge::publisher
