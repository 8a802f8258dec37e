#pragma once

#include "desktop/compare/compareactions.h"
#include "desktop/compare/comparecontroller.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSplitter;
class QTreeView;

namespace bridge::desktop {

class ApplyBar;
class DetailPanel;
class FilterBar;
class FoundTable;
class Notice;
class NoticePanel;
class RestPanel;
class SignedOut;
class StateView;

//! What a sync of one project would do, to be looked at, ticked, decided and applied.
class ComparePage : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePage(Session &session, QWidget *parent = nullptr);

    //! Refused, and said so, while another comparison is written.
    void compare(const ProjectName &project);
    //! Shows a plan that somebody else made; it cannot be applied.
    void present(const ProjectName &project, const sync::SharedPlan &planned);

    const ProjectName &project() const { return m_controller.project(); }
    bool isApplying() const { return m_controller.isApplying(); }
    //! As soon as what is being written is written; then applyingEnded() comes.
    void stopApplying() { m_controller.stop(); }

signals:
    //! A plan is on the screen.
    void compared();
    //! The person wants to choose a project.
    void projectsWanted();
    void applyingEnded();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeContent();
    QWidget *makeTicking(QWidget *parent);
    void makeTree();
    void follow();
    void followActions();

    void refresh();
    void refreshFace();
    void showPlan();
    void refreshActions();
    void refreshShown();
    void refreshDetails();
    void goToNextFailed();
    void save(CompareEngine::Format format);
    void sayWhetherSaved(const QString &file, const std::optional<Error> &error);
    void widenColumns();

    CompareController m_controller;
    CompareActions m_actions;
    QComboBox *m_flow = nullptr;
    QLabel *m_project = nullptr;
    QWidget *m_ofConflicts = nullptr; // the button for all of them
    QWidget *m_stopReading = nullptr;
    QWidget *m_export = nullptr;
    FilterBar *m_filter = nullptr;
    NoticePanel *m_notices = nullptr;
    QTreeView *m_tree = nullptr;
    FoundTable *m_found = nullptr;
    DetailPanel *m_details = nullptr;
    RestPanel *m_rest = nullptr;
    ApplyBar *m_bar = nullptr;
    Notice *m_said = nullptr;
    StateView *m_face = nullptr;
    SignedOut *m_signedOut = nullptr;
    bool m_wasApplying = false;
    const Comparison *m_offered = nullptr; // whose types and fields the filter offers; only the model keeps it alive
};

} // namespace bridge::desktop
