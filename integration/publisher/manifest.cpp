#include "publisher/manifest.h"

#include "base/json.h"

#include <QJsonArray>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

//! Keys without a value are left out: they would only hide those that say something.
void put(QJsonObject &json, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        json.insert(key, value);
}

void put(QJsonObject &json, const QString &key, const QStringList &value)
{
    if (!value.isEmpty())
        json.insert(key, QJsonArray::fromStringList(value));
}

//! A typing mistake would else be a publish without what was meant.
void refuseUnknown(JsonReader &reader, const QJsonObject &json, const QStringList &known)
{
    for (const QString &key : json.keys()) {
        if (!known.contains(key))
            reader.refuse(key, u"no such key"_s);
    }
}

int number(JsonReader &reader, const QString &key)
{
    const qint64 value = reader.integer(key);
    if (value != int(value))
        reader.refuse(key, u"a number of 32 bits"_s);
    return int(value);
}

FrameRange framesFromJson(JsonReader &outer, const QString &path, std::optional<Error> &error)
{
    const QJsonObject json = outer.object(u"frames"_s);
    JsonReader reader(json, path + ".frames"_L1);
    const auto optional = [&](const QString &key) { return reader.contains(key) ? number(reader, key) : 0; };
    const FrameRange frames{.start = number(reader, u"start"_s),
                            .end = number(reader, u"end"_s),
                            .handleStart = optional(u"handleStart"_s),
                            .handleEnd = optional(u"handleEnd"_s)};
    refuseUnknown(reader, json, {u"start"_s, u"end"_s, u"handleStart"_s, u"handleEnd"_s});
    if (frames.end < frames.start)
        reader.refuse(u"end"_s, u"no frame before the start"_s);
    error = reader.error();
    return frames;
}

ShotgridRef linkFromJson(JsonReader &outer, const QString &path, std::optional<Error> &error)
{
    const QJsonObject json = outer.object(u"link"_s);
    JsonReader reader(json, path + ".link"_L1);
    ShotgridRef link{.type = reader.text(u"type"_s), .id = ShotgridId(reader.integer(u"id"_s))};
    refuseUnknown(reader, json, {u"type"_s, u"id"_s});
    error = reader.error();
    return link;
}

Result<std::vector<Representation>> representationsFromJson(const QJsonArray &list, const QString &path)
{
    std::vector<Representation> representations;
    for (qsizetype at = 0; at < list.size(); ++at) {
        const QJsonObject json = list[at].toObject();
        JsonReader reader(json, u"%1.representations[%2]"_s.arg(path).arg(at));
        representations.push_back({.name = reader.text(u"name"_s),
                                   .files = reader.textsOr(u"files"_s, {}),
                                   .tags = reader.textsOr(u"tags"_s, {})});
        refuseUnknown(reader, json, {u"name"_s, u"files"_s, u"tags"_s});
        if (reader.error())
            return *reader.error();
    }
    return representations;
}

const QStringList &requestKeys()
{
    static const QStringList keys{u"project"_s,         u"link"_s,        u"folderId"_s,
                                  u"folderPath"_s,      u"task"_s,        u"taskType"_s,
                                  u"hostName"_s,        u"product"_s,     u"productType"_s,
                                  u"productBaseType"_s, u"families"_s,    u"version"_s,
                                  u"versionId"_s,       u"comment"_s,     u"status"_s,
                                  u"frames"_s,          u"thumbnail"_s,   u"thumbnailIsTemporary"_s,
                                  u"representations"_s, u"reviewMedia"_s, u"dependencies"_s,
                                  u"inputs"_s,          u"user"_s,        u"farm"_s};
    return keys;
}

std::vector<EntityId> entityIdsFromJson(JsonReader &reader, const QString &key)
{
    std::vector<EntityId> ids;
    const QStringList texts = reader.textsOr(key, {});
    for (const QString &text : texts) {
        const auto id = EntityId::fromText(text);
        if (!id)
            reader.refuse(key, u"ids of versions of AYON"_s);
        ids.push_back(id.value_or(EntityId()));
    }
    return ids;
}

std::vector<ShotgridId> idsFromJson(JsonReader &reader, const QString &key)
{
    std::vector<ShotgridId> ids;
    const QJsonArray list = reader.arrayOr(key, {});
    for (const QJsonValue &id : list) {
        if (id.toInteger() <= 0)
            reader.refuse(key, u"ids of PublishedFiles"_s);
        ids.emplace_back(id.toInteger());
    }
    return ids;
}

} // namespace

