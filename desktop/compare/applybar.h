#pragma once

#include "desktop/compare/comparecontroller.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QToolButton;

namespace bridge::desktop {

class CompareActions;

//! What the ticked part of a plan does, how far it is, and how it went.
class ApplyBar : public QFrame
{
    Q_OBJECT
public:
    ApplyBar(const CompareController &controller, const CompareActions &actions, QWidget *parent = nullptr);

    void refresh();
    void showTotals();
    void showProgress();

private:
    QString headline() const;
    QString details() const;

    const CompareController &m_controller;
    QLabel *m_headline = nullptr;
    QLabel *m_details = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_apply = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_stop = nullptr;
    QToolButton *m_nextFailed = nullptr;
    QToolButton *m_again = nullptr;
};

} // namespace bridge::desktop
