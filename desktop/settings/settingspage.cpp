#include "desktop/settings/settingspage.h"

#include "desktop/look/commands.h"
#include "desktop/look/confirmation.h"
#include "desktop/look/icons.h"
#include "desktop/look/notice.h"
#include "desktop/look/page.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/stateview.h"
#include "desktop/look/style.h"
#include "desktop/session/signedout.h"
#include "desktop/settings/changesdialog.h"
#include "desktop/settings/changewords.h"
#include "desktop/settings/settingfield.h"
#include "desktop/settings/statuspairsview.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using State = SettingsController::State;

namespace {

constexpr int narrowLetters = 96; // of the forms: with less room the marks stand below their fields
constexpr int placeLetters = 48;
constexpr qsizetype longestNotice = 600;

} // namespace

SettingsPage::SettingsPage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(session)
    , m_sections(settingSections())
{
    setObjectName(u"settingsPage"_s);
    makeActions();
    m_permission = new Notice(u"permissionNotice"_s, this);
    m_notice = new Notice(u"settingsNotice"_s, this);
    m_state = new StateView(this);
    m_signedOut = new SignedOut(m_session, *m_state);
    layOutPage(*this, {makeBar(), m_permission, m_notice, m_state});
    m_state->setContent(makeContent());
    setFocusProxy(m_list);
    connect(&m_controller, &SettingsController::changed, this, &SettingsPage::refresh);
    connect(&m_controller, &SettingsController::choicesChanged, this, &SettingsPage::refreshChoices);
    connect(&m_controller, &SettingsController::saved, this, &SettingsPage::saved);
    connect(&m_session, &Session::changed, this, [this] {
        m_isStale = true;
        if (isVisible())
            load();
    });
    refreshChoices();
    refresh();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        load();
}

void SettingsPage::load()
{
    m_isStale = false;
    m_controller.load(m_controller.project());
}

void SettingsPage::makeActions()
{
    m_save = makeCommand(*this, u"saveSettings"_s, u"check"_s, tr("Review and save…"), QKeySequence::Save);
    m_discard = makeCommand(*this, u"discardSettings"_s, u"remove"_s, tr("Discard changes…"), {});
    m_reload = makeCommand(*this, u"reloadSettings"_s, u"refresh"_s, tr("Read again"), QKeySequence::Refresh);
    connect(m_save, &QAction::triggered, this, &SettingsPage::askToSave);
    connect(m_discard, &QAction::triggered, this, [this] { confirmLoss([this] { m_controller.discard(); }); });
    connect(m_reload, &QAction::triggered, &m_controller, &SettingsController::reload);
}

