// The part of Writer that has to do with files: what a url field is written, and what was uploaded.
#include "sandbox/shotgrid/file.h"
#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/writer.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

Outcome<Link> Writer::attach(const Link &row, const Field *field, const QJsonObject &file, const QJsonObject &described)
{
    const EntityType &type = m_store.schema().type(row);
    if (!reaches(row))
        return missingRowToWrite(type.name, row.id);
    if (auto refusal = field ? refusalToUpdate(m_caller, type, *field) : std::nullopt)
        return *refusal;
    if (field && field->access != Field::Access::Write)
        return invalidRequest(u"API update() %1.%2 is read only."_s.arg(type.name, field->name));
    if (field && field->type == DataType::Image)
        return writePicture(row, *field, file);
    const Link attachment = insertAttachment(m_store, file, m_store.projectOf(row));
    if (attachment.id == 0)
        return invalidRecord(u"Create failed for [Attachment]: the site has no such type"_s);
    if (auto refusal = describe(attachment, described))
        return *refusal;
    signNew(attachment);
    if (field && field->type == DataType::Url) {
        m_store.setValue(row, field->place, attachment);
        if (field->isMedia)
            expectFrame(row, *field, attachment, file[u"object"].toString());
    } else if (const Field *links = m_store.schema().type(attachment).field(u"attachment_links"_s)) {
        m_store.setValue(attachment, links->place, Links{row});
    }
    sign(row, u"updated_at"_s, u"updated_by"_s);
    return attachment;
}

Refusal Writer::showPicture(const Link &row, const Field &field, const Value &picture)
{
    const EntityType &type = m_store.schema().type(row);
    if (!reaches(row))
        return missingRowToWrite(type.name, row.id);
    if (auto refusal = refusalToUpdate(m_caller, type, field))
        return refusal;
    m_store.setValue(row, field.place, picture);
    sign(row, u"updated_at"_s, u"updated_by"_s);
    return std::nullopt;
}

//! What comes along with an upload: {display_name, tags}.
Refusal Writer::describe(const Link &attachment, const QJsonObject &described)
{
    const EntityType &type = m_store.schema().type(attachment);
    QJsonObject known;
    for (const QString &name : {u"display_name"_s, u"tags"_s}) {
        if (described.contains(name) && type.field(name))
            known.insert(name, described[name]);
    }
    const auto prepared = prepare(Verb::Create, type, known);
    if (!prepared)
        return inCallersWords(Verb::Create, prepared.failure());
    for (const Prepared &one : *prepared) {
        if (auto refusal = write(attachment, one))
            return inCallersWords(Verb::Create, *refusal);
    }
    return std::nullopt;
}

//! A thumbnail is no Attachment that could be found, but it takes an id among them.
Link Writer::writePicture(const Link &row, const Field &field, const QJsonObject &file)
{
    const EntityType *type = m_store.schema().find(u"Attachment"_s);
    const Link picture{.type = type ? type->place : -1, .id = type ? m_store.nextId(type->place) : 0};
    if (type)
        m_store.setNextId(type->place, picture.id + 1);
    m_store.setValue(row, field.place,
                     QJsonValue(QJsonObject{
                         {u"attachment"_s, picture.id}, {u"object"_s, file[u"object"]}, {u"is_transient"_s, true}}));
    sign(row, u"updated_at"_s, u"updated_by"_s);
    return picture;
}

//! Media that was just uploaded becomes the picture of its row as well, once it is transcoded.
void Writer::expectFrame(const Link &row, const Field &media, const Link &attachment, const QString &object)
{
    const EntityType &type = m_store.schema().type(row);
    if (const Field *status = type.field(media.name + "_transcoding_status"_L1))
        m_store.setValue(row, status->place, qint64(0));
    if (const Field *image = type.field(u"image"_s)) {
        m_store.setValue(row, image->place,
                         QJsonValue(QJsonObject{{u"attachment"_s, attachment.id},
                                                {u"object"_s, frameOf(object)},
                                                {u"is_transient"_s, true}}));
    }
}

//! A picture can only be cleared by a write, and the film strip goes with it.
void Writer::clearPicture(const Link &row, const Field &field)
{
    m_store.setValue(row, field.place, {});
    const Field *filmstrip = m_store.schema().type(row).field(u"filmstrip_image"_s);
    if (field.name == "image"_L1 && filmstrip)
        m_store.setValue(row, filmstrip->place, {});
}

void Writer::writeFile(const Link &row, const Field &field, const QJsonObject &file)
{
    const Link attachment =
        field.name == "this_file"_L1 ? Link() : insertAttachment(m_store, file, m_store.projectOf(row));
    if (attachment.id == 0) {
        m_store.setValue(row, field.place, QJsonValue(file));
        return;
    }
    signNew(attachment);
    m_store.setValue(row, field.place, attachment);
    keepStorage(m_store, row, field, file);
}

} // namespace bridge::sandbox::shotgrid
