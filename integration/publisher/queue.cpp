#include "publisher/queue.h"

#include "base/log.h"
#include "base/words.h"
#include "net/httpmessage.h"
#include "publisher/keptthumbnail.h"
#include "publisher/queuestore.h"
#include "publisher/runnerlock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace bridge::publisher {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcPublisher, "bridge.publisher")

namespace {

constexpr auto betweenLooks = 1s; // at what other programs wrote
constexpr auto betweenSaves = 500ms; // of progress, which only people look at

Error notThere(qint64 id)
{
    return {.kind = Error::Kind::NotFound, .where = u"queue"_s, .message = Words::tr("there is no publish %1").arg(id)};
}

//! Another try may go better without anybody having to do anything for this entry.
bool isPutOff(const Error &error)
{
    return net::isAboutServer(error) || isTransient(error);
}

//! With a source of its own: who is resumed may destroy the caller's.
void end(std::stop_source work)
{
    work.request_stop();
}

void finish(QueueEntry &entry, const Result<PublishResult> &published)
{
    if (published) {
        entry.state = EntryState::Done;
        entry.result = *published;
        entry.progress.step = Step::Done;
        entry.progress.share = 1;
        return;
    }
    entry.state = isPutOff(published.error()) ? EntryState::Waiting : EntryState::Failed;
    if (published.error().kind == Error::Kind::Cancelled)
        return; // somebody wanted it so
    entry.reason = published.error().message;
    entry.hint = published.error().hint;
}

} // namespace

QString toText(EntryState state)
{
    switch (state) {
    case EntryState::Waiting:
        return u"waiting"_s;
    case EntryState::Uploading:
        return u"uploading"_s;
    case EntryState::Done:
        return u"done"_s;
    case EntryState::Failed:
        return u"failed"_s;
    }
    return {};
}

QString PublishQueue::defaultPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(folder).filePath(u"ayon-shotgrid/publishes.sqlite"_s);
}

Result<std::unique_ptr<PublishQueue>> PublishQueue::open(QString path)
{
    auto store = QueueStore::open(path);
    if (!store)
        return store.error();
    return std::unique_ptr<PublishQueue>(new PublishQueue(*std::move(store)));
}

PublishQueue::PublishQueue(std::unique_ptr<QueueStore> store)
    : m_store(std::move(store))
    , m_runner(std::make_unique<RunnerLock>(m_store->path() + ".lock"_L1))
    , m_foreignChanges(m_store->foreignChanges())
{
    auto *look = new QTimer(this);
    connect(look, &QTimer::timeout, this, [this] {
        const qint64 now = m_store->foreignChanges();
        if (std::exchange(m_foreignChanges, now) != now)
            emit changed();
    });
    look->start(betweenLooks);
}

PublishQueue::~PublishQueue() = default;

Result<qint64> PublishQueue::add(QUrl server, PublishRequest request)
{
    const auto added = add(std::move(server), std::vector<PublishRequest>{std::move(request)});
    return added ? Result<qint64>(added->front()) : added.error();
}

Result<std::vector<qint64>> PublishQueue::add(QUrl server, std::vector<PublishRequest> requests)
{
    std::vector<PublishRequest> kept;
    Result<std::vector<qint64>> added = std::vector<qint64>();
    for (const PublishRequest &request : requests) {
        const auto one = keepThumbnail(request, QFileInfo(m_store->path()).path());
        if (!one) {
            added = one.error();
            break;
        }
        kept.push_back(*one);
    }
    if (added)
        added = m_store->add(server, kept);
    if (added)
        emit changed();
    else
        std::ranges::for_each(kept, forgetThumbnail);
    return added;
}

Result<std::vector<QueueEntry>> PublishQueue::entries() const
{
    return m_store->entries();
}

Result<QueueEntry> PublishQueue::entry(qint64 id) const
{
    const auto all = m_store->entries();
    if (!all)
        return all.error();
    for (const QueueEntry &one : *all) {
        if (one.id == id)
            return one;
    }
    return notThere(id);
}

Result<void> PublishQueue::retry(qint64 id)
{
    auto found = entry(id);
    if (!found)
        return found.error();
    if (found->state != EntryState::Failed)
        return {};
    found->state = EntryState::Waiting;
    found->tries = 0;
    found->reason.clear();
    found->hint.clear();
    auto saved = m_store->save(*found);
    emit changed();
    return saved;
}