QWidget *SettingsPage::makeBar()
{
    auto *bar = new Bar(this);
    m_place = new QComboBox(bar);
    m_place->setObjectName(u"settingsPlace"_s);
    m_place->setAccessibleName(tr("Settings of the studio or of a project"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_place->setMinimumContentsLength(12);
    m_place->setMaximumWidth(placeLetters * fontMetrics().averageCharWidth());
    connect(m_place, &QComboBox::activated, this, &SettingsPage::chooseProject);
    bar->add(m_place, 1);
    makeMain(*bar->add(m_save));
    bar->add(m_discard);
    bar->addRoom();
    bar->add(m_reload);
    return bar;
}

QWidget *SettingsPage::makeContent()
{
    auto *splitter = new QSplitter(this);
    m_list = new QListWidget(splitter);
    m_list->setObjectName(u"settingSections"_s);
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_forms = new QStackedWidget(splitter);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    for (const SettingSection &section : m_sections)
        addSection(section.title, section.icon, makeForm(section));
    m_statuses = new StatusPairsView(m_forms);
    addSection(tr("Statuses"), u"waiting"_s, m_statuses);
    m_list->setMinimumWidth(listWidth());
    splitter->setSizes({1, 2000}); // the forms take what is left
    m_forms->installEventFilter(this);
    connect(m_list, &QListWidget::currentRowChanged, m_forms, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
    return splitter;
}

//! All of its titles fit, edited ones too.
int SettingsPage::listWidth() const
{
    constexpr int aroundText = 48; // icon, margins and frame
    int widest = 0;
    for (const SettingSection &section : m_sections)
        widest = std::max(widest, m_list->fontMetrics().horizontalAdvance(tr("%1 (edited)").arg(section.title)));
    return widest + aroundText;
}

bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_forms && event->type() == QEvent::Resize) {
        const bool isNarrow = m_forms->width() < narrowLetters * fontMetrics().averageCharWidth();
        for (SettingField *field : m_fields)
            field->setNarrow(isNarrow);
    }
    return QWidget::eventFilter(watched, event);
}

void SettingsPage::addSection(const QString &title, const QString &iconName, QWidget *form)
{
    m_list->addItem(new QListWidgetItem(icon(iconName), title));
    form->layout()->setContentsMargins(12, 0, 0, 0);
    m_forms->addWidget(form);
}

QWidget *SettingsPage::makeForm(const SettingSection &section)
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setSpacing(4);
    bool fills = false;
    for (const Setting &setting : section.settings) {
        auto *field = new SettingField(setting, form);
        connect(field, &SettingField::edited, &m_controller, &SettingsController::set);
        connect(field, &SettingField::pinned, &m_controller, &SettingsController::pin);
        connect(field, &SettingField::reset, &m_controller, &SettingsController::reset);
        connect(field, &SettingField::undone, &m_controller, &SettingsController::undo);
        m_fields.push_back(field);
        fills = fills || setting.kind == Setting::Kind::AttributeMap;
        column->addWidget(field, setting.kind == Setting::Kind::AttributeMap ? 1 : 0);
    }
    if (!fills)
        column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(form);
    auto *page = new QWidget(m_forms);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(scroll);
    return page;
}

void SettingsPage::chooseProject(int row)
{
    const ProjectName project(m_place->itemData(row).toString());
    if (project == m_controller.project())
        return;
    confirmLoss([this, project] { m_controller.load(project); });
}

void SettingsPage::confirmLoss(const std::function<void()> &proceed)
{
    if (!hasUnsavedChanges()) {
        proceed();
        return;
    }
    QStringList edits;
    for (const SettingChange &change : m_controller.draft().changes())
        edits += nameOf(change.path);
    auto *confirmation = new Confirmation(tr("These changes of %1 are not saved and will be lost:").arg(placeText()),
                                          edits, tr("Discard changes"), this);
    connect(confirmation, &QDialog::accepted, this, proceed);
    connect(confirmation, &QDialog::rejected, this, &SettingsPage::refreshChoices);
    confirmation->open();
}

void SettingsPage::askToSave()
{
    auto *dialog = new ChangesDialog(placeText(), m_controller.draft().changes(), m_controller.theirs(), this);
    connect(dialog, &QDialog::accepted, &m_controller, &SettingsController::save);
    dialog->open();
}

QString SettingsPage::placeText() const
{
    return m_controller.project().isEmpty() ? tr("the studio") : tr("project %1").arg(m_controller.project().toText());
}

void SettingsPage::refresh()
{
    const State state = m_controller.state();
    m_save->setEnabled(m_controller.canSave());
    m_discard->setEnabled(m_controller.canEdit() && hasUnsavedChanges());
    m_reload->setEnabled(state == State::Ready || state == State::Failed);
    m_place->setEnabled(state == State::Ready || state == State::Failed); // another one may be readable
    refreshState();
    refreshFields();
    refreshSections();
    refreshNotices();
}

void SettingsPage::refreshState()
{
    switch (m_controller.state()) {
    case State::SignedOut:
        m_signedOut->show(tr("Sign in to see the settings of the studio."));
        break;
    case State::Loading:
        m_state->showLoading(tr("Reading the settings…"));
        break;
    case State::Failed:
        m_signedOut->showError(tr("The settings could not be read"), *m_controller.error(), m_reload);
        break;
    case State::Ready:
    case State::Saving:
        m_state->showContent();
        break;
    }
}

void SettingsPage::refreshFields()
{
    const bool isOfProject = !m_controller.project().isEmpty();
    const auto problems = m_controller.problems();
    for (SettingField *field : m_fields) {
        const Setting &setting = field->setting();
        field->setEditable(m_controller.canEdit() && !(isOfProject && setting.isOfStudio));
        field->show(m_controller.draft(), isOfProject);
        const auto problem = problems.find(setting.name());
        field->setProblem(problem == problems.end() ? QString() : problem->second);
    }
}

