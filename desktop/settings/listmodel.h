#pragma once

#include "desktop/settings/settingtree.h"

#include <QAbstractTableModel>
#include <QJsonArray>

namespace bridge::desktop {

//! A column of a list of rows.
struct ListColumn {
    enum class Kind { Choice, Names, Parents };

    QString key = {}; // of the member
    QString title = {};
    Kind kind = Kind::Names;
    QStringList choices = {};
};

//! Columns of a setting that is a list of rows.
std::vector<ListColumn> columnsOf(Setting::Kind kind);

//! Rows of a setting as text that can be typed: "nuke, maya" for names, "library (folder) / assets (asset)" for
//! parents.
class ListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ListModel(std::vector<ListColumn> columns, QObject *parent = nullptr);

    //! Does nothing when the rows are these already.
    void show(const QJsonArray &rows);
    void setEditable(bool isEditable) { m_isEditable = isEditable; }
    bool isEditable() const { return m_isEditable; }
    const ListColumn &column(int section) const { return m_columns[std::size_t(section)]; }

    void append();
    void remove(int row);
    void move(int row, int to);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    //! False for a text that says nothing.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void edited(const QJsonArray &rows);
    //! What was typed says nothing: why.
    void refused(const QString &reason);

private:
    const std::vector<ListColumn> m_columns;
    QJsonArray m_rows;
    bool m_isEditable = false;
};

} // namespace bridge::desktop
