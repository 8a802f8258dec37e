#include "publisher/publishing.h"

#include "base/words.h"
#include "net/httpmessage.h"
#include "publisher/uploads.h"
#include "publisher/versions.h"

#include <algorithm>
#include <limits>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

using shotgrid::Row;
using shotgrid::Write;

//! How often others may be quicker before somebody should look what goes on.
constexpr int mostRounds = 4;

const QString versionType = u"Version"_s;
const QString publishedFileType = u"PublishedFile"_s;
const QString fileTypeType = u"PublishedFileType"_s;

//! No site has so many rows.
const ShotgridId noRow(std::numeric_limits<int>::max());

Write retirement(const ShotgridRef &row)
{
    return {.action = Write::Action::Retire, .type = row.type, .id = row.id};
}

void note(Outcome &outcome, Outcome now)
{
    if (outcome == Outcome::Unchanged)
        outcome = now;
}

//! What a write of a work came to. An error is about the server as a whole.
Result<bool> settled(Work &work, const Result<Row> &written)
{
    if (written)
        return true;
    if (net::isAboutServer(written.error()))
        return written.error();
    work.failure = written.error();
    return false;
}

PublishedFileResult &resultOf(Work &work, const PlannedFile &file)
{
    auto &files = work.result.files;
    const auto known = std::ranges::find(files, file.code, &PublishedFileResult::code);
    if (known != files.end())
        return *known;
    files.push_back({.representation = file.representation, .code = file.code, .outcome = Outcome::Unchanged});
    return files.back();
}

//! The Version has a PublishedFile of this name.
bool isKnown(const Work &work, const QString &code)
{
    const auto known = work.row.linksOf(u"published_files"_s);
    return std::ranges::find(known, code, &shotgrid::Link::name) != known.end();
}

//! A PublishedFile of the same name that somebody else has made meanwhile, and before ours.
bool isDoubled(const Work &work, const QString &code, ShotgridId ours, const Row &version)
{
    return std::ranges::any_of(version.linksOf(u"published_files"_s), [&](const shotgrid::Link &file) {
        return file.name == code && file.ref.id < ours && !work.seenFiles.contains(file.ref.id);
    });
}

//! Rows of ours that others were quicker with: they are taken back.
std::vector<Write> takenBack(Work &work, const Row &winner)
{
    std::vector<Write> writes;
    const bool isOthers = winner.ref != work.row.ref;
    for (const auto &[code, id] : std::exchange(work.newFiles, {})) {
        if (isOthers || isDoubled(work, code, id, winner))
            writes.push_back(retirement({.type = publishedFileType, .id = id}));
    }
    if (isOthers && work.isNew)
        writes.push_back(retirement(work.row.ref));
    return writes;
}

} // namespace

Publishing::Publishing(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                       const settings::AddonSettings &settings, Site site, std::vector<Work> works,
                       PublishOptions options)
    : m_ayon(ayon)
    , m_shotgrid(shotgrid)
    , m_settings(settings)
    , m_site(std::move(site))
    , m_works(std::move(works))
    , m_options(std::move(options))
{
}

QCoro::Task<void> Publishing::run(std::stop_token stop)
{
    auto written = co_await writeRows(stop);
    if (written) {
        Uploads uploads(m_shotgrid, m_works, m_options);
        co_await uploads.run(stop);
        tell(Step::Status);
        written = co_await writeStatus(stop);
    }
    if (!written) {
        for (Work *work : open())
            work->failure = written.error();
    }
    tell(Step::Done);
}

