#include "desktop/compare/comparepage.h"

#include "desktop/compare/applybar.h"
#include "desktop/compare/detailpanel.h"
#include "desktop/compare/filterbar.h"
#include "desktop/compare/noticepanel.h"
#include "desktop/compare/plantree.h"
#include "desktop/compare/plantext.h"
#include "desktop/compare/restpanel.h"
#include "desktop/look/commands.h"
#include "desktop/look/icons.h"
#include "desktop/look/notice.h"
#include "desktop/look/page.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/stateview.h"
#include "desktop/session/signedout.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using State = CompareController::State;
using Flow = sync::Policy::Flow;

namespace {

constexpr int around = 48; // the tree: margins and the scroll bar
constexpr int leastLetters = 30; // of the values of a side
constexpr int reasonLetters = 28;
constexpr int mostExpanded = 400; // rows that are opened by themselves: a view takes its time for more

} // namespace

ComparePage::ComparePage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_controller(session)
    , m_actions(*this)
    , m_face(new StateView(this))
    , m_signedOut(new SignedOut(session, *m_face))
{
    setObjectName(u"comparePage"_s);
    QWidget *header = makeHeader();
    m_said = new Notice(u"compareSaid"_s, this);
    m_face->setContent(makeContent());
    layOutPage(*this, {header, m_said, m_face});
    setFocusProxy(m_tree);
    follow();
    followActions();
    refresh();
}

void ComparePage::compare(const ProjectName &project)
{
    if (m_controller.isApplying()) {
        if (project != m_controller.project())
            m_said->showText(
                u"info"_s,
                tr("%1 is still being written. Wait until that has ended, or stop it, and then compare %2.")
                    .arg(oneLine(m_controller.project().toText(), 64), oneLine(project.toText(), 64)));
        return;
    }
    m_said->clear();
    m_controller.compare(project);
}

void ComparePage::present(const ProjectName &project, const sync::SharedPlan &planned)
{
    m_said->clear();
    m_controller.present(project, planned);
}

void ComparePage::followActions()
{
    const auto on = [this](QAction *action, auto act) { connect(action, &QAction::triggered, this, act); };
    on(m_actions.again, [this] {
        m_said->clear();
        m_controller.compareAgain();
    });
    on(m_actions.apply, [this] { m_controller.apply(); });
    on(m_actions.pause,
       [this] { m_controller.state() == State::Paused ? m_controller.resume() : m_controller.pause(); });
    on(m_actions.stop, [this] { m_controller.stop(); });
    on(m_actions.nextFailed, [this] { goToNextFailed(); });
    on(m_actions.tickAll, [this] { m_controller.model().tickAll(true); });
    on(m_actions.untickAll, [this] { m_controller.model().tickAll(false); });
    on(m_actions.saveCsv, [this] { save(CompareEngine::Format::Csv); });
    on(m_actions.saveJson, [this] { save(CompareEngine::Format::Json); });
    on(m_actions.toProjects, [this] { emit projectsWanted(); });
    on(m_actions.find, [this] { m_filter->focusSearch(); });
    for (const auto &[ruling, action] : m_actions.endings)
        on(action, [this, which = ruling] { m_controller.rule(m_details->matters(), which); });
    for (const auto &[ruling, action] : m_actions.endingsOfAll)
        on(action, [this, which = ruling] { m_controller.ruleAll(which); });
}

QWidget *ComparePage::makeHeader()
{
    auto *header = new QWidget(this);
    m_project = new QLabel(header);
    m_project->setObjectName(u"compareProject"_s);
    m_project->setTextFormat(Qt::PlainText);
    QFont bold = m_project->font();
    bold.setBold(true);
    m_project->setFont(bold);
    m_flow = new QComboBox(header);
    m_flow->setObjectName(u"compareFlow"_s);
    m_flow->setAccessibleName(tr("Direction"));
    m_flow->addItem(icon(u"sync"_s), tr("AYON ↔ ShotGrid: both ways"), int(Flow::Both));
    m_flow->addItem(icon(u"to-ayon"_s), tr("ShotGrid → AYON"), int(Flow::FromShotgrid));
    m_flow->addItem(icon(u"to-shotgrid"_s), tr("AYON → ShotGrid"), int(Flow::FromAyon));
    connect(m_flow, &QComboBox::currentIndexChanged, this,
            [this] { m_controller.setFlow(Flow(m_flow->currentData().toInt())); });
    m_ofConflicts = menuButton(u"compareAllConflicts"_s, u"conflict"_s, tr("All conflicts"),
                               CompareActions::listOf(m_actions.endingsOfAll), header);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins({});
    layout->addWidget(m_project);
    layout->addWidget(m_flow);
    layout->addWidget(buttonOf(m_actions.again, header));
    m_stopReading = buttonOf(m_actions.stop, header);
    layout->addWidget(m_stopReading);
    layout->addStretch(1);
    layout->addWidget(m_ofConflicts);
    m_export =
        menuButton(u"compareExport"_s, u"export"_s, tr("Export"), {m_actions.saveCsv, m_actions.saveJson}, header);
    layout->addWidget(m_export);
    return header;
}

