#pragma once

#include "publisher/check.h"
#include "publisher/fields.h"
#include "publisher/request.h"
#include "publisher/review.h"
#include "publisher/site.h"
#include "settings/addonsettings.h"

#include <QJsonObject>

#include <vector>

namespace bridge::publisher {

struct PreparedFile {
    PlannedFile file = {};
    Location location = {};
};

//! A request with everything that can be decided before anything is written.
struct Prepared {
    PublishRequest request = {};
    Place place = {};
    Review review = {};
    Fields version = {};
    std::vector<PreparedFile> files = {};
    std::vector<LeftOut> leftOut = {};

    //! Nothing of it is for ShotGrid (PUB-10, PUB-12).
    bool isNothing() const;
};

//! The request as it would be published, and into \a checks what is wrong with it. Looks at files, but writes nothing.
//! Only usable when none of the checks is an Error.
Prepared prepare(const PublishRequest &request, const Site &site, const settings::AddonSettings &settings,
                 Checks &checks);

//! The part of it that looks at disk: files that are there, can be read and are not empty; sequences without holes, as
//! long as their frame range (PUB-03 and what an artist would be sorry for later).
void checkFiles(const PublishRequest &request, Checks &checks);

} // namespace bridge::publisher
