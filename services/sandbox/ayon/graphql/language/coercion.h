#pragma once

#include "sandbox/ayon/graphql/language/document.h"
#include "sandbox/ayon/graphql/language/schema.h"

#include <QJsonObject>
#include <QJsonValue>

#include <variant>

namespace bridge::sandbox::ayon::graphql::language {

//! The values that an operation runs with, by variable name. A variable that was left out and has no default is absent.
using Variables = QJsonObject;

//! The value of each variable of the operation, from the `variables` of the request; all that is wrong with them.
std::variant<Variables, std::vector<Problem>> coerceVariables(const Schema &schema, const Operation &operation,
                                                              const QJsonObject &given);

//! What is wrong with a value written in the query, as text; empty when nothing is. Variables in it are not looked at.
QString mistakeIn(const Schema &schema, const Literal &literal, const TypeReference &type);

//! The arguments of a field or directive, with defaults. The query is valid, so only what a variable left out can be
//! missing.
Arguments coerceArguments(const Schema &schema, const std::vector<InputDefinition> &definitions,
                          const std::vector<Argument> &arguments, const Variables &variables);

} // namespace bridge::sandbox::ayon::graphql::language
