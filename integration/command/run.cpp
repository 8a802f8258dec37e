#include "command/run.h"

#include "base/json.h"
#include "command/exitcode.h"
#include "command/studio.h"
#include "command/voice.h"
#include "net/httpmessage.h"
#include "publisher/manifest.h"
#include "publisher/prepare.h"
#include "publisher/queue.h"

#include <QFile>

#include <algorithm>

namespace bridge::command {

using namespace Qt::StringLiterals;
using publisher::PublishQueue;
using publisher::PublishRequest;

namespace {

using Requests = std::vector<PublishRequest>;

//! \a otherwise: when nobody needs to wait or to sign in, but something has to be put right.
int exitCodeFor(const Error &error, int otherwise)
{
    const bool isInput = error.kind == Error::Kind::Malformed && error.httpStatus == 0; // and no server's answer
    if (error.kind == Error::Kind::Unauthorized || isInput)
        return CouldNotRun;
    return net::isAboutServer(error) || isTransient(error) ? PutOff : otherwise;
}

int refused(Voice &voice, const Error &error)
{
    voice.complain(error);
    return exitCodeFor(error, CouldNotRun);
}

Result<Requests> readManifest(const QString &path)
{
    QFile file(path);
    const bool isOpen = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return Error{.kind = Error::Kind::Refused,
                     .where = path,
                     .message = file.errorString(),
                     .hint = u"check the path of the manifest"_s};
    }
    const auto json = parseJson(file.readAll(), u"manifest"_s);
    if (!json)
        return json.error();
    auto requests = publisher::manifestFromJson(*json);
    if (!requests)
        return requests.error();
    if (requests->empty())
        return Error{.kind = Error::Kind::Refused, .where = path, .message = u"it publishes nothing"_s};
    for (PublishRequest &request : *requests) { // now: the queue may be run when somebody else is signed in
        if (request.user.isEmpty())
            request.user = artist();
    }
    return requests;
}

QCoro::Task<int> checkAll(Requests requests, Voice &voice, std::stop_token stop)
{
    const auto studio = co_await openStudio(stop);
    if (!studio)
        co_return refused(voice, studio.error());
    publisher::Publisher publisher(*studio->ayon, *studio->shotgrid, studio->addon);
    publisher.setCaller(studio->person);
    const auto checks = co_await publisher.check(std::move(requests), stop);
    if (!checks)
        co_return refused(voice, checks.error());
    for (const publisher::Check &check : *checks)
        voice.show(check);
    co_return publisher::hasError(*checks) ? SomeRefused : AllIsWell;
}

QCoro::Task<int> publishAll(Requests requests, Voice &voice, std::stop_token stop)
{
    const auto studio = co_await openStudio(stop);
    if (!studio)
        co_return refused(voice, studio.error());
    publisher::Publisher publisher(*studio->ayon, *studio->shotgrid, studio->addon);
    publisher.setCaller(studio->person);
    publisher::PublishOptions options;
    options.tell = [&voice](const publisher::PublishProgress &progress) { voice.show(progress); };
    const auto results = co_await publisher.publish(requests, std::move(options), stop);
    int worst = AllIsWell;
    for (std::size_t at = 0; at < results.size(); ++at) {
        if (results[at]) {
            voice.show(at, requests[at], *results[at]);
            continue;
        }
        voice.complain(at, requests[at], results[at].error());
        worst = std::max(worst, exitCodeFor(results[at].error(), SomeRefused));
    }
    co_return worst;
}

//! What can be seen without a server is checked before: nobody looks when the queue comes to it.
int addAll(const Requests &requests, Voice &voice)
{
    const QUrl server = serverOfStudio();
    if (server.isEmpty())
        return refused(voice,
                       {.kind = Error::Kind::Unauthorized,
                        .message = u"there is no AYON server to publish for"_s,
                        .hint = u"sign in with the desktop application, or set AYON_SERVER_URL"_s});
    publisher::Checks checks;
    for (std::size_t at = 0; at < requests.size(); ++at) {
        publisher::Checks some;
        publisher::checkFiles(requests[at], some);
        for (publisher::Check &check : some) {
            check.request = at;
            voice.show(check);
            checks.push_back(check);
        }
    }
    if (publisher::hasError(checks))
        return SomeRefused;
    const auto queue = PublishQueue::open(PublishQueue::defaultPath());
    if (!queue)
        return refused(voice, queue.error());
    const auto ids = (*queue)->add(server, requests);
    if (!ids)
        return refused(voice, ids.error());
    for (std::size_t at = 0; at < requests.size(); ++at)
        voice.queued((*ids)[at], requests[at]);
    return AllIsWell;
}

QCoro::Task<int> publishOrCheck(PublishCommand command, Voice &voice, std::stop_token stop)
{
    auto requests = readManifest(command.manifest);
    if (!requests)
        co_return refused(voice, requests.error());
    if (command.queue)
        co_return addAll(*requests, voice);
    if (command.dryRun)
        co_return co_await checkAll(*std::move(requests), voice, stop);
    co_return co_await publishAll(*std::move(requests), voice, stop);
}

QCoro::Task<int> workOff(PublishQueue &queue, Voice &voice, std::stop_token stop)
{
    const auto studio = co_await openStudio(stop);
    if (!studio)
        co_return refused(voice, studio.error());
    publisher::Publisher publisher(*studio->ayon, *studio->shotgrid, studio->addon);
    const auto before = queue.entries();
    const auto done = co_await queue.run(publisher, serverOfStudio(), stop);
    const auto after = queue.entries();
    if (!before || !after)
        co_return refused(voice, before ? after.error() : before.error());
    bool hasFailed = false;
    for (const publisher::QueueEntry &entry : *after) {
        if (std::ranges::find(*before, entry) != before->end())
            continue;
        voice.show(entry);
        hasFailed = hasFailed || entry.state == publisher::EntryState::Failed;
    }
    if (!done)
        co_return refused(voice, done.error());
    co_return hasFailed ? SomeRefused : AllIsWell;
}

int list(const PublishQueue &queue, Voice &voice)
{
    const auto entries = queue.entries();
    if (!entries)
        return refused(voice, entries.error());
    for (const publisher::QueueEntry &entry : *entries)
        voice.show(entry);
    return AllIsWell;
}

int ended(Voice &voice, const Result<void> &done)
{
    return done ? AllIsWell : refused(voice, done.error());
}

} // namespace

QCoro::Task<int> runPublish(PublishCommand command, std::stop_token stop)
{
    Voice voice(command.json);
    const int exitCode = co_await publishOrCheck(std::move(command), voice, stop);
    voice.end(exitCode);
    co_return exitCode;
}

QCoro::Task<int> runQueue(QueueCommand command, std::stop_token stop)
{
    Voice voice(command.json);
    const auto queue = PublishQueue::open(PublishQueue::defaultPath());
    if (!queue)
        co_return refused(voice, queue.error());
    switch (command.action) {
    case QueueCommand::Action::List:
        co_return list(**queue, voice);
    case QueueCommand::Action::Retry:
        co_return ended(voice, (*queue)->retry(command.id));
    case QueueCommand::Action::Drop:
        co_return ended(voice, (*queue)->drop(command.id));
    case QueueCommand::Action::Run:
        co_return co_await workOff(**queue, voice, stop);
    }
    co_return CouldNotRun;
}

int runWho(const WhoCommand &command)
{
    Voice voice(command.json);
    const auto profile = lastProfile();
    if (!profile)
        return refused(voice, nobodySignedIn());
    voice.show(*profile);
    return AllIsWell;
}

} // namespace bridge::command
