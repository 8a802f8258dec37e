#include "media/mediasync.h"

#include "base/log.h"
#include "base/words.h"
#include "media/held.h"
#include "media/outside.h"
#include "net/httpmessage.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QMimeDatabase>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <set>

namespace bridge::media {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcMedia, "bridge.media")

constexpr std::size_t versionsAtOnce = 3; // small movies are mostly waiting
constexpr std::size_t mostUnderway = 8; // broken uploads whose files stay on the disk
constexpr auto betweenBeats = std::chrono::seconds(15);

std::map<EntityId, std::vector<ayon::Reviewable>> byVersion(std::vector<ayon::Reviewable> reviewables)
{
    std::map<EntityId, std::vector<ayon::Reviewable>> sorted;
    for (ayon::Reviewable &reviewable : reviewables)
        sorted[reviewable.versionId].push_back(std::move(reviewable));
    return sorted;
}

bool hasNamesake(const std::vector<ayon::Reviewable> &reviewables, const Held &held)
{
    return std::ranges::any_of(reviewables, [&held](const ayon::Reviewable &one) {
        return !held.movie.isEmpty() && (movieName(one) == held.movieName || one.fileName == held.movieName);
    });
}

//! The time of a file goes with what it holds: whoever fetches it again can tell that it is the same.
void stampWith(const QDateTime &createdAt, const QString &path)
{
    QFile file(path);
    if (!createdAt.isValid() || !file.open(QIODevice::ReadWrite)
        || !file.setFileTime(createdAt, QFileDevice::FileModificationTime))
        qCWarning(lcMedia) << "the time of a movie cannot be set" << kv("error", file.errorString());
}

bool goesInParts(const std::optional<ayon::Reviewable> &movie)
{
    return movie && movie->sizeBytes > shotgrid::Upload().wholeBytes;
}

} // namespace

void MediaReport::add(const Decision &decision)
{
    movies += decision.movie ? 1 : 0;
    thumbnails += decision.sendsThumbnail ? 1 : 0;
}

void MediaSync::Pass::tellShare() const
{
    if (!tell || works.empty())
        return;
    double all = double(done);
    for (const auto &[version, share] : shares)
        all += share;
    tell(all / double(works.size()), Words::tr("media of %1 of %2 versions").arg(done).arg(works.size()));
}

net::Progress MediaSync::Pass::follow(const EntityId &version, qint64 size, double from)
{
    return [this, version, size, from](qint64 bytes, qint64) {
        const double share = size > 0 ? std::min(1.0, double(bytes) / double(size)) : 0;
        shares[version] = from + share / 2;
        tellShare();
    };
}

MediaSync::Work MediaSync::workOn(ayon::Version version, Reviewables &ofVersion, Asked asked)
{
    Work work;
    work.reviewables = std::move(ofVersion[version.id]);
    work.asked = std::move(asked);
    work.remembered = memoryFromData(version.data);
    work.sending = sendingFromData(version.data);
    work.version = std::move(version);
    return work;
}

MediaSync::MediaSync(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectName project)
    : m_ayon(ayon)
    , m_shotgrid(shotgrid)
    , m_project(std::move(project))
{
}

QCoro::Task<Result<MediaResults>> MediaSync::bring(std::map<EntityId, Asked> asked, Tell tell, std::stop_token stop)
{
    if (asked.empty()) // without ids a query is about all there are
        co_return MediaResults();
    ayon::EntityQuery query{.project = m_project};
    bool asksMovies = false;
    for (const auto &[version, wish] : asked) {
        query.ids.push_back(version);
        asksMovies |= !wish.movies.empty();
    }
    std::vector<EntityId> ids = query.ids;
    auto versions = co_await m_ayon.allVersions(std::move(query), stop);
    if (!versions)
        co_return versions.error();
    Result<std::vector<ayon::Reviewable>> reviewables = std::vector<ayon::Reviewable>();
    if (asksMovies)
        reviewables = co_await m_ayon.reviewables(m_project, std::move(ids), stop);
    if (!reviewables)
        co_return reviewables.error();

    Pass pass{.tell = std::move(tell)};
    auto ofVersion = byVersion(std::move(*reviewables));
    for (const auto &[version, wish] : asked)
        pass.results.emplace(version, gone());
    std::vector<ayon::Version> unlinked;
    for (ayon::Version &version : *versions) {
        pass.results[version.id] = rowOf(version).isEmpty() ? waiting() : MediaResult();
        if (rowOf(version).isEmpty())
            unlinked.push_back(std::move(version));
        else
            pass.works.push_back(workOn(std::move(version), ofVersion, asked[version.id]));
    }
    const auto never = co_await readOutside(&m_ayon, m_project, std::move(unlinked), stop);
    if (!never)
        co_return never.error();
    for (const auto &[version, reason] : *never)
        pass.results[version] = outside(reason);
    const auto done = co_await run(&pass, stop);
    if (!done)
        co_return done.error();
    co_return std::move(pass.results);
}