void SettingsPage::refreshSections()
{
    const auto problems = m_controller.problems();
    for (int row = 0; row < int(m_sections.size()); ++row) {
        const SettingSection &section = m_sections[std::size_t(row)];
        const auto any = [&section](const auto &holds) {
            return std::any_of(section.settings.begin(), section.settings.end(), holds);
        };
        const bool isEdited =
            any([this](const Setting &setting) { return m_controller.draft().isEdited(setting.path); });
        const bool hasProblem = any([&problems](const Setting &setting) { return problems.contains(setting.name()); });
        QListWidgetItem *item = m_list->item(row);
        item->setText(isEdited ? tr("%1 (edited)").arg(section.title) : section.title);
        item->setIcon(icon(hasProblem ? u"problem"_s : section.icon));
        item->setToolTip(hasProblem ? tr("Something here needs attention") : QString());
    }
}

void SettingsPage::refreshNotices()
{
    const QString obstacle = m_controller.obstacle();
    if (obstacle.isEmpty())
        m_permission->clear();
    else
        m_permission->showText(u"info"_s, obstacle);
    const auto [icon, text] = whatToSay();
    if (text.isEmpty())
        m_notice->clear();
    else
        m_notice->showText(icon, oneLine(text, longestNotice));
}

std::pair<QString, QString> SettingsPage::whatToSay() const
{
    const bool isShown = m_controller.state() == State::Ready || m_controller.state() == State::Saving;
    if (!isShown)
        return {};
    QStringList theirs;
    for (const SettingChange &change : m_controller.theirs())
        theirs += tr("%1: %2 is now %3").arg(nameOf(change.path), beforeText(change), afterText(change));
    if (m_controller.error())
        return {u"problem"_s, tr("Saving broke off. %1").arg(toPeople(*m_controller.error()))};
    if (m_controller.wasOvertaken()) {
        return {u"problem"_s,
                tr("Nothing was saved: somebody else has saved these settings meanwhile. Your changes are kept; review "
                   "them once more. %1")
                    .arg(theirs.join(u"; "_s))};
    }
    if (!theirs.isEmpty()) {
        return {u"info"_s,
                tr("Somebody else has saved these settings meanwhile. Your changes are kept. %1")
                    .arg(theirs.join(u"; "_s))};
    }
    if (m_controller.isSaved())
        return {u"good"_s, tr("Saved to AYON.")};
    if (!m_controller.dropped().empty()) {
        QStringList dropped;
        for (const SettingChange &change : m_controller.dropped())
            dropped += nameOf(change.path);
        return {
            u"info"_s,
            tr("You are signed in elsewhere now, or as somebody else. These changes were not saved and are gone: %1")
                .arg(dropped.join(u"; "_s))};
    }
    if (m_controller.choices() && m_controller.choices()->error) {
        return {
            u"problem"_s,
            tr("Not all that there is to choose from could be read. %1").arg(toPeople(*m_controller.choices()->error))};
    }
    return {};
}

void SettingsPage::refreshChoices()
{
    const QSignalBlocker blocker(m_place);
    const auto &choices = m_controller.choices();
    const QString project = m_controller.project().toText();
    if (choices || m_place->count() == 0 || m_controller.state() == State::SignedOut) {
        m_place->clear();
        m_place->addItem(tr("Studio settings"));
        for (const ProjectName &name : choices ? choices->projects : std::vector<ProjectName>())
            m_place->addItem(name.toText(), name.toText());
    }
    m_place->setCurrentIndex(project.isEmpty() ? 0 : m_place->findData(project));
    const auto checked = settings::settingsFromJson(m_controller.draft().effective());
    for (SettingField *field : m_fields) {
        field->editor().offer(choices.value_or(Choices()), checked.settings);
        field->editor().show(m_controller.draft().value(field->setting().path));
    }
    m_statuses->show(choices, checked.settings);
    refreshFields();
    refreshNotices();
}

} // namespace bridge::desktop
