#pragma once

#include "desktop/session/studio.h"
#include "desktop/settings/settingsdraft.h"
#include "sync/facts.h"

#include <QCoroTask>

#include <stop_token>

namespace bridge::desktop {

//! Settings of \a project, or of the studio when it is empty. Three calls; for somebody who is no manager of AYON
//! without what is overridden.
QCoro::Task<Result<StoredSettings>> readStored(StudioPtr studio, ProjectName project, std::stop_token stop);

//! What became of saving.
struct Saved {
    StoredSettings stored = {}; // as AYON has it now
    bool isOvertaken = false; // somebody else had changed it since it was read: nothing was written
    std::optional<Error> error = {}; // broke off; what was written until then is kept
};

//! Writes \a changes unless AYON holds something else than \a known by now. AYON has no way to say "only if nobody was
//! quicker", so a moment between the two remains. A call for the values, one for each pin and each reset, six to read.
QCoro::Task<Result<Saved>> saveChanges(StudioPtr studio, ProjectName project, StoredSettings known,
                                       std::vector<SettingChange> changes, std::stop_token stop);

//! What there is to choose from. What could not be read is empty, and its error is kept.
struct Choices {
    std::vector<ProjectName> projects = {};
    std::optional<QStringList> secrets = {}; // names; none: not shown to this person
    QStringList anatomyPresets = {};
    std::optional<ayon::Project> project = {};
    std::vector<ayon::AttributeDefinition> attributes = {};
    std::optional<sync::ShotgridRead> shotgrid = {}; // types, schemas, steps and statuses; none: could not be read
    std::optional<Error> error = {}; // the first one

    bool knowsBothSchemas() const { return !attributes.empty() && shotgrid.has_value(); }
};

//! Some five calls to AYON, and a schema for each type of ShotGrid.
QCoro::Task<Result<Choices>> readChoices(StudioPtr studio, settings::AddonSettings settings, ProjectName project,
                                         std::stop_token stop);

} // namespace bridge::desktop
