#pragma once

#include "ayon/event.h"
#include "base/result.h"
#include "media/decision.h"

#include <QStringList>

namespace bridge::transmitter {

//! Topics of the movies, pictures and paths of versions.
const QStringList &mediaTopics();

//! About a movie or a picture; about paths.
bool isAboutMedia(const ayon::Event &event);
bool isAboutPaths(const ayon::Event &event);

//! Which version an event is about, and what of it should be in ShotGrid.
struct MediaHint {
    EntityId version = {};
    media::Asked asked = {};
};

//! Of a reviewable or a picture. Malformed when the event does not name its version, or its file.
Result<MediaHint> mediaHintFrom(const ayon::Event &event);

} // namespace bridge::transmitter
