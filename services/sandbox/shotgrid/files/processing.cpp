#include "sandbox/shotgrid/files/processing.h"

#include "sandbox/media/movie.h"
#include "sandbox/shotgrid/file.h"

#include <QFile>
#include <QJsonArray>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

QJsonValue toJson(const Schema &schema, const Link &link)
{
    return QJsonObject{{u"type"_s, schema.type(link).name}, {u"id"_s, link.id}};
}

//! The picture in the field is no longer transient, if it is still this one.
void showPicture(Store &store, const Link &row, const QString &fieldName, const QString &object)
{
    const Field *field = store.schema().type(row).field(fieldName);
    const QJsonValue *picture = field ? std::get_if<QJsonValue>(&store.row(row)->value(field->place)) : nullptr;
    if (!picture || (*picture)[u"object"].toString() != object)
        return;
    QJsonObject ready = picture->toObject();
    ready[u"is_transient"] = false;
    store.setValue(row, field->place, QJsonValue(ready));
}

void setStatus(Store &store, const Link &row, const Field &media)
{
    if (const Field *status = store.schema().type(row).field(media.name + "_transcoding_status"_L1))
        store.setValue(row, status->place, qint64(1));
}

void setIfThere(Store &store, const Link &row, const QString &fieldName, const Value &value)
{
    if (const Field *field = store.schema().type(row).field(fieldName))
        store.setValue(row, field->place, value);
}

//! What the movie says of itself. A file that says nothing leaves the fields as they are.
void describeMovie(Store &store, const Link &row, const Field &media, const FileStore::Object &object)
{
    QFile file(object.file->path());
    const auto movie = file.open(QIODevice::ReadOnly) ? movieFrom(file) : std::nullopt;
    if (!movie)
        return;
    setIfThere(store, row, media.name + "_frame_rate"_L1, movie->frameRate);
    setIfThere(store, row, u"uploaded_movie_duration"_s, movie->seconds);
}

//! A sibling of the media: the same file in another form.
void addSibling(Writer &writer, const Store &store, const Link &row, const QString &fieldName, const QJsonObject &file)
{
    const Field *field = store.schema().type(row).field(fieldName);
    if (!field)
        return;
    const auto added = writer.attach(row, field, file);
    Q_ASSERT_X(added, "process", "the site may write what it makes itself");
}

//! Nothing here can cut a frame out of a movie: a picture that stands for any.
void putFrame(FileStore &files, const QString &object)
{
    QFile frame(u":/sandbox/movie_frame.png"_s);
    const bool opened = frame.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "putFrame", "a resource of this program");
    files.put(object, "image/png", StoredFile::with(frame.readAll()));
}

void transcode(const Processing::Job &job, const Field &field, Writer &writer, Store &store, FileStore &files)
{
    const QString fileName = job.object.section(u'/', -1);
    const QString baseName = fileName.section(u'.', 0, -2);
    const QString frame = frameOf(job.object);
    if (isMovie(fileName)) {
        putFrame(files, frame);
        describeMovie(store, job.row, field, *files.find(job.object));
        for (const QString &format : {u"mp4"_s, u"webm"_s}) {
            addSibling(writer, store, job.row, field.name + u'_' + format,
                       uploadedFile(job.object, baseName + u'.' + format));
        }
    }
    addSibling(writer, store, job.row, field.name + "_image"_L1,
               uploadedFile(frame, baseName + u'.' + frame.section(u'.', -1)));
    if (isMovie(fileName)) {
        setIfThere(store, job.row, u"filmstrip_image"_s,
                   QJsonValue(QJsonObject{
                       {u"attachment"_s, job.attachment}, {u"object"_s, frame}, {u"is_transient"_s, false}}));
    }
    setStatus(store, job.row, field);
    showPicture(store, job.row, u"image"_s, frame);
}

} // namespace

std::vector<Processing::Job> Processing::takeDue(const QDateTime &now)
{
    std::vector<Job> due;
    std::vector<Job> later;
    for (Job &job : m_jobs)
        (job.dueAt <= now ? due : later).push_back(std::move(job));
    m_jobs = std::move(later);
    return due;
}

QJsonArray Processing::toJson(const Schema &schema) const
{
    QJsonArray json;
    for (const Job &job : m_jobs) {
        json.append(QJsonObject{{u"due_at"_s, job.dueAt.toString(Qt::ISODateWithMs)},
                                {u"row"_s, shotgrid::toJson(schema, job.row)},
                                {u"field"_s, job.field},
                                {u"attachment"_s, job.attachment},
                                {u"object"_s, job.object},
                                {u"user"_s, shotgrid::toJson(schema, job.user)},
                                {u"author"_s, shotgrid::toJson(schema, job.author)}});
    }
    return json;
}

void Processing::restore(const Schema &schema, const QJsonArray &json)
{
    m_jobs.clear();
    for (const QJsonValue job : json) {
        m_jobs.push_back({.dueAt = QDateTime::fromString(job[u"due_at"].toString(), Qt::ISODateWithMs),
                          .row = schema.linkFromJson(job[u"row"]).value_or(Link{}),
                          .field = job[u"field"].toString(),
                          .attachment = job[u"attachment"].toInt(),
                          .object = job[u"object"].toString(),
                          .user = schema.linkFromJson(job[u"user"]).value_or(Link{}),
                          .author = schema.linkFromJson(job[u"author"]).value_or(Link{})});
    }
}

void process(const Processing::Job &job, Writer &writer, Store &store, FileStore &files)
{
    const Field *field = store.isLive(job.row) ? store.schema().type(job.row).field(job.field) : nullptr;
    if (!field || !files.find(job.object))
        return;
    if (field->type == DataType::Image)
        showPicture(store, job.row, job.field, job.object);
    const Link *attachment = std::get_if<Link>(&store.row(job.row)->value(field->place));
    if (attachment && attachment->id == job.attachment)
        transcode(job, *field, writer, store, files);
}

} // namespace bridge::sandbox::shotgrid
