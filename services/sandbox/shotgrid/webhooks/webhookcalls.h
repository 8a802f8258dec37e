#pragma once

#include "sandbox/shotgrid/searching.h"
#include "sandbox/shotgrid/webhooks/webhooks.h"

namespace bridge::sandbox::shotgrid {

//! The calls below webhook/, of subscriptions (`hooks`) and of what was sent to them (`deliveries`).
//! \a takesLoopback: addresses on this machine are no reason to refuse a hook.
Outcome<Reply> answerWebhooks(const Call &call, Webhooks &webhooks, bool takesLoopback, const QStringList &segments);

} // namespace bridge::sandbox::shotgrid
