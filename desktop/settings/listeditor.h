#pragma once

#include "desktop/settings/listmodel.h"

#include <QWidget>

class QAction;
class QTableView;

namespace bridge::desktop {

//! The rows of a list setting, edited in the table.
class ListEditor : public QWidget
{
    Q_OBJECT
public:
    ListEditor(Setting::Kind kind, const QString &name, const QString &title, QWidget *parent = nullptr);

    ListModel &model() { return m_model; }
    void setEditable(bool isEditable);

private:
    QAction *addAction(const QString &name, const QIcon &drawing, const QString &text);
    void refresh();

    ListModel m_model;
    QTableView *m_table;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
};

} // namespace bridge::desktop
