#pragma once

#include "ayon/values.h"
#include "settings/addonsettings.h"
#include "sync/facts.h"

#include <QJsonArray>

namespace bridge::desktop {

// Which pairs of the attribute map are legal, by what both servers have. Pure; the rules are those of the sync.

using AttributeRows = std::vector<settings::AttributeRow>;

//! The rows of the setting, those without a ShotGrid field too.
AttributeRows rowsFromJson(const QJsonArray &json);
QJsonArray toJson(const AttributeRows &rows);

//! Both schemas.
struct MapFacts {
    settings::AddonSettings settings = {}; // which types are enabled
    std::vector<ayon::AttributeDefinition> attributes = {};
    sync::ShotgridRead shotgrid = {};

    const ayon::AttributeDefinition *attribute(const QString &name) const;
};

//! A ShotGrid field that a row may name.
struct FieldChoice {
    QString name = {}; // as the row has it, without "sg_"
    QString code = {}; // as the site has it; empty: a sync makes it
    QString displayName = {};
    QString dataType = {};

    bool operator==(const FieldChoice &) const = default;
};

//! Fields that every type in the row's scope either has with a type that fits and takes edits, or lacks, and that no
//! other row has; by display name. At the end the field that a sync would make, when it can.
std::vector<FieldChoice> fieldChoices(const MapFacts &facts, const AttributeRows &rows, std::size_t row);

//! Attributes that no other row has and that can be exchanged at all, by name.
QStringList attributeChoices(const MapFacts &facts, const AttributeRows &rows, std::size_t row);

//! One type of a row's scope.
struct TypeChoice {
    enum class Fit { Fits, MadeBySync, NotInAyon, NotExchanged, WrongType, ReadOnly };

    QString type = {};
    Fit fit = Fit::Fits;
    QString dataType = {}; // of WrongType: what the field holds there
    bool isLegal() const { return fit != Fit::NotInAyon && fit != Fit::WrongType && fit != Fit::ReadOnly; }
    bool operator==(const TypeChoice &) const = default;
};
//! All types of the settings, in their order.
std::vector<TypeChoice> typeChoices(const MapFacts &facts, const settings::AttributeRow &row);

//! What the sync says against a row on its own; empty when nothing.
QStringList problemsOf(const MapFacts &facts, const settings::AttributeRow &row);

} // namespace bridge::desktop
