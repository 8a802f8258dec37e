#pragma once

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/store/attribute.h"

namespace bridge::sandbox::ayon {

//! One setting of an addon, or a group of them.
struct Setting {
    enum class Kind { Text, Integer, Boolean, Texts, Group, Rows };

    QString name = {};
    Kind kind = Kind::Text;
    QJsonValue fallback = {}; // the default; a group's is made of its members'
    std::vector<Setting> members = {}; // of a group, or of each row
};

//! The settings of the ShotGrid addon. The rows of `custom_attribs_map` are one for each attribute of folders that the
//! server knows.
std::vector<Setting> shotgridSettings(const AttributeLibrary &library);

//! What an addon has when nobody has set anything.
QJsonObject defaultsOf(const std::vector<Setting> &settings);

//! The document as it is stored: types checked, what is missing filled in, what is unknown dropped.
QJsonObject checkedSettings(const QJsonObject &document, const std::vector<Setting> &settings, BodyCheck &check,
                            const QJsonArray &place = {});

//! Why rows that are each fine cannot stand together: an attribute or a ShotGrid field named twice.
std::optional<Refusal> refusalOfAttributeMap(const QJsonObject &settings);

//! Where \a document differs from \a base, and the members that \a kept has; lists are taken whole.
QJsonObject differences(const QJsonObject &base, const QJsonObject &document, const QJsonObject &kept = {});
QJsonObject withDifferences(const QJsonObject &base, const QJsonObject &overrides);

} // namespace bridge::sandbox::ayon
