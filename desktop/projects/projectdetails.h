#pragma once

#include "desktop/projects/projectrules.h"

#include <QFrame>

#include <map>

class QAction;
class QLabel;
class QPlainTextEdit;

namespace bridge::desktop {

class ProjectsController;

//! What can be done with the chosen project, why something cannot, and what is not well with it.
class ProjectDetails : public QFrame
{
    Q_OBJECT
public:
    //! \a commands are the page's; it keeps them enabled as it should be.
    ProjectDetails(ProjectsController &controller, const std::map<ProjectCommand, QAction *> &commands,
                   QWidget *parent = nullptr);

    //! None: says to choose one.
    void show(const std::optional<ProjectRow> &row);

private:
    ProjectsController &m_controller;
    std::map<ProjectCommand, QAction *> m_commands;
    QLabel *m_name;
    QLabel *m_pair;
    QLabel *m_why;
    QPlainTextEdit *m_health;
};

} // namespace bridge::desktop
