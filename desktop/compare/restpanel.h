#pragma once

#include "desktop/compare/comparecontroller.h"

#include <QFrame>

class QCheckBox;
class QToolButton;
class QTreeWidget;

namespace bridge::desktop {

//! What follows the entities of a plan: comments, lists and media, a group each. One line until somebody opens it.
class RestPanel : public QFrame
{
    Q_OBJECT
public:
    //! \a controller outlives it.
    explicit RestPanel(CompareController &controller, QWidget *parent = nullptr);

    void refresh();

private:
    void showRows(bool shown);
    void fill(const Rest &rest);

    CompareController &m_controller;
    RestPtr m_filled; // the rows are those of it
    QToolButton *m_toggle;
    QCheckBox *m_brings;
    QTreeWidget *m_rows;
};

} // namespace bridge::desktop