QJsonObject toJson(const PublishRequest &request)
{
    QJsonObject json{{u"version"_s, request.version}};
    put(json, u"project"_s, request.project.toText());
    if (!request.link.isEmpty())
        json.insert(u"link"_s, QJsonObject{{u"type"_s, request.link.type}, {u"id"_s, request.link.id.number()}});
    if (!request.folderId.isEmpty())
        json.insert(u"folderId"_s, request.folderId.toText());
    if (!request.versionId.isEmpty())
        json.insert(u"versionId"_s, request.versionId.toText());
    put(json, u"folderPath"_s, request.folderPath);
    put(json, u"task"_s, request.task);
    put(json, u"taskType"_s, request.taskType);
    put(json, u"hostName"_s, request.hostName);
    put(json, u"product"_s, request.product);
    put(json, u"productType"_s, request.productType);
    put(json, u"productBaseType"_s, request.productBaseType);
    put(json, u"families"_s, request.families);
    put(json, u"comment"_s, request.comment);
    put(json, u"status"_s, request.status);
    put(json, u"thumbnail"_s, request.thumbnail);
    if (request.isThumbnailTemporary)
        json.insert(u"thumbnailIsTemporary"_s, true);
    put(json, u"reviewMedia"_s, request.reviewMedia);
    put(json, u"user"_s, request.user);
    if (request.frames) {
        const FrameRange &frames = *request.frames;
        json.insert(u"frames"_s,
                    QJsonObject{{u"start"_s, frames.start},
                                {u"end"_s, frames.end},
                                {u"handleStart"_s, frames.handleStart},
                                {u"handleEnd"_s, frames.handleEnd}});
    }
    QJsonArray representations;
    for (const Representation &one : request.representations) {
        QJsonObject object{{u"name"_s, one.name}};
        put(object, u"files"_s, one.files);
        put(object, u"tags"_s, one.tags);
        representations.append(object);
    }
    json.insert(u"representations"_s, representations);
    QJsonArray dependencies;
    for (const ShotgridId id : request.dependencies)
        dependencies.append(id.number());
    if (!dependencies.isEmpty())
        json.insert(u"dependencies"_s, dependencies);
    QStringList inputs;
    for (const EntityId &id : request.inputs)
        inputs << id.toText();
    put(json, u"inputs"_s, inputs);
    if (request.isForFarm)
        json.insert(u"farm"_s, true);
    return json;
}

Result<PublishRequest> requestFromJson(const QJsonObject &json, const QString &path)
{
    JsonReader reader(json, path);
    refuseUnknown(reader, json, requestKeys());
    PublishRequest request{.project = ProjectName(reader.text(u"project"_s)),
                           .folderId = reader.entityIdOr(u"folderId"_s, {}),
                           .folderPath = reader.textOr(u"folderPath"_s, {}),
                           .task = reader.textOr(u"task"_s, {}),
                           .taskType = reader.textOr(u"taskType"_s, {}),
                           .hostName = reader.textOr(u"hostName"_s, {}),
                           .productBaseType = reader.textOr(u"productBaseType"_s, {}),
                           .product = reader.text(u"product"_s),
                           .productType = reader.textOr(u"productType"_s, {}),
                           .families = reader.textsOr(u"families"_s, {}),
                           .version = number(reader, u"version"_s),
                           .versionId = reader.entityIdOr(u"versionId"_s, {}),
                           .comment = reader.textOr(u"comment"_s, {}),
                           .status = reader.textOr(u"status"_s, {}),
                           .thumbnail = reader.textOr(u"thumbnail"_s, {}),
                           .isThumbnailTemporary = reader.booleanOr(u"thumbnailIsTemporary"_s, false),
                           .reviewMedia = reader.textOr(u"reviewMedia"_s, {}),
                           .user = reader.textOr(u"user"_s, {}),
                           .isForFarm = reader.booleanOr(u"farm"_s, false)};
    request.dependencies = idsFromJson(reader, u"dependencies"_s);
    request.inputs = entityIdsFromJson(reader, u"inputs"_s);
    const QJsonArray list = reader.arrayOr(u"representations"_s, {});
    std::optional<Error> error;
    if (reader.contains(u"frames"_s))
        request.frames = framesFromJson(reader, path, error);
    if (!error && reader.contains(u"link"_s))
        request.link = linkFromJson(reader, path, error);
    if (reader.error() || error)
        return reader.error() ? *reader.error() : *error;
    auto representations = representationsFromJson(list, path);
    if (!representations)
        return representations.error();
    request.representations = *std::move(representations);
    return request;
}

