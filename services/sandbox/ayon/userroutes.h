#pragma once

#include "sandbox/ayon/router.h"

namespace bridge::sandbox::ayon {

//! People and services.
void addUserRoutes(Router &router);

//! Makes a user as `PUT /api/users/{name}` does, from a body of that shape.
std::optional<Refusal> createUser(Store &store, const QString &name, const QJsonObject &body);

} // namespace bridge::sandbox::ayon
