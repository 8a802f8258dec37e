#include "desktop/guide/welcomepage.h"

#include "desktop/look/iconlabel.h"
#include "desktop/look/notice.h"
#include "desktop/look/commands.h"
#include "desktop/look/plaintext.h"

#include <QComboBox>
#include <QCoroTask>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 640;
constexpr int signSize = 28;

//! Every project of either side, by the name it has in AYON, or would get there.
QCoro::Task<Result<std::vector<ProjectName>>> readNames(StudioPtr studio, std::stop_token stop)
{
    auto readingAyon = studio->ayon->projects(stop);
    auto readingSite = studio->shotgrid->projects(studio->settings().projectCodeField, stop);
    const auto entries = co_await readingAyon;
    const auto rows = co_await readingSite;
    if (!entries)
        co_return entries.error();
    if (!rows)
        co_return rows.error();
    std::vector<ProjectName> names;
    for (const ayon::ProjectEntry &entry : *entries) {
        if (entry.active)
            names.push_back(entry.name);
    }
    for (const shotgrid::Project &row : *rows) {
        const ProjectName name(row.ayonId.isEmpty() ? row.name : row.ayonId);
        if (name.isValid() && !row.archived && !row.isTemplate)
            names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    co_return names;
}

} // namespace

WelcomePage::WelcomePage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_notice(new Notice(u"welcomeNotice"_s, this))
    , m_login(pushButton(u"welcomeLogin"_s, tr("&Sign in…"), this))
    , m_demo(pushButton(u"welcomeDemo"_s, tr("&Try it with a demo studio"), this))
    , m_doctor(pushButton(u"welcomeDoctor"_s, tr("Check the set-&up"), this))
    , m_project(new QComboBox(this))
    , m_compare(pushButton(u"welcomeCompare"_s, tr("&Compare"), this))
    , m_again(pushButton(u"welcomeAgain"_s, tr("&Read again"), this))
{
    setObjectName(u"welcomePage"_s);
    m_project->setObjectName(u"welcomeProject"_s);
    m_project->setAccessibleName(tr("Project"));
    m_project->setMinimumContentsLength(20);
    m_project->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *headline = new QLabel(tr("AYON and ShotGrid, telling the same story"), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setBold(true);
    headline->setFont(large);
    headline->setWordWrap(true);
    auto *intro = new QLabel(tr("Three steps to the first comparison. Nothing is written to either server before you "
                                "have seen it and said so."),
                             this);
    intro->setWordWrap(true);
    auto *loginRow = new QWidget(this);
    auto *loginLayout = new QHBoxLayout(loginRow);
    loginLayout->setContentsMargins(0, 0, 0, 0);
    loginLayout->addWidget(m_login);
    loginLayout->addWidget(m_demo);
    loginLayout->addStretch(1);
    auto *projectRow = new QWidget(this);
    auto *projectLayout = new QHBoxLayout(projectRow);
    projectLayout->setContentsMargins(0, 0, 0, 0);
    projectLayout->addWidget(m_project);
    projectLayout->addWidget(m_compare);
    projectLayout->addWidget(m_again);
    projectLayout->addStretch(1);

    auto *column = new QVBoxLayout;
    column->setSpacing(16);
    column->addStretch(1);
    column->addWidget(headline);
    column->addWidget(intro);
    column->addWidget(m_notice);
    auto *steps = new QGridLayout;
    steps->setHorizontalSpacing(14);
    steps->setVerticalSpacing(6);
    steps->setColumnStretch(1, 1);
    column->addLayout(steps);
    column->addStretch(2);
    auto *middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(columnWidth);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(middle, columnWidth);
    layout->addStretch(1);

    m_signIn = makeStep(1, tr("Sign in"), m_login);
    m_check = makeStep(2, tr("Check the set-up"), m_doctor);
    m_choose = makeStep(3, tr("Choose a project and compare"), m_compare);
    int row = 0;
    for (const auto &[step, control] :
         {std::pair(m_signIn, loginRow), std::pair(m_check, static_cast<QWidget *>(m_doctor)),
          std::pair(m_choose, projectRow)}) {
        steps->addWidget(step.sign, row, 0, 2, 1, Qt::AlignTop);
        steps->addWidget(step.title, row, 1);
        steps->addWidget(step.text, row + 1, 1);
        steps->addWidget(control, row + 2, 1, Qt::AlignLeft);
        steps->setRowMinimumHeight(row + 3, 14);
        row += 4;
    }

    connect(m_login, &QPushButton::clicked, this, &WelcomePage::loginWanted);
    connect(m_demo, &QPushButton::clicked, this, &WelcomePage::demoWanted);
    connect(m_doctor, &QPushButton::clicked, this, &WelcomePage::doctorWanted);
    connect(m_compare, &QPushButton::clicked, this,
            [this] { emit compareWanted(ProjectName(m_project->currentText())); });
    connect(m_again, &QPushButton::clicked, this, &WelcomePage::readProjects);
    connect(&m_session, &Session::changed, this, &WelcomePage::refresh);
    connect(&m_session, &Session::refreshNeeded, this, [this] {
        if (m_again->isVisibleTo(this))
            readProjects();
    });
    refresh();
}

WelcomePage::~WelcomePage()
{
    m_stop.request_stop();
}

WelcomePage::Step WelcomePage::makeStep(int number, const QString &title, QPushButton *button)
{
    Step step{.sign = new IconLabel(signSize, this),
              .title = new QLabel(u"%1. %2"_s.arg(number).arg(title), this),
              .text = new QLabel(this),
              .button = button};
    step.sign->setObjectName(u"welcomeSign%1"_s.arg(number));
    QFont bold = font();
    bold.setBold(true);
    step.title->setFont(bold);
    step.text->setTextFormat(Qt::PlainText);
    step.text->setWordWrap(true);
    step.text->setForegroundRole(QPalette::PlaceholderText);
    step.text->setObjectName(u"welcomeStep%1"_s.arg(number));
    button->setAccessibleDescription(title);
    return step;
}

void WelcomePage::tell(Step &step, Progress progress, const QString &text)
{
    step.isDone = progress == Progress::Done;
    switch (progress) {
    case Progress::ToDo:
        step.sign->setIcon(u"todo"_s);
        step.sign->setAccessibleName(tr("To do"));
        break;
    case Progress::Done:
        step.sign->setIcon(u"good"_s);
        step.sign->setAccessibleName(tr("Done"));
        break;
    case Progress::Hindered:
        step.sign->setIcon(u"problem"_s);
        step.sign->setAccessibleName(tr("Needs you"));
        break;
    }
    step.text->setText(text);
    lead();
}

void WelcomePage::lead()
{
    bool isLed = false;
    for (const Step *step : {&m_signIn, &m_check, &m_choose}) {
        const bool leads = !isLed && !step->isDone;
        step->button->setDefault(leads);
        if (leads)
            setFocusProxy(step->button);
        isLed = isLed || !step->isDone;
    }
}

void WelcomePage::showFindings(const doctor::Findings &findings)
{
    const auto count = [&findings](doctor::Finding::Severity severity) {
        return int(std::count_if(findings.begin(), findings.end(),
                                 [severity](const doctor::Finding &finding) { return finding.severity == severity; }));
    };
    const int errors = count(doctor::Finding::Severity::Error);
    const int warnings = count(doctor::Finding::Severity::Warning);
    if (errors > 0)
        tell(m_check, Progress::Hindered,
             tr("%n errors stand in the way of a sync. The doctor says what to do about each.", nullptr, errors));
    else if (warnings > 0)
        tell(m_check, Progress::Done,
             tr("Nothing stands in the way of a sync. The doctor has %n warnings to look at.", nullptr, warnings));
    else
        tell(m_check, Progress::Done, tr("Everything is in order."));
}

void WelcomePage::showCompared()
{
    tell(m_choose, Progress::Done, tr("You see what would change on either side, and choose what does."));
}

void WelcomePage::refresh()
{
    const StudioPtr &studio = m_session.studio();
    const bool isConnecting = m_session.state() == Session::State::Connecting;
    if (studio) {
        const QString ayon = studio->entry.connection.url.host();
        const QString site = studio->site.connection.url.host();
        tell(m_signIn, Progress::Done,
             tr("AYON: %1 on %2 · ShotGrid: %3 on %4")
                 .arg(harmless(studio->entry.user.name), ayon, harmless(studio->site.account.login), site)
                 .left(400));
    } else {
        tell(m_signIn, Progress::ToDo,
             isConnecting ? tr("Connecting…")
                          : tr("With your AYON account, and into ShotGrid with your browser or your login."));
    }
    tell(m_check, Progress::ToDo,
         tr("The doctor looks at both servers and says what to do. It changes nothing by itself."));
    tell(m_choose, Progress::ToDo, tr("You see what would change on either side, and choose what does."));
    m_login->setVisible(!studio);
    m_demo->setVisible(!studio);
    m_login->setEnabled(!isConnecting);
    m_demo->setEnabled(!isConnecting);
    m_doctor->setEnabled(studio != nullptr);
    m_project->clear();
    m_project->setEnabled(false);
    m_compare->setEnabled(false);
    m_again->hide();
    if (studio)
        readProjects();
}

void WelcomePage::readProjects()
{
    std::exchange(m_stop, std::stop_source()).request_stop();
    m_again->hide();
    clearError();
    QCoro::connect(readNames(m_session.studio(), m_stop.get_token()), this,
                   [this](const Result<std::vector<ProjectName>> &names) {
                       if (names)
                           takeProjects(*names);
                       else if (names.error().kind != Error::Kind::Cancelled)
                           failToRead(names.error());
                   });
}

void WelcomePage::failToRead(const Error &error)
{
    showError(error);
    m_again->show();
}

void WelcomePage::takeProjects(const std::vector<ProjectName> &projects)
{
    for (const ProjectName &project : projects)
        m_project->addItem(project.toText());
    m_project->setEnabled(!projects.empty());
    m_compare->setEnabled(!projects.empty());
    if (projects.empty())
        tell(m_choose, Progress::ToDo, tr("Neither server has a project yet. Make one in ShotGrid or in AYON."));
}

void WelcomePage::showError(const Error &error)
{
    m_notice->showError(error);
}

void WelcomePage::countDown(std::function<std::chrono::milliseconds()> remaining)
{
    m_notice->countDown(std::move(remaining));
}

void WelcomePage::clearError()
{
    m_notice->clear();
}

} // namespace bridge::desktop
