#pragma once

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/store/attribute.h"

namespace bridge::sandbox::ayon {

//! The attribute values of a body as they are stored: names that the server has not loaded for \a scope are dropped,
//! types are checked, `enum` is not, and a limit of 0 counts for none. Nulls stay: they remove a value.
QJsonObject checkedAttrib(const QJsonObject &values, const AttributeLibrary &library, const QString &scope,
                          BodyCheck &check,
                          const QJsonArray &place = {QStringLiteral("body"), QStringLiteral("attrib")});

//! \a own with \a changes put in, nulls taken out.
QJsonObject patched(const QJsonObject &own, const QJsonObject &changes);

} // namespace bridge::sandbox::ayon