//! One that is uploading can only be taken out when whoever did it is gone.
Result<void> PublishQueue::drop(qint64 id)
{
    const auto found = entry(id);
    if (!found)
        return found.error();
    const bool isBusy = found->state == EntryState::Uploading;
    const auto taken = isBusy ? m_runner->take() : Result<void>();
    if (!taken) {
        Error error = taken.error();
        error.hint = Words::tr("stop that first");
        return error;
    }
    auto removed = m_store->remove(id);
    if (removed)
        forgetThumbnail(found->request);
    if (isBusy)
        m_runner->give();
    emit changed();
    return removed;
}

QCoro::Task<Result<int>> PublishQueue::run(Publisher &publisher, QUrl server, std::stop_token stop)
{
    const auto taken = m_runner->take();
    if (!taken)
        co_return taken.error();
    std::stop_source ours; // also when it is no longer for us to do
    const std::stop_callback forward(stop, [ours] { end(ours); });
    const auto losing = connect(m_runner.get(), &RunnerLock::lost, this, [ours] { end(ours); });
    const auto done = co_await workOff(&publisher, std::move(server), ours.get_token());
    disconnect(losing);
    m_runner->give();
    co_return done;
}

QCoro::Task<Result<int>> PublishQueue::workOff(Publisher *publisher, QUrl server, std::stop_token stop)
{
    const auto released = m_store->release();
    if (!released)
        co_return released.error();
    int done = 0;
    while (true) {
        auto next = m_store->next(server);
        if (!next)
            co_return next.error();
        if (!*next) {
            co_await giveUpDropped(publisher, server, stop);
            co_return done;
        }
        const auto published = co_await publish(publisher, **next, stop);
        if (!published)
            co_return published.error();
        done += *published ? 1 : 0;
    }
}

//! What cannot be told now is told with a later run.
QCoro::Task<void> PublishQueue::giveUpDropped(Publisher *publisher, QUrl server, std::stop_token stop)
{
    const auto dropped = m_store->givenUp(server);
    if (!dropped) {
        qCWarning(lcPublisher) << "dropped uploads not read" << kv("error", toText(dropped.error()));
        co_return;
    }
    for (const GivenUp &uploads : *dropped) {
        const auto told = co_await publisher->giveUp(uploads.underway, stop);
        const auto forgotten = told || !isPutOff(told.error()) ? m_store->forget(uploads) : told;
        if (!forgotten)
            qCWarning(lcPublisher) << "dropped upload not given up" << kv("error", toText(forgotten.error()));
    }
}

//! One entry: whether it was published. When it was its own fault that it was not, that is kept with it; an error is
//! one that the others would meet as well.
QCoro::Task<Result<bool>> PublishQueue::publish(Publisher *publisher, QueueEntry entry, std::stop_token stop)
{
    const auto underway = m_store->underway(entry.id);
    if (!underway)
        co_return underway.error();
    entry.state = EntryState::Uploading;
    entry.reason.clear();
    entry.hint.clear();
    ++entry.tries;
    const auto begun = m_store->save(entry);
    if (!begun)
        co_return begun.error();
    emit changed();

    QElapsedTimer sinceSaved;
    sinceSaved.start();
    PublishOptions options{.underway = {*underway}};
    options.keep = [this, id = entry.id](std::size_t, const Underway &now) {
        const auto kept = m_store->keep(id, now);
        if (!kept) // it goes on; after a kill a part is sent again
            qCWarning(lcPublisher) << "upload not kept" << kv("publish", id) << kv("error", toText(kept.error()));
    };
    options.tell = [this, &entry, &sinceSaved](const PublishProgress &progress) {
        entry.progress = progress;
        if (!sinceSaved.hasExpired(betweenSaves.count()))
            return;
        sinceSaved.restart();
        static_cast<void>(m_store->save(entry)); // for people only: the next one tells more
        emit changed();
    };
    std::vector<PublishRequest> requests{entry.request};
    const auto results = co_await publisher->publish(std::move(requests), std::move(options), stop);
    finish(entry, results.front());
    const auto saved = m_store->save(entry);
    emit changed();
    qCInfo(lcPublisher) << "publish ended" << kv("publish", entry.id) << kv("state", toText(entry.state))
                        << kv("reason", entry.reason);
    if (!saved)
        co_return saved.error();
    if (entry.state == EntryState::Done)
        forgetThumbnail(entry.request);
    if (entry.state == EntryState::Waiting)
        co_return results.front().error();
    co_return entry.state == EntryState::Done;
}

} // namespace bridge::publisher
