#pragma once

#include "desktop/publish/publishcontroller.h"
#include "desktop/publish/queuemodel.h"
#include "desktop/publish/targetmodel.h"

#include <QSortFilterProxyModel>
#include <QTemporaryDir>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTableView;
class QTableWidget;

namespace bridge::desktop {

class FoundTable;
class Notice;
class StateView;

//! Drop what is to be published, say where it belongs, look at the checks, and go on with your work: the queue beside
//! does the rest.
class PublishPage : public QWidget
{
    Q_OBJECT
public:
    //! \a session outlives it. \a queuePath is the file of the queue.
    PublishPage(Session &session, const QString &queuePath, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeQueue();
    void addFiles(const QStringList &paths);
    void removeRow();
    void showRepresentations();
    void takeReview(int row, bool reviews);
    void chooseThumbnail();
    void grabThumbnail();
    void setThumbnail(const QString &path);
    void takeTarget();
    void refresh();
    void refreshTargets();
    void refreshChecks();
    void refreshQueueActions();
    void emptyForm();
    const publisher::QueueEntry *selectedEntry() const;

    Session &m_session;
    PublishController m_controller;
    TargetModel m_targets;
    QSortFilterProxyModel m_found;
    QueueModel m_queue;
    QTemporaryDir m_grabs; // pictures of the screen; the queue has what it needs before the program ends
    std::vector<publisher::Representation> m_representations;
    bool m_isShowing = false; // the table is being filled: nobody has ticked anything

    StateView *m_state;
    QAction *m_reload;
    QTableWidget *m_files = nullptr;
    QPushButton *m_remove = nullptr;
    QComboBox *m_project = nullptr;
    QLineEdit *m_search = nullptr;
    QTableView *m_where = nullptr;
    QLineEdit *m_product = nullptr;
    QSpinBox *m_version = nullptr;
    QPlainTextEdit *m_comment = nullptr;
    QLabel *m_thumbnail = nullptr;
    Notice *m_notice = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_publish = nullptr;
    FoundTable *m_whereFound = nullptr;
    FoundTable *m_entriesFound = nullptr;
    QLabel *m_entryText = nullptr;
    QPushButton *m_clear = nullptr;
    QTableView *m_entries = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_drop = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace bridge::desktop
