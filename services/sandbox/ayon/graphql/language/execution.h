#pragma once

#include "sandbox/ayon/graphql/language/coercion.h"
#include "sandbox/ayon/graphql/language/document.h"
#include "sandbox/ayon/graphql/language/schema.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace bridge::sandbox::ayon::graphql::language {

//! What came of a query: `data` as JSON text, and what went wrong.
struct Answer {
    QByteArray data = QByteArrayLiteral("null");
    std::vector<Problem> errors = {};
};

//! Runs a validated operation. A field that fails is null, or takes the nearest field around it along that may be
//! null; everything else is answered. What a selection asks for is worked out once, not for each row.
Answer execute(const Schema &schema, const Document &document, const Operation &operation, const Variables &variables,
               const std::shared_ptr<Source> &root);

//! The body of the reply: `{"data":…}` and `errors` when there are any.
QByteArray toJson(const Answer &answer);

} // namespace bridge::sandbox::ayon::graphql::language
