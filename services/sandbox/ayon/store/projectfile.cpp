#include "sandbox/ayon/store/projectfile.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

EntityId idFrom(const QJsonValue &value)
{
    return EntityId::fromText(value.toString()).value_or(EntityId());
}

QString toBase64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

} // namespace

QString Thumbnail::hash() const
{
    const QByteArray key = id.toText().toLatin1() + QByteArray::number(createdAt);
    return QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Md5).toHex());
}

QJsonObject toState(const ProjectFile &file)
{
    return {{u"order"_s, file.order},
            {u"id"_s, file.id.toText()},
            {u"name"_s, file.name},
            {u"mime"_s, file.mime},
            {u"author"_s, file.author},
            {u"activity"_s, file.activity.isEmpty() ? QString() : file.activity.toText()},
            {u"mediaInfo"_s, file.mediaInfo},
            {u"content"_s, toBase64(file.content ? file.content->readAll() : QByteArray())},
            {u"createdAt"_s, file.createdAt},
            {u"updatedAt"_s, file.updatedAt}};
}

ProjectFile fileFromState(const QJsonObject &state)
{
    return {.order = state.value("order"_L1).toInteger(),
            .id = idFrom(state.value("id"_L1)),
            .name = state.value("name"_L1).toString(),
            .mime = state.value("mime"_L1).toString(),
            .author = state.value("author"_L1).toString(),
            .activity = idFrom(state.value("activity"_L1)),
            .mediaInfo = state.value("mediaInfo"_L1).toObject(),
            .content = StoredFile::with(fromBase64(state.value("content"_L1))),
            .createdAt = state.value("createdAt"_L1).toInteger(),
            .updatedAt = state.value("updatedAt"_L1).toInteger()};
}

QJsonObject toState(const Thumbnail &thumbnail)
{
    return {{u"order"_s, thumbnail.order},
            {u"id"_s, thumbnail.id.toText()},
            {u"mime"_s, thumbnail.mime},
            {u"content"_s, toBase64(thumbnail.content)},
            {u"original"_s, toBase64(thumbnail.original)},
            {u"createdAt"_s, thumbnail.createdAt}};
}

Thumbnail thumbnailFromState(const QJsonObject &state)
{
    return {.order = state.value("order"_L1).toInteger(),
            .id = idFrom(state.value("id"_L1)),
            .mime = state.value("mime"_L1).toString(),
            .content = fromBase64(state.value("content"_L1)),
            .original = fromBase64(state.value("original"_L1)),
            .createdAt = state.value("createdAt"_L1).toInteger()};
}

} // namespace bridge::sandbox::ayon
