#include "sandbox/ayon/thumbnails.h"

#include "sandbox/ayon/picture.h"
#include "sandbox/ayon/signedevent.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

Checked<EntityId> storeThumbnail(Store &store, Project &project, const EntityId &id, const QByteArray &bytes)
{
    const auto picture = pictureFrom(bytes);
    if (!picture || (picture->format != "png"_L1 && picture->format != "jpeg"_L1))
        return Refusal{.status = 415, .detail = u"Thumbnail must be in png or jpeg format"_s};
    const EntityId stored = id.isEmpty() ? store.newId() : id;
    project.thumbnails.put({.id = stored,
                            .mime = u"image/"_s + picture->format,
                            .content = asThumbnail(bytes),
                            .original = bytes,
                            .createdAt = store.now()});
    return stored;
}

void setThumbnail(Store &store, Project &project, const Entity &entity, const EntityId &thumbnail, const Caller &caller)
{
    const QString hash = project.thumbnails.find(thumbnail)->hash();
    Entity after = entity;
    after.thumbnail = thumbnail;
    after.data.insert(u"thumbnailHash"_s, hash);
    after.updatedBy.clear();
    after.updatedAt = store.now();
    project.editEntities().replace(after);
    project.editEntities().commit();

    Event event = signedEvent(u"thumbnail.updated"_s, project, caller);
    event.summary = {{u"affectedEntities"_s,
                      QJsonArray{QJsonObject{{u"entityType"_s, toText(after.type)},
                                             {u"entityId"_s, after.id.toText()},
                                             {u"thumbnailHash"_s, hash},
                                             {u"thumbnailId"_s, thumbnail.toText()}}}}};
    store.passEvent(std::move(event));
}

} // namespace bridge::sandbox::ayon
