#include "desktop/doctor/doctorpage.h"

#include "desktop/doctor/doctorwords.h"
#include "desktop/look/commands.h"
#include "desktop/look/confirmation.h"
#include "desktop/look/notice.h"
#include "desktop/look/page.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/stateview.h"
#include "desktop/session/signedout.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using doctor::Finding;
using doctor::Remedy;
using State = DoctorController::State;

namespace {

constexpr int lettersOfBoth = 110; // finding and way out side by side
constexpr int projectLetters = 48;

} // namespace

DoctorPage::DoctorPage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(session)
{
    setObjectName(u"doctorPage"_s);
    makeActions();
    m_notice = new Notice(u"doctorNotice"_s, this);
    m_state = new StateView(this);
    m_signedOut = new SignedOut(m_session, *m_state);
    layOutPage(*this, {makeBar(), m_notice, m_state});
    m_state->setContent(makeContent());
    setFocusProxy(m_tree);
    connect(&m_controller, &DoctorController::changed, this, &DoctorPage::refresh);
    connect(&m_controller, &DoctorController::projectsChanged, this, &DoctorPage::refreshProjects);
    connect(&m_controller, &DoctorController::planned, this, &DoctorPage::ask);
    connect(&m_session, &Session::changed, this, [this] {
        m_isStale = true;
        m_chosen = {};
        if (isVisible())
            examine();
    });
    refreshProjects();
    refresh();
}

void DoctorPage::choose(const ProjectName &project)
{
    m_chosen = project;
    m_isStale = true;
    if (isVisible())
        examine();
}

void DoctorPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        examine();
}