QCoro::Task<Result<void>> Publishing::writeRows(std::stop_token stop)
{
    for (int round = 0; round < mostRounds && !open().empty(); ++round) {
        const auto found = co_await findVersions(stop);
        if (!found)
            co_return found.error();
        if (round == 0) {
            const auto rehearsed = co_await rehearse(stop);
            if (!rehearsed)
                co_return rehearsed.error();
        }
        tell(Step::Version);
        const auto versions = co_await writeVersions(stop);
        if (!versions)
            co_return versions.error();
        tell(Step::PublishedFiles);
        const auto files = co_await writeFiles(stop);
        if (!files)
            co_return files.error();
        const bool hasNew =
            std::ranges::any_of(m_works, [](const Work &work) { return work.isNew || !work.newFiles.empty(); });
        if (!hasNew)
            co_return {};
        const auto isSettled = co_await settle(stop);
        if (!isSettled)
            co_return isSettled.error();
        if (*isSettled)
            co_return {};
    }
    if (open().empty())
        co_return {};
    co_return Error{.kind = Error::Kind::Conflict,
                    .where = u"shotgrid Version"_s,
                    .message = Words::tr("others publish the same at the same time, again and again"),
                    .hint = Words::tr("find out which other program publishes here")};
}

QCoro::Task<Result<std::vector<Row>>> Publishing::candidates(std::stop_token stop)
{
    std::vector<const Prepared *> publishes;
    for (const Work *work : open())
        publishes.push_back(&work->prepared);
    if (publishes.empty())
        co_return std::vector<Row>();
    shotgrid::Query query{.type = versionType, .filter = candidatesOf(publishes), .fields = versionFieldNames()};
    co_return co_await m_shotgrid.searchAll(std::move(query), stop);
}

//! Those AYON versions that have a Version of a name that is wanted here, and are still there: a version that was
//! deleted in AYON and published again is the same to people.
QCoro::Task<Result<std::set<EntityId>>> Publishing::liveOthers(std::vector<Row> rows, std::stop_token stop)
{
    std::set<EntityId> live;
    ayon::EntityQuery query;
    for (const Work *work : open()) {
        query.project = work->prepared.request.project;
        const auto others = othersOf(work->prepared, rows);
        query.ids.insert(query.ids.end(), others.begin(), others.end());
    }
    if (query.ids.empty())
        co_return live;
    const auto versions = co_await m_ayon.allVersions(std::move(query), stop);
    if (!versions)
        co_return versions.error();
    for (const ayon::Version &version : *versions)
        live.insert(version.id);
    co_return live;
}

QCoro::Task<Result<void>> Publishing::findVersions(std::stop_token stop)
{
    const auto rows = co_await candidates(stop);
    if (!rows)
        co_return rows.error();
    const auto live = co_await liveOthers(*rows, stop);
    if (!live)
        co_return live.error();
    for (Work *work : open()) {
        const Row *row = versionOf(work->prepared, *rows, *live);
        work->isNew = false;
        work->row = row ? *row : Row();
        if (work->result.version == work->row.ref.id)
            continue;
        work->result.version = work->row.ref.id;
        work->result.outcome = Outcome::Unchanged;
        work->result.files.clear();
    }
    co_return {};
}

QStringList Publishing::missingTypes()
{
    QStringList codes;
    for (const Work *work : open()) {
        for (const PreparedFile &file : work->prepared.files) {
            if (!m_site.fileTypes.contains(file.file.type) && !codes.contains(file.file.type))
                codes << file.file.type;
        }
    }
    return codes;
}

//! The first of each type that a work would make, and the works that make any.
std::vector<Write> Publishing::creations(std::vector<Work *> &owners)
{
    std::map<QString, QJsonObject> byType;
    for (Work *work : open()) {
        const bool isNew = work->row.ref.isEmpty();
        if (isNew)
            byType.emplace(versionType, work->prepared.version.values);
        const auto file = std::ranges::find_if(
            work->prepared.files, [work](const PreparedFile &one) { return !isKnown(*work, one.file.code); });
        const bool hasNewFile = file != work->prepared.files.end();
        if (hasNewFile) {
            QJsonObject fields = fieldsOf(*work, *file);
            fields.remove(u"version"_s); // not there yet
            byType.emplace(publishedFileType, std::move(fields));
        }
        if (isNew || hasNewFile)
            owners.push_back(work);
    }
    if (const QStringList types = missingTypes(); !types.isEmpty())
        byType.emplace(fileTypeType, QJsonObject{{u"code"_s, types.front()}});
    std::vector<Write> writes;
    writes.reserve(byType.size());
    for (const auto &[type, fields] : byType)
        writes.push_back({.action = Write::Action::Create, .type = type, .fields = fields});
    return writes;
}

