#include "desktop/activity/activitypage.h"

#include "desktop/activity/activitychart.h"
#include "desktop/activity/workdetails.h"
#include "desktop/look/commands.h"
#include "desktop/look/icons.h"
#include "desktop/look/notice.h"
#include "desktop/look/page.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/progressdelegate.h"
#include "desktop/look/stateview.h"
#include "desktop/look/table.h"
#include "desktop/session/signedout.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ActivityPage::ActivityPage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_controller(session)
    , m_filter(m_model)
    , m_said(new Notice(u"activitySaid"_s, this))
    , m_standing(new Notice(u"activityStanding"_s, this))
    , m_face(new StateView(this))
    , m_signedOut(new SignedOut(session, *m_face))
{
    setObjectName(u"activityPage"_s);
    makeActions();
    QWidget *filters = makeFilterBar(); // first, because that is the order of the Tab key
    m_face->setContent(makeContent());
    layOutPage(*this, {filters, m_standing, m_said, m_face});
    setFocusProxy(m_table);
    follow();
    refresh();
}

void ActivityPage::makeActions()
{
    const auto make = [this](const QString &name, const QString &iconName, const QString &text,
                             const QKeySequence &shortcut) {
        return makeCommand(*this, name, iconName, text, shortcut);
    };
    m_reload = make(u"activityReload"_s, u"refresh"_s, tr("Refresh"), QKeySequence::Refresh);
    m_retry = make(u"activityRetry"_s, u"retry"_s, tr("Retry"), QKeySequence(Qt::CTRL | Qt::Key_R));
    m_ignore = make(u"activityIgnore"_s, u"ignore"_s, tr("Ignore"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    auto *find = make(u"activityFind"_s, u"search"_s, tr("Search"), QKeySequence::Find);
    connect(find, &QAction::triggered, this, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(m_reload, &QAction::triggered, &m_controller.feed(), &ActivityFeed::refresh);
    connect(m_retry, &QAction::triggered, this, [this] {
        if (const auto work = selected())
            m_controller.retry(*work);
    });
    connect(m_ignore, &QAction::triggered, this, [this] {
        if (const auto work = selected())
            m_controller.ignore(*work);
    });
    auto *group = new QActionGroup(this);
    group->addAction(makeFilter(ActivityFilter::Kind::All, u"activityAll"_s, QKeySequence(Qt::ALT | Qt::Key_A)));
    group->addAction(
        makeFilter(ActivityFilter::Kind::Running, u"activityRunning"_s, QKeySequence(Qt::ALT | Qt::Key_U)));
    group->addAction(makeFilter(ActivityFilter::Kind::Failed, u"activityFailed"_s, QKeySequence(Qt::ALT | Qt::Key_F)));
    m_kinds.at(ActivityFilter::Kind::All)->setChecked(true);
}

QAction *ActivityPage::makeFilter(ActivityFilter::Kind kind, const QString &name, const QKeySequence &shortcut)
{
    QAction *action = makeCommand(*this, name, {}, {}, shortcut); // its text says how many there are
    action->setCheckable(true);
    m_kinds.emplace(kind, action);
    connect(action, &QAction::triggered, this, [this, kind] {
        m_filter.setKind(kind);
        refreshFace();
    });
    return action;
}

QWidget *ActivityPage::makeFilterBar()
{
    auto *bar = new Bar(this);
    for (const auto &[kind, action] : m_kinds)
        bar->add(action);
    m_project = new QComboBox(bar);
    m_project->setObjectName(u"activityProject"_s);
    m_project->setAccessibleName(tr("Project"));
    m_project->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_project->setMinimumContentsLength(8);
    m_search = searchField(u"activitySearch"_s, tr("Search events"), bar);
    bar->add(m_project);
    bar->add(m_search, 1);
    bar->add(m_reload);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setSearch(text);
        refreshFace();
    });
    connect(m_project, &QComboBox::activated, this, [this] {
        m_filter.setProject(ProjectName(m_project->currentData().toString()));
        refreshFace();
    });
    return bar;
}

QWidget *ActivityPage::makeContent()
{
    constexpr int detailsWidth = 350;
    auto *splitter = new QSplitter(Qt::Horizontal, m_face);
    splitter->setChildrenCollapsible(false);
    makeTable();
    auto *left = new QWidget(splitter);
    m_found = new FoundTable(m_table, u"activityNothing"_s, tr("No event fits the filter and the search."), left);
    m_older = new QLabel(tr("Older events are not listed, but for those that failed."), left);
    m_older->setObjectName(u"activityOlder"_s);
    m_older->setForegroundRole(QPalette::PlaceholderText);
    m_older->setWordWrap(true);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins({});
    leftLayout->addWidget(m_found, 1);
    leftLayout->addWidget(m_older);
    auto *right = new QWidget(splitter);
    m_details = new WorkDetails(m_controller, m_retry, m_ignore, right);
    m_chart = new ActivityChart(right);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(8, 0, 0, 0);
    rightLayout->addWidget(m_details, 1);
    rightLayout->addWidget(m_chart);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({1000, detailsWidth});
    return splitter;
}

void ActivityPage::makeTable()
{
    m_table = new QTableView(m_face);
    setUpTable(*m_table, u"activityTable"_s, tr("Sync events"));
    m_table->setModel(&m_filter);
    m_table->setItemDelegateForColumn(ActivityModel::Progress,
                                      new ProgressDelegate(ActivityModel::PercentRole, m_table));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ActivityModel::When, Qt::DescendingOrder);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(ActivityModel::What, QHeaderView::Stretch);
    setColumnWidths(*header,
                    {{ActivityModel::State, 18},
                     {ActivityModel::Project, 14},
                     {ActivityModel::Who, 14},
                     {ActivityModel::When, 16},
                     {ActivityModel::Progress, 15}});
    // The details have all of it.
    new ColumnsGiveWay(*m_table, {ActivityModel::Who, ActivityModel::Progress, ActivityModel::Project}, 34);
}

