#include "desktop/settings/settingscontroller.h"

#include "desktop/look/plaintext.h"
#include "desktop/settings/settingtree.h"

#include <QCoroTask>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

bool isStopped(const Error &error)
{
    return error.kind == Error::Kind::Cancelled;
}

//! Stops what runs by \a source, which starts anew.
std::stop_token renew(std::stop_source &source)
{
    std::stop_source former = std::exchange(source, std::stop_source());
    const std::stop_token token = source.get_token();
    former.request_stop(); // resumes what it stops, so that it comes last
    return token;
}

//! The same person at the same place: signed in anew, they go on where they were.
bool isSame(const StudioPtr &one, const StudioPtr &other)
{
    return one && other && one->entry.connection.url == other->entry.connection.url
        && one->entry.user.name == other->entry.user.name && one->site.connection.url == other->site.connection.url
        && one->site.account.login == other->site.account.login;
}

//! "service_settings.polling_frequency" of the place that a finding names; empty when it is none of the tree.
QString settingAt(const QString &place)
{
    constexpr auto root = "ayon+settings://shotgrid/"_L1;
    const QString path = place.startsWith(root) ? place.mid(root.size()) : QString();
    for (const QStringList &setting : allSettingPaths()) {
        const QString own = setting.join(u'/');
        if (path == own || path.startsWith(own + u'/'))
            return setting.join(u'.');
    }
    // Of a whole group: its first setting tells it.
    for (const QStringList &setting : allSettingPaths()) {
        if (!path.isEmpty() && setting.join(u'/').startsWith(path + u'/'))
            return setting.join(u'.');
    }
    return {};
}

} // namespace

std::vector<QStringList> allSettingPaths()
{
    std::vector<QStringList> paths;
    for (const SettingSection &section : settingSections()) {
        for (const Setting &setting : section.settings)
            paths.push_back(setting.path);
    }
    return paths;
}

