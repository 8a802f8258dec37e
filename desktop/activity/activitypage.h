#pragma once

#include "desktop/activity/activitycontroller.h"
#include "desktop/activity/activitymodel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace bridge::desktop {

class ActivityChart;
class FoundTable;
class Notice;
class SignedOut;
class StateView;
class WorkDetails;

//! What the sync is doing, has done and could not do, as it happens.
class ActivityPage : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityPage(Session &session, QWidget *parent = nullptr);

    //! The failure inbox.
    void showFailures();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeActions();
    QAction *makeFilter(ActivityFilter::Kind kind, const QString &name, const QKeySequence &shortcut);
    QWidget *makeFilterBar();
    QWidget *makeContent();
    void makeTable();
    void follow();

    void refresh();
    void refreshFace();
    void refreshFilters();
    void refreshProjects();
    void refreshSelected();
    std::optional<Work> selected() const;

    ActivityController m_controller;
    ActivityModel m_model;
    ActivityFilter m_filter;
    QAction *m_reload = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_ignore = nullptr;
    std::map<ActivityFilter::Kind, QAction *> m_kinds;
    QLineEdit *m_search = nullptr;
    QComboBox *m_project = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_older = nullptr;
    FoundTable *m_found = nullptr;
    WorkDetails *m_details = nullptr;
    ActivityChart *m_chart = nullptr;
    Notice *m_said;
    Notice *m_standing;
    StateView *m_face;
    SignedOut *m_signedOut;
    QTimer m_seconds; // while durations grow
    QTimer m_slow; // the hour of the chart moves on
};

} // namespace bridge::desktop
