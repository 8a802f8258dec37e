#pragma once

#include "ayon/values.h"
#include "settings/addonsettings.h"
#include "shotgrid/schema.h"
#include "shotgrid/site.h"
#include "sync/entity.h"

#include <map>
#include <unordered_map>

namespace bridge::sync {

//! What AYON says of one project, as it was read.
struct AyonRead {
    std::optional<ayon::Project> project = {}; // none: it is not there yet
    std::vector<ayon::AttributeDefinition> attributes = {};
    std::vector<ayon::Folder> folders = {};
    std::vector<ayon::Task> tasks = {};
    std::vector<ayon::Product> products = {};
    std::vector<ayon::Version> versions = {};
};

//! What ShotGrid says of one project, as it was read.
struct ShotgridRead {
    std::optional<shotgrid::Project> project = {}; // none: it is not there yet
    shotgrid::Row projectRow = {}; // with the mapped fields
    std::map<QString, shotgrid::EntityTypeEntry> types = {};
    std::map<QString, shotgrid::TypeSchema> schemas = {}; // of the types that take part
    std::vector<shotgrid::Step> steps = {};
    std::vector<shotgrid::Status> statuses = {};
    std::map<QString, std::vector<shotgrid::Row>> rows = {};
};

//! Who is who: AYON logins and the ShotGrid people that `data.sg_user_id` links them with.
struct People {
    std::map<QString, ShotgridId> shotgridOf = {};
    std::unordered_map<qint64, QString> loginOf = {};
};

//! The names that both servers know everything by.
struct ProjectIdentity {
    ProjectName ayon = {};
    QString code = {}; // of a project that is to be made
    QString site = {}; // ShotGrid's URL without trailing slash
    QString server = {}; // AYON's URL
};

} // namespace bridge::sync
