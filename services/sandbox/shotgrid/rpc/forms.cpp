#include "sandbox/shotgrid/rpc/forms.h"

#include "sandbox/shotgrid/files/filecalls.h"
#include "sandbox/shotgrid/formdata.h"

namespace bridge::sandbox::shotgrid::rpc {

using namespace Qt::StringLiterals;

namespace {

//! A form that was sent by somebody who signed in.
struct Form {
    const Access &access;
    const Uploads &uploads;
    const Request &request;
    const Caller &caller;
    FormData data = {};

    const Store &store() const { return access.store; }
    bool isTrue(const QString &name) const
    {
        const QString text = data.texts.value(name);
        return text == "True"_L1 || text == "1"_L1;
    }
};

//! What a form does; the text of its answer.
using Action = Outcome<QJsonValue> (*)(const Form &, Writer &);

QJsonValue doneText(int attachment)
{
    return u"1:%1\nAttachment %1"_s.arg(attachment);
}

Outcome<Link> rowOf(const Form &form, const QString &typeName, const QString &id)
{
    const EntityType *type = form.store().schema().find(typeName);
    const Link row{.type = type ? type->place : -1, .id = id.toInt()};
    if (!type || !form.store().isLive(row))
        return missingRowToWrite(typeName, row.id);
    return row;
}

Outcome<QJsonValue> keepFile(const Form &form, Writer &writer, const QString &fileKey, const QString &fieldName)
{
    const auto row = rowOf(form, form.data.texts.value(u"entity_type"_s), form.data.texts.value(u"entity_id"_s));
    if (!row)
        return row.failure();
    const auto field = fieldName.isEmpty() ? Outcome<const Field *>(nullptr)
                                           : uploadField(form.store().schema().type(*row), fieldName);
    if (!field)
        return field.failure();
    if (!form.data.files.contains(fileKey))
        return invalidRequest(u"The form has no file '%1'."_s.arg(fileKey));
    QJsonObject described;
    if (form.data.texts.contains(u"display_name"_s))
        described.insert(u"display_name"_s, form.data.texts.value(u"display_name"_s));
    const Call call{.request = form.request, .store = form.store(), .caller = form.caller};
    const auto attachment = keepUpload(call, form.uploads, writer, {.row = *row, .field = *field},
                                       form.data.files.value(fileKey), described);
    if (!attachment)
        return attachment.failure();
    return doneText(attachment->id);
}

QString pictureField(bool isFilmstrip)
{
    return isFilmstrip ? u"filmstrip_image"_s : u"image"_s;
}

Outcome<QJsonValue> uploadFile(const Form &form, Writer &writer)
{
    return keepFile(form, writer, u"file"_s, form.data.texts.value(u"field_name"_s));
}

Outcome<QJsonValue> publishThumbnail(const Form &form, Writer &writer)
{
    return keepFile(form, writer, u"thumb_image"_s, pictureField(form.isTrue(u"filmstrip"_s)));
}

//! A row as these forms name it, "Version_12", and its picture field.
struct PictureOf {
    Link row = {};
    const Field *field = nullptr;
};

Outcome<PictureOf> pictureOf(const Form &form, const QString &name)
{
    const auto row = rowOf(form, name.section(u'_', 0, -2), name.section(u'_', -1));
    if (!row)
        return row.failure();
    const auto field =
        uploadField(form.store().schema().type(*row), pictureField(form.isTrue(u"filmstrip_thumbnail"_s)));
    if (!field)
        return field.failure();
    return PictureOf{.row = *row, .field = *field};
}

Outcome<QJsonValue> shareThumbnail(const Form &form, Writer &writer)
{
    const auto source = pictureOf(form, form.data.texts.value(u"source_entity"_s));
    if (!source)
        return source.failure();
    const Value picture = form.store().row(source->row)->value(source->field->place);
    const QJsonValue *json = std::get_if<QJsonValue>(&picture);
    if (json && (*json)[u"is_transient"].toBool())
        return QJsonValue(u"2: The thumbnail of the source is not ready yet."_s);
    const QStringList names = form.data.texts.value(u"entities"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const auto target = pictureOf(form, name);
        if (!target)
            return target.failure();
        if (auto refusal = writer.showPicture(target->row, *target->field, picture))
            return *refusal;
    }
    return json ? doneText((*json)[u"attachment"].toInt()) : QJsonValue(u"1:"_s); // an empty one clears the others
}

Action actionFor(const QString &path)
{
    if (path == "/upload/upload_file"_L1)
        return uploadFile;
    if (path == "/upload/publish_thumbnail"_L1)
        return publishThumbnail;
    if (path == "/upload/share_thumbnail"_L1)
        return shareThumbnail;
    return nullptr;
}

//! The credentials stand among the other texts.
Outcome<QJsonValue> resultOf(const Access &access, const Uploads &uploads, const Request &request, Action action)
{
    const FormData data = formDataOf(request);
    QJsonObject texts;
    for (auto text = data.texts.begin(); text != data.texts.end(); ++text)
        texts.insert(text.key(), text.value());
    const Outcome<Caller> caller = callerOf(access.signIn, texts);
    if (!caller)
        return caller.failure();
    const Form form{.access = access, .uploads = uploads, .request = request, .caller = *caller, .data = data};
    return access.write(*caller, [&form, action](Writer &writer) { return action(form, writer); });
}

} // namespace

std::optional<Reply> answerForm(const Access &access, const Uploads &uploads, const Request &request)
{
    const Action action = request.method == "POST"_L1 ? actionFor(request.path) : nullptr;
    if (!action)
        return std::nullopt;
    const auto result = resultOf(access, uploads, request, action);
    const QString text = result ? result->toString() : messageOf(result.failure());
    return Reply{.headers = {{"content-type", "text/plain; charset=utf-8"}}, .body = text.toUtf8()};
}

} // namespace bridge::sandbox::shotgrid::rpc
