#pragma once

#include "sync/mapping.h"
#include "sync/plan.h"

namespace bridge::sync {

//! The fields of one entity, and what they are merged by.
struct FieldMergeInput {
    const Mapping &mapping;
    const Policy &policy;
    const Rulings &rulings;
    const QString &type; // ShotGrid's
    const FieldSet shared; // the fields that both sides have for it
    const QString parentType; // of the parent both know: pipeline steps belong to it
    const Entity *ayon = nullptr; // null: it is about to be made there
    const Entity *shotgrid = nullptr; // null: the same
    const Fields &before; // what was agreed
    const Fields &inherited; // what AYON will show at the parent
    Kind kind = Kind::Folder;
};

struct FieldMerge {
    std::vector<Change> ayon = {};
    std::vector<Change> shotgrid = {};
    Fields agreed = {};
    Fields effective = {}; // what AYON will show here
    std::vector<Conflict> conflicts = {};
    std::vector<Problem> problems = {};
    int waiting = 0;
};

FieldMerge mergeEntityFields(const FieldMergeInput &input);

} // namespace bridge::sync
