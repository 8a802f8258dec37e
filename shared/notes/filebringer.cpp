#include "notes/filebringer.h"

#include "base/filename.h"

#include <QFile>
#include <QMimeDatabase>

namespace bridge::notes {

using namespace Qt::StringLiterals;

FileBringer::FileBringer(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectLink project, Tell tell)
    : m_ayon(ayon)
    , m_shotgrid(shotgrid)
    , m_project(std::move(project))
    , m_tell(std::move(tell))
{
}

QCoro::Task<FilesDone> FileBringer::bring(FilePlan plan, EntityId comment, ShotgridRef note, std::stop_token stop)
{
    FilesDone done{.linked = plan.linked};
    for (const ayon::ActivityFile &file : plan.toShotgrid) {
        const auto link = co_await bringToShotgrid(file, note, stop);
        if (link)
            done.linked.push_back(*link);
        else
            done.failures.push_back(link.error());
    }
    for (const shotgrid::Link &attachment : plan.toAyon) {
        const auto link = co_await bringToAyon(attachment, comment, stop);
        if (link) {
            done.linked.push_back(*link);
            done.brought.push_back(link->file);
        } else {
            done.failures.push_back(link.error());
        }
    }
    if (plan.goneInAyon.empty())
        co_return done;
    std::vector<ShotgridRef> gone;
    for (const FileLink &link : plan.goneInAyon)
        gone.push_back({.type = u"Attachment"_s, .id = link.attachment});
    const QJsonObject fields{{u"attachments"_s, shotgrid::toJson(shotgrid::ListChange::Remove, gone)}};
    const auto taken = co_await m_shotgrid.update(note, fields, stop);
    if (!taken) {
        done.failures.push_back(taken.error());
        done.linked.insert(done.linked.end(), plan.goneInAyon.begin(), plan.goneInAyon.end());
    }
    co_return done;
}

QCoro::Task<Result<FileLink>> FileBringer::bringToShotgrid(ayon::ActivityFile file, ShotgridRef note,
                                                           std::stop_token stop)
{
    if (m_tell)
        m_tell(file.name);
    const auto path = place();
    if (!path)
        co_return path.error();
    const net::Download to{.path = *path};
    const auto fetched = co_await m_ayon.download(m_project.ayon, file.id, to, stop);
    if (!fetched)
        co_return fetched.error();
    shotgrid::Upload upload{.row = note, .path = *path, .name = safeFileName(file.name), .mime = file.mime.toLatin1()};
    const net::Progress quiet;
    const auto sent = co_await m_shotgrid.upload(std::move(upload), quiet, stop);
    if (!sent.attachment)
        co_return sent.attachment.error();
    const FileLink link{.file = file.id, .attachment = *sent.attachment};
    co_return link;
}

QCoro::Task<Result<FileLink>> FileBringer::bringToAyon(shotgrid::Link attachment, EntityId comment,
                                                       std::stop_token stop)
{
    if (m_tell)
        m_tell(attachment.name);
    const auto path = place();
    if (!path)
        co_return path.error();
    const net::Download to{.path = *path};
    const auto fetched = co_await m_shotgrid.download(attachment.ref, u"this_file"_s, to, stop);
    if (!fetched)
        co_return fetched.error();
    const QString name = safeFileName(attachment.name);
    ayon::NewFile file{.path = *path,
                       .name = name,
                       .mime = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name(),
                       .id = fileIdFor(m_project.site, attachment.ref.id),
                       .activity = comment};
    const net::Progress quiet;
    const auto sent = co_await m_ayon.upload(m_project.ayon, std::move(file), quiet, stop);
    if (!sent)
        co_return sent.error();
    const FileLink link{.file = *sent, .attachment = attachment.ref.id};
    co_return link;
}

Result<QString> FileBringer::place()
{
    if (!m_folder) {
        auto made = WorkFolder::make(u"comments"_s);
        if (!made)
            return made.error();
        m_folder = *std::move(made);
    }
    auto place = m_folder->placeFor(u"file"_s, u"content"_s);
    if (place)
        QFile::remove(*place);
    return place;
}

} // namespace bridge::notes
