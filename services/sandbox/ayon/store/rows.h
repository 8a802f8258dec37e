#pragma once

#include "base/entityid.h"

#include <QHash>

#include <map>

namespace bridge::sandbox::ayon {

//! The rows of one table, by id and in the order of their creation. A Row has the members `order` and `id`.
//! Pointers to rows stay good until that row is erased.
template <class Row> class Rows
{
public:
    //! By `order`, ascending.
    const std::map<qint64, Row> &all() const { return m_rows; }

    const Row *find(const EntityId &id) const
    {
        const auto order = m_orders.constFind(id);
        return order == m_orders.constEnd() ? nullptr : &m_rows.at(*order);
    }

    //! A new row, which gets the next `order` when it has none, or what is in the place of the one with its id.
    const Row &put(Row row)
    {
        if (const Row *before = find(row.id))
            row.order = before->order;
        else if (row.order == 0)
            row.order = m_lastOrder + 1;
        m_lastOrder = std::max(m_lastOrder, row.order);
        m_orders.insert(row.id, row.order);
        const qint64 order = row.order;
        return m_rows.insert_or_assign(order, std::move(row)).first->second;
    }

    void erase(const EntityId &id)
    {
        const auto order = m_orders.constFind(id);
        if (order == m_orders.constEnd())
            return;
        m_rows.erase(*order);
        m_orders.erase(order);
    }

private:
    std::map<qint64, Row> m_rows = {};
    QHash<EntityId, qint64> m_orders = {};
    qint64 m_lastOrder = 0;
};

} // namespace bridge::sandbox::ayon