//! A batch is all or nothing, so one whose last request must fail tells whether the others may be done, and leaves
//! nothing behind.
QCoro::Task<Result<void>> Publishing::rehearse(std::stop_token stop)
{
    std::vector<Work *> owners;
    std::vector<Write> writes = creations(owners);
    if (owners.empty())
        co_return {};
    writes.push_back({.type = versionType, .id = noRow, .fields = {{u"code"_s, u"-"_s}}});
    const auto done = co_await m_shotgrid.batch(std::move(writes), stop);
    if (!done && net::isAboutServer(done.error()))
        co_return done.error();
    if (done || done.error().kind != Error::Kind::Forbidden)
        co_return {};
    for (Work *work : owners)
        work->failure = done.error();
    co_return {};
}

//! With the Versions go the types of files that the site does not have yet: they do not depend on each other.
QCoro::Task<Result<void>> Publishing::writeVersions(std::stop_token stop)
{
    std::vector<Write> writes;
    std::vector<Work *> owners;
    for (Work *work : open()) {
        const bool isThere = !work->row.ref.isEmpty();
        Write write{.action = isThere ? Write::Action::Update : Write::Action::Create,
                    .type = versionType,
                    .id = work->row.ref.id,
                    .fields = work->prepared.version.values};
        if (isThere)
            write.fields = versionChanges(std::move(write.fields), work->row);
        if (write.fields.isEmpty())
            continue;
        writes.push_back(std::move(write));
        owners.push_back(work);
    }
    const QStringList types = missingTypes();
    for (const QString &code : types)
        writes.push_back({.action = Write::Action::Create, .type = fileTypeType, .fields = {{u"code"_s, code}}});
    const auto written = co_await m_shotgrid.write(std::move(writes), stop);

    for (std::size_t at = 0; at < owners.size(); ++at) {
        Work &work = *owners[at];
        const auto done = settled(work, written[at]);
        if (!done)
            co_return done.error();
        if (!*done)
            continue;
        work.isNew = work.row.ref.isEmpty();
        if (work.isNew)
            work.row = *written[at];
        note(work.result.outcome, work.isNew ? Outcome::Created : Outcome::Updated);
    }
    bool isLate = false; // somebody else has made a type meanwhile, and the site takes each once
    for (qsizetype at = 0; at < types.size(); ++at) {
        const auto &made = written[owners.size() + std::size_t(at)];
        if (made)
            m_site.fileTypes.emplace(types[at], made->ref);
        else if (net::isAboutServer(made.error()))
            co_return made.error();
        isLate = isLate || !made;
    }
    for (Work *work : open()) {
        work->result.version = work->row.ref.id;
        work->result.code = work->prepared.version.values.value(u"code"_s).toString();
        if (const QString code = work->row.text(u"code"_s); !code.isEmpty())
            work->result.code = code;
        work->result.url = pageOf(work->row.ref);
    }
    if (isLate)
        co_return co_await readFileTypes(&m_shotgrid, &m_site, stop);
    co_return {};
}

//! PublishedFiles of Versions that were there before.
QCoro::Task<Result<std::vector<Row>>> Publishing::knownFiles(std::stop_token stop)
{
    std::vector<ShotgridRef> versions;
    for (const Work *work : open()) {
        if (!work->isNew && !work->row.linksOf(u"published_files"_s).empty())
            versions.push_back(work->row.ref);
    }
    if (versions.empty())
        co_return std::vector<Row>();
    shotgrid::Query query{.type = publishedFileType, .fields = publishedFileFieldNames()};
    query.filter = shotgrid::where(u"version"_s, shotgrid::Relation::In, versions);
    co_return co_await m_shotgrid.searchAll(std::move(query), stop);
}

QJsonObject Publishing::fieldsOf(const Work &work, const PreparedFile &file) const
{
    const auto type = m_site.fileTypes.find(file.file.type);
    const FilePlace filePlace{.version = work.row.ref,
                              .type = type == m_site.fileTypes.end() ? ShotgridRef() : type->second,
                              .path = pathValue(file.file.path, file.location, m_settings),
                              .location = file.location};
    const Prepared &prepared = work.prepared;
    return publishedFileFields(prepared.request, prepared.place, file.file, filePlace, m_site.schemas->publishedFile)
        .values;
}

