#include "sandbox/shotgrid/files/filecalls.h"

#include "sandbox/shotgrid/files/storecalls.h"
#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/reader.h"
#include "sandbox/shotgrid/recordcalls.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

Failure fileNotFound(const QString &detail)
{
    return {.status = 404, .code = 104, .title = u"Not Found"_s, .detail = detail};
}

Failure noFile(const EntityType &type, const QString &name)
{
    return invalidRequest(u"Field %1.%2 is not an image or attachment."_s.arg(type.name, name));
}

Outcome<const Field *> fieldOf(const EntityType &type, const QString &name)
{
    if (const Field *field = type.field(name))
        return field;
    return Failure{.status = 404,
                   .code = 103,
                   .title = u"Not Found"_s,
                   .detail = u"Field '%1.%2' does not exist."_s.arg(type.name, name)};
}

//! The object of the store that the field holds; none when it holds nothing, or a file that lies elsewhere.
QString objectIn(const Store &store, const Link &row, const Field &field)
{
    const Value &value = store.row(row)->value(field.place);
    if (const Link *attachment = std::get_if<Link>(&value)) {
        const Field *file = store.schema().type(*attachment).field(u"this_file"_s);
        return file && store.row(*attachment) ? objectIn(store, *attachment, *file) : QString();
    }
    const QJsonValue *file = std::get_if<QJsonValue>(&value);
    return file ? (*file)[u"object"].toString() : QString();
}

//! The address of the file, or of the picture that stands for it.
QString addressIn(const Call &call, const Link &row, const Field &field, bool wantsPicture)
{
    const Value value = valueOf(call.store, call.caller, row, field);
    if (const QString *address = std::get_if<QString>(&value))
        return *address;
    const QJsonValue *file = std::get_if<QJsonValue>(&value);
    const Field *image = call.store.schema().type(row).field(u"image"_s);
    if (!file || !wantsPicture)
        return file ? (*file)[u"url"].toString() : QString();
    return image ? addressIn(call, row, *image, false) : QString();
}

} // namespace

Outcome<const Field *> uploadField(const EntityType &type, const QString &name)
{
    const auto field = fieldOf(type, name);
    if (!field)
        return field.failure();
    const bool isList = (*field)->type == DataType::MultiEntity && (*field)->takesType(u"Attachment"_s);
    if ((*field)->type != DataType::Image && (*field)->type != DataType::Url && !isList)
        return noFile(type, name);
    return *field;
}

Outcome<Reply> readFile(const Call &call, const FileStore &files, const EntityType &type, int id, const QString &name)
{
    const Link row{.type = type.place, .id = id};
    if (!call.store.isLive(row) || !canSee(call.caller, call.store, row))
        return missingRow(type.name, id);
    const auto found = fieldOf(type, name);
    if (!found)
        return found.failure();
    const Field &field = **found;
    const bool isPicture = field.type == DataType::Image;
    if (!isPicture && field.type != DataType::Url)
        return noFile(type, name);
    const auto alternative = parameter(call.request, u"alt"_s);
    if (alternative) {
        const QString address = addressIn(call, row, field, alternative == u"thumbnail"_s);
        if (address.isEmpty())
            return fileNotFound(isPicture ? u"File not found"_s : u"Field %1 is empty."_s.arg(name));
        return Reply{.status = 302, .headers = {{"location", address.toUtf8()}}};
    }
    const FileStore::Object *object = files.find(objectIn(call.store, row, field));
    if (object && !call.request.header("range").isEmpty())
        return fileReply(*object, call.request);
    const Value value = valueOf(call.store, call.caller, row, field);
    return jsonReply({{u"data"_s, valueToJson(call.store, field, value)},
                      {u"links"_s, QJsonObject{{u"self"_s, addressOf(call.request)}}}});
}

Reply serveAttachment(const Store &store, const FileStore &files, const Caller &caller, const Request &request, int id)
{
    const EntityType *type = store.schema().find(u"Attachment"_s);
    const Field *field = type ? type->field(u"this_file"_s) : nullptr;
    const Link attachment{.type = type ? type->place : -1, .id = id};
    const bool isThere = field && store.isLive(attachment) && canSee(caller, store, attachment);
    const FileStore::Object *object = isThere ? files.find(objectIn(store, attachment, *field)) : nullptr;
    return object ? fileReply(*object, request) : Reply{.status = 400};
}

} // namespace bridge::sandbox::shotgrid
