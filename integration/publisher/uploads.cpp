#include "publisher/uploads.h"

#include "media/held.h"
#include "publisher/naming.h"
#include "publisher/thumbnail.h"

#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t worksAtOnce = 2; // each large file goes in several parts at a time

QString placeOf(const ShotgridRef &row, const QString &field)
{
    return u"%1/%2/%3"_s.arg(row.type, row.id.toText(), field);
}

//! The site keeps times in whole seconds.
bool isLastWrittenBefore(const QString &path, const QDateTime &time)
{
    return QFileInfo(path).lastModified().toSecsSinceEpoch() <= time.toSecsSinceEpoch();
}

//! What the artist reads: where it stands, and that nothing is lost.
Error unfinished(Error error, const Work &work, const QString &path)
{
    error.message =
        u"%1 is there, but '%2' could not be uploaded: %3"_s.arg(work.result.code, baseName(path), error.message);
    if (error.hint.isEmpty())
        error.hint = u"publish again: it goes on where it stopped"_s;
    return error;
}

} // namespace

Uploads::Uploads(shotgrid::ShotgridClient &shotgrid, std::vector<Work> &works, PublishOptions options)
    : m_shotgrid(shotgrid)
    , m_works(works)
    , m_options(std::move(options))
{
}

QCoro::Task<void> Uploads::run(std::stop_token stop)
{
    const auto known = co_await leaveOutWhatIsThere(stop);
    if (!known) {
        for (Work &work : m_works) {
            if (work.isOpen())
                work.failure = known.error();
        }
        co_return;
    }
    std::vector<QCoro::Task<void>> working;
    const std::size_t atOnce = std::min(worksAtOnce, m_open.size());
    working.reserve(atOnce);
    while (working.size() < atOnce)
        working.push_back(workOff(stop));
    for (auto &one : working)
        co_await one;
}

//! A movie of the same name that came after the file was last written is that file. Clocks that differ by more than
//! it takes to publish bring it twice at worst. Where an earlier run was cut off while the site was told, the upload
//! knows better whether it was this file.
QCoro::Task<Result<void>> Uploads::leaveOutWhatIsThere(std::stop_token stop)
{
    std::vector<ShotgridId> namesakes;
    const auto movieIn = [](const Work &work) { return work.row.attributes.value(media::movieField); };
    for (const Work &work : m_works) {
        if (work.isOpen() && movieIn(work)["name"_L1] == baseName(work.prepared.review.upload))
            namesakes.emplace_back(movieIn(work)["id"_L1].toInteger());
    }
    const auto times = co_await media::readTimes(&m_shotgrid, std::move(namesakes), stop);
    if (!times)
        co_return times.error();
    for (Work &work : m_works) {
        if (!work.isOpen())
            continue;
        const Review &review = work.prepared.review;
        std::vector<Item> items;
        const auto time = times->find(ShotgridId(movieIn(work)["id"_L1].toInteger()));
        const auto earlier = work.underway.find(placeOf(work.row.ref, media::movieField));
        const bool isUnheard = earlier != work.underway.end() && earlier->second.isCompleting;
        const bool isThere = !isUnheard && time != times->end() && isLastWrittenBefore(review.upload, time->second);
        if (isThere)
            work.result.skipped << u"'%1' is there already"_s.arg(baseName(review.upload));
        else if (!review.upload.isEmpty())
            items.push_back({.work = &work, .field = media::movieField, .path = review.upload});
        if (!review.thumbnail.isEmpty())
            items.push_back({.work = &work, .field = media::imageField, .path = review.thumbnail});
        else if (!review.picture.isEmpty())
            items.push_back({.work = &work, .field = media::imageField, .madeFrom = review.picture});
        for (const Item &item : items)
            m_totalBytes += QFileInfo(item.path).size();
        if (!items.empty())
            m_open.push_back(std::move(items));
    }
    co_return {};
}

//! A thumbnail that cannot be made is nothing to fail for, but said.
QCoro::Task<Result<void>> Uploads::make(Item *item, std::stop_token stop)
{
    if (!m_folder) {
        auto folder = WorkFolder::make(u"publish"_s);
        if (!folder)
            co_return folder.error();
        m_folder = *std::move(folder);
    }
    const auto place = m_folder->placeFor(u"thumbnail%1"_s.arg(item->work->index), u"thumbnail.jpg"_s);
    if (!place)
        co_return place.error();
    item->path = *place;
    co_return co_await makeThumbnail(item->madeFrom, *place, stop);
}

QCoro::Task<void> Uploads::workOff(std::stop_token stop)
{
    while (!m_open.empty()) {
        std::vector<Item> items = std::move(m_open.front());
        m_open.erase(m_open.begin());
        for (Item &item : items) {
            if (!item.madeFrom.isEmpty()) {
                const auto made = co_await make(&item, stop);
                if (!made) {
                    item.work->result.skipped << u"no thumbnail: "_s + toText(made.error());
                    continue;
                }
            }
            const auto sent = co_await send(item, stop);
            if (sent) {
                item.work->result.uploaded << item.field;
                continue;
            }
            item.work->failure = unfinished(sent.error(), *item.work, item.path);
            break;
        }
    }
}

QCoro::Task<Result<void>> Uploads::send(Item item, std::stop_token stop)
{
    const QFileInfo file(item.path);
    shotgrid::Upload upload{.row = item.work->row.ref,
                            .field = item.field,
                            .path = item.path,
                            .name = baseName(item.path),
                            .state = item.work->underway[placeOf(item.work->row.ref, item.field)]};
    upload.mime = QMimeDatabase().mimeTypeForFile(file).name().toLatin1();
    upload.keep = [this, item](const shotgrid::UploadState &state) { keep(item, state); };
    net::Progress progress = [this, item](qint64 bytes, qint64) { tell(item, bytes); };
    const auto end = co_await m_shotgrid.upload(std::move(upload), std::move(progress), stop);
    keep(item, end.attachment ? shotgrid::UploadState() : end.state);
    if (!end.attachment)
        co_return end.attachment.error();
    tell(item, file.size());
    co_return {};
}

void Uploads::keep(const Item &item, const shotgrid::UploadState &state)
{
    const QString place = placeOf(item.work->row.ref, item.field);
    if (state == shotgrid::UploadState())
        item.work->underway.erase(place);
    else
        item.work->underway[place] = state;
    if (m_options.keep)
        m_options.keep(item.work->index, item.work->underway);
}

void Uploads::tell(const Item &item, qint64 bytes)
{
    m_sent[placeOf(item.work->row.ref, item.field)] = bytes;
    if (!m_options.tell)
        return;
    qint64 sent = 0;
    for (const auto &[place, some] : m_sent)
        sent += some;
    const double from = shareOf(Step::Upload);
    const double share = m_totalBytes > 0 ? double(sent) / double(m_totalBytes) : 1;
    m_options.tell({.step = Step::Upload,
                    .request = item.work->index,
                    .share = from + (shareOf(Step::Status) - from) * share,
                    .bytes = sent,
                    .totalBytes = m_totalBytes});
}

} // namespace bridge::publisher
