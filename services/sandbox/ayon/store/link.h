#pragma once

#include "sandbox/ayon/store/entity.h"

namespace bridge::sandbox::ayon {

//! That one entity came of another: what it was made from is the input.
struct Link {
    qint64 order = 0; // place in the order of creation
    EntityId id = {};
    QString name = {}; // empty: null
    QString type = {}; // "reference|version|version": what it is called, and what is at its ends
    EntityId input = {}; // goes with it, but stays when a folder that was deleted took it along; the output as well
    EntityId output = {};
    QString author = {};
    QJsonObject data = {};
    Timestamp createdAt = 0;

    QString stem() const { return type.section(u'|', 0, 0); }
    QString inputType() const { return type.section(u'|', 1, 1); }
    QString outputType() const { return type.section(u'|', 2, 2); }
    bool isOf(const EntityId &entity) const { return input == entity || output == entity; }
};

//! Rows as `--state` keeps them, and back.
QJsonObject toState(const Link &link);
Link linkFromState(const QJsonObject &state);

} // namespace bridge::sandbox::ayon
