#pragma once

#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! An event that is about no project, signed by who caused it in the way that the request wants it.
inline Event signedEvent(const QString &topic, const Caller &caller)
{
    return {.topic = topic, .user = caller.user, .sender = caller.sender, .senderType = caller.senderType};
}

//! The same about a project.
inline Event signedEvent(const QString &topic, const Project &project, const Caller &caller)
{
    Event event = signedEvent(topic, caller);
    event.project = project.name();
    return event;
}

} // namespace bridge::sandbox::ayon
