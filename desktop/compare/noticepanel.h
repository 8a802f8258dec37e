#pragma once

#include "sync/projectsync.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QListWidget;
class QToolButton;

namespace bridge::desktop {

//! What a person has to know of a plan as a whole: what the safety catches found, what is set up first, and what is
//! wrong with the project. Hidden when there is nothing.
class NoticePanel : public QFrame
{
    Q_OBJECT
public:
    explicit NoticePanel(QWidget *parent = nullptr);

    void show(const sync::PlannedSync &planned, bool canConfirm);
    void setConfirmed(bool confirmed);

signals:
    void confirmed(bool confirmed);

private:
    QWidget *makeCatches();
    void showCatches(const std::vector<sync::SafetyCatch> &catches, bool canConfirm);
    void showNotices(const sync::PlannedSync &planned);
    void showList(bool shown);

    QWidget *m_catches = nullptr;
    QLabel *m_found = nullptr;
    QCheckBox *m_confirm = nullptr;
    QToolButton *m_toggle = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace bridge::desktop
