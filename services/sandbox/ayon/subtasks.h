#pragma once

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! `data.subtasks` of a task as it is stored: types checked, each with an id, and with a name made of its label where
//! it has none. Names are there once.
QJsonArray checkedSubtasks(const QJsonValue &subtasks, BodyCheck &check, Store &store);

} // namespace bridge::sandbox::ayon
