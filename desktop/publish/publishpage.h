#pragma once

#include "desktop/publish/droppedfiles.h"
#include "desktop/publish/publishcontroller.h"
#include "desktop/publish/queuemodel.h"
#include "desktop/publish/targetmodel.h"

#include <QTemporaryDir>
#include <QWidget>

class QCheckBox;
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
class SignedOut;
class StateView;

//! Drop what is to be published, say where it belongs, look at the checks, and go on with your work: the queue beside
//! does the rest.
class PublishPage : public QWidget
{
    Q_OBJECT
public:
    //! \a session outlives it.
    PublishPage(Session &session, QueuePath queuePath, QWidget *parent = nullptr);

    const RunningQueue &queue() const { return m_controller.queue(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeQueue();
    void addFiles(const QStringList &paths);
    void join(const DroppedFiles &dropped);
    void takeFiles(const DroppedFiles &dropped, const DroppedForms &forms);
    void removeRow();
    void showRepresentations();
    void takeReview(int row, bool reviews);
    void chooseThumbnail();
    void grabThumbnail();
    void keepGrabbed(const QPixmap &picture);
    void setThumbnail(const QString &path, bool isTemporary);
    int awaitPicture();
    void endPicture();
    void takeThumbnail(const QString &path, bool isTemporary, const QImage &picture);
    void search(const QString &text);
    void takeTarget();
    void refresh();
    void refreshProjects();
    void refreshVersion();
    void refreshTargets();
    void refreshChecks();
    void refreshQueueActions();
    void refreshQueue();
    void emptyForm();
    const publisher::QueueEntry *selectedEntry() const;

    Session &m_session;
    PublishController m_controller;
    TargetModel m_targets;
    QueueModel m_queue;
    QTemporaryDir m_grabs; // pictures of the screen, until the queue has taken its copy
    int m_grabbed = 0; // so many
    int m_pictures = 0; // that were asked for: the last one counts
    bool m_isPictureUnderway = false;
    std::vector<publisher::Representation> m_representations;
    QStringList m_texts; // of each
    bool m_isShowing = false; // the table is being filled: nobody has ticked anything
    int m_drops = 0; // whose files are being looked for

    StateView *m_state;
    SignedOut *m_signedOut;
    QTableWidget *m_files = nullptr;
    QPushButton *m_remove = nullptr;
    FoundTable *m_filesFound = nullptr;
    QComboBox *m_project = nullptr;
    QPushButton *m_reload = nullptr;
    QLineEdit *m_search = nullptr;
    QTableView *m_where = nullptr;
    QLineEdit *m_product = nullptr;
    QSpinBox *m_version = nullptr;
    QCheckBox *m_update = nullptr;
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
