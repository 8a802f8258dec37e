#pragma once

#include "base/entityid.h"
#include "base/error.h"

#include <QString>

#include <map>

namespace bridge::media {

//! What became of the media of one version.
struct MediaResult {
    enum class Outcome {
        Done, // or nothing was to be done
        Waits, // the version is not in ShotGrid
        Outside, // it never will be; the text says why
        Gone, // the version is not in AYON
        Failed, // it may go better another time
    };
    Outcome outcome = Outcome::Done;
    QString text = {}; // for people; empty when all there is to say is that it is done
    bool isTransient = false; // of Failed: nobody has to mend anything, a server had its hours
    bool operator==(const MediaResult &) const = default;
};
using MediaResults = std::map<EntityId, MediaResult>;

MediaResult waiting();
MediaResult outside(const QString &reason);
MediaResult gone();
MediaResult failed(const Error &error);

} // namespace bridge::media
