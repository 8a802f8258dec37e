#include "publisher/uploads.h"

#include "base/words.h"
#include "media/held.h"
#include "net/httpmessage.h"
#include "publisher/naming.h"
#include "publisher/thumbnail.h"
#include "shotgrid/storedfile.h"

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

//! What the artist reads: where it stands, and that nothing is lost.
Error unfinished(Error error, const Work &work, const QString &path)
{
    error.message = Words::tr("%1 is there, but '%2' could not be uploaded: %3")
                        .arg(work.result.code, baseName(path), error.message);
    if (error.hint.isEmpty())
        error.hint = Words::tr("publish again: it goes on where it stopped");
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
    plan();
    std::vector<QCoro::Task<void>> working;
    const std::size_t atOnce = std::min(worksAtOnce, m_open.size());
    working.reserve(atOnce);
    while (working.size() < atOnce)
        working.push_back(workOff(stop));
    for (auto &one : working)
        co_await one;
}

void Uploads::plan()
{
    for (Work &work : m_works) {
        if (!work.isOpen())
            continue;
        const Review &review = work.prepared.review;
        std::vector<Item> items;
        if (!review.upload.isEmpty())
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
}

//! Only a movie of the same name that the store proves to be the same is there: times say nothing of a file that was
//! brought from elsewhere with its old one. Where an earlier run was cut off while the site was told, the upload knows
//! better whether it was this file.
QCoro::Task<Result<bool>> Uploads::isThere(Item item, std::stop_token stop)
{
    const QJsonValue held = item.work->row.attributes.value(item.field);
    const auto earlier = item.work->underway.find(placeOf(item.work->row.ref, item.field));
    const bool isUnheard = earlier != item.work->underway.end() && earlier->second.isCompleting;
    const bool isUpload = held["link_type"_L1] == u"upload"_s && held["name"_L1] == baseName(item.path);
    if (isUnheard || !isUpload)
        co_return false;
    const auto stored = co_await m_shotgrid.storedFile(item.work->row.ref, item.field, stop);
    if (!stored && net::isAboutServer(stored.error()))
        co_return stored.error();
    if (!stored)
        co_return false;
    co_return co_await shotgrid::isProvenToHold(*stored, item.path, stop);
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
        Work &work = *items.front().work;
        const auto done = co_await workOff(std::move(items), stop);
        if (!done)
            work.failure = done.error();
    }
}

QCoro::Task<Result<void>> Uploads::workOff(std::vector<Item> items, std::stop_token stop)
{
    for (Item &item : items) {
        PublishResult &result = item.work->result;
        if (!item.madeFrom.isEmpty()) {
            const auto made = co_await make(&item, stop);
            if (!made) {
                result.skipped << Words::tr("no thumbnail: %1").arg(toText(made.error()));
                continue;
            }
        }
        const auto known = co_await isThere(item, stop);
        if (!known)
            co_return unfinished(known.error(), *item.work, item.path);
        if (*known) {
            result.skipped << Words::tr("'%1' is there already").arg(baseName(item.path));
            keep(item, {});
            tell(item, QFileInfo(item.path).size());
            continue;
        }
        const auto sent = co_await send(item, stop);
        if (!sent)
            co_return unfinished(sent.error(), *item.work, item.path);
        result.uploaded << item.field;
    }
    co_return {};
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
