#pragma once

#include "desktop/settings/mapchoices.h"

#include <QAbstractTableModel>

namespace bridge::desktop {

//! The rows of the attribute map. Only legal pairs can be set.
class AttributeMapModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Attribute, Type, Field, Scope, Remark, ColumnCount };
    enum Role { NameRole = Qt::UserRole }; // of Attribute and Field: the name alone, as setData() takes it

    using QAbstractTableModel::QAbstractTableModel;

    //! Does nothing when the rows are these already.
    void show(const QJsonArray &rows);
    void setFacts(MapFacts facts);
    void setEditable(bool isEditable);

    const AttributeRows &rows() const { return m_rows; }
    const MapFacts &facts() const { return m_facts; }
    bool isEditable() const { return m_isEditable; }

    //! Ticks or unticks a type of a row; an illegal one can only be unticked.
    void setType(int row, const QString &type, bool isTicked);
    void append();
    void remove(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void edited(const QJsonArray &rows);

private:
    struct Verdict {
        enum class Kind { None, Good, Note, Problem };
        Kind kind = Kind::None;
        QString text = {};
    };
    Verdict judge(const settings::AttributeRow &row) const;
    void judgeAll();
    QString textOf(std::size_t row, int column) const;
    QString fieldText(const settings::AttributeRow &row) const;
    QVariant remarkLook(std::size_t row, int role) const;
    void change(int row);
    bool setAttribute(settings::AttributeRow &row, std::size_t place, const QString &name);
    bool setField(settings::AttributeRow &row, std::size_t place, const QString &name);

    AttributeRows m_rows;
    std::vector<Verdict> m_verdicts; // of each row
    MapFacts m_facts;
    bool m_isEditable = false;
};

} // namespace bridge::desktop
