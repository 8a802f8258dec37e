#pragma once

#include "desktop/compare/planmodel.h"

#include <QAbstractTableModel>

namespace bridge::desktop {

//! Everything that a plan says of one entity, a line for each field, problem and failure.
class DetailModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Field, AyonSays, ShotgridSays, BaseSays, Afterwards, ColumnCount };

    explicit DetailModel(QObject *parent = nullptr);

    //! \a error is what was wrong when it was applied, or null. No item: nothing is shown.
    void show(const sync::Item *item, const sync::Mapping &mapping, const Error *error);

    //! A line that is a text from its second cell to the end.
    bool isText(int row) const { return m_lines[std::size_t(row)].isText; }
    std::optional<sync::Matter> matterAt(int row) const { return m_lines[std::size_t(row)].matter; }
    //! Of all conflicts.
    std::vector<sync::Matter> matters() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        QString icon = {}; // empty: none
        std::optional<Tone> tone = {}; // of the last cell
        std::array<QString, ColumnCount> cells = {};
        bool isText = false;
        std::optional<sync::Matter> matter = {};
    };
    class Writer;

    std::vector<Line> m_lines;
};

} // namespace bridge::desktop
