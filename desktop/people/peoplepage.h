#pragma once

#include "desktop/people/peoplecontroller.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace bridge::desktop {

class FoundTable;
class Notice;
class SignedOut;
class StateView;

//! People of ShotGrid beside users of AYON: links and creates those that are ticked, after showing what will be
//! written.
class PeoplePage : public QWidget
{
    Q_OBJECT
public:
    explicit PeoplePage(Session &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    QWidget *makeTable();
    QWidget *makeBar();
    void reload();
    void ask();
    void refresh();
    void refreshSummary();
    void refreshNotice();

    Session &m_session;
    PeopleController m_controller;
    QSortFilterProxyModel *m_shown;
    QAction *m_reload = nullptr;
    QAction *m_write = nullptr;
    QAction *m_tickAll = nullptr;
    QAction *m_tickNone = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_summary = nullptr;
    FoundTable *m_found = nullptr;
    QTableView *m_table = nullptr;
    Notice *m_notice = nullptr;
    StateView *m_state = nullptr;
    SignedOut *m_signedOut = nullptr;
    bool m_isStale = true; // nothing was read for this session yet
};

} // namespace bridge::desktop
