#include "sandbox/ayon/fileroutes.h"

#include "sandbox/ayon/entityfields.h"
#include "sandbox/ayon/httprange.h"
#include "sandbox/ayon/picture.h"
#include "sandbox/ayon/projectfiles.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/media/movie.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr qint64 largestWholeVideo = qint64(12) * 1024 * 1024;
constexpr qint64 largestVideoPart = qint64(4) * 1024 * 1024;
constexpr Timestamp microsecondsPerSecond = 1'000'000;

struct FileCall {
    Project *project = nullptr;
    const ProjectFile *file = nullptr;
};

Checked<FileCall> fileOf(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return project.refusal();
    const ProjectFile *file = (*project)->files.find(call.id(u"file_id"_s));
    if (!file)
        return notFound(u"File not found"_s);
    return FileCall{.project = *project, .file = file};
}

//! The headers that an upload needs, or all that is missing.
std::optional<Refusal> refusalOfHeaders(const Request &request)
{
    std::vector<InvalidValue> missing;
    for (const char *name : {"x-file-name", "content-type"}) {
        if (request.header(name).isEmpty())
            missing.push_back({.place = {u"header"_s, QString::fromLatin1(name)},
                               .message = u"field required"_s,
                               .type = u"value_error.missing"_s});
    }
    if (!missing.empty())
        return invalid(std::move(missing));
    if (request.header("content-type").count('/') != 1)
        return badRequest(u"Invalid content type"_s);
    return std::nullopt;
}

Checked<EntityId> idInHeader(const Request &request, const char *name, const QString &refusal)
{
    const QString text = QString::fromLatin1(request.header(name));
    if (text.isEmpty())
        return EntityId();
    const auto id = EntityId::fromText(text);
    if (!id)
        return badRequest(refusal);
    return *id;
}

Reply addFile(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    if (const std::optional<Refusal> refusal = refusalOfHeaders(call.request))
        return call.refuse(*refusal);
    const Checked<EntityId> id = idInHeader(call.request, "x-file-id", u"Invalid file ID"_s);
    if (!id)
        return call.refuse(id.refusal());
    const Checked<EntityId> activity = idInHeader(call.request, "x-activity-id", u"Invalid activity ID"_s);
    if (!activity)
        return call.refuse(activity.refusal());
    const std::shared_ptr<StoredFile> content = call.request.asFile();
    if (!content || content->size() == 0)
        return call.refuse(badRequest(u"Empty file"_s));
    if ((*project)->files.find(*id))
        return call.refuse(constraint(u"unique-violation"_s, u"File with id '%1' already exists."_s.arg(dashed(*id))));
    if (!activity->isEmpty() && !(*project)->activities.find(*activity))
        return call.refuse(
            constraint(u"foreign-key-violation"_s,
                       u"activity_id '%1' is not present in table \"activities\"."_s.arg(dashed(*activity))));

    ProjectFile file{.id = id->isEmpty() ? call.store.newId() : *id,
                     .name = QString::fromLatin1(call.request.header("x-file-name")),
                     .mime = QString::fromLatin1(call.request.header("content-type")),
                     .author = call.caller.user,
                     .activity = *activity,
                     .content = content};
    file.createdAt = file.updatedAt = call.store.now();
    return jsonReply({{u"id"_s, (*project)->files.put(std::move(file)).id.toText()}}, 201);
}

//! Sent on to the bytes themselves, which a hosted server keeps elsewhere.
Reply sendOn(Call &call)
{
    const Checked<FileCall> target = fileOf(call);
    if (!target)
        return call.refuse(target.refusal());
    const QString place =
        u"/api/projects/%1/files/%2/payload"_s.arg(target->project->name(), target->file->id.toText());
    return {.status = 302, .headers = {{"location", place.toLatin1()}}};
}

