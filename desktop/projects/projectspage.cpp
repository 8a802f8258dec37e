#include "desktop/projects/projectspage.h"

#include "desktop/look/commands.h"
#include "desktop/look/notice.h"
#include "desktop/look/page.h"
#include "desktop/look/progressdelegate.h"
#include "desktop/look/stateview.h"
#include "desktop/look/table.h"
#include "desktop/projects/pairdialog.h"
#include "desktop/projects/projectdetails.h"
#include "desktop/session/signedout.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sync::Policy;

ProjectsPage::ProjectsPage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_controller(session)
    , m_model(m_controller)
    , m_filter(m_model)
    , m_said(new Notice(u"projectsSaid"_s, this))
    , m_standing(new Notice(u"projectsStanding"_s, this))
    , m_face(new StateView(this))
    , m_signedOut(new SignedOut(session, *m_face))
{
    setObjectName(u"projectsPage"_s);
    makeActions();
    QWidget *filters = makeFilterBar(); // first, because that is the order of the Tab key
    m_face->setContent(makeContent());
    layOutPage(*this, {filters, m_standing, m_said, m_face});
    setFocusProxy(m_table);
    follow();
    refresh();
}

void ProjectsPage::offer(ProjectCommand command, QAction *action, const QString &explanation)
{
    action->setWhatsThis(explanation);
    m_commands.emplace(command, action);
    connect(action, &QAction::triggered, this, [this, command] { run(command); });
}

void ProjectsPage::makeActions()
{
    m_populate = makeCommand(*this, u"projectsPopulate"_s, u"refresh"_s, tr("Populate"), QKeySequence::Refresh);
    m_populate->setToolTip(tr("Reads the projects of both sides"));
    connect(m_populate, &QAction::triggered, &m_controller, &ProjectsController::populate);
    QAction *find = makeCommand(*this, u"projectsFind"_s, u"search"_s, tr("Search"), QKeySequence::Find);
    connect(find, &QAction::triggered, this, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    offer(ProjectCommand::ToAyon,
          makeCommand(*this, u"projectsToAyon"_s, u"to-ayon"_s, tr("ShotGrid ► AYON"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)),
          tr("Brings the whole project from ShotGrid to AYON"));
    offer(ProjectCommand::ToShotgrid,
          makeCommand(*this, u"projectsToShotgrid"_s, u"to-shotgrid"_s, tr("AYON ► ShotGrid"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)),
          tr("Brings the whole project from AYON to ShotGrid"));
    offer(ProjectCommand::Compare,
          makeCommand(*this, u"projectsCompare"_s, u"compare"_s, tr("Compare"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)),
          tr("Shows what a sync would change, and changes nothing"));
    offer(ProjectCommand::Pair,
          makeCommand(*this, u"projectsPair"_s, u"link"_s, tr("Pair with…"), QKeySequence(Qt::CTRL | Qt::Key_L)),
          tr("Links it with a project of another name on the other side"));
    offer(ProjectCommand::AutoToAyon, makeCommand(*this, u"projectsAutoToAyon"_s, u"to-ayon"_s, tr("Auto ► AYON"), {}),
          tr("Changes in ShotGrid go to AYON by themselves"));
    offer(ProjectCommand::AutoToShotgrid,
          makeCommand(*this, u"projectsAutoToShotgrid"_s, u"to-shotgrid"_s, tr("Auto ► ShotGrid"), {}),
          tr("Changes in AYON go to ShotGrid by themselves"));
    for (const ProjectCommand command : {ProjectCommand::AutoToAyon, ProjectCommand::AutoToShotgrid})
        m_commands.at(command)->setCheckable(true);
}

QWidget *ProjectsPage::makeFilterBar()
{
    auto *bar = new Bar(this);
    bar->add(m_populate);
    m_search = searchField(u"projectsSearch"_s, tr("Search by name or code"), bar);
    m_kind = new QComboBox(bar);
    m_kind->setObjectName(u"projectsFilter"_s);
    m_kind->setAccessibleName(tr("Show"));
    m_kind->addItem(tr("All projects"), int(ProjectsFilter::Kind::All));
    m_kind->addItem(tr("In both"), int(ProjectsFilter::Kind::InBoth));
    m_kind->addItem(tr("Only on one side"), int(ProjectsFilter::Kind::OnOneSide));
    m_kind->addItem(tr("Needs attention"), int(ProjectsFilter::Kind::NeedsAttention));
    m_count = new QLabel(bar);
    m_count->setObjectName(u"projectsCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    bar->add(m_search, 1);
    bar->add(m_kind);
    bar->add(m_count);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setSearch(text);
        refreshFace();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setKind(ProjectsFilter::Kind(m_kind->currentData().toInt()));
        refreshFace();
    });
    return bar;
}

QWidget *ProjectsPage::makeContent()
{
    auto *content = new QWidget(m_face);
    makeTable();
    m_found = new FoundTable(m_table, u"projectsNothing"_s, tr("No project fits the filter and the search."), content);
    m_details = new ProjectDetails(m_controller, m_commands, content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_found, 1);
    layout->addWidget(m_details);
    return content;
}

