#pragma once

#include "sandbox/ayon/graphql/language/document.h"

#include <QStringView>

#include <variant>

namespace bridge::sandbox::ayon::graphql::language {

//! The operations and fragments of a query, or the first mistake: "Syntax Error: Expected Name, found <EOF>.".
//! Nothing is looked up here: whether types, fields and variables exist is asked by validate().
std::variant<Document, Problem> parse(QStringView source);

//! `folders(ids: [String!], first: Int): FoldersConnection!`. The schema is our own, so a mistake in it is a fault of
//! the program.
FieldSignature fieldSignature(QStringView declaration);
InputDefinition inputDefinition(QStringView declaration);

} // namespace bridge::sandbox::ayon::graphql::language