QByteArray httpDate(Timestamp time)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(time / microsecondsPerSecond, Qt::UTC);
    return QLocale::c().toString(moment, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

Reply withFileHeaders(Reply reply, const ProjectFile &file)
{
    const QByteArray tag = QCryptographicHash::hash(file.id.toText().toLatin1() + QByteArray::number(file.updatedAt),
                                                    QCryptographicHash::Md5);
    reply.headers.emplace_back("content-type", file.mime.toLatin1());
    reply.headers.emplace_back("content-disposition", "inline; filename=\"" + file.name.toLatin1() + '"');
    reply.headers.emplace_back("etag", '"' + tag.toHex() + '"');
    reply.headers.emplace_back("last-modified", httpDate(file.updatedAt));
    reply.headers.emplace_back("accept-ranges", "bytes");
    return reply;
}

//! What a request asks of a file. Videos that are large go in parts, whatever is asked, and small ones never do.
RangeRequest rangeOf(const Request &request, const ProjectFile &file)
{
    const qint64 size = file.size();
    RangeRequest asked = RangeRequest::fromHeader(request.header("range"), size);
    if (!file.mime.startsWith("video"_L1) || asked.kind == RangeRequest::Kind::Unsatisfiable)
        return asked;
    if (size <= largestWholeVideo)
        return {};
    if (asked.kind == RangeRequest::Kind::Whole)
        asked = {.kind = RangeRequest::Kind::Part, .range = {.first = 0, .last = size - 1}};
    asked.range.last = std::min(asked.range.last, asked.range.first + largestVideoPart - 1);
    return asked;
}

Reply showPayload(Call &call)
{
    const Checked<FileCall> target = fileOf(call);
    if (!target)
        return call.refuse(target.refusal());
    const ProjectFile &file = *target->file;
    const QByteArray size = QByteArray::number(file.size());
    const RangeRequest asked = rangeOf(call.request, file);
    switch (asked.kind) {
    case RangeRequest::Kind::Whole:
        return withFileHeaders({.part = {.file = file.content, .size = file.size()}}, file);
    case RangeRequest::Kind::Part:
        return withFileHeaders({.status = 206,
                                .headers = {{"content-range",
                                             "bytes " + QByteArray::number(asked.range.first) + '-'
                                                 + QByteArray::number(asked.range.last) + '/' + size}},
                                .part = {.file = file.content, .from = asked.range.first, .size = asked.range.size()}},
                               file);
    case RangeRequest::Kind::Unsatisfiable:
        return {.status = 416, .headers = {{"content-range", "bytes */" + size}}};
    }
    Q_UNREACHABLE();
}

Reply showHead(Call &call)
{
    const Checked<FileCall> target = fileOf(call);
    if (!target)
        return call.refuse(target.refusal());
    const ProjectFile &file = *target->file;
    return withFileHeaders({.part = {.file = file.content, .size = file.size()}}, file); // the body stays here
}

Reply showFileInfo(Call &call)
{
    const Checked<FileCall> target = fileOf(call);
    if (!target)
        return call.refuse(target.refusal());
    return jsonReply({{u"size"_s, target->file->size()},
                      {u"filename"_s, target->file->name},
                      {u"contentType"_s, target->file->mime}});
}

//! A small picture of the file. Movies cannot be decoded here: all their pictures are grey.
Reply showFilePicture(Call &call)
{
    const Checked<FileCall> target = fileOf(call);
    if (!target)
        return call.refuse(target.refusal());
    QFile content(target->file->content->path());
    content.open(QIODevice::ReadOnly);
    if (pictureFrom(content)) {
        return {.headers = {{"content-type", target->file->mime.toLatin1()}},
                .body = asThumbnail(target->file->content->readAll())};
    }
    if (const auto movie = movieFrom(content))
        return {.headers = {{"content-type", "image/png"}}, .body = greyThumbnail(movie->size)};
    return call.refuse(notFound(u"No still frame available"_s));
}

Reply deleteFile(Call &call)
{
    const Checked<FileCall> target = fileOf(call);
    if (!target)
        return call.refuse(target.refusal());
    if (!call.caller.isManager && target->file->author != call.caller.user)
        return call.refuse(forbidden(u"User does not have permission to delete the file"_s));
    removeFile(*target->project, EntityId(target->file->id));
    return emptyReply();
}

} // namespace

void addFileRoutes(Router &router)
{
    const QString files = u"/api/projects/{project}/files"_s;
    const QString file = files + u"/{file_id:id}"_s;
    router.add(u"POST"_s, files, addFile);
    router.add(u"GET"_s, file, sendOn);
    router.add(u"HEAD"_s, file, showHead);
    router.add(u"DELETE"_s, file, deleteFile);
    router.add(u"GET"_s, file + u"/payload"_s, showPayload);
    router.add(u"GET"_s, file + u"/info"_s, showFileInfo);
    router.add(u"GET"_s, file + u"/thumbnail"_s, showFilePicture);
    router.add(u"GET"_s, file + u"/still"_s, showFilePicture);
}

} // namespace bridge::sandbox::ayon
