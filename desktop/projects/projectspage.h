#pragma once

#include "desktop/projects/projectsmodel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace bridge::desktop {

class FoundTable;
class Notice;
class ProjectDetails;
class SignedOut;
class StateView;

//! Both sides' projects: how they are paired, how the sync stands with them, and the commands to sync them.
class ProjectsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ProjectsPage(Session &session, QWidget *parent = nullptr);

signals:
    void compareRequested(const bridge::ProjectName &project);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeActions();
    void offer(ProjectCommand command, QAction *action, const QString &explanation);
    QWidget *makeFilterBar();
    QWidget *makeContent();
    void makeTable();
    void follow();

    void run(ProjectCommand command);
    void pair(const ProjectRow &row);
    void refresh();
    void refreshFace();
    void refreshSelected();
    std::optional<ProjectRow> selected() const;

    ProjectsController m_controller;
    ProjectsModel m_model;
    ProjectsFilter m_filter;
    QAction *m_populate = nullptr;
    std::map<ProjectCommand, QAction *> m_commands;
    QLineEdit *m_search = nullptr;
    QComboBox *m_kind = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_table = nullptr;
    FoundTable *m_found = nullptr;
    ProjectDetails *m_details = nullptr;
    Notice *m_said;
    Notice *m_standing;
    StateView *m_face;
    SignedOut *m_signedOut;
    QTimer m_clock; // how long ago things were
};

} // namespace bridge::desktop