QCoro::Task<Result<MediaReport>> MediaSync::planAll(std::stop_token stop)
{
    Pass pass;
    const auto read = co_await readAll(&pass, stop);
    if (!read)
        co_return read.error();
    const auto decided = co_await decideAll(&pass, stop);
    if (!decided)
        co_return decided.error();
    for (const Work &work : pass.works)
        pass.report.add(work.decision);
    co_return std::move(pass.report);
}

QCoro::Task<Result<MediaReport>> MediaSync::bringAll(Tell tell, std::stop_token stop)
{
    Pass pass{.tell = std::move(tell)};
    const auto read = co_await readAll(&pass, stop);
    if (!read)
        co_return read.error();
    const auto done = co_await run(&pass, stop);
    if (!done)
        co_return done.error();
    for (const auto &[version, result] : pass.results) {
        if (result.outcome != MediaResult::Outcome::Done)
            pass.report.failures.append(Words::tr("version %1: %2").arg(version.toText(), result.text));
    }
    co_return std::move(pass.report);
}

QCoro::Task<Result<void>> MediaSync::readAll(Pass *pass, std::stop_token stop)
{
    ayon::EntityQuery query{.project = m_project};
    auto versions = co_await m_ayon.allVersions(std::move(query), stop);
    if (!versions)
        co_return versions.error();
    std::vector<EntityId> all;
    auto reviewables = co_await m_ayon.reviewables(m_project, std::move(all), stop);
    if (!reviewables)
        co_return reviewables.error();
    auto ofVersion = byVersion(std::move(*reviewables));
    for (ayon::Version &version : *versions) {
        if (rowOf(version).isEmpty())
            continue;
        pass->works.push_back(workOn(std::move(version), ofVersion, {.anyMovie = true}));
    }
    co_return {};
}

QCoro::Task<Result<void>> MediaSync::decideAll(Pass *pass, std::stop_token stop)
{
    const auto held = co_await readHeld(pass, stop);
    if (!held)
        co_return held.error();
    for (Work &work : pass->works) {
        work.decision = decide(work.version, work.reviewables, work.remembered, work.held, work.asked);
        MediaResult &result = pass->results[work.version.id];
        if (result.outcome == MediaResult::Outcome::Done)
            result.text = work.decision.reason;
    }
    std::erase_if(pass->works, [pass](const Work &work) {
        return pass->results.at(work.version.id).outcome != MediaResult::Outcome::Done
            || work.decision.after == work.remembered;
    });
    co_return {};
}

QCoro::Task<Result<void>> MediaSync::run(Pass *pass, std::stop_token stop)
{
    const auto decided = co_await decideAll(pass, stop);
    if (!decided)
        co_return decided.error();
    const auto remembered = co_await rememberUnsent(pass, stop);
    if (!remembered)
        co_return remembered.error();
    QTimer beat; // a store that takes its time is waited for
    QObject::connect(&beat, &QTimer::timeout, [pass] { pass->tellShare(); });
    beat.start(betweenBeats);
    std::vector<QCoro::Task<void>> working;
    const std::size_t atOnce = std::min(versionsAtOnce, pass->works.size());
    working.reserve(atOnce);
    while (working.size() < atOnce)
        working.push_back(workOff(pass, stop));
    for (auto &one : working)
        co_await one;
    if (pass->failure)
        co_return *pass->failure;
    co_return {};
}