QWidget *ComparePage::makeContent()
{
    auto *content = new QWidget(this);
    m_notices = new NoticePanel(content);
    m_filter = new FilterBar(content);
    QWidget *ticking = makeTicking(content);
    makeTree();
    m_details = new DetailPanel(CompareActions::listOf(m_actions.endings), content);
    auto *splitter = new QSplitter(Qt::Vertical, content);
    splitter->setChildrenCollapsible(false);
    m_found = new FoundTable(m_tree, u"planNothing"_s, {}, content);
    splitter->addWidget(m_found);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    m_rest = new RestPanel(m_controller, content);
    m_bar = new ApplyBar(m_controller, m_actions, content);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_filter, 1);
    tools->addWidget(ticking);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->addWidget(m_notices);
    layout->addLayout(tools);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_rest);
    layout->addWidget(m_bar);
    return content;
}

QWidget *ComparePage::makeTicking(QWidget *parent)
{
    auto *ticking = new QWidget(parent);
    auto *layout = new QHBoxLayout(ticking);
    layout->setContentsMargins({});
    for (QAction *action : {m_actions.tickAll, m_actions.untickAll}) {
        QToolButton *button = buttonOf(action, ticking);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly); // the words say it, and room is dear
        layout->addWidget(button);
    }
    return ticking;
}

void ComparePage::makeTree()
{
    m_tree = new PlanTree(this);
    m_tree->setObjectName(u"planTree"_s);
    m_tree->setAccessibleName(tr("The plan"));
    m_tree->setModel(&m_controller.model());
    m_tree->setUniformRowHeights(true); // or each row of 100,000 would be measured
    m_tree->setAlternatingRowColors(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addActions(CompareActions::listOf(m_actions.endings));
    m_tree->addActions({m_actions.nextFailed, m_actions.tickAll, m_actions.untickAll});
    m_tree->header()->setStretchLastSection(true);
    m_tree->setColumnHidden(PlanModel::Result, true);
    widenColumns();
}

//! By the width of letters, so that they fit a larger font too. What is left goes to the values, which are longest.
void ComparePage::widenColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    int room = width() - around;
    const auto widen = [this, letter, &room](PlanModel::Column column, int letters) {
        m_tree->setColumnWidth(column, letters * letter);
        room -= letters * letter;
    };
    widen(PlanModel::What, 36);
    widen(PlanModel::Type, 16);
    widen(PlanModel::Does, 20);
    room -= reasonLetters * letter; // which is last, or second to the result
    if (m_tree->isColumnHidden(PlanModel::Result))
        m_tree->setColumnWidth(PlanModel::Reason, reasonLetters * letter);
    else
        widen(PlanModel::Reason, reasonLetters);
    m_tree->setColumnWidth(PlanModel::InAyon, std::max(leastLetters * letter, room * 11 / 20));
    m_tree->setColumnWidth(PlanModel::InShotgrid, std::max(leastLetters * letter, room * 9 / 20));
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    widenColumns();
}

void ComparePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        widenColumns();
    QWidget::changeEvent(event);
}

