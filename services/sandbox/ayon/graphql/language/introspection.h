#pragma once

#include "sandbox/ayon/graphql/language/schema.h"

namespace bridge::sandbox::ayon::graphql::language {

//! Adds what a schema tells of itself: the fields `__schema` and `__type(name:)` of the type \a queryType, and the
//! types behind them. What is told is \a schema as it is when somebody asks; it has to outlive the answer.
//! Descriptions, which people read and programs do not, are all null.
void addIntrospection(Schema &schema, const QString &queryType);

} // namespace bridge::sandbox::ayon::graphql::language
