#pragma once

#include "base/entityid.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <vector>

namespace bridge::shotgrid {

enum class Relation {
    Is,
    IsNot,
    In,
    NotIn,
    Contains,
    NotContains,
    StartsWith,
    EndsWith,
    GreaterThan,
    LessThan,
    Between,
    TypeIs,
    TypeIsNot,
    NameIs,
    NameContains
};

//! What rows to find. Built by the functions below; the default finds every row of the type.
class Filter
{
public:
    Filter() = default;

    bool isEmpty() const { return !m_isCondition && m_parts.empty(); }
    //! True for one condition or a plain "and" of conditions, which the site also takes as a bare list.
    bool isFlat() const;

    QJsonArray toArray() const; //!< [["project","is",{…}], …]; only of a flat filter
    QJsonObject toHash() const; //!< {"logical_operator":"and","conditions":[…]}

    //! The body's `filters` in the shorter form that can say it, and the content type that goes with it.
    QJsonValue toJson() const;
    QByteArray contentType() const;

    friend Filter where(const QString &path, Relation relation, const QJsonValue &value);
    friend Filter all(std::vector<Filter> parts);
    friend Filter any(std::vector<Filter> parts);

    bool operator==(const Filter &) const = default;

private:
    QJsonArray condition() const { return {m_path, m_relation, m_value}; }

    bool m_isCondition = false;
    QString m_path = {};
    QString m_relation = {};
    QJsonValue m_value = {};
    bool m_any = false;
    std::vector<Filter> m_parts = {};
};

//! One condition. Paths may be deep: "entity.Shot.sg_sequence.Sequence.code". A null value with Is means "not set".
Filter where(const QString &path, Relation relation, const QJsonValue &value);
Filter where(const QString &path, Relation relation, const ShotgridRef &target);
Filter where(const QString &path, Relation relation, const std::vector<ShotgridRef> &targets);
Filter whereIds(const std::vector<ShotgridId> &ids); //!< id in [...]; \a ids must not be empty, the site refuses that
Filter inProject(ShotgridId project);

//! Rows for which every part holds; parts that are empty do not count.
Filter all(std::vector<Filter> parts);
//! Rows for which at least one part holds.
Filter any(std::vector<Filter> parts);

} // namespace bridge::shotgrid
