#pragma once

#include <QJsonObject>
#include <QString>

#include <string>

namespace bridge::test {

//! The object in a file of tests/golden: "interplay/jobs.json". Where "${name}" stands alone it becomes the value of
//! that name in \a values, within a text its text; a name that has none stays. Throws when the file is missing or no
//! object.
QJsonObject golden(const QString &file, const QJsonObject &values = {});

//! For comparisons that print what they compared: the members in the order of their names.
std::string text(const QJsonObject &object);

} // namespace bridge::test