QCoro::Task<Result<void>> Publishing::writeFiles(std::stop_token stop)
{
    const auto known = co_await knownFiles(stop);
    if (!known)
        co_return known.error();
    std::vector<Write> writes;
    std::vector<std::pair<Work *, const PlannedFile *>> owners;
    for (Work *work : open()) {
        for (const shotgrid::Link &file : work->row.linksOf(u"published_files"_s))
            work->seenFiles.insert(file.ref.id);
        for (const PreparedFile &file : work->prepared.files) {
            const Row *row = publishedFileOf(file.file.code, work->row.ref, work->prepared.place.task, *known);
            PublishedFileResult &result = resultOf(*work, file.file);
            if (row) {
                result.id = row->ref.id;
                result.url = pageOf(row->ref);
            }
            Write write{.action = row ? Write::Action::Update : Write::Action::Create, .type = publishedFileType};
            write.id = row ? row->ref.id : ShotgridId();
            write.fields = row ? changes(fieldsOf(*work, file), *row) : fieldsOf(*work, file);
            if (write.fields.isEmpty())
                continue;
            writes.push_back(std::move(write));
            owners.emplace_back(work, &file.file);
        }
    }
    const auto written = co_await m_shotgrid.write(std::move(writes), stop);
    for (std::size_t at = 0; at < owners.size(); ++at) {
        const auto &[work, file] = owners[at];
        const auto done = settled(*work, written[at]);
        if (!done)
            co_return done.error();
        if (!*done)
            continue;
        PublishedFileResult &result = resultOf(*work, *file);
        const bool isMade = result.id.isEmpty();
        note(result.outcome, isMade ? Outcome::Created : Outcome::Updated);
        if (!isMade)
            continue;
        result.id = written[at]->ref.id;
        result.url = pageOf(written[at]->ref);
        work->newFiles[file->code] = result.id;
    }
    co_return co_await linkInputs(*known, stop);
}

//! The PublishedFiles of those other works that a work was made from.
std::vector<ShotgridRef> Publishing::filesBehind(const Work &work)
{
    std::vector<ShotgridRef> files;
    const std::vector<EntityId> &inputs = work.prepared.request.inputs;
    for (const Work *other : open()) {
        const EntityId version = other->prepared.request.versionId;
        const bool isInput = !version.isEmpty() && std::ranges::find(inputs, version) != inputs.end();
        if (other == &work || !isInput)
            continue;
        for (const PublishedFileResult &file : other->result.files)
            files.push_back({.type = publishedFileType, .id = file.id});
    }
    return files;
}

QCoro::Task<Result<void>> Publishing::linkInputs(std::vector<Row> known, std::stop_token stop)
{
    const QString field = u"upstream_published_files"_s;
    Row unseen;
    unseen.links[field] = {};
    std::vector<Change> updates;
    for (Work *work : open()) {
        const std::vector<ShotgridRef> upstream = filesBehind(*work);
        if (upstream.empty() || !isWritable(m_site.schemas->publishedFile, field))
            continue;
        for (PublishedFileResult &file : work->result.files) {
            const auto row = std::ranges::find(known, file.id, [](const Row &one) { return one.ref.id; });
            const QJsonObject fields =
                changes({{field, shotgrid::toJson(upstream)}}, row == known.end() ? unseen : *row);
            if (!fields.isEmpty())
                updates.push_back({.work = work,
                                   .outcome = &file.outcome,
                                   .write = {.type = publishedFileType, .id = file.id, .fields = fields}});
        }
    }
    co_return co_await update(std::move(updates), stop);
}

