#include "desktop/people/peoplepage.h"

#include "desktop/look/commands.h"
#include "desktop/look/confirmation.h"
#include "desktop/look/notice.h"
#include "desktop/look/page.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/stateview.h"
#include "desktop/look/style.h"
#include "desktop/look/table.h"
#include "desktop/people/accountdelegate.h"
#include "desktop/session/signedout.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using people::Decision;
using State = PeopleController::State;

PeoplePage::PeoplePage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(session)
    , m_shown(new QSortFilterProxyModel(this))
{
    setObjectName(u"peoplePage"_s);
    m_shown->setSourceModel(&m_controller.model());
    m_shown->setSortRole(PeopleModel::SortRole);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    makeActions();
    m_notice = new Notice(u"peopleNotice"_s, this);
    m_state = new StateView(this);
    m_signedOut = new SignedOut(m_session, *m_state);
    m_state->setContent(makeTable());
    setFocusProxy(m_table);
    layOutPage(*this, {makeBar(), m_notice, m_state});
    layout()->addWidget(m_summary);
    connect(&m_controller, &PeopleController::changed, this, &PeoplePage::refresh);
    connect(&m_controller.model(), &PeopleModel::ticksChanged, this, &PeoplePage::refreshSummary);
    connect(&m_session, &Session::changed, this, [this] {
        m_isStale = true;
        if (isVisible())
            reload();
    });
    refresh();
}

void PeoplePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        reload();
}

void PeoplePage::reload()
{
    m_isStale = false;
    m_controller.load();
}

void PeoplePage::makeActions()
{
    m_reload = makeCommand(*this, u"reloadPeople"_s, u"refresh"_s, tr("Read again"), QKeySequence::Refresh);
    m_write = makeCommand(*this, u"writePeople"_s, u"link"_s, tr("Link and create…"), Qt::CTRL | Qt::Key_Return);
    m_tickAll = makeCommand(*this, u"tickAllPeople"_s, {}, tr("Tick all"), {});
    m_tickNone = makeCommand(*this, u"tickNoPeople"_s, {}, tr("Untick all"), {});
    QAction *find = makeCommand(*this, u"findPeople"_s, u"search"_s, tr("Search"), QKeySequence::Find);
    connect(find, &QAction::triggered, this, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    connect(m_reload, &QAction::triggered, this, &PeoplePage::reload);
    connect(m_write, &QAction::triggered, this, &PeoplePage::ask);
    connect(m_tickAll, &QAction::triggered, this, [this] { m_controller.model().tickAll(true); });
    connect(m_tickNone, &QAction::triggered, this, [this] { m_controller.model().tickAll(false); });
}

QWidget *PeoplePage::makeBar()
{
    auto *bar = new Bar(this);
    makeMain(*bar->add(m_write));
    bar->add(m_tickAll);
    bar->add(m_tickNone);
    m_filter = searchField(u"peopleFilter"_s, tr("Search people"), bar);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text);
        m_found->showFound(m_shown->rowCount() > 0);
    });
    bar->add(m_filter, 1);
    bar->add(m_reload);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"peopleSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    return bar;
}

QWidget *PeoplePage::makeTable()
{
    m_table = new QTableView(this);
    setUpTable(*m_table, u"peopleTable"_s, tr("People of ShotGrid and their AYON users"));
    m_table->setModel(m_shown);
    m_table->setItemDelegateForColumn(PeopleModel::Account, new AccountDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PeopleModel::Person, Qt::AscendingOrder);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    setColumnWidths(*header,
                    {{PeopleModel::Person, 32},
                     {PeopleModel::Login, 22},
                     {PeopleModel::Email, 44},
                     {PeopleModel::Account, 22},
                     {PeopleModel::Outcome, 24}});
    new ColumnsGiveWay(*m_table, {PeopleModel::Email, PeopleModel::Login}, 14);
    m_found = new FoundTable(m_table, u"peopleNothing"_s, tr("Nobody fits the search."), this);
    return m_found;
}

