#pragma once

#include "desktop/doctor/doctorcontroller.h"
#include "desktop/doctor/doctormodel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTreeView;

namespace bridge::desktop {

class Notice;
class SignedOut;
class StateView;

//! What the doctor finds at both servers, and the way out of it: mended here where a program can.
class DoctorPage : public QWidget
{
    Q_OBJECT
public:
    explicit DoctorPage(Session &session, QWidget *parent = nullptr);

    //! Examines \a project next, or the studio when it is empty.
    void choose(const ProjectName &project);

signals:
    //! Anew each time both servers were looked at.
    void examined(const bridge::doctor::Findings &findings);
    //! What mends it is on another page.
    void settingsRequested();
    void peopleRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    QWidget *makeBar();
    QWidget *makeContent();
    void examine();
    void mend(doctor::Remedy remedy);
    void ask(const doctor::Mending &mending);
    void copy();
    void refresh();
    void refreshFindings();
    void refreshProjects();
    void refreshDetails();
    void addButtons();

    Session &m_session;
    DoctorController m_controller;
    DoctorModel m_model;
    QAction *m_examine = nullptr;
    QAction *m_copy = nullptr;
    QComboBox *m_project = nullptr;
    QLabel *m_summary = nullptr;
    QTreeView *m_tree = nullptr;
    QPlainTextEdit *m_details = nullptr;
    Notice *m_notice = nullptr;
    StateView *m_state = nullptr;
    SignedOut *m_signedOut = nullptr;
    ProjectName m_chosen;
    bool m_isStale = true; // this session was not examined yet
};

} // namespace bridge::desktop
