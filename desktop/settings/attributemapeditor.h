#pragma once

#include "desktop/settings/attributemapmodel.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QTableView;

namespace bridge::desktop {

//! The attribute map as a table: attribute and field are chosen in it, the types of a row below it.
class AttributeMapEditor : public QWidget
{
    Q_OBJECT
public:
    AttributeMapEditor(const QString &name, const QString &title, QWidget *parent = nullptr);

    AttributeMapModel &model() { return m_model; }
    void setEditable(bool isEditable);

private:
    QWidget *makeTypes();
    void refreshRow();

    AttributeMapModel m_model;
    QTableView *m_table;
    QAction *m_add;
    QAction *m_remove;
    QLabel *m_typesOf = nullptr;
    std::vector<QCheckBox *> m_types; // in the order of the settings
};

} // namespace bridge::desktop
