#include "desktop/publish/publishcontroller.h"

#include <QCoroTask>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

QCoro::Task<Result<publisher::Checks>> checkDraft(StudioPtr studio, publisher::PublishRequest draft,
                                                  std::stop_token stop)
{
    publisher::Publisher publisher(*studio->ayon, *studio->shotgrid, studio->settings());
    std::vector<publisher::PublishRequest> requests{std::move(draft)};
    co_return co_await publisher.check(std::move(requests), stop);
}

QCoro::Task<Result<int>> work(std::shared_ptr<publisher::PublishQueue> queue, StudioPtr studio, std::stop_token stop)
{
    publisher::Publisher publisher(*studio->ayon, *studio->shotgrid, studio->settings());
    co_return co_await queue->run(publisher, studio->entry.connection.url, stop);
}

} // namespace

PublishController::PublishController(Session &session, QString queuePath, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_queuePath(std::move(queuePath))
{
    connect(&m_session, &Session::changed, this, [this] {
        m_stop.request_stop();
        m_stop = std::stop_source();
        m_projects.clear();
        m_targets.clear();
        m_loaded.reset();
        emit targetsChanged();
        emit changed();
        runQueue();
    });
    connect(&m_session, &Session::refreshNeeded, this, &PublishController::runQueue);
}

PublishController::~PublishController()
{
    disconnect(); // a publish that is stopped says so at once, and who listens is half gone
    m_stop.request_stop();
    m_proposing.request_stop();
}

void PublishController::openQueue()
{
    if (m_queue)
        return;
    auto opened = publisher::PublishQueue::open(m_queuePath);
    if (!opened)
        return fail(opened.error());
    m_queue = std::move(*opened);
    connect(m_queue.get(), &publisher::PublishQueue::changed, this, &PublishController::readQueue);
    readQueue();
}

void PublishController::load()
{
    openQueue();
    const StudioPtr studio = m_session.studio();
    if (!studio || m_loaded == studio)
        return;
    m_loaded = studio;
    ++m_reading;
    emit changed();
    QCoro::connect(readPublishProjects(studio, m_stop.get_token()), this,
                   [this](const Result<std::vector<ProjectName>> &projects) {
                       --m_reading;
                       if (!projects)
                           return fail(projects.error());
                       m_projects = *projects;
                       emit changed();
                   });
    runQueue();
}

void PublishController::setProject(const ProjectName &project)
{
    m_draft.project = project;
    m_targets.clear();
    m_target.reset();
    emit targetsChanged();
    if (!m_session.studio() || project.isEmpty())
        return;
    ++m_reading;
    emit changed();
    QCoro::connect(readTargets(m_session.studio(), project, m_stop.get_token()), this,
                   [this, project](const Result<std::vector<Target>> &targets) {
                       --m_reading;
                       if (project != m_draft.project) // another one was chosen meanwhile
                           return;
                       if (!targets)
                           return fail(targets.error());
                       m_targets = *targets;
                       emit targetsChanged();
                       emit changed();
                   });
}

void PublishController::setTarget(const Target &target)
{
    m_target = target;
    m_draft.folderId = target.folder;
    m_draft.folderPath = target.folderPath;
    m_draft.task = target.task;
    m_draft.taskType = target.taskType;
    propose();
    emit changed();
}

void PublishController::setProduct(const QString &product)
{
    m_draft.product = product;
    emit changed();
}

void PublishController::propose()
{
    m_proposing.request_stop();
    m_proposing = std::stop_source();
    if (!m_target || m_draft.product.isEmpty() || !m_session.studio())
        return;
    QCoro::connect(proposeVersion(m_session.studio(), *m_target, m_draft.product, m_proposing.get_token()), this,
                   [this](const Result<int> &version) {
                       if (!version)
                           return fail(version.error());
                       m_draft.version = *version;
                       emit versionProposed(*version);
                       emit changed();
                   });
}

void PublishController::setVersion(int version)
{
    m_draft.version = version;
    emit changed();
}

void PublishController::setComment(const QString &comment)
{
    m_draft.comment = comment;
}

void PublishController::setThumbnail(const QString &path)
{
    m_draft.thumbnail = path;
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

void PublishController::startCheck(bool publishes)
{
    if (m_isChecking || !whyNot().isEmpty())
        return;
    m_isChecking = true;
    m_error.reset();
    m_checks.clear();
    emit changed();
    QCoro::connect(checkDraft(m_session.studio(), m_draft, m_stop.get_token()), this,
                   [this, publishes](const Result<publisher::Checks> &checks) { take(checks, publishes); });
}

void PublishController::take(const Result<publisher::Checks> &checks, bool publishes)
{
    m_isChecking = false;
    if (!checks) {
        // What cannot be checked now is checked when its turn comes: a publish does not wait for the network.
        if (publishes && isTransient(checks.error()))
            return enqueue();
        return fail(checks.error());
    }
    m_checks = *checks;
    emit changed();
    if (publishes && !publisher::hasError(m_checks))
        enqueue();
}

void PublishController::enqueue()
{
    if (!m_queue)
        return;
    const auto added = m_queue->add(m_session.studio()->entry.connection.url, m_draft);
    if (!added)
        return fail(added.error());
    m_draft.representations.clear();
    m_draft.comment.clear();
    m_draft.thumbnail.clear();
    m_checks.clear();
    emit queued();
    emit changed();
    runQueue();
}

void PublishController::runQueue()
{
    if (m_isRunning || !m_queue || !m_session.studio())
        return;
    m_isRunning = true;
    QCoro::connect(work(m_queue, m_session.studio(), m_stop.get_token()), this, [this](const Result<int> &done) {
        m_isRunning = false;
        const bool isOther = !done && done.error().kind == Error::Kind::Conflict; // another program runs it
        if (!done && !isOther && !isTransient(done.error()))
            fail(done.error());
        readQueue();
    });
}

void PublishController::readQueue()
{
    const auto entries = m_queue->entries();
    if (!entries)
        return fail(entries.error());
    m_entries = *entries;
    emit queueChanged();
}

void PublishController::retry(qint64 entry)
{
    if (const auto again = m_queue->retry(entry); !again)
        fail(again.error());
    runQueue();
}

void PublishController::drop(qint64 entry)
{
    if (const auto dropped = m_queue->drop(entry); !dropped)
        fail(dropped.error());
}

void PublishController::fail(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    m_error = error;
    emit changed();
}

} // namespace bridge::desktop