//! What the rows have, of those versions for which that may count.
QCoro::Task<Result<void>> MediaSync::readHeld(Pass *pass, std::stop_token stop)
{
    std::set<ShotgridId> rows;
    for (const Work &work : pass->works) {
        if (mayNeedUpload(work.version, work.reviewables, work.remembered, work.asked))
            rows.insert(rowOf(work.version).id);
    }
    std::vector<ShotgridId> asked(rows.begin(), rows.end());
    const auto held = co_await media::readHeld(&m_shotgrid, std::move(asked), stop);
    if (!held)
        co_return held.error();
    std::vector<ShotgridId> namesakes;
    for (Work &work : pass->works) {
        const ShotgridId row = rowOf(work.version).id;
        if (const auto found = held->find(row); found != held->end())
            work.held = found->second;
        else if (rows.contains(row))
            pass->results[work.version.id] = waiting();
        if (hasNamesake(work.reviewables, work.held))
            namesakes.push_back(work.held.movie);
    }
    const auto times = co_await readTimes(&m_shotgrid, std::move(namesakes), stop);
    if (!times)
        co_return times.error();
    for (Work &work : pass->works) {
        if (const auto time = times->find(work.held.movie); time != times->end())
            work.held.movieMadeAt = time->second;
    }
    co_return {};
}

//! What is there already needs no upload, only to be remembered: all of it at once.
QCoro::Task<Result<void>> MediaSync::rememberUnsent(Pass *pass, std::stop_token stop)
{
    const auto isSent = [](const Work &work) { return work.decision.movie || work.decision.sendsThumbnail; };
    const auto unsent = std::stable_partition(pass->works.begin(), pass->works.end(), isSent);
    std::vector<Work> found(unsent, pass->works.end());
    pass->works.erase(unsent, pass->works.end());
    if (found.empty())
        co_return {};
    co_return co_await remember(std::move(found), stop);
}

QCoro::Task<void> MediaSync::workOff(Pass *pass, std::stop_token stop)
{
    while (pass->next < pass->works.size() && !pass->failure) {
        const Work work = pass->works[pass->next++];
        const auto brought = co_await bringOne(pass, work, stop);
        pass->shares.erase(work.version.id);
        ++pass->done;
        if (brought) {
            pass->report.add(work.decision);
        } else {
            qCWarning(lcMedia) << "media failed" << kv("project", m_project.toText())
                               << kv("version", work.version.id.toText()) << kv("error", toText(brought.error()));
            pass->results[work.version.id] = failed(brought.error());
            const auto server = co_await serverFailure(brought.error(), stop);
            if (server && !pass->failure)
                pass->failure = *server;
        }
        pass->tellShare();
    }
}

QCoro::Task<std::optional<Error>> MediaSync::serverFailure(Error error, std::stop_token stop)
{
    if (!net::isAboutServer(error))
        co_return std::nullopt;
    if (error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Unauthorized)
        co_return error;
    // A file that breaks every time must not hold up all others for ever: whether a server is there, it says itself.
    const auto ayon = co_await m_ayon.me(stop);
    if (!ayon)
        co_return ayon.error();
    const auto site = co_await m_shotgrid.site(stop);
    if (!site)
        co_return site.error();
    co_return std::nullopt;
}

QCoro::Task<Result<void>> MediaSync::bringOne(Pass *pass, Work work, std::stop_token stop)
{
    if (work.decision.movie) {
        const auto sent = co_await sendMovie(pass, work, *work.decision.movie, stop);
        if (!sent)
            co_return sent.error();
    }
    if (work.decision.sendsThumbnail) {
        const auto sent = co_await sendThumbnail(work, stop);
        if (!sent)
            co_return sent.error();
    }
    std::vector<Work> one;
    one.push_back(std::move(work));
    co_return co_await remember(std::move(one), stop);
}

