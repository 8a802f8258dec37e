#include "shotgrid/upload.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

QJsonObject toJson(const UploadState &state)
{
    QJsonObject tags;
    for (const auto &[number, tag] : state.tags)
        tags.insert(QString::number(number), QString::fromLatin1(tag));
    return {{u"info"_s, state.info},
            {u"completeLink"_s, state.completeLink},
            {u"partLinks"_s, QJsonArray::fromStringList(state.partLinks)},
            {u"tags"_s, tags},
            {u"partBytes"_s, state.partBytes},
            {u"sizeBytes"_s, state.sizeBytes},
            {u"modifiedAt"_s, state.modifiedAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"isCompleting"_s, state.isCompleting}};
}

UploadState uploadStateFromJson(const QJsonObject &json)
{
    UploadState state{.info = json.value("info"_L1).toObject(),
                      .completeLink = json.value("completeLink"_L1).toString(),
                      .partLinks = json.value("partLinks"_L1).toVariant().toStringList(),
                      .partBytes = json.value("partBytes"_L1).toInteger(),
                      .sizeBytes = json.value("sizeBytes"_L1).toInteger(),
                      .modifiedAt = QDateTime::fromString(json.value("modifiedAt"_L1).toString(), Qt::ISODateWithMs),
                      .isCompleting = json.value("isCompleting"_L1).toBool()};
    const QJsonObject tags = json.value("tags"_L1).toObject();
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        state.tags.emplace(tag.key().toInt(), tag->toString().toLatin1());
    return state.info.isEmpty() || state.completeLink.isEmpty() ? UploadState() : state;
}

std::vector<UploadPart> missingParts(const UploadState &state)
{
    const qint64 partBytes = state.partBytes > 0 ? state.partBytes : state.sizeBytes;
    std::vector<UploadPart> missing;
    UploadPart part;
    do { // a file without bytes has one part too
        part.sizeBytes = std::min(partBytes, state.sizeBytes - part.from);
        if (!state.tags.contains(part.number))
            missing.push_back(part);
        part = {.number = part.number + 1, .from = part.from + part.sizeBytes};
    } while (part.from < state.sizeBytes);
    return missing;
}

} // namespace bridge::shotgrid
