#pragma once

#include "ayon/event.h"
#include "notes/hints.h"
#include "sync/touched.h"

namespace bridge::transmitter {

inline const QString versionCreated = QStringLiteral("entity.version.created");

//! The topics that are enrolled on (TRA-10), and those of the project, of moves and types, and of more that can happen
//! to versions, which the former transmitter did not follow.
const QStringList &entityTopics();

//! One of those.
bool isAboutEntity(const ayon::Event &event);

//! Nothing tells what of a list was changed, its items included.
const QStringList &listTopics();
bool isAboutList(const ayon::Event &event);

//! The entity that an event is about; nothing when it names none. The payload is not looked at: it may be off, shared
//! by several events, or out of date.
sync::Touched touchedBy(const ayon::Event &event);

//! Of comments, and of whatever else AYON calls an activity: one cannot enroll on comments alone.
const QStringList &activityTopics();
bool isAboutActivity(const ayon::Event &event);

//! The comment that an event is about; nothing when it is about another activity. Of a deleted one the event alone
//! knows where it was.
notes::Hints commentHints(const ayon::Event &event);

} // namespace bridge::transmitter
