#pragma once

#include "desktop/activity/work.h"

#include <QWidget>

class QAction;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace bridge::desktop {

class ActivityController;
class IconLabel;

//! Everything about one work, and what can be done about it.
class WorkDetails : public QWidget
{
    Q_OBJECT
public:
    //! \a retry and \a ignore are the page's commands; the owner keeps them enabled as it should be.
    WorkDetails(ActivityController &controller, QAction *retry, QAction *ignore, QWidget *parent = nullptr);

    //! None: says to choose one.
    void show(const std::optional<Work> &work);

private:
    QWidget *makeBody(QAction *retry, QAction *ignore);
    QLabel *addFact(QFormLayout &facts, const QString &name, const QString &label);

    ActivityController &m_controller;
    QStackedWidget *m_faces;
    QLabel *m_what = nullptr;
    IconLabel *m_stateIcon = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_project = nullptr;
    QLabel *m_who = nullptr;
    QLabel *m_asked = nullptr;
    QLabel *m_worker = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    QLabel *m_why = nullptr;
};

} // namespace bridge::desktop