QCoro::Task<Result<void>> MediaSync::sendMovie(Pass *pass, Work work, ayon::Reviewable movie, std::stop_token stop)
{
    const EntityId version = work.version.id;
    if (m_underway[version].file != movie.fileId) {
        drop(version);
        m_underway[version].file = movie.fileId;
        if (work.sending.file == movie.fileId && work.sending.row == rowOf(work.version))
            m_underway[version].sent = work.sending.state;
    }
    const auto place = placeFor(movie.fileId, movie.fileName);
    if (!place)
        co_return place.error();
    const QString &path = *place;
    if (!m_underway[version].isFetched) {
        const net::Download to{
            .path = path, .from = QFileInfo(path).size(), .progress = pass->follow(version, movie.sizeBytes, 0)};
        const auto fetched = co_await m_ayon.download(m_project, movie.fileId, to, stop);
        if (!fetched && !isTransient(fetched.error()))
            drop(version);
        if (!fetched)
            co_return fetched.error();
        stampWith(movie.createdAt, path);
        m_underway[version].isFetched = true;
    }
    SendingKeeper keeper(m_ayon, m_project, version, {.row = rowOf(work.version), .file = movie.fileId});
    shotgrid::Upload upload{.row = rowOf(work.version),
                            .field = movieField,
                            .path = path,
                            .name = movieName(movie),
                            .mime = movie.mime.toLatin1(),
                            .state = m_underway[version].sent};
    upload.keep = [&keeper](const shotgrid::UploadState &state) { keeper.keep(state); };
    net::Progress sending = pass->follow(version, movie.sizeBytes, 0.5);
    auto end = co_await m_shotgrid.upload(std::move(upload), std::move(sending), stop);
    co_await keeper.settle();
    if (!end.attachment) {
        m_underway[version].sent = std::move(end.state);
        if (m_underway.size() > mostUnderway)
            drop(version);
        co_return end.attachment.error();
    }
    drop(version);
    qCInfo(lcMedia) << "movie brought" << kv("project", m_project.toText()) << kv("version", version.toText())
                    << kv("bytes", movie.sizeBytes);
    co_return {};
}

//! False when the version has none after all.
QCoro::Task<Result<bool>> MediaSync::sendThumbnail(Work work, std::stop_token stop)
{
    const auto place = placeFor(work.version.thumbnailId, u"thumbnail.jpg"_s); // VER-20
    if (!place)
        co_return place.error();
    const QString &path = *place;
    const auto fetched = co_await m_ayon.downloadThumbnail(m_project, work.version.id, path, stop);
    if (!fetched || !*fetched)
        co_return fetched;
    shotgrid::Upload upload{.row = rowOf(work.version), .field = imageField, .path = path, .name = u"thumbnail.jpg"_s};
    upload.mime = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchContent).name().toLatin1();
    const net::Progress quiet;
    const auto end = co_await m_shotgrid.upload(std::move(upload), quiet, stop);
    m_folder->drop(work.version.thumbnailId.toText());
    if (!end.attachment)
        co_return end.attachment.error();
    co_return true;
}

QCoro::Task<Result<void>> MediaSync::remember(std::vector<Work> works, std::stop_token stop)
{
    std::vector<ayon::Operation> operations;
    operations.reserve(works.size());
    for (const Work &work : works) {
        QJsonObject data{{memoryKey, toJson(work.decision.after)}};
        if (work.sending != Sending() || goesInParts(work.decision.movie))
            data.insert(sendingKey, QJsonValue::Null);
        operations.push_back({.type = ayon::Operation::Type::Update,
                              .entityType = ayon::EntityType::Version,
                              .entityId = work.version.id,
                              .data = {{u"data"_s, data}}});
    }
    const auto written = co_await m_ayon.write(m_project, std::move(operations), stop);
    for (const auto &one : written) {
        if (!one && one.error().kind != Error::Kind::NotFound) // deleted meanwhile
            co_return one.error();
    }
    co_return {};
}

Result<QString> MediaSync::placeFor(const EntityId &file, const QString &name)
{
    if (!m_folder) {
        auto made = WorkFolder::make(u"media"_s);
        if (!made)
            return made.error();
        m_folder = std::move(*made);
    }
    return m_folder->placeFor(file.toText(), name);
}

void MediaSync::drop(const EntityId &version)
{
    const auto underway = m_underway.find(version);
    if (underway == m_underway.end())
        return;
    if (m_folder && !underway->second.file.isEmpty())
        m_folder->drop(underway->second.file.toText());
    m_underway.erase(underway);
}

} // namespace bridge::media
