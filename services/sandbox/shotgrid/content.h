#pragma once

#include "sandbox/shotgrid/caller.h"
#include "sandbox/shotgrid/store.h"

#include "base/result.h"

#include <QHash>
#include <QJsonObject>

namespace bridge::sandbox::shotgrid {

//! All that a fixture says about a site.
struct Content {
    Store store = Store();
    QJsonObject site = {}; // root document, preferences, author and time of rows that do not say
    QJsonObject credentials = {}; // scripts, people, two_factor
    QJsonObject permissions = {}; // by name of the PermissionRuleSet
};

//! A fixture in the shape that the conformance kit describes. One without a `schema` has that of the stock site, and
//! all else that it leaves out: a part of `site`, `credentials`, `permissions`, the rows of a type.
Result<Content> contentFromJson(const QJsonObject &fixture);

//! The site as it is now, in the same shape, with all rows complete, and the next id of each type.
QJsonObject contentToJson(const Content &content);

//! The permission group of that name; one that may do all when the content has none.
PermissionGroup permissionGroup(const Content &content, const QString &name);

//! A stock visual effects site with one script, `bridge`, and a few people.
QJsonObject stockSite();

} // namespace bridge::sandbox::shotgrid
