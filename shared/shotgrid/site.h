#pragma once

#include "base/entityid.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

// Rows of the site-wide types that every sync asks for.

namespace bridge::shotgrid {

//! The root document: what a site says of itself before anyone signs in.
struct SiteRoot {
    QString version = {}; // "8.89.0.9724"
    QString name = {};
    QString authenticationMethod = {}; // default, ldap, saml2, oxygen
    bool appSessionLauncher = false; // people may sign in through their browser

    bool operator==(const SiteRoot &) const = default;
};

//! Who the access token belongs to, by its claims: there is no other way to ask.
struct Caller {
    ShotgridRef user = {}; // an ApiUser or a HumanUser
    QString sudoAsLogin = {}; // the person that a script acts as

    bool operator==(const Caller &) const = default;
};

struct Project {
    ShotgridId id = {};
    QString name = {};
    QString code = {}; // value of the studio's code field
    bool archived = false;
    bool isTemplate = false;
    bool isDemo = false;
    QString ayonId = {}; // `sg_ayon_id`: name of the AYON project
    bool autoSync = false; // `sg_ayon_auto_sync`
    //! From type to the field that holds its parent ("Shot" to "sg_sequence"), by the tracking settings. Types that are
    //! not here stand directly below the project; a field may be a list and not a link.
    std::map<QString, QString> parentFields = {};

    bool operator==(const Project &) const = default;
};

struct Status {
    QString code = {};
    QString name = {};
    QString color = {}; // "#3498db"; empty when the site has none

    bool operator==(const Status &) const = default;
};

struct Step {
    ShotgridId id = {};
    QString code = {}; // the long name: "Animation"
    QString shortName = {};
    QString entityType = {}; // "Shot"

    bool operator==(const Step &) const = default;
};

struct HumanUser {
    ShotgridId id = {};
    QString login = {};
    QString name = {};
    QString email = {};
    bool active = true;

    bool operator==(const HumanUser &) const = default;
};

struct Tag {
    ShotgridId id = {};
    QString name = {};

    bool operator==(const Tag &) const = default;
};

//! The parent fields of `tracking_settings.navchains`: the first step of each chain without its type.
std::map<QString, QString> parentFieldsFromJson(const QJsonObject &trackingSettings);

} // namespace bridge::shotgrid
