#pragma once

#include "desktop/compare/detailmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace bridge::desktop {

//! One entity of a plan in full, and how its conflicts end.
class DetailPanel : public QWidget
{
    Q_OBJECT
public:
    //! \a endings are buttons beside conflicts.
    explicit DetailPanel(const QList<QAction *> &endings, QWidget *parent = nullptr);

    //! \a path is shown with nothing below it when there is no item.
    void show(const QString &path, const sync::Item *item, const sync::Mapping &mapping, const Error *error);
    void clear();

    //! The chosen conflict, or else all of the entity.
    std::vector<sync::Matter> matters() const;

private:
    void place();

    DetailModel m_model;
    QLineEdit *m_path = nullptr;
    QWidget *m_endings = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace bridge::desktop
