#pragma once

#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! All that a new activity on an entity refers to, each target once and for the first reason that holds: where it was
//! made, by whom, who and what its text mentions, who watches the entity, and what is related to it.
std::vector<Reference> referencesOf(const Project &project, const Entity &entity, const Activity &activity,
                                    Store &store);

//! What an activity refers to after its text became another: mentions follow the text, the rest stays.
std::vector<Reference> referencesAfterEdit(const Project &project, const Activity &edited, Store &store);

//! The logins of those who watch an entity.
QStringList watchersOf(const Project &project, const EntityId &entity);

//! An entity as activities keep it, so that they can show it when it is gone: {"id", "type", "name", …}.
QJsonObject originOf(const Entity &entity);
//! The same of all that stands above it, topmost first.
QJsonArray parentsOf(const Project &project, const Entity &entity);

//! Whether a text of Markdown has boxes to tick.
bool hasChecklist(const QString &body);
//! Whether two texts differ in nothing but which boxes are ticked.
bool differInTicksOnly(const QString &body, const QString &other);

} // namespace bridge::sandbox::ayon
