#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace bridge::sandbox::shotgrid {

// The site takes `2.0` for a float and refuses `2`, and the other way round for a number. QJsonValue holds both as the
// whole number 2. So before a body is parsed, a whole number that is written with a fraction or an exponent is moved to
// the next greater double, which QJsonValue keeps apart, and is moved back when its value is taken.

//! The JSON text with such numbers moved.
QByteArray keepFractions(const QByteArray &json);
//! Whether the number was written without fraction and exponent.
bool isInteger(const QJsonValue &value);
//! The number as it was written.
double numberOf(const QJsonValue &value);
//! The value with all numbers in it as they were written, to be stored as it is.
QJsonValue withPlainNumbers(const QJsonValue &value);

} // namespace bridge::sandbox::shotgrid
