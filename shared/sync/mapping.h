#pragma once

#include "sync/entity.h"

#include <QStringList>

#include <optional>

namespace bridge::sync {

//! One folder of a re-parenting preset (`behaviour.md` 4.7).
struct ContainerFolder {
    QString type = {};
    QString name = {};
    bool operator==(const ContainerFolder &) const = default;
};

//! How one ShotGrid entity type hangs in its project.
struct TypeRule {
    QString parentField = {}; // "sg_sequence"; "sg_asset_type" of assets; empty: always below the project
    QString parentDataType = {}; // "entity", or "list" for asset types
    std::set<QString> parentTypes = {}; // what that field may link to; "AssetCategory" for asset types
    std::set<QString> indirectTypes =
        {}; // of these, the ones that only a type in between links to, which is switched off
    bool enabled = false; // takes part: enabled in the settings and visible in the project
    std::vector<ContainerFolder> container = {}; // AYON folders, outermost first, that new entities go below
    bool grouped = false; // type grouping: all entities of the type go there, whatever their ShotGrid parent
    bool operator==(const TypeRule &) const = default;
};

//! How the two sides of one project correspond. Made once per pass from the settings, the AYON project and the ShotGrid
//! schema; the same for every entity.
struct Mapping {
    QString site = {}; // ShotGrid's URL without trailing slash: part of every deterministic id
    std::vector<Field> fields = {}; // at most maxFields
    std::map<QString, TypeRule> types = {}; // by ShotGrid entity type
    QString defaultTaskType = {};
    QStringList assetTypes = {}; // valid values of `Asset.sg_asset_type`
    std::set<QString> steps = {}; // "Shot/Animation": entity type and step code
    std::map<QString, std::set<QString>> ayonStatuses = {}; // by code: what they may be set on, "folder", "task" …
    std::map<QString, QString> ayonDefaultStatus =
        {}; // by "folder", "task" …: the code of what AYON gives new entities
    std::set<QString> taskTypes = {}; // of the AYON project

    //! -1 when there is none of that name.
    int fieldOf(const QString &name) const;
    int fieldOf(Role role) const;

    //! AYON folders of this type are entities of ShotGrid, in this project.
    bool isMapped(const QString &type) const;
    //! An entity of \a type can hang below one of \a parentType in ShotGrid. The project takes all.
    bool accepts(const QString &type, const QString &parentType) const;
    //! The ShotGrid list value that an AYON category folder called \a title stands for, compared without case and
    //! separators.
    std::optional<QString> assetTypeOf(const QString &title) const;
    //! Fields that both sides have for an entity of \a type, which AYON calls \a ayonScope ("folder", "task" …).
    FieldSet fieldsOf(const QString &type, const QString &ayonScope) const;

    bool operator==(const Mapping &) const = default;
};

//! The folder type of asset categories, which ShotGrid knows as a value only (PAR-04).
inline const QString assetCategory = QStringLiteral("AssetCategory");

//! What an entity of a ShotGrid type is.
Kind kindOf(const QString &type);

//! "project", "folder", "task" or "version": AYON's word for an entity that ShotGrid calls \a type.
QString ayonScopeOf(const QString &type);

} // namespace bridge::sync