void ComparePage::follow()
{
    connect(&m_controller, &CompareController::changed, this, &ComparePage::refresh);
    connect(&m_controller, &CompareController::progressed, this, [this] {
        m_bar->showProgress();
        if (m_controller.state() == State::Reading)
            refreshFace();
    });
    connect(&m_controller, &CompareController::shownChanged, this, &ComparePage::refreshShown);
    connect(&m_controller, &CompareController::saved, this, &ComparePage::sayWhetherSaved);
    connect(&m_controller.model(), &PlanModel::ticksChanged, this, [this] {
        m_bar->showTotals();
        refreshActions();
    });
    connect(&m_controller.model(), &PlanModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                const QModelIndex current = m_tree->currentIndex();
                if (to.column() >= PlanModel::Reason && current.parent() == from.parent() && current.row() >= from.row()
                    && current.row() <= to.row())
                    refreshDetails();
            });
    connect(&m_controller.model(), &PlanModel::allChanged, m_tree->viewport(), qOverload<>(&QWidget::update));
    connect(&m_controller.model(), &PlanModel::allChanged, this, &ComparePage::refreshDetails);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparePage::refreshDetails);
    connect(m_filter, &FilterBar::filterChanged, &m_controller, &CompareController::setFilter);
    connect(m_notices, &NoticePanel::confirmed, &m_controller, &CompareController::confirm);
}

void ComparePage::refresh()
{
    m_project->setText(oneLine(m_controller.project().toText(), 64));
    m_project->setVisible(!m_controller.project().isEmpty());
    refreshFace();
    refreshActions();
    m_bar->refresh();
    m_rest->refresh();
    m_notices->setConfirmed(m_controller.isConfirmed());
    if (const sync::PlannedSync *planned = m_controller.planned())
        m_notices->show(*planned, m_controller.state() == State::Ready);
    const bool hasResults =
        m_controller.isApplying() || m_controller.state() == State::Applied || m_controller.state() == State::Stopped;
    if (m_tree->isColumnHidden(PlanModel::Result) == hasResults) {
        m_tree->setColumnHidden(PlanModel::Result, !hasResults);
        widenColumns();
    }
    m_filter->setHasResults(hasResults);
    if (m_controller.state() == State::Ready)
        emit compared();
    if (std::exchange(m_wasApplying, m_controller.isApplying()) && !m_wasApplying)
        emit applyingEnded();
}

void ComparePage::refreshFace()
{
    switch (m_controller.state()) {
    case State::SignedOut:
        m_signedOut->show(tr("Sign in to both servers to compare projects."));
        return;
    case State::NoProject:
        m_face->showEmpty(tr("No project to compare"), tr("Choose one on the page of projects, and press Compare."),
                          m_actions.toProjects);
        return;
    case State::Reading:
        m_face->showLoading(m_controller.progress().phase == sync::Progress::Phase::Planning
                                ? tr("Comparing both sides…")
                                : tr("Reading both sides…"));
        return;
    case State::Failed:
        if (m_controller.error().kind == Error::Kind::Cancelled)
            m_face->showEmpty(tr("The comparison was stopped"), tr("Nothing was written."), m_actions.again);
        else
            m_signedOut->showError(tr("The project could not be compared"), m_controller.error(), m_actions.again);
        return;
    case State::Ready:
    case State::Deciding:
    case State::Applying:
    case State::Paused:
    case State::Applied:
    case State::Stopped:
        showPlan();
        return;
    }
    Q_UNREACHABLE();
}

void ComparePage::showPlan()
{
    const sync::PlannedSync &planned = *m_controller.planned();
    const RestPtr &rest = m_controller.rest();
    const bool hasRest = rest && !groupsOf(*rest).empty();
    if (!planned.plan.items.empty() || !planned.setup.isEmpty() || !planned.plan.catches.empty() || hasRest) {
        m_face->showContent();
        return;
    }
    QStringList notes{tr("%Ln entities were compared; there is nothing to do.", nullptr, planned.plan.entities)};
    if (planned.plan.waiting > 0)
        notes += tr("Edits that go the other way: %1. Choose another direction to see them.").arg(planned.plan.waiting);
    for (const sync::Problem &problem : planned.problems)
        notes += oneLine(problem.text);
    if (m_controller.isLookingAtRest())
        notes += tr("Looking at comments, lists and media…");
    else if (rest)
        notes += rest->error ? oneLine(toPeople(*rest->error)) : tr("Comments, lists and media are in step, too.");
    m_face->showGood(tr("Both sides agree"), notes.join(u'\n'), m_actions.again);
}

