#include "transmitter/mediahints.h"

#include "base/json.h"
#include "media/mediapaths.h"

namespace bridge::transmitter {

using namespace Qt::StringLiterals;

namespace {

const QString reviewableTopic = u"reviewable.created"_s;
const QString thumbnailTopic = u"entity.version.thumbnail_changed"_s;

} // namespace

const QStringList &mediaTopics()
{
    static const QStringList topics{reviewableTopic, thumbnailTopic, media::mediaPathTopic};
    return topics;
}

bool isAboutMedia(const ayon::Event &event)
{
    return event.topic == reviewableTopic || event.topic == thumbnailTopic;
}

bool isAboutPaths(const ayon::Event &event)
{
    return event.topic == media::mediaPathTopic;
}

Result<MediaHint> mediaHintFrom(const ayon::Event &event)
{
    JsonReader reader(event.summary, u"summary"_s);
    MediaHint hint;
    if (event.topic == reviewableTopic) {
        hint.version = reader.entityId(u"versionId"_s);
        hint.asked.movies.insert(reader.entityId(u"fileId"_s));
    } else {
        hint.version = reader.entityId(u"entityId"_s);
        hint.asked.thumbnail = true;
    }
    if (reader.error())
        return *reader.error();
    return hint;
}

} // namespace bridge::transmitter