void PeoplePage::ask()
{
    const QStringList writes = m_controller.writes();
    auto *confirmation =
        new Confirmation(tr("This is written to AYON. New users have no password and no access to projects yet."),
                         writes, tr("Write users (%1)").arg(writes.size()), this);
    connect(confirmation, &QDialog::accepted, &m_controller, &PeopleController::write);
    confirmation->open();
}

void PeoplePage::refresh()
{
    const State state = m_controller.state();
    m_reload->setEnabled(state == State::Ready || state == State::Failed);
    m_table->setEnabled(state != State::Writing);
    refreshSummary();
    refreshNotice();
    switch (state) {
    case State::SignedOut:
        m_signedOut->show(tr("Sign in to see who of ShotGrid is who in AYON."));
        break;
    case State::Loading:
        m_state->showLoading(tr("Reading people and users…"));
        break;
    case State::Failed:
        m_signedOut->showError(tr("The people could not be read"), *m_controller.error(), m_reload);
        break;
    case State::Ready:
    case State::Writing:
        if (m_controller.model().rowCount() == 0)
            m_state->showEmpty(tr("ShotGrid has no people"), tr("Or it does not show them to this account."), m_reload);
        else
            m_state->showContent();
        m_found->showFound(m_shown->rowCount() > 0);
        break;
    }
}

void PeoplePage::refreshSummary()
{
    const State state = m_controller.state();
    const bool isShown = state == State::Ready || state == State::Writing;
    const PeopleModel::Totals totals = m_controller.model().totals();
    const QString obstacle = m_controller.obstacle();
    m_write->setEnabled(state == State::Ready && totals.ticked > 0 && obstacle.isEmpty());
    m_write->setToolTip(plainToolTip(obstacle.isEmpty() ? m_write->text() : obstacle));
    m_tickAll->setEnabled(state == State::Ready && obstacle.isEmpty());
    m_tickNone->setEnabled(state == State::Ready && totals.ticked > 0);
    m_summary->setVisible(isShown);
    if (state == State::Writing) {
        m_summary->setText(tr("Writing users (%1)…").arg(totals.ticked));
        return;
    }
    QStringList parts;
    const auto add = [&parts](const QString &text, int count) {
        if (count > 0)
            parts += text.arg(QLocale().toString(count));
    };
    add(tr("Linked: %1"), totals.linked);
    add(tr("To link: %1"), totals.linkable);
    add(tr("To create: %1"), totals.creatable);
    add(tr("To decide: %1"), totals.undecided);
    add(tr("Left out: %1"), totals.leftOut);
    add(tr("Only in AYON: %1"), totals.inAyonOnly);
    parts += tr("Ticked: %1").arg(QLocale().toString(totals.ticked));
    m_summary->setText(parts.join(u" · "_s));
}

void PeoplePage::refreshNotice()
{
    const auto &written = m_controller.written();
    const bool isBroken = m_controller.error() && m_controller.state() != State::Failed;
    if (isBroken) {
        m_notice->showText(u"problem"_s,
                           tr("Writing broke off; what was written until then is shown as linked. %1")
                               .arg(toPeople(*m_controller.error())));
    } else if (!m_controller.obstacle().isEmpty()) {
        m_notice->showText(u"info"_s, m_controller.obstacle());
    } else if (written && written->failed() > 0) {
        m_notice->showText(u"problem"_s,
                           tr("AYON refused %1 of %2 users; the reason is beside each.")
                               .arg(written->failed())
                               .arg(written->people.size()));
    } else if (written) {
        m_notice->showText(u"good"_s,
                           tr("%1 linked, %2 created.")
                               .arg(written->count(Decision::Action::Link))
                               .arg(written->count(Decision::Action::Create)));
    } else {
        m_notice->clear();
    }
}

} // namespace bridge::desktop
