#pragma once

#include "ayon/ayonclient.h"

#include <QCoroTask>

#include <map>
#include <stop_token>

namespace bridge::media {

//! Of \a versions that ShotGrid does not have, those that it will never have, and why: hero versions, and what is below
//! a folder that was cut off from ShotGrid. A request for the products, and one for each level of folders up to the
//! nearest that is linked; none when \a versions tell it themselves.
QCoro::Task<Result<std::map<EntityId, QString>>> readOutside(ayon::AyonClient *ayon, ProjectName project,
                                                             std::vector<ayon::Version> versions, std::stop_token stop);

} // namespace bridge::media
