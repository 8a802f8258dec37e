#pragma once

#include "login/entry.h"

#include <memory>

namespace bridge::desktop {

//! Both servers as the person sees them who is signed in. It never changes: a later sign-in makes another one. Whoever
//! waits for an answer of a client holds the studio by a shared pointer until it came.
struct Studio {
    Studio(login::AyonEntry ayonEntry, login::SiteEntry siteEntry)
        : entry(std::move(ayonEntry))
        , site(std::move(siteEntry))
        , ayon(std::make_unique<ayon::AyonClient>(entry.connection))
        , shotgrid(std::make_unique<shotgrid::ShotgridClient>(site.connection))
    {
    }

    const settings::AddonSettings &settings() const { return entry.settings.settings; }

    //! With their connections other threads make clients of their own.
    const login::AyonEntry entry;
    const login::SiteEntry site;
    const std::unique_ptr<ayon::AyonClient> ayon; // what it writes is the person's doing, not an integration's
    const std::unique_ptr<shotgrid::ShotgridClient> shotgrid;
};

using StudioPtr = std::shared_ptr<const Studio>;

} // namespace bridge::desktop
