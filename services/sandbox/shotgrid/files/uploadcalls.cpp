#include "sandbox/shotgrid/files/uploadcalls.h"

#include "sandbox/shotgrid/file.h"
#include "sandbox/shotgrid/files/filecalls.h"
#include "sandbox/shotgrid/recordcalls.h"

#include <QUuid>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 smallestPart = qint64(5) * 1024 * 1024; // of all but the last

//! What a caller has to give back in step three.
struct UploadInfo {
    QString id = {};
    QString fileName = {};
    bool isInParts = false;
};

//! An upload call, and the row and field that it is about.
struct UploadCall {
    const Call &call;
    const Uploads &uploads;
    Link row = {};
    const Field *field = nullptr;
    QString path = {}; // "/api/v1/entity/shots/862/image/_upload"
};

//! The object of an upload. Its name is made of letters that no address has to escape.
QString objectOf(const UploadInfo &info)
{
    QString name;
    for (const QChar letter : info.fileName) {
        const bool isPlain = letter.unicode() < 128 && (letter.isLetterOrNumber() || "._-"_L1.contains(letter));
        name += isPlain ? letter : QChar(u'_');
    }
    while (name.startsWith(u'.'))
        name[0] = u'_';
    return info.id + u'/' + name;
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Failure missing(const QStringList &names)
{
    QJsonObject source;
    for (const QString &name : names)
        source.insert(name, QJsonArray{name + " is missing"_L1});
    return invalidParameters(source);
}

Failure noParts()
{
    return invalidRequest(u"Multi-part is not supported for this upload."_s);
}

QString nextPartLink(const UploadCall &upload, const UploadInfo &info, int part)
{
    QUrlQuery query;
    query.addQueryItem(u"filename"_s, QString::fromLatin1(QUrl::toPercentEncoding(info.fileName)));
    query.addQueryItem(u"upload_id"_s, info.id);
    query.addQueryItem(u"part_number"_s, QString::number(part));
    return u"%1/multipart?%2"_s.arg(upload.path, query.toString(QUrl::FullyEncoded));
}

QString siteLink(const UploadCall &upload, const UploadInfo &info)
{
    const Caller &caller = upload.call.caller;
    QUrlQuery query;
    query.addQueryItem(u"expiration"_s, QString::number(caller.links.now.toSecsSinceEpoch() + 900));
    query.addQueryItem(u"filename"_s, QString::fromLatin1(QUrl::toPercentEncoding(info.fileName)));
    query.addQueryItem(u"signature"_s, info.id);
    query.addQueryItem(u"user_id"_s, QString::number(caller.user.id));
    query.addQueryItem(u"user_type"_s, upload.call.store.schema().type(caller.user).name);
    return caller.links.origin + upload.path + u'?' + query.toString(QUrl::FullyEncoded);
}

Outcome<Reply> begin(const UploadCall &upload)
{
    const auto fileName = parameter(upload.call.request, u"filename"_s);
    if (!fileName || fileName->isEmpty())
        return missing({u"filename"_s});
    const bool isInParts = parameter(upload.call.request, u"multipart_upload"_s) == u"true"_s;
    if (isInParts && upload.uploads.isToSite)
        return noParts();
    const UploadInfo info{.id = newId(), .fileName = *fileName, .isInParts = isInParts};
    const FileLinks &links = upload.call.caller.links;
    const bool isPicture = upload.field && upload.field->type == DataType::Image;
    const QJsonObject data{{u"timestamp"_s, links.now.toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'")},
                           {u"upload_type"_s, isPicture ? u"Thumbnail"_s : u"Attachment"_s},
                           {u"upload_id"_s, upload.uploads.isToSite ? QJsonValue() : QJsonValue(info.id)},
                           {u"storage_service"_s, upload.uploads.isToSite ? u"sg"_s : u"s3"_s},
                           {u"original_filename"_s, info.fileName},
                           {u"multipart_upload"_s, isInParts}};
    QJsonObject next{{u"complete_upload"_s, upload.path}};
    if (upload.uploads.isToSite) {
        next.insert(u"upload"_s, siteLink(upload, info));
    } else if (isInParts) {
        upload.uploads.files.expectParts(objectOf(info));
        next.insert(u"upload"_s, links.toPutPart(objectOf(info), info.id, 1));
        next.insert(u"get_next_part"_s, nextPartLink(upload, info, 2));
    } else {
        next.insert(u"upload"_s, links.toPut(objectOf(info)));
    }
    return jsonReply({{u"data"_s, data}, {u"links"_s, next}});
}

Outcome<Reply> takeBytes(const UploadCall &upload)
{
    const auto fileName = parameter(upload.call.request, u"filename"_s);
    const auto id = parameter(upload.call.request, u"signature"_s);
    if (!fileName || !id)
        return missing({fileName ? u"signature"_s : u"filename"_s});
    const UploadInfo info{.id = *id, .fileName = *fileName};
    const Request &request = upload.call.request;
    if (!upload.uploads.files.put(objectOf(info), request.header("content-type"), request.asFile()))
        return Failure{.status = 500, .code = 100, .title = u"Shotgun Server Error"_s};
    return jsonReply({{u"data"_s, QJsonObject{{u"upload_id"_s, info.id}, {u"original_filename"_s, info.fileName}}},
                      {u"links"_s, QJsonObject{{u"complete_upload"_s, upload.path}}}});
}

Outcome<Reply> nextPart(const UploadCall &upload)
{
    const Request &request = upload.call.request;
    const UploadInfo info{.id = parameter(request, u"upload_id"_s).value_or(QString()),
                          .fileName = parameter(request, u"filename"_s).value_or(QString())};
    const int part = parameter(request, u"part_number"_s).value_or(QString()).toInt();
    if (info.id.isEmpty() || info.fileName.isEmpty() || part <= 0)
        return missing({u"filename"_s, u"upload_id"_s, u"part_number"_s});
    const QString link = upload.call.caller.links.toPutPart(objectOf(info), info.id, part);
    return jsonReply(
        {{u"links"_s, QJsonObject{{u"upload"_s, link}, {u"get_next_part"_s, nextPartLink(upload, info, part + 1)}}}});
}

//! What step one answered, as it comes back.
Outcome<UploadInfo> infoFrom(const QJsonObject &body)
{
    QStringList absent;
    for (const QString &name : {u"upload_info"_s, u"upload_data"_s}) {
        if (!body[name].isObject())
            absent << name;
    }
    if (!absent.isEmpty())
        return missing(absent);
    const QJsonObject json = body[u"upload_info"].toObject();
    for (const QString &name : {u"upload_id"_s, u"original_filename"_s}) {
        if (json[name].toString().isEmpty())
            absent << name;
    }
    if (!absent.isEmpty())
        return missing(absent);
    return UploadInfo{.id = json[u"upload_id"].toString(),
                      .fileName = json[u"original_filename"].toString(),
                      .isInParts = json[u"multipart_upload"].toBool()};
}

//! The parts as they were put become one object, if the tags are theirs.
Refusal joinParts(const UploadCall &upload, const QString &object)
{
    FileStore &files = upload.uploads.files;
    if (!files.expectsParts(object))
        return invalidRequest(u"Multi-part upload failed: NoSuchUpload"_s);
    const QJsonArray tags = upload.call.body[u"upload_info"][u"etags"].toArray();
    QStringList parts;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const QString part = FileStore::partOf(object, int(i) + 1);
        const FileStore::Object *found = files.find(part);
        if (!found || QString::fromLatin1(found->tag) != tags[i].toString())
            return invalidRequest(u"Multi-part upload failed: InvalidPart, part %1"_s.arg(i + 1));
        if (i + 1 < tags.size() && found->file->size() < smallestPart)
            return invalidRequest(u"Multi-part upload failed: EntityTooSmall, part %1"_s.arg(i + 1));
        parts << part;
    }
    if (parts.isEmpty() || !files.join(object, parts))
        return invalidRequest(u"Multi-part upload failed: MalformedXML"_s);
    return std::nullopt;
}

void expectProcessing(const Caller &caller, const Uploads &uploads, const UploadPlace &place, const Link &attachment,
                      const QString &object)
{
    const Field *field = place.field;
    const bool isProcessed = field && (field->type == DataType::Image || field->isMedia);
    const bool isVisual = isMovie(object) || isPicture(object);
    if (!isProcessed || !isVisual)
        return;
    uploads.processing.add({.dueAt = caller.links.now.addMSecs(uploads.processingTime.count()),
                            .row = place.row,
                            .field = field->name,
                            .attachment = attachment.id,
                            .object = object,
                            .user = caller.user,
                            .author = caller.author});
}

Outcome<Reply> complete(const UploadCall &upload, Writer &writer)
{
    const auto info = infoFrom(upload.call.body);
    if (!info)
        return info.failure();
    const QString object = objectOf(*info);
    if (auto refusal = info->isInParts ? joinParts(upload, object) : std::nullopt)
        return *refusal;
    const auto attachment = writer.attach(upload.row, upload.field, uploadedFile(object, info->fileName),
                                          upload.call.body[u"upload_data"].toObject());
    if (!attachment)
        return attachment.failure();
    expectProcessing(upload.call.caller, upload.uploads, {.row = upload.row, .field = upload.field}, *attachment,
                     object);
    return Reply{.status = 201, .headers = {{"content-type", "application/json; charset=utf-8"}}, .body = " "};
}

Outcome<Reply> abort(const UploadCall &upload)
{
    const QJsonObject json = upload.call.body[u"upload_info"].toObject();
    const UploadInfo info{.id = json[u"upload_id"].toString(), .fileName = json[u"original_filename"].toString()};
    if (info.id.isEmpty() || info.fileName.isEmpty())
        return missing({u"upload_info"_s});
    upload.uploads.files.giveUp(objectOf(info));
    return Reply{.status = 204};
}

} // namespace

