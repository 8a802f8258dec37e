#include "desktop/publish/publishcontroller.h"

namespace bridge::desktop {

using namespace Qt::StringLiterals;

PublishController::PublishController(Session &session, QueuePath queuePath, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_queue(session, std::move(queuePath))
{
    connect(&m_queue, &RunningQueue::changed, this, &PublishController::queueChanged);
    connect(&m_queue, &RunningQueue::failed, this, &PublishController::fail);
    connect(&m_queue, &RunningQueue::added, this, &PublishController::takeAdded);
    connect(&m_session, &Session::changed, this, &PublishController::beginAnew);
}

PublishController::~PublishController()
{
    disconnect(); // what is stopped says so at once, and who listens is half gone
    m_stop.request_stop();
    m_proposing.request_stop();
}

//! Another studio, or none: what was chosen in the one before is not there.
void PublishController::beginAnew()
{
    std::exchange(m_stop, std::stop_source()).request_stop();
    m_isChecking = false;
    m_error.reset();
    m_projects.clear();
    m_projectsReading = Reading::NotYet;
    m_draft.project = {};
    forgetTargets();
    emit changed();
}

void PublishController::forgetTargets()
{
    m_targets.clear();
    m_targetsReading = Reading::NotYet;
    setTarget(std::nullopt);
    emit targetsChanged();
}

void PublishController::load()
{
    const bool isRead = m_projectsReading == Reading::Underway || m_projectsReading == Reading::Done;
    if (!m_session.studio() || isRead)
        return;
    m_projectsReading = Reading::Underway;
    emit changed();
    QCoro::connect(readPublishProjects(m_session.studio(), m_stop.get_token()), this,
                   [this, stop = m_stop.get_token()](const Result<std::vector<ProjectName>> &projects) {
                       if (stop.stop_requested()) // it is of a studio before
                           return;
                       m_projectsReading = projects ? Reading::Done : Reading::Failed;
                       if (!projects)
                           return fail(projects.error());
                       m_projects = *projects;
                       emit changed();
                   });
}

void PublishController::readAgain()
{
    m_error.reset();
    if (m_projectsReading == Reading::Failed)
        load();
    if (m_targetsReading == Reading::Failed)
        readTargets();
}

void PublishController::setProject(const ProjectName &project)
{
    m_draft.project = project;
    m_error.reset();
    forgetTargets();
    readTargets();
    emit changed();
}

void PublishController::readTargets()
{
    if (!m_session.studio() || m_draft.project.isEmpty())
        return;
    m_targetsReading = Reading::Underway;
    emit changed();
    QCoro::connect(
        desktop::readTargets(m_session.studio(), m_draft.project, m_stop.get_token()), this,
        [this, project = m_draft.project, stop = m_stop.get_token()](const Result<std::vector<Target>> &targets) {
            if (stop.stop_requested() || project != m_draft.project) // another one was chosen meanwhile
                return;
            m_targetsReading = targets ? Reading::Done : Reading::Failed;
            if (!targets)
                return fail(targets.error());
            m_targets = *targets;
            emit targetsChanged();
            emit changed();
        });
}

void PublishController::setTarget(const std::optional<Target> &target)
{
    m_target = target;
    const Target place = target.value_or(Target());
    m_draft.folderId = place.folder;
    m_draft.folderPath = place.folderPath;
    m_draft.task = place.task;
    m_draft.taskType = place.taskType;
    m_checks.clear();
    propose();
}

void PublishController::setProduct(const QString &product)
{
    if (m_draft.product == product)
        return;
    m_draft.product = product;
    std::exchange(m_proposing, std::stop_source()).request_stop();
    m_isProposing = false;
    m_checks.clear();
    m_taken.clear();
    takeVersion(0); // that was of another product
}

void PublishController::propose()
{
    std::exchange(m_proposing, std::stop_source()).request_stop();
    m_isProposing = m_target && !m_draft.product.isEmpty() && m_session.studio();
    m_taken.clear();
    takeVersion(0);
    if (!m_isProposing)
        return;
    QCoro::connect(takenVersions(m_session.studio(), *m_target, m_draft.product, m_proposing.get_token()), this,
                   [this, stop = m_proposing.get_token()](const Result<std::set<int>> &taken) {
                       if (stop.stop_requested())
                           return;
                       m_isProposing = false;
                       if (!taken && !isTransient(taken.error()))
                           fail(taken.error());
                       m_taken = taken ? *taken : std::set<int>();
                       std::set<int> all = queuedVersions();
                       all.insert(m_taken.begin(), m_taken.end());
                       takeVersion(!taken ? 0 : all.empty() ? 1 : *all.rbegin() + 1);
                   });
}

void PublishController::takeVersion(int version)
{
    m_draft.version = version;
    m_updates = false;
    emit versionProposed(version);
    emit changed();
}

//! Of the same product at the same place. What failed counts too: it may be tried again.
std::set<int> PublishController::queuedVersions() const
{
    std::set<int> versions;
    for (const publisher::QueueEntry &entry : entries()) {
        const publisher::PublishRequest &other = entry.request;
        if (m_queue.isHere(entry) && other.project == m_draft.project && other.folderPath == m_draft.folderPath
            && other.product == m_draft.product)
            versions.insert(other.version);
    }
    return versions;
}

bool PublishController::isVersionTaken() const
{
    return m_draft.version > 0 && (m_taken.contains(m_draft.version) || queuedVersions().contains(m_draft.version));
}

void PublishController::setVersion(int version)
{
    if (m_draft.version == version)
        return;
    std::exchange(m_proposing, std::stop_source()).request_stop();
    m_isProposing = false;
    m_draft.version = version;
    m_updates = false;
    m_checks.clear();
    emit changed();
}

void PublishController::setUpdates(bool updates)
{
    m_updates = updates;
    emit changed();
}

void PublishController::setComment(const QString &comment)
{
    m_draft.comment = comment;
}

void PublishController::setThumbnail(const QString &path, bool isTemporary)
{
    m_draft.thumbnail = path;
    m_draft.isThumbnailTemporary = isTemporary;
    emit changed();
}

void PublishController::setRepresentations(const std::vector<publisher::Representation> &representations)
{
    m_draft.representations = representations;
    m_checks.clear();
    emit changed();
}

QString PublishController::whyNot() const
{
    if (!m_session.studio())
        return tr("Sign in first.");
    if (m_draft.representations.empty())
        return tr("Drop what you want to publish.");
    if (m_draft.project.isEmpty())
        return tr("Choose the project.");
    if (!m_target)
        return tr("Choose where it belongs.");
    if (m_draft.product.isEmpty())
        return tr("Give the product a name, such as renderMain.");
    if (m_isProposing)
        return tr("Asking ShotGrid which version comes next…");
    if (m_draft.version == 0)
        return tr("Type the version number: ShotGrid did not say which one comes next.");
    if (isVersionTaken() && !m_updates)
        return tr("This version is there already. Take another number, or say that it is to be updated.");
    return {};
}

void PublishController::check()
{
    startCheck(false);
}

void PublishController::publish()
{
    startCheck(true);
}

QCoro::Task<Result<PublishController::Checked>>
PublishController::checkDraft(StudioPtr studio, publisher::PublishRequest draft, Target target, std::stop_token stop)
{
    publisher::Publisher publisher(*studio->ayon, *studio->shotgrid, studio->entry.addon);
    auto readingTaken = takenVersions(studio, target, draft.product, stop);
    std::vector<publisher::PublishRequest> requests{std::move(draft)};
    const auto checks = co_await publisher.check(std::move(requests), stop);
    const auto taken = co_await readingTaken;
    if (!checks)
        co_return checks.error();
    if (!taken)
        co_return taken.error();
    Checked checked{.checks = *checks, .taken = *taken};
    co_return checked;
}

void PublishController::startCheck(bool publishes)
{
    if (m_isChecking || !whyNot().isEmpty())
        return;
    m_isChecking = true;
    m_error.reset();
    m_checks.clear();
    emit changed();
    QCoro::connect(checkDraft(m_session.studio(), m_draft, *m_target, m_stop.get_token()), this,
                   [this, publishes, draft = m_draft, stop = m_stop.get_token()](const Result<Checked> &checked) {
                       if (stop.stop_requested())
                           return;
                       m_isChecking = false;
                       if (publishes)
                           publishChecked(draft, checked);
                       else
                           take(checked);
                   });
}

void PublishController::take(const Result<Checked> &checked)
{
    if (!checked)
        return fail(checked.error());
    m_checks = checked->checks;
    m_taken = checked->taken;
    emit changed();
}

void PublishController::publishChecked(const publisher::PublishRequest &draft, const Result<Checked> &checked)
{
    if (draft != m_draft)
        return fail({.kind = Error::Kind::Conflict,
                     .message = u"the form was changed while it was checked"_s,
                     .hint = u"press Publish again"_s});
    // What cannot be checked now is checked when its turn comes: a publish does not wait for the network.
    if (checked || !isTransient(checked.error()))
        take(checked);
    else
        emit changed();
    const bool isReady = checked ? !publisher::hasError(m_checks) : isTransient(checked.error());
    if (isReady && whyNot().isEmpty()) // somebody else may have taken the number meanwhile
        enqueue();
}

void PublishController::enqueue()
{
    m_isChecking = true; // until it is safe
    m_queue.add(m_draft);
    emit changed();
}

void PublishController::takeAdded(const std::optional<Error> &error)
{
    m_isChecking = false;
    if (error) {
        emit changed();
        return fail(*error);
    }
    m_draft.representations.clear();
    m_draft.comment.clear();
    setThumbnail({}, false);
    m_checks.clear();
    emit queued();
    propose(); // the next one of this product has another number
}

void PublishController::fail(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    m_error = error;
    emit changed();
}

} // namespace bridge::desktop