void ActivityPage::follow()
{
    connect(&m_controller.feed(), &ActivityFeed::changed, this, &ActivityPage::refresh);
    connect(&m_controller, &ActivityController::done, this,
            [this](const QString &text) { m_said->showText(u"good"_s, text); });
    connect(&m_controller, &ActivityController::failed, this, [this](const Error &error) { m_said->showError(error); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPage::refreshSelected);
    m_seconds.setInterval(1s);
    connect(&m_seconds, &QTimer::timeout, &m_model, &ActivityModel::tick);
    m_slow.setInterval(15s);
    connect(&m_slow, &QTimer::timeout, this,
            [this] { m_chart->show(m_model.rows(), QDateTime::currentDateTimeUtc()); });
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_controller.feed().setWatched(true);
    m_seconds.start();
    m_slow.start();
}

void ActivityPage::hideEvent(QHideEvent *event)
{
    m_controller.feed().setWatched(false);
    m_seconds.stop();
    m_slow.stop();
    QWidget::hideEvent(event);
}

void ActivityPage::showFailures()
{
    m_kinds.at(ActivityFilter::Kind::Failed)->trigger();
}

void ActivityPage::refresh()
{
    const std::vector<Work> &works = m_controller.feed().works();
    m_model.show(works);
    m_chart->show(works, QDateTime::currentDateTimeUtc());
    refreshFilters();
    refreshProjects();
    refreshSelected();
    refreshFace();
}

//! The one place that says which of its faces the page has.
void ActivityPage::refreshFace()
{
    const ActivityFeed &feed = m_controller.feed();
    const bool hasWorks = m_model.rowCount() > 0;
    const QString standing = m_controller.standingNote();
    if (standing.isEmpty())
        m_standing->clear();
    else
        m_standing->showText(u"info"_s, standing);
    m_reload->setEnabled(feed.state() != ActivityFeed::State::SignedOut);
    m_older->setVisible(feed.isCut());
    if (hasWorks) {
        m_found->showFound(m_filter.rowCount() > 0);
        m_face->showContent();
        return;
    }
    switch (feed.state()) {
    case ActivityFeed::State::SignedOut:
        m_signedOut->show(tr("Sign in to see what the sync is doing."));
        break;
    case ActivityFeed::State::Loading:
        m_face->showLoading(tr("Reading the events…"));
        break;
    case ActivityFeed::State::Failed:
        m_signedOut->showError(tr("The events could not be read"), feed.error(), m_reload);
        break;
    case ActivityFeed::State::Ready:
        m_face->showEmpty(tr("Nothing has been synced yet"),
                          tr("Every change that the services bring from one side to the other is listed here."),
                          m_reload);
        break;
    }
}

void ActivityPage::refreshFilters()
{
    const std::vector<Work> &works = m_model.rows();
    const auto countOf = [&works](ActivityFilter::Kind kind) {
        return int(std::count_if(works.begin(), works.end(),
                                 [kind](const Work &work) { return ActivityFilter::fits(kind, work); }));
    };
    m_kinds.at(ActivityFilter::Kind::All)->setText(tr("All"));
    m_kinds.at(ActivityFilter::Kind::Running)->setText(tr("Running (%1)").arg(countOf(ActivityFilter::Kind::Running)));
    m_kinds.at(ActivityFilter::Kind::Failed)->setText(tr("Failed (%1)").arg(countOf(ActivityFilter::Kind::Failed)));
    m_kinds.at(ActivityFilter::Kind::Running)->setIcon(icon(u"sync"_s));
    m_kinds.at(ActivityFilter::Kind::Failed)->setIcon(icon(u"failed"_s));
}

//! What was chosen stays chosen, also while none of its events is there.
void ActivityPage::refreshProjects()
{
    std::set<QString> names;
    for (const Work &work : m_model.rows()) {
        if (const QString name = projectOf(work).toText(); !name.isEmpty())
            names.insert(name);
    }
    const QString chosen = m_project->currentData().toString();
    if (!chosen.isEmpty())
        names.insert(chosen);
    QStringList wanted{QString()};
    wanted.append(QStringList(names.begin(), names.end()));
    QStringList offered;
    for (int at = 0; at < m_project->count(); ++at)
        offered += m_project->itemData(at).toString();
    if (offered == wanted)
        return;
    m_project->clear();
    m_project->addItem(tr("All projects"), QString());
    for (const QString &name : names)
        m_project->addItem(oneLine(name, 60), name);
    m_project->setCurrentIndex(std::max(0, m_project->findData(chosen)));
}

void ActivityPage::refreshSelected()
{
    const std::optional<Work> work = selected();
    const QString whyNotRetried = work ? m_controller.whyNotRetried(*work) : tr("Choose an event first.");
    const QString whyNotIgnored = work ? m_controller.whyNotIgnored(*work) : tr("Choose an event first.");
    m_retry->setEnabled(whyNotRetried.isEmpty());
    m_ignore->setEnabled(whyNotIgnored.isEmpty());
    m_retry->setToolTip(plainToolTip(whyNotRetried.isEmpty() ? tr("Gives it to a worker once more") : whyNotRetried));
    m_ignore->setToolTip(
        plainToolTip(whyNotIgnored.isEmpty() ? tr("Takes it out of the failures for good") : whyNotIgnored));
    m_details->show(work);
}

std::optional<Work> ActivityPage::selected() const
{
    const QModelIndex current = m_filter.mapToSource(m_table->currentIndex());
    return current.isValid() ? std::optional(m_model.at(current.row())) : std::nullopt;
}

} // namespace bridge::desktop
