#pragma once

#include "shotgrid/site.h"
#include "shotgrid/value.h"

#include <QString>
#include <QStringList>

namespace bridge::shotgrid {

// Rows of the site-wide types as values, and the fields to ask for.

QStringList projectFields(const QString &codeField);
Project projectFromRow(const Row &row, const QString &codeField);

QStringList statusFields();
Status statusFromRow(const Row &row);

QStringList stepFields();
Step stepFromRow(const Row &row);

QStringList humanUserFields();
HumanUser humanUserFromRow(const Row &row);

QStringList tagFields();
Tag tagFromRow(const Row &row);

} // namespace bridge::shotgrid