Outcome<Link> keepUpload(const Call &call, const Uploads &uploads, Writer &writer, const UploadPlace &place,
                         const FormFile &file, const QJsonObject &described)
{
    const QString object = objectOf({.id = newId(), .fileName = file.name});
    if (!uploads.files.put(object, file.contentType, file.file))
        return Failure{.status = 500, .code = 100, .title = u"Shotgun Server Error"_s};
    auto attachment = writer.attach(place.row, place.field, uploadedFile(object, file.name), described);
    if (attachment)
        expectProcessing(call.caller, uploads, place, *attachment, object);
    return attachment;
}

Outcome<Reply> answerUpload(const Call &call, const Uploads &uploads, Writer &writer, const Link &row,
                            const QStringList &segments)
{
    const EntityType &type = call.store.schema().type(row);
    if (!call.store.isLive(row))
        return missingRow(type.name, row.id);
    const bool namesField = segments[0] != "_upload"_L1;
    const auto field = namesField ? uploadField(type, segments[0]) : Outcome<const Field *>(nullptr);
    if (!field)
        return field.failure();
    const QStringList rest = segments.mid(namesField ? 2 : 1);
    const QString path = QString::fromLatin1(call.request.rawPath).section("/_upload"_L1, 0, 0) + "/_upload"_L1;
    const UploadCall upload{.call = call, .uploads = uploads, .row = row, .field = *field, .path = path};
    const QString &method = call.request.method;
    if (rest.isEmpty() && method == "GET"_L1)
        return begin(upload);
    if (rest.isEmpty() && method == "PUT"_L1 && uploads.isToSite)
        return takeBytes(upload);
    if (rest.isEmpty() && method == "POST"_L1)
        return complete(upload, writer);
    if (rest == QStringList{u"multipart"_s} && method == "GET"_L1 && !uploads.isToSite)
        return nextPart(upload);
    if (rest == QStringList{u"multipart_abort"_s} && method == "POST"_L1)
        return uploads.isToSite ? Outcome<Reply>(noParts()) : abort(upload);
    return unknownRoute();
}

} // namespace bridge::sandbox::shotgrid