void DoctorPage::makeActions()
{
    m_examine = makeCommand(*this, u"examine"_s, u"refresh"_s, tr("Examine again"), QKeySequence::Refresh);
    m_copy = makeCommand(*this, u"copyFindings"_s, u"file"_s, tr("Copy as text"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(m_examine, &QAction::triggered, this, &DoctorPage::examine);
    connect(m_copy, &QAction::triggered, this, &DoctorPage::copy);
}

QWidget *DoctorPage::makeBar()
{
    auto *bar = new Bar(this);
    m_project = new QComboBox(bar);
    m_project->setObjectName(u"doctorProject"_s);
    m_project->setAccessibleName(tr("Project to examine"));
    m_project->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_project->setMinimumContentsLength(12);
    m_project->setMaximumWidth(projectLetters * fontMetrics().averageCharWidth());
    connect(m_project, &QComboBox::activated, this,
            [this](int row) { choose(ProjectName(m_project->itemData(row).toString())); });
    bar->add(m_project, 1);
    bar->add(m_examine);
    bar->add(m_copy);
    m_summary = new QLabel(bar);
    m_summary->setObjectName(u"doctorSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    bar->add(m_summary, 1);
    return bar;
}

QWidget *DoctorPage::makeContent()
{
    m_tree = new QTreeView(this);
    m_tree->setObjectName(u"findings"_s);
    m_tree->setAccessibleName(tr("Findings by topic"));
    m_tree->setModel(&m_model);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(DoctorModel::What, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(DoctorModel::WayOut, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(DoctorModel::Fix, QHeaderView::ResizeToContents);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &DoctorPage::refreshDetails);
    m_details = new QPlainTextEdit(this);
    m_details->setObjectName(u"findingDetails"_s);
    m_details->setAccessibleName(tr("The finding in full"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(0, false);
    return splitter;
}

//! What to do is in the details too, and a finding has to be read before.
void DoctorPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_tree->setColumnHidden(DoctorModel::WayOut, width() < lettersOfBoth * fontMetrics().averageCharWidth());
}

void DoctorPage::examine()
{
    m_isStale = false;
    m_controller.examine(m_chosen);
}

void DoctorPage::mend(Remedy remedy)
{
    if (remedy == Remedy::LinkPeople)
        emit peopleRequested();
    else if (remedy == Remedy::ChangeSettings)
        emit settingsRequested();
    else
        m_controller.plan(remedy);
}

void DoctorPage::ask(const doctor::Mending &mending)
{
    if (mending.writes.isEmpty()) {
        m_notice->showText(u"good"_s,
                           tr("There is nothing left to mend: somebody was quicker. Examine again to see it."));
        return;
    }
    auto *confirmation = new Confirmation(tr("Mending this writes to the servers, and nothing else:"), mending.writes,
                                          tr("Write"), this);
    connect(confirmation, &QDialog::accepted, this, [this, mending] { m_controller.mend(mending); });
    confirmation->open();
}

void DoctorPage::copy()
{
    QGuiApplication::clipboard()->setText(toPlainText(m_controller.findings()));
}

void DoctorPage::refresh()
{
    const State state = m_controller.state();
    m_examine->setEnabled(state == State::Ready);
    m_copy->setEnabled(state == State::Ready);
    m_project->setEnabled(state == State::Ready || state == State::Examining);
    m_tree->setEnabled(state == State::Ready);
    if (m_controller.error())
        m_notice->showText(u"problem"_s, tr("It could not be mended. %1").arg(toPeople(*m_controller.error())));
    else if (state == State::Planning)
        m_notice->showText(u"info"_s, tr("Looking what there is to write…"));
    else
        m_notice->clear();
    switch (state) {
    case State::SignedOut:
        m_signedOut->show(tr("Sign in, and the doctor looks at both servers."));
        break;
    case State::Examining:
        m_state->showLoading(tr("Examining both servers…"));
        break;
    case State::Planning:
        break;
    case State::Mending:
        m_state->showLoading(tr("Writing…"));
        break;
    case State::Ready:
        refreshFindings();
        m_state->showContent();
        emit examined(m_controller.findings());
        break;
    }
    m_summary->setVisible(state == State::Ready || state == State::Planning);
}

void DoctorPage::refreshFindings()
{
    const doctor::Findings &findings = m_controller.findings();
    m_model.show(findings);
    m_tree->expandAll();
    for (int topic = 0; topic < m_model.rowCount(); ++topic)
        m_tree->setFirstColumnSpanned(topic, {}, true);
    addButtons();
    const auto count = [&findings](Finding::Severity severity) {
        return int(std::count_if(findings.begin(), findings.end(),
                                 [severity](const Finding &finding) { return finding.severity == severity; }));
    };
    m_summary->setText(tr("Errors: %1 · Warnings: %2 · In order: %3")
                           .arg(count(Finding::Severity::Error))
                           .arg(count(Finding::Severity::Warning))
                           .arg(count(Finding::Severity::Ok)));
    if (m_model.rowCount() > 0)
        m_tree->setCurrentIndex(m_model.index(0, 0, m_model.index(0, 0)));
    refreshDetails();
}

void DoctorPage::addButtons()
{
    for (int topic = 0; topic < m_model.rowCount(); ++topic) {
        const QModelIndex parent = m_model.index(topic, 0);
        std::set<Remedy> offered; // one button mends all findings of a kind
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex place = m_model.index(row, DoctorModel::Fix, parent);
            const Finding &finding = *m_model.findingAt(place);
            const QString verb = verbOf(finding.remedy);
            if (verb.isEmpty() || !offered.insert(finding.remedy).second)
                continue;
            auto *button = new QPushButton(verb);
            button->setObjectName(u"fix%1"_s.arg(int(finding.remedy)));
            button->setAccessibleDescription(oneLine(finding.text));
            connect(button, &QPushButton::clicked, this, [this, remedy = finding.remedy] { mend(remedy); });
            m_tree->setIndexWidget(place, button);
        }
    }
}

void DoctorPage::refreshProjects()
{
    const QSignalBlocker blocker(m_project);
    m_project->clear();
    m_project->addItem(tr("Whole studio"));
    for (const ProjectName &project : m_controller.projects())
        m_project->addItem(project.toText(), project.toText());
    m_project->setCurrentIndex(m_chosen.isEmpty() ? 0 : std::max(0, m_project->findData(m_chosen.toText())));
}

void DoctorPage::refreshDetails()
{
    const Finding *finding = m_model.findingAt(m_tree->currentIndex());
    if (!finding) {
        m_details->clear();
        return;
    }
    QString text = tr("%1: %2").arg(wordOf(finding->severity), finding->text);
    if (!finding->wayOut.isEmpty())
        text += u"\n\n"_s + tr("What to do: %1").arg(finding->wayOut);
    m_details->setPlainText(text);
}

} // namespace bridge::desktop