SettingsController::SettingsController(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_studio(session.studio())
{
    connect(&m_session, &Session::changed, this, &SettingsController::follow);
    connect(&m_session, &Session::announced, this, &SettingsController::hear);
    connect(&m_session, &Session::refreshNeeded, this, &SettingsController::lookAgain);
}

SettingsController::~SettingsController()
{
    m_stopChoices.request_stop();
    m_stop.request_stop();
}

//! Somebody else's edits are not kept for whoever comes. Who leaves was asked about theirs before.
void SettingsController::follow()
{
    const StudioPtr former = std::exchange(m_studio, m_session.studio());
    if (isSame(former, m_studio))
        return;
    m_dropped = m_studio ? m_draft.changes() : std::vector<SettingChange>();
    m_project = {};
    m_draft = {};
    m_theirs.clear();
    m_error.reset();
    m_isSaved = false;
    m_wasOvertaken = false;
    m_choices.reset();
    enter(State::SignedOut); // until it is read
    emit choicesChanged();
    renew(m_stopChoices);
    renew(m_stop);
}

QString SettingsController::obstacle() const
{
    if (!m_studio || m_studio->entry.user.isManager)
        return {};
    return tr("Everything can be read here, but only managers and administrators of AYON may save settings; you are "
              "signed in as “%1”.")
        .arg(oneLine(m_studio->entry.user.name, 60));
}

std::map<QString, QString> SettingsController::problems() const
{
    std::map<QString, QString> problems;
    if (m_state != State::Ready && m_state != State::Saving)
        return problems;
    for (const settings::Finding &finding : settings::settingsFromJson(m_draft.effective()).findings) {
        QString &text = problems[settingAt(finding.path)];
        text += text.isEmpty() ? finding.message : u"; "_s + finding.message;
    }
    problems.erase(QString());
    return problems;
}

bool SettingsController::canSave() const
{
    if (!canEdit() || m_draft.isEmpty())
        return false;
    const auto problems = this->problems();
    const auto changes = m_draft.changes();
    return std::none_of(changes.begin(), changes.end(),
                        [&problems](const SettingChange &change) { return problems.contains(change.path.join(u'.')); });
}

void SettingsController::load(ProjectName project)
{
    const bool isOther = m_project != project;
    m_project = std::move(project);
    if (isOther) {
        m_draft = {};
        m_theirs.clear();
        m_dropped.clear();
        m_isSaved = false;
        m_wasOvertaken = false;
        m_choices.reset();
        emit choicesChanged();
    }
    m_error.reset();
    const std::stop_token stop = renew(m_stop);
    if (!m_studio) {
        enter(State::SignedOut);
        return;
    }
    enter(State::Loading);
    QCoro::connect(readStored(m_studio, m_project, stop), this,
                   [this](const Result<StoredSettings> &stored) { takeStored(stored); });
}

void SettingsController::reload()
{
    if (m_state != State::Saving)
        load(m_project);
}

void SettingsController::takeStored(const Result<StoredSettings> &stored)
{
    if (!stored && isStopped(stored.error()))
        return;
    if (!stored) {
        m_error = stored.error();
        enter(State::Failed);
        return;
    }
    takeOver(*stored);
    enter(State::Ready);
    readChoicesAnew();
}

void SettingsController::takeOver(StoredSettings stored)
{
    const bool isFirst = m_draft.stored().effective.isEmpty();
    if (!isFirst && !m_draft.isEmpty()) {
        for (SettingChange &change : changesBetween(m_draft.stored(), stored, allSettingPaths())) {
            std::erase_if(m_theirs, [&change](const SettingChange &known) { return known.path == change.path; });
            m_theirs.push_back(std::move(change));
        }
    }
    m_draft.rebase(std::move(stored));
    if (m_draft.isEmpty())
        m_theirs.clear();
}

void SettingsController::readChoicesAnew()
{
    const auto checked = settings::settingsFromJson(m_draft.stored().effective);
    QCoro::connect(readChoices(m_studio, checked.settings, m_project, renew(m_stopChoices)), this,
                   [this](const Result<Choices> &choices) {
                       if (!choices)
                           return; // stopped
                       m_choices = *choices;
                       emit choicesChanged();
                   });
}

void SettingsController::hear(const ayon::Announcement &announcement)
{
    const bool isOurs = announcement.project.isEmpty() || announcement.project == m_project;
    if (announcement.topic == "settings.changed"_L1 && isOurs)
        lookAgain();
}

void SettingsController::lookAgain()
{
    if (m_state != State::Ready)
        return; // it is read anyway
    QCoro::connect(readStored(m_studio, m_project, renew(m_stop)), this, [this](const Result<StoredSettings> &stored) {
        if (!stored || *stored == m_draft.stored())
            return;
        m_isSaved = false;
        takeOver(*stored);
        emit changed();
    });
}

void SettingsController::set(const QStringList &path, const QJsonValue &value)
{
    m_draft.set(path, value);
    edit();
}

void SettingsController::pin(const QStringList &path)
{
    m_draft.pin(path);
    edit();
}

void SettingsController::reset(const QStringList &path)
{
    m_draft.reset(path);
    edit();
}

void SettingsController::undo(const QStringList &path)
{
    m_draft.undo(path);
    edit();
}

void SettingsController::discard()
{
    m_draft.discard();
    m_error.reset();
    edit();
}

void SettingsController::edit()
{
    m_dropped.clear();
    m_isSaved = false;
    m_wasOvertaken = false;
    if (m_draft.isEmpty())
        m_theirs.clear();
    emit changed();
}

void SettingsController::save()
{
    if (!canSave())
        return;
    m_error.reset();
    m_isSaved = false;
    m_wasOvertaken = false;
    enter(State::Saving);
    QCoro::connect(saveChanges(m_studio, m_project, m_draft.stored(), m_draft.changes(), renew(m_stop)), this,
                   [this](const Result<Saved> &saved) { takeSaved(saved); });
}

void SettingsController::takeSaved(const Result<Saved> &saved)
{
    if (!saved && isStopped(saved.error()))
        return;
    if (!saved) { // nothing was written
        m_error = saved.error();
        enter(State::Ready);
        return;
    }
    m_error = saved->error;
    m_wasOvertaken = saved->isOvertaken;
    if (saved->isOvertaken)
        takeOver(saved->stored);
    else
        m_draft.rebase(saved->stored); // what was written is no edit any more
    if (saved->isOvertaken || saved->error) {
        enter(State::Ready);
        return;
    }
    m_draft.discard();
    m_theirs.clear();
    m_isSaved = true;
    enter(State::Ready);
    readChoicesAnew();
    emit this->saved();
}

void SettingsController::enter(State state)
{
    m_state = state;
    emit changed();
}

} // namespace bridge::desktop