void ComparePage::refreshActions()
{
    const bool isReady = m_controller.state() == State::Ready;
    const sync::PlannedSync *planned = m_controller.planned();
    m_actions.again->setEnabled(!m_controller.project().isEmpty() && m_controller.state() != State::SignedOut
                                && !m_controller.isApplying());
    m_flow->setEnabled(!m_controller.isApplying());
    m_actions.apply->setEnabled(m_controller.canApply());
    m_actions.pause->setEnabled(m_controller.canPause());
    m_actions.pause->setText(m_controller.state() == State::Paused ? tr("Go on") : tr("Pause"));
    m_actions.pause->setIcon(icon(m_controller.state() == State::Paused ? u"play"_s : u"pause"_s));
    m_actions.stop->setEnabled(m_controller.isApplying() || m_controller.state() == State::Reading);
    m_stopReading->setVisible(m_controller.state() == State::Reading);
    m_actions.nextFailed->setEnabled(planned && m_controller.model().nextFailed(-1) >= 0);
    m_actions.tickAll->setEnabled(isReady);
    m_actions.untickAll->setEnabled(isReady);
    m_actions.saveCsv->setEnabled(planned);
    m_actions.saveJson->setEnabled(planned);
    m_export->setEnabled(planned);
    m_ofConflicts->setVisible(m_controller.hasConflicts());
    const std::vector<sync::Ruling> possible = m_controller.possibleRulings();
    for (const auto *endings : {&m_actions.endings, &m_actions.endingsOfAll}) {
        for (const auto &[ruling, action] : *endings)
            action->setEnabled(isReady && std::find(possible.begin(), possible.end(), ruling) != possible.end());
    }
}

//! Other rows are in the tree.
void ComparePage::refreshShown()
{
    const PlanModel &model = m_controller.model();
    if (!model.comparison()) {
        m_details->clear();
        m_offered = nullptr;
        return;
    }
    if (m_offered != model.comparison().get()) {
        m_offered = model.comparison().get();
        m_filter->offer(m_offered->rows);
        m_filter->show(m_controller.filter());
    }
    const sync::PlannedSync &planned = model.comparison()->rows.planned();
    const bool isAgreed = planned.plan.items.empty() && planned.setup.isEmpty();
    m_found->setNothing(isAgreed ? tr("The entities of both sides agree; what follows them is below.")
                                 : tr("Nothing of the plan fits the search and the filters."));
    m_found->showFound(!isAgreed && model.rowCount() > 0);
    m_details->setVisible(!isAgreed);
    m_filter->showCount(model.shown()->matching(), int(model.comparison()->rows.plan().items.size()));
    if (model.shown()->count() <= mostExpanded)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(0);
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(model.index(0, 0));
    refreshDetails();
}

void ComparePage::refreshDetails()
{
    const PlanModel &model = m_controller.model();
    const QModelIndex current = m_tree->currentIndex();
    if (!model.comparison() || !current.isValid()) {
        m_details->clear();
        return;
    }
    const PlanRow &row = model.comparison()->rows.row(model.rowAt(current));
    m_details->show(row.path, model.itemAt(current), model.comparison()->rows.planned().mapping,
                    model.errorOf(row.item));
}

void ComparePage::goToNextFailed()
{
    const PlanModel &model = m_controller.model();
    const QModelIndex current = m_tree->currentIndex();
    const int row = model.nextFailed(current.isValid() ? model.rowAt(current) : -1);
    if (row < 0)
        return;
    m_tree->setCurrentIndex(model.indexOf(row));
    m_tree->scrollTo(model.indexOf(row), QAbstractItemView::PositionAtCenter);
}

void ComparePage::save(CompareEngine::Format format)
{
    const bool isTable = format == CompareEngine::Format::Csv;
    auto *dialog =
        new QFileDialog(this, tr("Export the plan"), QString(), isTable ? tr("Tables (*.csv)") : tr("JSON (*.json)"));
    dialog->setObjectName(u"compareSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isTable ? u"csv"_s : u"json"_s);
    dialog->selectFile(m_controller.project().toText() + (isTable ? u".csv"_s : u".json"_s));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &file) { m_controller.save(format, file); });
    dialog->open();
}

void ComparePage::sayWhetherSaved(const QString &file, const std::optional<Error> &error)
{
    if (error)
        m_said->showError(*error);
    else
        m_said->showText(u"good"_s, tr("The plan is in %1.").arg(file));
}

} // namespace bridge::desktop
