#pragma once

#include "desktop/compare/acts.h"
#include "sync/projectsync.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace bridge::desktop {

//! One line of the tree that a plan is shown as.
struct PlanRow {
    QString path = {};
    int item = -1; // in the plan; -1: there is nothing to do about it, it holds others
    int parent = -1; // row; -1 of the first, which is the project
    int end = 0; // behind the last row below it: what is below a row follows it
    bool operator==(const PlanRow &) const = default;
};

//! What is asked of all items at a time, worked out once: to look at 100,000 items themselves takes 10 ms.
struct ItemTraits {
    Acts acts = {};
    quint16 type = 0; // place in PlanRows::types()
    std::optional<Act> inAyon = {}; // what is done there
    std::optional<Act> inShotgrid = {};
    bool hasFailure = false; // it could not even be planned
    bool changesTitle = false;
    bool changesParent = false;
    sync::FieldSet fields = {}; // that it changes, or that are in conflict

    bool hasOperation() const { return inAyon || inShotgrid; }
};

//! A plan as a tree by path, each level in the order of kinds and names. Built once and for all, and never on the
//! thread that draws: 100,000 rows take longer than a person likes to wait for a click.
class PlanRows
{
public:
    explicit PlanRows(sync::SharedPlan planned);

    const sync::PlannedSync &planned() const { return *m_planned; }
    const sync::Plan &plan() const { return m_planned->plan; }
    const sync::SharedPlan &shared() const { return m_planned; }

    const std::vector<PlanRow> &rows() const { return m_rows; }
    const PlanRow &row(int row) const { return m_rows[std::size_t(row)]; }
    //! Null of a row that merely holds others.
    const sync::Item *item(int row) const;
    const ItemTraits &traits(int item) const { return m_traits[std::size_t(item)]; }
    int rowOf(int item) const { return m_rowOf[std::size_t(item)]; }
    QString name(int row) const; // the last part of the path; of the project nothing

    const QStringList &types() const { return m_types; } // of its entities, sorted
    Acts acts() const { return m_acts; } // that occur
    const sync::FieldSet &fields() const { return m_fields; } // that are changed anywhere
    int conflicts() const { return m_conflicts; }
    bool changesTitles() const { return m_changesTitles; }
    bool changesParents() const { return m_changesParents; }

    //! The same lines, whatever is to be done about them.
    bool hasShapeOf(const PlanRows &other) const { return m_rows == other.m_rows; }

private:
    void readTraits();
    void buildTree();

    sync::SharedPlan m_planned;
    std::vector<PlanRow> m_rows;
    std::vector<ItemTraits> m_traits; // by item
    std::vector<int> m_rowOf; // by item
    QStringList m_types;
    Acts m_acts;
    sync::FieldSet m_fields;
    int m_conflicts = 0;
    bool m_changesTitles = false;
    bool m_changesParents = false;
};

} // namespace bridge::desktop