Result<std::vector<PublishRequest>> manifestFromJson(const QJsonValue &json)
{
    const QString path = u"manifest"_s;
    const QJsonObject object = json.toObject();
    JsonReader reader(object, path);
    const qint64 version = reader.integer(u"manifestVersion"_s);
    if (version > manifestVersion) {
        return Error{.kind = Error::Kind::Refused,
                     .where = path,
                     .message =
                         u"it is of version %1, and this program knows version %2"_s.arg(version).arg(manifestVersion),
                     .hint = u"update the program, or let the other one write version %1"_s.arg(manifestVersion)};
    }
    refuseUnknown(reader, object, {u"manifestVersion"_s, u"project"_s, u"user"_s, u"publishes"_s});
    const QString project = reader.textOr(u"project"_s, {});
    const QString user = reader.textOr(u"user"_s, {});
    const QJsonArray list = reader.array(u"publishes"_s);
    if (reader.error())
        return *reader.error();
    std::vector<PublishRequest> requests;
    for (qsizetype at = 0; at < list.size(); ++at) {
        QJsonObject one = list[at].toObject();
        if (!one.contains("project"_L1))
            put(one, u"project"_s, project);
        if (!one.contains("user"_L1))
            put(one, u"user"_s, user);
        auto request = requestFromJson(one, u"%1.publishes[%2]"_s.arg(path).arg(at));
        if (!request)
            return request.error();
        requests.push_back(*std::move(request));
    }
    return requests;
}

QJsonObject toJson(const PublishResult &result)
{
    QJsonObject json{{u"outcome"_s, toText(result.outcome)}};
    if (!result.version.isEmpty())
        json.insert(u"version"_s, result.version.number());
    put(json, u"code"_s, result.code);
    put(json, u"url"_s, result.url.toString());
    QJsonArray files;
    for (const PublishedFileResult &file : result.files)
        files.append(QJsonObject{{u"representation"_s, file.representation},
                                 {u"code"_s, file.code},
                                 {u"id"_s, file.id.number()},
                                 {u"url"_s, file.url.toString()},
                                 {u"outcome"_s, toText(file.outcome)}});
    json.insert(u"publishedFiles"_s, files);
    if (!result.mediaPaths.isEmpty())
        json.insert(u"mediaPaths"_s, result.mediaPaths);
    put(json, u"uploaded"_s, result.uploaded);
    put(json, u"skipped"_s, result.skipped);
    put(json, u"warnings"_s, result.warnings);
    return json;
}

Result<PublishResult> resultFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"result"_s);
    const auto outcomeIn = [](JsonReader &from) {
        const QString key = u"outcome"_s;
        const auto outcome = outcomeFromText(from.text(key));
        if (!outcome)
            from.refuse(key, u"an outcome"_s);
        return outcome.value_or(Outcome::Unchanged);
    };
    PublishResult result{.version = ShotgridId(reader.integerOr(u"version"_s, 0)),
                         .code = reader.textOr(u"code"_s, {}),
                         .url = QUrl(reader.textOr(u"url"_s, {})),
                         .outcome = outcomeIn(reader),
                         .mediaPaths = reader.objectOr(u"mediaPaths"_s, {}),
                         .uploaded = reader.textsOr(u"uploaded"_s, {}),
                         .skipped = reader.textsOr(u"skipped"_s, {}),
                         .warnings = reader.textsOr(u"warnings"_s, {})};
    const QJsonArray files = reader.arrayOr(u"publishedFiles"_s, {});
    if (reader.error())
        return *reader.error();
    for (const QJsonValue &one : files) {
        JsonReader file(one.toObject(), u"result.publishedFiles"_s);
        result.files.push_back({.representation = file.text(u"representation"_s),
                                .code = file.text(u"code"_s),
                                .id = ShotgridId(file.integer(u"id"_s)),
                                .url = QUrl(file.text(u"url"_s)),
                                .outcome = outcomeIn(file)});
        if (file.error())
            return *file.error();
    }
    return result;
}

} // namespace bridge::publisher
