#pragma once

#include "desktop/projects/projectrow.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace bridge::desktop {

//! Lets a person choose the counterpart of a project, and says to the letter what will be written.
class PairDialog : public QDialog
{
    Q_OBJECT
public:
    PairDialog(const ProjectRow &row, std::vector<ProjectRow> candidates, QWidget *parent = nullptr);

    //! Of both; valid when the dialog was accepted.
    ProjectName inAyon() const;
    ShotgridId inShotgrid() const;

private:
    void fill(const QString &search);
    void refresh();
    const ProjectRow *chosen() const;

    ProjectRow m_row;
    std::vector<ProjectRow> m_candidates;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_writes;
    QPushButton *m_link;
};

} // namespace bridge::desktop