QCoro::Task<Result<bool>> Publishing::settle(std::stop_token stop)
{
    const auto rows = co_await candidates(stop);
    if (!rows)
        co_return rows.error();
    const auto live = co_await liveOthers(*rows, stop);
    if (!live)
        co_return live.error();
    std::vector<Write> writes;
    bool isSettled = true;
    for (Work *work : open()) {
        const Row *winner = versionOf(work->prepared, *rows, *live);
        const Row ours = winner ? *winner : Row(); // somebody has deleted it: it is made again
        isSettled = isSettled && ours.ref == work->row.ref;
        for (Write &write : takenBack(*work, ours))
            writes.push_back(std::move(write));
    }
    isSettled = isSettled && writes.empty();
    const auto retired = co_await m_shotgrid.write(std::move(writes), stop);
    for (const auto &one : retired) {
        if (!one && one.error().kind != Error::Kind::NotFound)
            co_return one.error();
    }
    co_return isSettled;
}

QCoro::Task<Result<void>> Publishing::writeStatus(std::stop_token stop)
{
    const QString field = u"sg_status_list"_s;
    std::vector<Change> updates;
    for (Work *work : open()) {
        const QString &status = work->prepared.request.status;
        if (!status.isEmpty() && work->row.text(field) != status)
            updates.push_back({.work = work,
                               .outcome = &work->result.outcome,
                               .write = {.type = versionType, .id = work->row.ref.id, .fields = {{field, status}}}});
    }
    co_return co_await update(std::move(updates), stop);
}

QCoro::Task<Result<void>> Publishing::update(std::vector<Change> updates, std::stop_token stop)
{
    std::vector<Write> writes;
    writes.reserve(updates.size());
    for (const Change &one : updates)
        writes.push_back(one.write);
    const auto written = co_await m_shotgrid.write(std::move(writes), stop);
    for (std::size_t at = 0; at < updates.size(); ++at) {
        const auto done = settled(*updates[at].work, written[at]);
        if (!done)
            co_return done.error();
        if (*done)
            note(*updates[at].outcome, Outcome::Updated);
    }
    co_return {};
}

QCoro::Task<Result<Checks>> Publishing::preview(std::stop_token stop)
{
    const auto found = co_await findVersions(stop);
    if (!found)
        co_return found.error();
    const std::vector<Work *> looked = open();
    const auto rehearsed = co_await rehearse(stop);
    if (!rehearsed)
        co_return rehearsed.error();
    Checks notes;
    const auto add = [&notes](const Work &work, const QString &subject, const QString &text) {
        notes.push_back({.request = work.index, .severity = Check::Severity::Note, .subject = subject, .text = text});
    };
    for (const Work *work : looked) {
        if (const auto &failure = work->failure)
            notes.push_back({.request = work->index,
                             .subject = u"permission"_s,
                             .text = failure->message,
                             .wayOut = failure->hint});
    }
    for (const Work *work : open()) {
        const bool isThere = !work->row.ref.isEmpty();
        add(*work, isThere ? work->row.text(u"code"_s) : work->prepared.version.values.value(u"code"_s).toString(),
            isThere ? Words::tr("the Version is there, and is brought up to date") : Words::tr("a Version is made"));
        for (const PreparedFile &file : work->prepared.files) {
            add(*work, file.file.code,
                isKnown(*work, file.file.code) ? Words::tr("the PublishedFile is there, and is brought up to date")
                                               : Words::tr("a PublishedFile is made"));
        }
        if (!work->prepared.review.upload.isEmpty())
            add(*work, work->prepared.review.upload, Words::tr("the file is uploaded for review"));
        if (!work->prepared.review.thumbnail.isEmpty())
            add(*work, work->prepared.review.thumbnail, Words::tr("the file is uploaded as thumbnail"));
    }
    co_return notes;
}

std::vector<Work *> Publishing::open()
{
    std::vector<Work *> works;
    for (Work &work : m_works) {
        if (work.isOpen())
            works.push_back(&work);
    }
    return works;
}

QUrl Publishing::pageOf(const ShotgridRef &row) const
{
    QUrl url = m_shotgrid.url();
    url.setPath(u"/detail/%1/%2"_s.arg(row.type, row.id.toText()));
    return url;
}

void Publishing::tell(Step step) const
{
    if (m_options.tell)
        m_options.tell({.step = step, .share = shareOf(step)});
}

} // namespace bridge::publisher
