#pragma once

#include "sandbox/shotgrid/searching.h"

#include <QJsonArray>

namespace bridge::sandbox::shotgrid {

//! A note, then its attachments and replies by time. A reply names its author `user`, with a picture; the others
//! `created_by`.
QJsonArray noteThread(const Store &store, const Caller &caller, const Link &note);

//! GET entity/notes/{id}/thread_contents
Outcome<Reply> readThread(const Call &call, const EntityType &type, int id);

} // namespace bridge::sandbox::shotgrid