void ProjectsPage::makeTable()
{
    m_table = new QTableView(m_face);
    setUpTable(*m_table, u"projectsTable"_s, tr("Projects"));
    m_table->setModel(&m_filter);
    m_table->setItemDelegateForColumn(ProjectsModel::LastSync,
                                      new ProgressDelegate(ProjectsModel::PercentRole, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ProjectsModel::Name, Qt::AscendingOrder);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const auto &[command, action] : m_commands)
        m_table->addAction(action);
    QHeaderView *header = m_table->horizontalHeader();
    setColumnWidths(*header,
                    {{ProjectsModel::Name, 20}, // and what is left
                     {ProjectsModel::Code, 10},
                     {ProjectsModel::InAyon, 11},
                     {ProjectsModel::InShotgrid, 14},
                     {ProjectsModel::LastSync, 21},
                     {ProjectsModel::Pending, 11},
                     {ProjectsModel::AutoToAyon, 16},
                     {ProjectsModel::AutoToShotgrid, 18},
                     {ProjectsModel::Health, 20}});
    header->setSectionResizeMode(ProjectsModel::Name, QHeaderView::Stretch);
    // The details have them too, and switches and health are what people look for.
    new ColumnsGiveWay(*m_table,
                       {ProjectsModel::Pending, ProjectsModel::Code, ProjectsModel::LastSync, ProjectsModel::InShotgrid,
                        ProjectsModel::InAyon},
                       20);
}

void ProjectsPage::follow()
{
    connect(&m_controller, &ProjectsController::changed, this, &ProjectsPage::refresh);
    connect(&m_controller, &ProjectsController::done, this,
            [this](const QString &text) { m_said->showText(u"good"_s, text); });
    connect(&m_controller, &ProjectsController::failed, this, [this](const Error &error) { m_said->showError(error); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProjectsPage::refreshSelected);
    m_clock.setInterval(20s);
    connect(&m_clock, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
}

void ProjectsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_controller.setWatched(true);
    m_clock.start();
}

void ProjectsPage::hideEvent(QHideEvent *event)
{
    m_controller.setWatched(false);
    m_clock.stop();
    QWidget::hideEvent(event);
}

void ProjectsPage::run(ProjectCommand command)
{
    const std::optional<ProjectRow> row = selected();
    if (!row || m_controller.hindrance(command, *row))
        return;
    switch (command) {
    case ProjectCommand::ToAyon:
        m_controller.sync(*row, Policy::Flow::FromShotgrid);
        break;
    case ProjectCommand::ToShotgrid:
        m_controller.sync(*row, Policy::Flow::FromAyon);
        break;
    case ProjectCommand::Compare:
        emit compareRequested(ProjectName(nameOf(row->pair)));
        break;
    case ProjectCommand::Pair:
        pair(*row);
        break;
    case ProjectCommand::AutoToAyon:
        m_controller.setAutomatic(*row, Policy::Flow::FromShotgrid, !isAutomatic(*row, Policy::Flow::FromShotgrid));
        break;
    case ProjectCommand::AutoToShotgrid:
        m_controller.setAutomatic(*row, Policy::Flow::FromAyon, !isAutomatic(*row, Policy::Flow::FromAyon));
        break;
    }
}

void ProjectsPage::pair(const ProjectRow &row)
{
    auto *dialog = new PairDialog(row, m_controller.candidatesFor(row), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_controller.link(dialog->inAyon(), dialog->inShotgrid()); });
    dialog->open();
}

void ProjectsPage::refresh()
{
    m_model.show(m_controller.rows());
    refreshSelected();
    refreshFace();
}

//! The one place that says which of its faces the page has.
void ProjectsPage::refreshFace()
{
    using State = ProjectsController::State;
    const State state = m_controller.state();
    const bool hasRows = m_model.rowCount() > 0;
    const QString read = QLocale().toString(m_controller.readAt().toLocalTime(), QLocale::ShortFormat);
    if (hasRows && state == State::Failed)
        m_standing->showText(u"problem"_s, tr("Shown as of %1: %2").arg(read, toPeople(m_controller.error())));
    else if (const Error *unknown = m_controller.feedError(); hasRows && unknown)
        m_standing->showText(u"problem"_s, tr("Nothing is known of syncs and events: %1").arg(toPeople(*unknown)));
    else
        m_standing->clear();
    m_populate->setEnabled(state != State::SignedOut && !m_controller.isReading());
    const int shown = m_filter.rowCount();
    m_count->setVisible(hasRows);
    m_count->setText(!hasRows                         ? QString()
                         : shown < m_model.rowCount() ? tr("%1 of %2").arg(shown).arg(m_model.rowCount())
                                                      : tr("Projects: %1").arg(shown));
    if (hasRows) {
        m_found->showFound(shown > 0);
        m_face->showContent();
        return;
    }
    switch (state) {
    case State::SignedOut:
        m_signedOut->show(tr("Sign in to see the projects of both sides."));
        break;
    case State::Unread:
    case State::Loading:
        m_face->showLoading(tr("Reading the projects of both sides…"));
        break;
    case State::Failed:
        m_signedOut->showError(tr("The projects could not be read"), m_controller.error(), m_populate);
        break;
    case State::Ready:
        m_face->showEmpty(tr("There is no project"),
                          tr("Neither AYON nor ShotGrid has one that you may see. Make one on either side, then read "
                             "them again."),
                          m_populate);
        break;
    }
}

void ProjectsPage::refreshSelected()
{
    m_details->show(selected());
}

std::optional<ProjectRow> ProjectsPage::selected() const
{
    const QModelIndex current = m_filter.mapToSource(m_table->currentIndex());
    return current.isValid() ? std::optional(m_model.at(current.row())) : std::nullopt;
}

} // namespace bridge::desktop
