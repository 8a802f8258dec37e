#pragma once

#include <QByteArray>
#include <QStringView>

namespace bridge::sandbox::ayon::graphql::language {

// Answers are written straight to text: their members keep the order of the query, which a QJsonObject would sort,
// and a field that fails is taken back by cutting the text.

void appendJson(QByteArray &json, QStringView text);
//! Floats keep their fraction: 25 is written as 25.0.
void appendJson(QByteArray &json, double number);

} // namespace bridge::sandbox::ayon::graphql::language
